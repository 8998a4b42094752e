import type { Asked } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { NBSP } from '../../german/write.ts';

function meetingOf({ meeting }: Raw): string {
  return typeof meeting === 'number' ? `Sitzung${NBSP}${meeting}` : 'die Sitzung';
}

/** How people say that a meeting begins. */
export const beginning: Asked = {
  ways: ['meeting-number begins =1.5 !venue', 'meeting begins onrecord =1', 'meeting openedup !meetings'],
  sayings: [
    '(die|) Sitzung {meeting} (beginnt|beginnt jetzt|fängt jetzt an|ist eröffnet)',
    'Sitzung {meeting} (bitte|) eröffnen',
    'wir (fangen|beginnen) jetzt mit Sitzung {meeting} (an|)',
    'Beginn der Sitzung {meeting} (bitte|) festhalten',
    'ich eröffne die Sitzung {meeting}',
    'Eröffnung der Sitzung {meeting}',
    'Sitzung {meeting} hat begonnen',
    '(bitte|) den Beginn von Sitzung {meeting} eintragen',
    'Sitzung {meeting} startet jetzt',
    'los geht es mit Sitzung {meeting}, bitte eröffnen',
    'die Sitzung {meeting} läuft jetzt, bitte Beginn eintragen',
    'wir legen los, alle am Platz',
    'alle sind da, wir fangen an',
  ],
  brings: { meeting: 'thing', on: 'old' },
  fills: ({ meeting }) => ({ number: meeting }),
  button: 'Sitzung beginnen',
  says: (slots) => `Der Beginn von ${meetingOf(slots)} wird festgehalten.`,
  needs: ['meeting'],
};

/** How people say that a meeting is over. */
export const ending: Asked = {
  ways: ['meeting-number ends =1.5', 'meeting ends onrecord =1', 'meeting closedup'],
  sayings: [
    '(die|) Sitzung {meeting} (endet|endet jetzt|ist zu Ende|ist beendet)',
    'Sitzung {meeting} (bitte|) (beenden|schließen)',
    'wir sind mit Sitzung {meeting} fertig, bitte beenden',
    'Ende der Sitzung {meeting} (bitte|) festhalten',
    'ich schließe die Sitzung {meeting}',
    'Schluss der Sitzung {meeting} eintragen',
    'die Sitzung {meeting} ist geschlossen',
    '(bitte|) das Ende von Sitzung {meeting} eintragen',
    'Sitzung {meeting} ist vorbei, bitte das Ende festhalten',
    'Beendigung der Sitzung {meeting}',
    'Feierabend, Sitzung {meeting} ist zu Ende',
  ],
  brings: { meeting: 'thing', on: 'old' },
  fills: ({ meeting }) => ({ number: meeting }),
  button: 'Sitzung beenden',
  says: (slots) => `Das Ende von ${meetingOf(slots)} wird festgehalten.`,
  needs: ['meeting'],
};

/** How people ask for the form for who came. */
export const attending: Asked = {
  ways: ['presence onrecord =2', 'presence meeting onrecord =2', 'presence add/change =1.5', 'presence blankform =1.5'],
  sayings: [
    '(bitte|) (die|) Anwesenheit (der Sitzung {meeting}|) (erfassen|eintragen|festhalten|aufnehmen)',
    'Anwesenheitsliste der Sitzung {meeting} (ausfüllen|erfassen|eintragen)',
    'wer da war, möchte ich für Sitzung {meeting} eintragen: Anwesenheit erfassen',
    'Anwesenheit der Sitzung {meeting} (korrigieren|ändern|berichtigen)',
    'Erfassung der Anwesenheit (in Sitzung {meeting}|)',
    'ich will die Anwesenheit für Sitzung {meeting} eintragen',
    'Anwesende der Sitzung {meeting} (erfassen|eintragen)',
    'Gäste der Sitzung {meeting} eintragen, Anwesenheit erfassen',
    'Formular für die Anwesenheit (öffnen|bitte)',
    'Teilnehmerliste der Sitzung {meeting} erfassen',
    'für das Protokoll bitte die Anwesenheit der Sitzung {meeting} aufnehmen',
  ],
  brings: { meeting: 'thing', on: 'old' },
  fills: ({ meeting }) => ({ number: meeting }),
  button: 'Anwesenheit …',
  needs: ['meeting'],
};

/** How people ask how a meeting went. */
export const recordShown: Asked = {
  ways: ['~ meeting-number courseof =1.5', '~ meeting courseof see/display', '~ meeting-number keptdown =1'],
  sayings: [
    '(zeig|zeigen Sie) (mir|) (bitte|) den Verlauf der Sitzung {meeting}',
    'wie lief Sitzung {meeting}',
    'Sitzungsverlauf {meeting} (anzeigen|ansehen|bitte)',
    'was ist in Sitzung {meeting} festgehalten worden',
    'Verlauf von Sitzung {meeting} ansehen',
    'Mitschrift der Sitzung {meeting} (zeigen|ansehen)',
    'was haben wir in Sitzung {meeting} festgehalten',
    'Sitzungsverlauf der Sitzung {meeting}',
    'Verlauf der {meeting}. Sitzung bitte anzeigen',
    'ich brauche den Verlauf der Sitzung {meeting}',
  ],
  brings: { meeting: 'thing', on: 'old' },
  fills: ({ meeting }) => ({ number: meeting }),
  button: 'Verlauf ansehen',
  needs: ['meeting'],
  does: 'view',
};

/** What is to be kept of a TOP. */
const KIND = {
  one: {
    Beschluss: 'beschluss* beschlossen',
    Absprache: 'absprache* verabredung*',
    'Offene Frage': '"offene frage" frage',
    Notiz: 'notiz* anmerkung* stichpunkt*',
  },
} as const;

/** How people ask to keep something that was said of a TOP. */
export const recordingLine: Asked = {
  ways: [
    'item-number noted =1.5 !agenda',
    'item-number onrecord meeting =0.8 !strikeoff !reinstate',
    'noted meeting onrecord =1',
    'item noted onrecord =1.5',
  ],
  sayings: [
    '(bitte|) zu TOP {item} (der Sitzung {meeting}|) eine Notiz (festhalten|aufnehmen|erfassen)',
    'Notiz zu TOP {item} (der Sitzung {meeting}|)',
    'ich möchte zu TOP {item} der Sitzung {meeting} eine Notiz festhalten',
    'Sitzung {meeting}, TOP {item}: Notiz aufnehmen',
    'für TOP {item} in Sitzung {meeting} etwas notieren',
    'Stichpunkt zu TOP {item} aufnehmen',
    'zu TOP {item} bitte eine Absprache der Sitzung {meeting} notieren',
    'Anmerkung aus der Sitzung {meeting} zu TOP {item} notieren',
    'halten Sie zu TOP {item} der Sitzung {meeting} eine Notiz fest',
    'Sitzungsnotiz zu TOP {item} (der Sitzung {meeting}|) erfassen',
  ],
  brings: { meeting: 'thing', on: 'old', item: 'number', kind: KIND },
  fills: ({ meeting, item, kind }) => ({ number: meeting, top: item, kind }),
  button: 'Festhalten …',
  needs: ['meeting', 'item'],
};

/** How people put off a TOP that was not dealt with. */
export const carryingItem: Asked = {
  ways: ['item-number putoff =1.5', 'item putoff meeting =1', 'item putoff'],
  sayings: [
    '(bitte|) TOP {item} der Sitzung {meeting} (vertagen|auf die nächste Sitzung vertagen)',
    'TOP {item} (aus|von) Sitzung {meeting} vertagen',
    'Sitzung {meeting} TOP {item} wird vertagt',
    'Vertagung von TOP {item} der Sitzung {meeting}',
    'TOP {item} haben wir in Sitzung {meeting} nicht geschafft, bitte vertagen',
    'den TOP {item} der Sitzung {meeting} in die nächste Sitzung übertragen und vertagen',
    'TOP {item} der Sitzung {meeting} kam nicht mehr dran, vertagen',
    'wir vertagen TOP {item} der Sitzung {meeting}',
    'bitte die Vertagung des TOP {item} (der Sitzung {meeting}|) eintragen',
    'TOP {item} der Sitzung {meeting} ist vertagt',
  ],
  brings: { meeting: 'thing', on: 'old', item: 'number' },
  fills: ({ meeting, item }) => ({ number: meeting, top: item }),
  button: 'TOP vertagen',
  says: ({ item, ...slots }) =>
    `TOP${NBSP}${String(item ?? '')} von ${meetingOf(slots)} kommt auf die nächste Tagesordnung.`,
  needs: ['meeting', 'item'],
};
