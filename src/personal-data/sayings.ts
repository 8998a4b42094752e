import type { Asked } from '../conversation/asked.ts';

/** The words of what is kept of a person. */
export const personalWords: Readonly<Record<string, string>> = {
  owndata: `=2.6 "meine daten" "meiner daten" "meinen daten" "meine personenbezogenen daten" "meiner personenbezogenen daten"
    "meine persönlichen daten" "meiner persönlichen daten" "daten über mich" "daten zu mir" "daten von mir" "über mich gespeichert" "zu mir gespeichert" "zu meiner person"
    "über meine person" "von mir gespeichert" "über mich speicher" "informationen über mich" selbstauskunft* datenauskunft* datenschutzauskunft* dsgvo-auskunft*
    "über mich weiß" "weißt du über mich" "wissen sie über mich" "mein konto" "meinen account" "meine spuren"`,
  erase: `=1 lösch* gelöscht* entfern* tilg* ausradier* "weg haben" "vergessen werden" anonymisier*`,
};

/** How people ask what is kept of them. */
export const showingOwn: Asked = {
  ways: ['~ owndata !erase =1.2', '~ owndata see !erase', '~ owndata which !erase', 'owndata send !erase'],
  sayings: [
    '(zeig|zeigen Sie) mir meine Daten',
    'welche Daten (haben Sie|hast du) über mich gespeichert',
    'was ist über mich gespeichert',
    '(ich möchte|ich hätte gern) eine Selbstauskunft',
    'Auskunft über meine personenbezogenen Daten (bitte|)',
    'was wissen Sie über mich',
    'Datenauskunft nach Artikel 15 (bitte|)',
    'meine personenbezogenen Daten herunterladen',
    'welche Informationen über mich liegen hier vor',
    'ich will sehen, was zu meiner Person gespeichert ist',
    'DSGVO-Auskunft für mich',
  ],
  does: 'view',
  button: 'Meine Daten ansehen',
};

/** How people ask to be forgotten. */
export const endingOwn: Asked = {
  ways: ['owndata erase =1.6', 'owndata remove =1'],
  sayings: [
    '(bitte|) meine Daten löschen',
    '(ich möchte|ich will) meine personenbezogenen Daten löschen lassen',
    'alle Daten über mich (bitte|) entfernen',
    'löschen Sie alles, was zu meiner Person gespeichert ist',
    'ich scheide aus, meine Daten sollen gelöscht werden',
    'Löschung meiner personenbezogenen Daten nach Artikel 17',
    'meine persönlichen Daten (endgültig|) entfernen',
    'lösch bitte meine Daten',
    'Antrag auf Löschung meiner Daten',
    'mein Konto (bitte|) löschen',
    'die Daten von mir sollen gelöscht werden',
  ],
  button: 'Meine Daten löschen …',
};
