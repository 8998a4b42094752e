import type { Asked } from '../conversation/asked.ts';

/** The words of how the assistant itself runs. */
export const operationWords: Readonly<Record<string, string>> = {
  operation: `=2.8 betriebsstatus* systemstatus* serverstatus* botstatus betriebszustand systemzustand betriebslage betriebsbereit* selbsttest
    funktionstest funktionsprüfung systemcheck "status der assistenz" "status des bots" "status vom bot" "status des systems"
    "zustand der assistenz" "zustand des bots" "zustand des systems"
    "technischer status" "technisch alles" "letzte zustellung" "alles in betrieb" "geheimnis … läuft ab"`,
  allruns: `=2.8 "läuft alles" "läuft … alles rund" "alles rund" "läuft noch alles" "läuft … alles noch" "funktioniert alles" "funktioniert noch alles"
    "geht alles" "geht noch alles" "klappt alles" "klappt noch alles" "alles in ordnung" "alles okay" "alles ok" "alles im grünen bereich"
    "kommt alles an" "kommen alle nachrichten an" "kommt noch alles an" "wird alles zugestellt" "werden alle nachrichten zugestellt" "alles zugestellt"`,
  botruns: `=2.8 "funktioniert der bot" "funktioniert die assistenz" "funktioniert kreisrunde noch" "läuft der bot" "läuft die assistenz" "läuft kreisrunde"
    "läuft das system" "funktioniert das system" "läuft die technik" "funktioniert die technik" "arbeitet der bot"
    "bot kaputt" "bot gestört" "assistenz gestört" "ist der bot" "hängt der bot" "störung" störungen "hängt etwas" "hängt was" "klemmt etwas" "klemmt was"`,
  secret: `=2.8 "geheimnis der app" "geheimnis des bots" clientgeheimnis* clientschlüssel "client secret" appgeheimnis* app-geheimnis* "zertifikat der app" "zertifikat des bots" app-zertifikat*`,
};

/** How the Koordination asks whether all runs. */
export const showingStatus: Asked = {
  ways: ['~ operation', '~ allruns', '~ botruns', '~ secret'],
  sayings: [
    'läuft alles (|noch|rund)',
    'funktioniert der Bot (noch|) (richtig|)',
    'kommt alles an',
    '(ist|) bei der Assistenz alles in Ordnung',
    'Systemstatus (bitte|anzeigen|)',
    'zeig mir den Betriebsstatus',
    'kommen alle Nachrichten an',
    'gibt es (gerade|) eine Störung',
    'läuft der Bot (noch|gerade|)',
    'wann läuft das Geheimnis der App ab',
    'bis wann gilt das Zertifikat der App',
    'hängt gerade etwas',
    'wie ist der Zustand der Assistenz',
    'klappt noch alles',
    'wurde alles zugestellt',
    'technischer Status (bitte|)',
    'läuft Kreisrunde (gerade|noch|)',
    'ist technisch alles in Ordnung',
  ],
  button: 'Status ansehen',
  alone: true,
};
