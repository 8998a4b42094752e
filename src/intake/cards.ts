import { notice } from '../conversation/cards.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Attachment } from '../conversation/turn.ts';
import { cutText } from '../text/clean.ts';
import type { Held } from './examined.ts';

const KIND = 'Dateien';
const SHOWN_CHARACTERS = 80;

/** Says that files have arrived and are being read; what comes of them follows as a message of its own. */
export function readingCard(files: readonly Attachment[]): Reply {
  const [first] = files;
  const one = first && files.length === 1 ? `„${cut(first.name)}“ wird gelesen` : undefined;
  const text = 'Das Ergebnis folgt hier als eigene Nachricht. Sie brauchen nichts zu tun.';
  return notice({ kind: KIND, status: 'angekommen', title: one ?? `${files.length} Dateien werden gelesen`, text });
}

function cut(name: string): string {
  return name.length > SHOWN_CHARACTERS ? `${cutText(name, SHOWN_CHARACTERS)}\u00a0…` : name;
}

/** Says of a file that a section of it looks like the case of a client, what became of the file, and what to do. */
export function heldSentence({ said }: Held, became = ''): string {
  return `Ein Abschnitt sieht nach einem Einzelfall aus (${said}). ${became}Bitte entfernen Sie die Angaben zur Person und senden Sie die Datei noch einmal.`;
}

/** More files at once than one person may send. */
export function tooManyOfOne(most: number, waiting: number): Refusal {
  const text =
    waiting === 0
      ? `Gelesen werden höchstens ${most} Dateien auf einmal. Bitte senden Sie sie in mehreren Nachrichten, die nächste, sobald die Ergebnisse hier stehen.`
      : `Von Ihnen ${waiting === 1 ? 'wird noch eine Datei' : `werden noch ${waiting} Dateien`} gelesen. Was Sie gerade gesendet haben, wurde nicht angenommen. Bitte senden Sie es noch einmal, sobald die Ergebnisse hier stehen.`;
  return notTaken('of-one', text);
}

/** More files wait already than are read in a reasonable time. */
export function tooManyOfAll(): Refusal {
  const text =
    'Gerade werden sehr viele Dateien gelesen. Was Sie gesendet haben, wurde nicht angenommen. Bitte senden Sie es in einigen Minuten noch einmal.';
  return notTaken('of-all', text);
}

function notTaken(why: string, text: string): Refusal {
  return new Refusal({
    code: `intake.too-many-${why}`,
    kind: KIND,
    status: 'nicht gelesen',
    title: 'Das sind zu viele Dateien auf einmal',
    text,
  });
}
