import { type Page, turning } from '../../cards/page.ts';
import {
  type Button,
  button,
  buttons,
  entry,
  header,
  type Paragraph,
  paragraph,
  small,
  subtle,
  words,
} from '../../cards/parts.ts';
import { notice } from '../../conversation/cards.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Day } from '../../german/calendar.ts';
import { dotted, NBSP, numericDay } from '../../german/write.ts';
import { cutText } from '../../text/clean.ts';
import { type Origin, STATUSES } from '../document.ts';
import { isChecked, isDue, type Listed, type UnloadedRule, uncheckedSince } from './stock.ts';

/** What one line of the list is: a document, or a rule that the round does not hold. */
export type Line = Listed | UnloadedRule;

/** What is picked of all documents: those that are to be checked, rules that are not loaded, titles with these words. */
export interface Picked {
  readonly due?: boolean;
  readonly unloaded?: boolean;
  readonly words?: string | undefined;
}

/** The list with who looks at it. */
export interface ShownStock {
  readonly page: Page<Line>;
  readonly picked: Picked;
  readonly today: Day;
  readonly coordinates: boolean;
  readonly municipalityId: string;
  /** How many rules are not loaded, and how many documents are to be checked. */
  readonly unloaded: number;
  readonly due: number;
  /** What has just been done. */
  readonly done?: string | undefined;
}

const KIND = 'Wissen';
const LIST = 'guidelines.documents';
const CHECK = 'guidelines.check';
const LONGEST = 120;

/** All documents that the round answers from, and the rules that it knows it does not hold. */
export function stockCard(shown: ShownStock): Reply {
  const { page, picked, done } = shown;
  const title = titleOf(picked);
  const first = (page.page - 1) * page.size + 1;
  return {
    card: 'guidelines/stock',
    data: {
      header: header(KIND, title, page.total === 0 ? undefined : amount(page.total, picked)),
      lines: [...(done === undefined ? [] : [done]), ...saying(shown)].map((text) => paragraph(words(text))),
      entries: page.items.map((line, at) => lineEntry(line, first + at, shown)),
      footnotes: footnotes(shown),
      buttons: buttons(...turning(page, LIST, fieldsOf(picked)), ...ways(shown)),
    },
    summary: notification(done ?? title),
  };
}

function titleOf({ due, unloaded, words: wanted }: Picked): string {
  if (due) return 'Gilt noch?';
  if (unloaded) return 'Eigene Regeln, die nicht geladen sind';
  return wanted === undefined ? 'Was die Assistenz kennt' : `Dokumente zu „${cutText(wanted, LONGEST)}“`;
}

function amount(count: number, { unloaded }: Picked): string {
  if (unloaded) return `${count}${NBSP}nicht geladen`;
  return `${count}${NBSP}${count === 1 ? 'Dokument' : 'Dokumente'}`;
}

/** What a button of the list carries to come back to the same list. */
function fieldsOf({ due, unloaded, words: wanted }: Picked): Readonly<Record<string, string>> {
  return {
    ...(due ? { due: 'ja' } : {}),
    ...(unloaded ? { unloaded: 'ja' } : {}),
    ...(wanted === undefined ? {} : { words: wanted }),
  };
}

function saying({ page, picked }: ShownStock): string[] {
  if (page.total > 0) {
    return picked.due
      ? ['Bitte prüfen, ob diese Dokumente noch gelten. Eine neue Fassung senden Sie als Datei in diesen Chat.']
      : [];
  }
  if (picked.due) return ['In diesem Quartal ist nichts mehr zu prüfen.'];
  if (picked.unloaded) return ['Keine Kommune hat eine eigene Regel genannt.'];
  if (picked.words !== undefined) return ['Kein Dokument hat diese Worte im Titel.'];
  return ['Noch ist kein Dokument geladen.'];
}

function footnotes({ page, picked, unloaded, due, coordinates }: ShownStock): Paragraph[] {
  if (picked.due || picked.unloaded) return [];
  const lines = [
    ...(page.pages > 1 ? [`Seite${NBSP}${page.page} von${NBSP}${page.pages}, was am meisten gilt zuerst.`] : []),
    ...(unloaded === 1 ? ['Eine eigene Regel einer Kommune ist nicht geladen.'] : []),
    ...(unloaded > 1 ? [`${unloaded}${NBSP}eigene Regeln von Kommunen sind nicht geladen.`] : []),
    ...(coordinates && due > 0 ? [`Zu prüfen in diesem Quartal: ${due}.`] : []),
  ];
  return lines.map((line) => paragraph(small(subtle(line))));
}

function ways({ page, picked, unloaded, due, coordinates }: ShownStock): Button[] {
  const all = picked.due || picked.unloaded || picked.words !== undefined ? [button('Alle Dokumente', LIST)] : [];
  const checks = coordinates && due > 0 && !picked.due ? [button('Zu prüfende ansehen', LIST, { due: 'ja' })] : [];
  const rules = unloaded > 0 && !picked.unloaded ? [button('Nicht geladene ansehen', LIST, { unloaded: 'ja' })] : [];
  return [...together(page, picked, coordinates), ...checks, ...rules, ...all, ...naming(picked)];
}

/** All that stands on this page of what is to be checked, at once. */
function together({ items, page }: Page<Line>, picked: Picked, coordinates: boolean): Button[] {
  const names = items.flatMap((line) => ('name' in line ? [line.name] : []));
  if (!picked.due || !coordinates || names.length < 2) return [];
  return [button(`Alle ${names.length} gelten noch`, CHECK, { documents: names, due: 'ja', page })];
}

function naming({ due }: Picked): Button[] {
  return due ? [] : [button('Eigene Regel nennen …', 'guidelines.unloaded-form')];
}

function lineEntry(line: Line, at: number, shown: ShownStock) {
  if (!('name' in line)) return ruleEntry(line, shown);
  const { picked, today, coordinates, page } = shown;
  const about = [statusLine(line), validityLine(line, today), checkLine(line, today)];
  const due = coordinates && isDue(line, today);
  const check = button(`${at}: Gilt noch`, CHECK, { document: line.name, page: page.page, ...fieldsOf(picked) });
  return entry(
    `${at}: ${line.title}`,
    about.map((text) => paragraph(words(text))),
    ...(due ? [check] : []),
  );
}

function statusLine({ statuses, version }: Listed): string {
  const said = statuses.map((status) => STATUSES[status]).join(', ');
  return dotted(said, version === undefined ? '' : `zur Fassung vom ${numericDay(version)}`);
}

function validityLine({ validFrom, validTo }: Listed, today: Day): string {
  const from = numericDay(validFrom);
  if (validTo === undefined) return `gilt ab ${from}`;
  return `${validTo < today ? 'galt' : 'gilt'} vom ${from} bis ${numericDay(validTo)}`;
}

const CAME: Readonly<Record<Origin, string>> = {
  starter: 'mitgeliefert, geladen am',
  import: 'von der Koordination übernommen am',
  round: 'in der Runde entstanden am',
};

function checkLine(document: Listed, today: Day): string {
  const { origin, loadedOn, checkedOn } = document;
  const since = uncheckedSince(document, today);
  const seen = checkedOn !== undefined && checkedOn > loadedOn ? checkedOn : loadedOn;
  const checked = isChecked(document) ? `zuletzt geprüft am ${numericDay(seen)}` : 'noch nicht geprüft';
  return dotted(
    `${CAME[origin]} ${numericDay(loadedOn)}`,
    since === undefined ? checked : `seit ${numericDay(since)} nicht geprüft`,
  );
}

function ruleEntry({ number, title, municipality, municipalityId, namedOn, office }: UnloadedRule, shown: ShownStock) {
  const lines = [
    `${municipality}: nicht geladen. Was darin steht, kennt die Assistenz nicht.`,
    `genannt am ${numericDay(namedOn)} von: ${office}`,
  ];
  const own = municipalityId === shown.municipalityId;
  const back = button(`${number}: Zurücknehmen`, 'guidelines.unloaded-withdraw', { number: String(number) });
  return entry(
    `Nicht geladen ${number}: ${title}`,
    lines.map((text) => paragraph(words(text))),
    ...(own ? [back] : []),
  );
}

/** The list „Gilt noch?“ as a line for the channel, where no coordinator has a personal chat. */
export function checksLine(count: number): Reply {
  const title = 'Gilt noch?';
  const text = `Für die Koordination: ${count === 1 ? 'Ein Dokument ist' : `${count}${NBSP}Dokumente sind`} in diesem Quartal zu prüfen.`;
  return notice({ kind: KIND, title, text, ways: [{ title: 'Zu prüfende ansehen', verb: LIST, data: { due: 'ja' } }] });
}

/** A rule has been named. */
export function namedRuleCard({ number, title }: Pick<UnloadedRule, 'number' | 'title'>, municipality: string): Reply {
  const reply = notice({
    kind: KIND,
    status: 'nicht geladen',
    title,
    text: `Vermerkt für ${municipality}: Diese Regel ist nicht geladen. „wissen“ nennt sie, und Antworten zu ihren Worten weisen Ihre Kommune darauf hin. Zum Laden senden Sie die Datei der Koordination.`,
    ways: [
      { title: 'Zurücknehmen', verb: 'guidelines.unloaded-withdraw', data: { number: String(number) } },
      { title: 'Nicht geladene ansehen', verb: LIST, data: { unloaded: 'ja' } },
    ],
  });
  return { ...reply, replaces: true };
}

/** What had been named is taken back. */
export function withdrawnRuleCard(title: string): Reply {
  const text = `„${cutText(title, LONGEST)}“ steht nicht mehr unter den Regeln, die nicht geladen sind.`;
  return notice({
    kind: KIND,
    status: 'zurückgenommen',
    title: 'Die Angabe ist zurückgenommen',
    text,
    ways: [{ title: 'Nicht geladene ansehen', verb: LIST, data: { unloaded: 'ja' } }],
  });
}

/** A hint beside an answer: this rule of the asker's own municipality may say more, and is not known. */
export function unloadedHint({ title }: Pick<UnloadedRule, 'title'>): Paragraph {
  return paragraph(
    words(`Nicht geladen: „${cutText(title, LONGEST)}“ Ihrer Kommune. Was darin steht, ist hier nicht bekannt.`),
  );
}
