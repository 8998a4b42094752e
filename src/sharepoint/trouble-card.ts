import { notice } from '../conversation/cards.ts';
import type { Reply } from '../conversation/reply.ts';

const RIGHTS =
  'Der App von Kreisrunde fehlt auf der Website das Recht „write“. Wie es erteilt wird, steht unter „Technik und Betrieb“ in der Hilfe, Abschnitt „SharePoint“.';

/** What IT has to do about what keeps files from being placed, by the short code. */
const NEXT: Readonly<Record<string, string>> = {
  '403': RIGHTS,
  '401': RIGHTS,
  '404':
    'Die Website gibt es unter der eingetragenen Adresse nicht (mehr). Bitte prüfen Sie „sharepoint, site“ in der Rundendatei.',
  '507': 'Der Speicherplatz der Website ist erschöpft. Bitte räumen Sie dort auf, oder vergrößern Sie ihn.',
  '423':
    'Eine Datei ist seit Tagen gesperrt. Bitte schließen Sie sie in Word oder Excel, oder heben Sie das Auschecken auf.',
  '429': 'SharePoint nimmt seit Tagen nichts mehr an. Bitte lassen Sie prüfen, was die Website auslastet.',
  library: 'Die Bibliothek gibt es auf der Website nicht. Bitte prüfen Sie „sharepoint, library“ in der Rundendatei.',
  folder: 'Wo ein Ordner sein soll, liegt eine Datei dieses Namens. Bitte benennen Sie sie um.',
  address: 'Die Adresse der Website ist nicht gültig. Bitte prüfen Sie „sharepoint, site“ in der Rundendatei.',
  'no-token':
    'Kreisrunde kann sich bei Microsoft nicht anmelden. Bitte prüfen Sie das mit „npm run --silent cli -- doctor“.',
  names: 'Unter dem Namen liegen schon mehrere Dateien. Bitte räumen Sie den Ordner auf.',
};
const ELSE = 'Bitte prüfen Sie das mit „npm run --silent cli -- doctor“.';

/** What is to be done, for IT. */
export function todoFor(code: string): string {
  return NEXT[code] ?? ELSE;
}

/** Told to the Koordination once, until a file could be placed again. */
export function troubleCard(code: string): Reply {
  return notice({
    kind: 'SharePoint',
    title: 'Dateien lassen sich nicht in SharePoint ablegen',
    text: `Es geht nichts verloren: Kreisrunde versucht es stündlich wieder, und alle Dateien gibt es weiterhin über Links. Bitte leiten Sie dies an Ihre IT weiter.\nFür die IT: ${todoFor(code)}`,
    ways: [{ title: 'Status ansehen', verb: 'operation.status' }],
  });
}
