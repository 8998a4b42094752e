import type { Asked, Slots } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';

/** The words of who is away and who stands in. */
export const absenceWords: Readonly<Record<string, string>> = {
  away: `=1.8 urlaub urlaubs* jahresurlaub* resturlaub* sommerurlaub* abwesenheit* abwesend* krank krankheit* krankgeschrieben*
    krankgemeldet* "krank geschrieben" "krank gemeldet" erkrankt* dienstreise* elternzeit* mutterschutz* reha kur verreist
    "im urlaub" "nicht im dienst" "nicht im büro" "nicht im haus" "nicht im amt" "außer haus" "fällt länger aus" "nicht erreichbar"
    freigenommen "frei genommen" "falle … aus" "fallen … aus" "fällt … leitung … aus" "fällt … leiterin … aus" "fällt … leiter … aus"
    "fällt … kollegin … aus" "fällt … kollege … aus" "leitung … ausfällt" "leiterin … ausfällt" "leiter … ausfällt" "kollegin … ausfällt"`,
  gone: `=1.8 "bin … weg" "sind … weg" "weg bin" "weg sind" "bin … fort" "bin … nicht da" "sind … nicht da" "bin … unterwegs"
    "nicht da bin" "nicht da sind"`,
  standin: `=1.8 vertretungsregelung* urlaubsvertretung* krankheitsvertretung* abwesenheitsvertretung* vertrit* vertret*
    vertretungsweise stellvertret* ein|spring einspring* "hält die stellung" "übernimmt für" "übernimmt so lange"
    "übernimmt solange" "übernimmt in der zeit" "übernimmt meine"`,
  backagain: `=1.8 "wieder da" "wieder zurück" "wieder im dienst" "wieder im büro" "wieder im haus" "wieder im amt" "wieder gesund"
    "wieder an bord" "wieder erreichbar" "zurück aus dem urlaub" "aus dem urlaub zurück" "wieder hier" "wieder arbeiten"`,
};

function days({ from, to, until }: Slots): Raw {
  return { from, until: to ?? until };
}

/** How people say that they are away: who leads there, and from when to when. */
export const namingAbsence: Asked = {
  ways: [
    'away self =0.6 !meeting !vote !backagain !who',
    'gone self a-date =0.8 !meeting !vote !idea !poll !backagain !who',
    'away a-date =0.4 !meeting !vote !poll !backagain !who',
    'away standin =0.6 !backagain !who',
    'standin self a-date !meeting !vote !backagain !who',
    'away a-municipality =0.2 !meeting !vote !backagain !who !list',
    'away add =0.4 !list !who',
  ],
  sayings: [
    'ich bin nächste Woche im Urlaub',
    'ich bin (im|in) Urlaub, mein Stellvertreter übernimmt',
    'ich bin (bis|bis zum) {date} (nicht im Büro|krank|abwesend|nicht erreichbar)',
    '(vom|von) {from} bis {to} habe ich Urlaub',
    'ab {from} bin ich in Elternzeit, es vertritt mich meine Stellvertretung',
    'unsere Leitung ist krank und wird von der Stellvertretung vertreten',
    'die Leiterin aus {municipality} ist bis {to} krankgeschrieben',
    '(bitte|) meine Abwesenheit (vom {from} bis {to}|) eintragen',
    'während meines Urlaubs vertritt mich die Kollegin',
    'bin krank, meine Vertretung übernimmt solange',
    'ich falle (nächste Woche|bis {date}) (leider|) aus',
    'bei uns fällt die (Leitung|Kollegin) bis {date} aus',
    'ich bin ab {from} zwei Wochen nicht da',
    'ich bin ab {from} (für|) (eine Woche|zehn Tage) (lang|) weg',
    'bin (von {from} bis {to}|bis {to}) (weg|nicht da|unterwegs)',
    'ich bin nächste Woche nicht da',
  ],
  brings: { municipality: 'municipality', from: 'from', to: 'to' },
  labels: { from: 'Erster Tag', to: 'Letzter Tag', municipality: 'Kommune' },
  fills: ({ municipality, ...said }) => ({ ...days(said), person: municipality }),
  button: 'Abwesenheit eintragen …',
  says: (_, { member }) => `Eine Abwesenheit wird eingetragen, für ${member.municipality.name} oder wen Sie wählen`,
  needs: ['substitute'],
  form: 'absence.form',
};

/** How somebody says that they are back. */
export const endingAbsence: Asked = {
  ways: [
    'backagain self =0.6 !meeting',
    'backagain !who !when =-0.2',
    'backagain a-municipality !who',
    'away end self',
    'away end/done !when',
  ],
  sayings: [
    'ich bin wieder da',
    'ich bin (seit heute|ab heute|) wieder (im Dienst|im Büro|zurück)',
    'die Leiterin ist wieder gesund',
    'mein Urlaub ist (vorbei|zu Ende)',
    'die Kollegin aus {municipality} ist wieder im Amt',
    'aus dem Urlaub zurück',
    'meine Abwesenheit (beenden|ist beendet)',
    'ich sitze (seit heute|) wieder an meinem Schreibtisch',
  ],
  brings: { municipality: 'municipality' },
  fills: ({ municipality }) => ({ person: municipality }),
  button: 'Wieder da',
  says: ({ municipality }, { member }) =>
    `Die Abwesenheit bei ${String(municipality ?? member.municipality.name)} endet, und mit ihr die Vertretung`,
};

/** How people ask who is away and who stands in. */
export const absencesListed: Asked = {
  ways: [
    '~ standin who =0.6',
    '~ away who =0.6',
    '~ standin a-municipality !self !a-date',
    '~ away see/list/all',
    '~ standin see/list/all',
    '~ away open',
  ],
  sayings: [
    'wer vertritt {municipality} (gerade|zurzeit|)',
    'wer ist (gerade|zurzeit|) (abwesend|im Urlaub|krank)',
    'welche Abwesenheiten sind eingetragen',
    'Liste der Abwesenheiten',
    '(zeigen Sie mir|zeig mir) die Vertretungen',
    'wer springt für {municipality} ein',
    'bei uns fällt die Leitung aus, wer springt (da|) ein',
    'wer übernimmt die Vertretung in {municipality}',
    'Übersicht (der|aller) Vertretungen und Abwesenheiten',
  ],
  brings: { municipality: 'municipality' },
  fills: ({ municipality }) => ({ municipality }),
  button: 'Abwesenheiten ansehen',
};
