import type { Asked } from '../asked.ts';

/** The words of what is still to come, so that it is not looked up in the rules. */
export const unbuiltWords: Readonly<Record<string, string>> = {
  systemstatus: `=2.6 systemstatus* betriebsstatus* serverstatus* "läuft der bot" "läuft das system" "läuft kreisrunde" "status des systems"
    "status des bots" "technischer status" "technisch alles" "letzte zustellung" "alles in betrieb" "geheimnis … läuft ab"`,
  proposedword: `anmerk* angemerkt an|merk anmerkung* bemerkung* kommentar* kommentier* hinweis* fehlt ergänz* änderungsvorschlag*
    änderungswunsch* einwand* "stimmt nicht" "ist falsch" korrektur* korrigier* berichtig*`,
};

/** How people ask for what is not there yet. */
export const unbuiltAsked: Asked = {
  ways: ['~ systemstatus =1.2'],
  sayings: [
    'läuft der Bot (noch|)',
    'technischer Status (bitte|)',
    'Systemstatus (bitte|)',
    'läuft Kreisrunde (gerade|noch|)',
    'ist technisch alles in Ordnung',
  ],
  fills: () => ({}),
  does: 'view',
  button: 'Stand ansehen',
};
