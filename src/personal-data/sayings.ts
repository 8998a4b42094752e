import type { Asked } from '../conversation/asked.ts';

/** The words of what is kept of a person. */
export const personalWords: Readonly<Record<string, string>> = {
  owndata: `=2.6 "meine daten" "meiner daten" "meinen daten" "meine personenbezogenen daten" "meiner personenbezogenen daten"
    "meine persönlichen daten" "meiner persönlichen daten" "daten über mich" "daten zu mir" "daten von mir" "über mich gespeichert" "zu mir gespeichert" "zu meiner person"
    "über meine person" "von mir gespeichert" "über mich speicher" "informationen über mich" selbstauskunft* datenauskunft* datenschutzauskunft* dsgvo-auskunft*
    "über mich weiß" "weißt du über mich" "wissen sie über mich" "mein konto" "meinen account" "meine spuren" "spuren von mir"
    "speichert … über mich" "speichern … über mich" "speicherst … über mich" "speichert … von mir" "speichern … von mir" "speichert … zu mir" "merkt … von mir" "merken … von mir"
    "habt … über mich" "haben … über mich" "hast … über mich" "steht … über mich" "stehen … über mich" "liegt … über mich" "über mich … gespeichert" "über mich … festgehalten"
    "über mich … gesammelt" "über mich … aufgezeichnet" "über mich … hinterlegt" "über mich … vermerkt" "über mich … aufbewahrt" "von mir … gespeichert" "von mir … hinterlegt"
    "von mir … aufbewahrt" "von mir … aufgezeichnet" "angaben zu mir" "angaben über mich"`,
  selfout: `=2.6 "vergiss mich" "vergesst mich" "vergessen sie mich" "lösch mich" "lösche mich" "löscht mich" "löschen sie mich"
    "mich löschen" "mich hier löschen" "mich bitte löschen" "mich ganz löschen" "mich komplett löschen" "mich vollständig löschen" "mich endgültig löschen" "mich wieder löschen"
    "mich entfernen" "mich hier entfernen" "mich bitte entfernen" "mich ganz entfernen" "mich komplett entfernen" "mich vollständig entfernen" "mich endgültig entfernen" "mich wieder entfernen"
    "entferne mich" "entfernt mich" "entfernen sie mich" "mich hier … raus" "mich hier … rausnehmen" "mich hier … austragen" "mich hier … streichen"
    "mich … komplett raus" "mich … ganz raus" "mich … vollständig raus" "mich … komplett rausnehmen" "mich … aus dem bot" "mich … aus dem system" "mich … aus der assistenz" "mich … aus kreisrunde"
    "mich … aus dem verzeichnis" "mich … aus der datenbank" "hier nicht mehr geführt"
    "nichts mehr von mir hier" "nichts mehr von mir steht" "nichts mehr von mir gespeichert" "hier nichts mehr von mir"`,
  allofme: `=1 "alles über mich" "alles von mir"`,
  onbehalf: `=0.3 "für mich"`,
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
    'was speichert (die Assistenz|Kreisrunde) (eigentlich|) über mich',
    'was merkt sich das Programm von mir',
    'was haben Sie alles über mich festgehalten',
    'ist hier etwas über mich hinterlegt',
    'was steht (hier|) über mich drin',
    'ich wüsste gern, was über mich gesammelt wurde',
    'welche Angaben über mich sind hier gespeichert',
    'was ist von mir hier aufbewahrt',
    'was liegt hier über mich vor',
    'was habt ihr zu mir gespeichert',
  ],
  does: 'view',
  button: 'Meine Daten ansehen',
  alone: true,
};

/** How people ask to be forgotten. */
export const endingOwn: Asked = {
  ways: [
    'owndata erase =1.6',
    'owndata remove =1',
    'selfout !onbehalf =1',
    'selfout erase !onbehalf =1.2',
    'selfout remove !onbehalf =1.2',
    'allofme erase =1',
    'allofme remove =1',
  ],
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
    'ich gehe in Rente, (bitte|) nehmen Sie mich hier ganz raus',
    'mein Dienst endet, (bitte|) löschen Sie mich hier',
    '(bitte|) vergessen Sie mich',
    '(bitte|) tragen Sie mich hier aus, ich wechsle die Stelle',
    'ich will, dass hier nichts mehr von mir steht',
    'mich bitte vollständig aus dem System entfernen',
    'ich bin künftig nicht mehr zuständig, lösch mich hier',
    'alles von mir soll hier verschwinden',
    'ich möchte aus dem Bot gelöscht werden',
    'ich möchte hier nicht mehr geführt werden',
    'nehmt mich (bitte|) aus der Datenbank',
  ],
  button: 'Meine Daten löschen …',
};
