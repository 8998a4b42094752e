import type { Asked } from '../asked.ts';

/** The words of what is still to come, so that it is not looked up in the rules. */
export const unbuiltWords: Readonly<Record<string, string>> = {
  minutes: `=2.6 protokoll protokolle protokolls protokollentwurf* sitzungsprotokoll* ergebnisprotokoll* verlaufsprotokoll*
    niederschrift* sitzungsniederschrift* niederschriftsentwurf* mitschrift* sitzungsmitschrift* gesprächsnotiz* ergebnisvermerk*`,
  topicmatrix: `=2 themenfelder* themenmatrix* themenfeldmatrix* themenübersicht* "matrix der themenfelder" "anlage 3"`,
  committeepaper: `=2.8 ausschussvorlage* beschlussvorlage* sitzungsvorlage* mitteilungsvorlage* ratsvorlage* informationsvorlage*
    "vorlage für den … ausschuss" "vorlage für unseren … ausschuss" "vorlage für den sozialausschuss" "vorlage für unseren sozialausschuss"
    "vorlage … sozialausschuss" "vorlage … fachausschuss" "vorlage … ausschuss" "papier für den ausschuss" "papier … ausschuss"`,
  mydata: `=2.6 "meine daten" "meiner daten" "meinen daten" "personenbezogene* daten" datenauskunft* selbstauskunft* datenschutzauskunft*
    "über mich gespeichert" "von mir gespeichert" "zu mir gespeichert" "daten über mich" "daten von mir" "daten zu mir"`,
  systemstatus: `=2.6 systemstatus* betriebsstatus* serverstatus* "läuft der bot" "läuft das system" "läuft kreisrunde" "status des systems"
    "status des bots" "technischer status" "technisch alles" "letzte zustellung" "alles in betrieb" "geheimnis … läuft ab"`,
  proposedword: `anmerk* angemerkt an|merk anmerkung* bemerkung* kommentar* kommentier* hinweis* fehlt ergänz* änderungsvorschlag*
    änderungswunsch* einwand* "stimmt nicht" "ist falsch" korrektur* korrigier* berichtig*`,
};

/** How people ask for what is not there yet. */
export const unbuiltAsked: Asked = {
  ways: [
    'minutes see/list/send/status =0.4',
    'minutes meeting/a-date =0.4',
    'minutes proposedword/change/add =0.6',
    'minutes agree/publish/done =0.8',
    '~ minutes meeting a-date =0.8',
    '~ minutes meeting =0.4',
    '~ minutes where/when/status',
    '~ minutes a-date =0.6',
    'topicmatrix see/list/send =0.4',
    'committeepaper =0.6',
    'mydata see/list/send/remove =0.6',
    '~ mydata =1.4',
    '~ systemstatus =1.2',
  ],
  sayings: [
    '(das|) (Protokoll|Niederschrift) der (letzten|) Sitzung (zeigen|bitte|)',
    'was steht im Protokoll vom {date} (zu den Gutscheinen|)',
    'im Protokoll vom {date} fehlt (unter TOP 2|), dass Hilden sich enthalten hat',
    'gegen die Niederschrift bestehen keine Bedenken, kann so freigegeben werden',
    'Anmerkung zum Protokoll: der Betrag stimmt nicht',
    'ist das Protokoll (schon|) fertig',
    'Übersicht der Themenfelder als (Excel|Word)',
    'ich bräuchte die Vorlage für unseren Sozialausschuss (am {date}|) als Word',
    'Ausschussvorlage (erstellen|für {date}|)',
    'welche Daten (haben Sie|sind) (von mir|über mich) gespeichert',
    'meine Daten (anzeigen|löschen)',
    'läuft der Bot (noch|)',
    'Systemstatus (bitte|)',
  ],
  fills: () => ({}),
  does: 'view',
  button: 'Stand ansehen',
};
