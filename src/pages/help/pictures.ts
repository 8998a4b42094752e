import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, Markup } from '../html.ts';

/**
 * The pictures of the help: the card that each shows, by the name of its sample, and what it says to who does not see it.
 * `npm run screenshots` makes them anew.
 */
export const PICTURES = {
  hilfe: {
    card: 'hilfe-fuer-mitglieder',
    alt: 'Karte „Hilfe“: fünf Anlässe zum Auswählen, darunter alle Stichworte.',
  },
  antwort: {
    card: 'antwort-bericht',
    alt: 'Antwort auf „Sind Personalkosten förderfähig?“: gespeicherte Worte, darunter Quelle, Status, Fassung und Dokument.',
  },
  stimme: {
    card: 'abstimmung-eigene-sicht-stimme-fehlt',
    alt: 'Abstimmung in der eigenen Sicht: Die Stimme der Kommune fehlt noch, darunter die Schaltflächen zum Antworten.',
  },
  offen: {
    card: 'offene-punkte-mehrere',
    alt: 'Karte „offen“: was die Kommune noch schuldet, je Punkt mit Frist und eigenen Schaltflächen.',
  },
  einladung: {
    card: 'sitzung-einladung-sicht-von-haan-ohne-antwort',
    alt: 'Einladung zu einer Sitzung in der Sicht von Haan: Termin, Ort und die Schaltflächen Zusage, Vertretung, Absage.',
  },
  entwurf: {
    card: 'abstimmung-entwurf-fuer-die-koordination',
    alt: 'Entwurf einer Abstimmung für die Koordination: Frage, Regel und Frist, darunter Veröffentlichen.',
  },
  fehlende: {
    card: 'offen-in-der-runde-mehrere-vorgaenge',
    alt: 'Karte „offen in der runde“: je Kommune, was fehlt, darunter Schaltflächen zum Erinnern und Notieren.',
  },
  import: {
    card: 'import-vorschau-neu',
    alt: 'Vorschau eines Imports: was von der Datei gelesen wurde, mit Feldern für Titel, Status und Geltung.',
  },
  pruefen: {
    card: 'wissen-zu-pruefen',
    alt: 'Liste „Gilt noch?“: zu prüfende Dokumente mit Status und letzter Prüfung, je mit der Schaltfläche „Gilt noch“.',
  },
} as const;

/** Where they lie, as PNG. */
export const PICTURE_FOLDER = join(import.meta.dirname, 'pictures');

const read = new Map<string, string>();

/** A picture within the page itself: nothing is fetched after it. */
export function picture(name: keyof typeof PICTURES): Markup {
  return html`<p><img alt="${PICTURES[name].alt}" ${new Markup(`src="data:image/png;base64,${bytesOf(name)}"`)}></p>`;
}

function bytesOf(name: string): string {
  const bytes = read.get(name) ?? readFileSync(join(PICTURE_FOLDER, `${name}.png`)).toString('base64');
  read.set(name, bytes);
  return bytes;
}
