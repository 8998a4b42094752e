import { type Filled, formData } from '../../cards/form.ts';
import { type Page, turning } from '../../cards/page.ts';
import {
  type Button,
  button,
  buttons,
  entry,
  header,
  link,
  type Paragraph,
  paragraph,
  words,
} from '../../cards/parts.ts';
import { notice } from '../../conversation/cards.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { NBSP, numericDay } from '../../german/write.ts';
import { todoFor } from '../trouble-card.ts';
import type { Fate } from './documents.ts';
import type { Known } from './store.ts';

/** A file of the folder, and what has become of it. */
export interface Listed {
  readonly file: Known;
  readonly fate: Fate | undefined;
}

const KIND = 'Ordner in SharePoint';
const LIST = 'watched-folder.list';
/** So many have buttons of their own on one card. */
const SHOWN = 6;

/** *Ordner „Wissen“ in SharePoint* */
export function folderName(name: string): string {
  return `Ordner „${name}“ in SharePoint`;
}

/** It is named, and nobody has looked at it yet. */
export function unseenFolderCard(name: string): Reply {
  return notice({
    kind: KIND,
    title: `Der Ordner „${name}“ ist noch nicht angesehen`,
    text: 'Kreisrunde sieht alle 15 Minuten nach und bietet Ihnen an, was dort liegt. Dauert es länger, sagt „status“, woran es liegt.',
    ways: [{ title: 'Status ansehen', verb: 'operation.status' }],
  });
}

/** No folder is named. */
export function noFolderCard(): Reply {
  return notice({
    kind: KIND,
    title: 'Für diese Runde wird kein Ordner angesehen',
    text: 'Ihre IT kann in der Rundendatei einen Ordner der Website eintragen („sharepoint, watched“). Bis dahin senden Sie Dokumente hier im persönlichen Chat.',
    ways: [{ title: 'Importe ansehen', verb: 'imports.list' }],
  });
}

/** What lies in the folder, and what has become of each; what has not been read is read and offered by its button. */
export function folderCard(name: string, page: Page<Listed>, done?: string): Reply {
  const { total } = page;
  const title = total === 0 ? `Im Ordner „${name}“ liegt kein Dokument` : `Dokumente im Ordner „${name}“`;
  const status = total === 0 ? undefined : `${total}${NBSP}${total === 1 ? 'Dokument' : 'Dokumente'}`;
  const says =
    'Nichts davon gilt, bevor Sie es übernommen haben. Neues und Geändertes wird Ihnen von selbst angeboten.';
  return {
    card: 'sharepoint/folder',
    data: {
      header: header(KIND, title, status),
      lines: [...(done === undefined ? [] : [done]), says].map((text) => paragraph(words(text))),
      entries: page.items.map(fileEntry),
      buttons: buttons(...turning(page, LIST)),
    },
    summary: notification(done ?? title),
    personal: { twin: 'wissensordner', confidential: true },
  };
}

function fileEntry({ file, fate }: Listed) {
  const { name, address, number } = file;
  const lines: Paragraph[] = [paragraph(words(stateOf(file, fate)))];
  const where = address === null || file.state === 'gone' ? [] : [paragraph(link('In SharePoint öffnen', address))];
  return entry(`${number}. ${name}`, [...lines, ...where], ...waysOf(file, fate));
}

function stateOf({ state }: Known, fate: Fate | undefined): string {
  if (state === 'waiting') return 'Wird gelesen.';
  if (state === 'listed') return 'Noch nicht gelesen.';
  if (fate === undefined) return 'Kein Wissen der Runde.';
  if (fate.state === 'refused') return `Nicht gelesen: ${fate.reason ?? ''}`;
  if (fate.state === 'open') return `Wartet als Import${NBSP}${fate.number} auf Übernahme.`;
  if (fate.state === 'discarded') return `Als Import${NBSP}${fate.number} verworfen.`;
  if (fate.validTo !== undefined) return `Übernommen als „${fate.title}“, gilt bis ${numericDay(fate.validTo)}.`;
  const gone = state === 'gone' ? 'Im Ordner gelöscht; ' : '';
  return `${gone}„${fate.title}“ gilt.`;
}

function waysOf({ number, state }: Known, fate: Fate | undefined): Button[] {
  if (state === 'gone') return [ending(number)];
  if (fate?.state === 'open' && state === 'offered') return [preview(fate.number)];
  const reading = (what: string) => [
    button(`Dokument ${number} ${what}`, 'watched-folder.offer', { number: String(number) }),
  ];
  if (state === 'listed') return reading('lesen');
  return state === 'offered' && fate?.state !== 'adopted' ? reading('noch einmal lesen') : [];
}

function preview(number: number): Button {
  return button(`Import ${number} ansehen`, 'imports.show', { number: String(number) });
}

function ending(number: number | null): Button {
  return button('Gültigkeit beenden …', 'watched-folder.end-form', { number: String(number) });
}

/** What was read of the folder at once: what waits for its confirmation, and what could not be read, with why. */
export function offeredCard(name: string, fates: readonly Fate[]): Reply {
  const open = fates.filter(({ state }) => state === 'open');
  const lines = open.map(({ number, title }) => `Import${NBSP}${number}: ${title}`);
  const refused = fates.filter(({ state }) => state === 'refused');
  const unread = refused.map(({ title, reason }) => `${title} wurde nicht gelesen: ${reason ?? ''}`);
  const title = open.length === 0 ? unreadTitle(refused.length) : offeredTitle(open.length);
  return notice({
    kind: KIND,
    title,
    text: [`Aus dem ${folderName(name)}:`, ...lines, ...unread, ...(open.length === 0 ? [] : [NOTHING_YET])].join('\n'),
    ways: open.slice(0, SHOWN).map(({ number }) => preview(number)),
  });
}

const NOTHING_YET = 'Es gilt noch nichts davon. Vor der Übernahme sehen Sie, was verstanden wurde.';

function offeredTitle(many: number): string {
  return many === 1 ? 'Ein Dokument wartet auf Übernahme' : `${many} Dokumente warten auf Übernahme`;
}

function unreadTitle(many: number): string {
  return many === 1 ? 'Ein Dokument ließ sich nicht lesen' : `${many} Dokumente ließen sich nicht lesen`;
}

/** What was deleted from the folder or moved out of it goes on to count until its validity is ended. */
export function goneCard(name: string, gone: readonly Listed[]): Reply {
  const [one] = gone;
  const lines = gone.slice(0, SHOWN).map(({ file: { number }, fate }) => {
    const which = gone.length === 1 ? '' : `Dokument${NBSP}${number}: `;
    return `${which}Im Ordner gelöscht: „${fate?.title ?? ''}“ gilt weiter.`;
  });
  const more = gone.length > SHOWN ? [`und ${gone.length - SHOWN} weitere, siehe „wissensordner“`] : [];
  const title = gone.length === 1 ? `Gelöscht: ${one?.fate?.title ?? ''}` : `${gone.length} Dokumente sind gelöscht`;
  return notice({
    kind: KIND,
    title,
    text: [...lines, ...more, `Verschwunden aus dem ${folderName(name)}, gelöscht oder verschoben.`].join('\n'),
    ways: gone.slice(0, SHOWN).map(({ file: { number } }) => ({
      title: gone.length === 1 ? 'Gültigkeit beenden …' : `Gültigkeit ${number} beenden …`,
      verb: 'watched-folder.end-form',
      data: { number: String(number) },
    })),
  });
}

/** Asks until when a document of the folder holds. */
export function endForm({ file: { number }, fate }: Listed, filled: Filled): Reply {
  const title = `Gültigkeit beenden: ${fate?.title ?? ''}`;
  const form = {
    kind: KIND,
    title,
    hint: 'Bis zu diesem Tag wird damit geantwortet, danach nur noch, wo jemand nach früher fragt.',
    fields: [{ kind: 'date', name: 'on', label: 'Gültig bis', required: true } as const],
    submit: { title: 'Gültigkeit beenden', verb: 'watched-folder.end', data: { number: String(number) } },
  };
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: notification(title),
    personal: { twin: `wissensordner ${number} gilt bis: 31.12.2023` },
  };
}

/** Says that a document holds no longer than that. */
export function endedCard(title: string, on: string): Reply {
  const shown = notice({ kind: KIND, status: 'beendet', title, text: `Gilt bis ${numericDay(on)}.` });
  return { ...shown, replaces: true };
}

const NEXT: Readonly<Record<string, string>> = {
  watched: 'Den Ordner gibt es in der Bibliothek nicht. Bitte prüfen Sie „sharepoint, watched“ in der Rundendatei.',
  '403': 'Der App von Kreisrunde fehlt auf der Website das Recht „read“.',
  '401': 'Der App von Kreisrunde fehlt auf der Website das Recht „read“.',
};

/** What is to be done, for IT. */
export function todoFrom(code: string): string {
  return NEXT[code] ?? todoFor(code);
}

/** Told to the Koordination once, until the folder could be looked at again. */
export function watchTroubleCard(name: string, code: string): Reply {
  return notice({
    kind: KIND,
    title: `Der Ordner „${name}“ lässt sich nicht ansehen`,
    text: `Was übernommen ist, gilt weiter. Kreisrunde versucht es stündlich wieder. Bitte leiten Sie dies an Ihre IT weiter.\nFür die IT: ${todoFrom(code)}`,
  });
}
