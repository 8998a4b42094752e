import type { Asked } from '../asked.ts';

/** The words of what is still to come, so that it is not looked up in the rules. */
export const unbuiltWords: Readonly<Record<string, string>> = {
  mydata: `=2.6 "meine daten" "meiner daten" "meinen daten" "personenbezogene* daten" datenauskunft* selbstauskunft* datenschutzauskunft*
    "über mich gespeichert" "von mir gespeichert" "zu mir gespeichert" "daten über mich" "daten von mir" "daten zu mir"`,
  systemstatus: `=2.6 systemstatus* betriebsstatus* serverstatus* "läuft der bot" "läuft das system" "läuft kreisrunde" "status des systems"
    "status des bots" "technischer status" "technisch alles" "letzte zustellung" "alles in betrieb" "geheimnis … läuft ab"`,
  proposedword: `anmerk* angemerkt an|merk anmerkung* bemerkung* kommentar* kommentier* hinweis* fehlt ergänz* änderungsvorschlag*
    änderungswunsch* einwand* "stimmt nicht" "ist falsch" korrektur* korrigier* berichtig*`,
};

/** How people ask for what is not there yet. */
export const unbuiltAsked: Asked = {
  ways: ['mydata see/list/send/remove =0.6', '~ mydata =1.4', '~ systemstatus =1.2'],
  sayings: [
    'welche Daten (haben Sie|sind) (von mir|über mich) gespeichert',
    'meine Daten (anzeigen|löschen)',
    'läuft der Bot (noch|)',
    'technischer Status (bitte|)',
    'Systemstatus (bitte|)',
  ],
  fills: () => ({}),
  does: 'view',
  button: 'Stand ansehen',
};
