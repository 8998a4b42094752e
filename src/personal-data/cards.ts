import { formData } from '../cards/form.ts';
import { button, buttons, header, link, paragraph, small, subtle, words } from '../cards/parts.ts';
import { notice } from '../conversation/cards.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import { NBSP } from '../german/write.ts';
import { BEYOND, helpsFor, placeWords } from './beyond.ts';
import { formerName, type Identity } from './identity.ts';
import type { Place } from './mentions.ts';
import type { Held } from './own-file.ts';

const KIND = 'Meine Daten';
const OWN = { twin: 'meine daten', confidential: true } as const;

/** So many kinds of rows and places are named on a card; the file names all. */
const SHOWN = 12;

/** Offers the file with all that is kept of the asker, and says what is in it. */
export function ownCard(held: readonly Held[], address: string): Reply {
  const most = held.toSorted((one, other) => other.rows.length - one.rows.length).slice(0, SHOWN);
  const rest = held.length - most.length;
  return {
    card: 'conversation/notice',
    data: {
      header: header(KIND, 'Was Kreisrunde über Sie speichert'),
      lines: [
        paragraph(
          words(
            'Die Datei nennt jeden Eintrag mit Ihrer Kennung oder dem Namen Ihrer Stelle, und wie lange er aufbewahrt wird:',
          ),
        ),
        ...most.map(({ called, rows, kept }) => paragraph(words(`${called}: ${rows.length} (${kept})`))),
        ...(rest > 0 ? [paragraph(words(`und ${rest}${NBSP}weitere Arten von Einträgen`))] : []),
        paragraph(link('Word-Datei laden', address)),
        paragraph(small(subtle('Der Link gilt sieben Tage und nur für Sie.'))),
      ],
      buttons: buttons(button('Meine Daten löschen …', 'privacy.ending')),
    },
    summary: notification('Was Kreisrunde über Sie speichert'),
    personal: OWN,
  };
}

/** Asks before anything is deleted: says what goes, what stays and why, and takes the name that is looked for in texts. */
export function endingForm({ offices, shared }: Identity): Reply {
  const form = {
    kind: KIND,
    title: 'Meine Daten löschen',
    hint: `${GOES} ${stays({ offices, shared })} Texte ändert der Bot nicht; er zeigt Ihnen, wo Ihr Name darin steht. Gelöscht wird erst im nächsten Schritt.`,
    fields: [
      {
        kind: 'text' as const,
        name: 'name',
        label: 'Ihr Name, nach dem in Texten gesucht wird (freiwillig, wird nur dazu gebraucht)',
        maxLength: 80,
      },
    ],
    submit: { title: 'Fundstellen ansehen', verb: 'privacy.confirm', data: {} },
  };
  return {
    card: 'conversation/form',
    data: formData(form, { values: {} }),
    summary: 'Meine Daten löschen',
    personal: { twin: 'meine daten löschen: Müller', confidential: true },
  };
}

const GOES =
  'Gelöscht werden Ihr Zugang, Ihre Kennungen, Ihr Chat mit Kreisrunde, Ihre Kalenderadresse, Ihre Urteile über Antworten und wer im Verzeichnis der Handlungen gehandelt hat.';

function stays({ offices, shared }: Pick<Identity, 'offices' | 'shared'>): string {
  const renamed = offices.map((office) => `statt „${office.name}“ steht dort „${formerName(office)}“`);
  const same = shared.map((name) => `„${name}“ bleibt stehen, weil auch andere so heißen`);
  const said = [...renamed, ...same].join('; ');
  return `Stimmen, Antworten, Beschlüsse, Protokolle und Mittel bleiben: Sie gehören Ihrer Kommune und zur Akte der Runde${said === '' ? '' : `; ${said}`}.`;
}

/** What is looked for in texts, and where it stands. */
export interface Looked {
  readonly name: string;
  readonly places: readonly Place[];
}

/** Asks for the last time, with all places that will stay as they are. */
export function confirmCard(who: Identity, { name, places }: Looked): Reply {
  return {
    card: 'conversation/notice',
    data: {
      header: header(KIND, 'Endgültig löschen?', 'noch nicht gelöscht'),
      lines: [GOES, stays(who), ...placesLines(places), FINAL].map((text) => paragraph(words(text))),
      buttons: buttons(button('Endgültig löschen', 'privacy.delete', { name })),
    },
    summary: 'Meine Daten endgültig löschen?',
    personal: { twin: 'meine daten endgültig löschen', confidential: true },
    asks: true,
  };
}

const FINAL = 'Das lässt sich nicht rückgängig machen. Ihr Zugang endet sofort.';

function placesLines(places: readonly Place[]): readonly string[] {
  if (places.length === 0) return ['In Texten wurde nichts gefunden. Der Inhalt von Dateien wird nicht durchsucht.'];
  const rest = places.length - SHOWN;
  return [
    `In Texten gefunden: ${places.length}. Sie bleiben unverändert:`,
    ...places.slice(0, SHOWN).map(placeWords),
    ...(rest > 0 ? [`und ${rest}${NBSP}weitere; die ganze Liste erstellt der Betrieb mit „person find“.`] : []),
    ...helpsFor(places.slice(0, SHOWN)),
  ];
}

const NOT_KEPT = 'Wo Ihr Name in Texten steht, hat die erste Antwort gezeigt. Gespeichert ist es nicht.';

/** Says that all is deleted, and where the name may still stand, which is told once. */
export function deletedCard(former: readonly string[], places: readonly Place[] | 'not kept'): Reply {
  const shown = former.map((name) => `In der Akte steht jetzt: „${name}“.`);
  const beyond = BEYOND.map(({ where, what }) => `${where}: ${what}`);
  return {
    card: 'conversation/notice',
    data: {
      header: header(KIND, 'Ihre Daten sind gelöscht', 'gelöscht'),
      lines: [
        ...shown,
        'Diesen Chat und was diese Antwort hinterlässt entfernt Kreisrunde in einer Stunde.',
        ...(places === 'not kept' ? [NOT_KEPT] : placesLines(places)),
        'Wo Ihr Name sonst stehen kann:',
        ...beyond,
      ].map((text) => paragraph(words(text))),
      buttons: [],
    },
    summary: 'Ihre Daten sind gelöscht',
    personal: { twin: 'meine daten endgültig löschen', confidential: true },
    replaces: true,
  };
}

/** Tells the Koordination that somebody has gone for good, with what is thin now. */
export function goneCard(former: readonly string[], thin: readonly string[]): Reply {
  const who = former.length === 0 ? 'eine Person' : former.join(', ');
  return notice({
    kind: 'Zugang',
    status: 'beendet',
    title: 'Eine Person hat ihre Daten gelöscht',
    text: [
      `Ihr Zugang ist beendet; was sie getan hat, steht jetzt unter „${who}“.`,
      'Steht sie in der Rundendatei, entfernt der Betrieb dort bitte ihren Eintrag.',
      ...thin,
    ].join(' '),
  });
}
