import { numberKey } from '../../documents/heading-number.ts';
import type { Day } from '../../german/calendar.ts';
import { type Chunk, holdsOn } from '../document.ts';
import type { Knowledge } from '../shelf.ts';

/** What stands under a number that was asked for, and whether it is clear which document is meant. */
export interface Numbered {
  readonly chunks: readonly Chunk[];
  readonly sure: boolean;
}

const ASKS = String.raw`bitte|und|was|wie|wo|zeigen?|zeig|nennen?|sie|mir|uns|steht|stehen|sagt|regelt|bestimmt|lautet|heißt|genau|denn|der|die|das|den|text|wortlaut|inhalt|in|im|unter|zu|zur|nach`;
const UNIT = String.raw`nummer|nr|ziffer|ziff|abschnitt|kapitel|artikel|art|paragraph|paragraf|absatz|abs|buchstabe|buchst|lit|satz|teil|anlage`;
const COUNT = String.raw`\(?(?:\d{1,3}[a-z]?(?:\.\d{1,3}){0,5}|[a-z]|[ivx]{1,5})\)?\.?`;
/** „Was steht in Nummer 2.2 der Richtlinie?“, „§ 1 Abs. 2 Buchstabe b“: a number, and at most whose. */
const QUESTION = new RegExp(
  String.raw`^(?:(?:${ASKS})[,\s]+)*((?:§+|(?:${UNIT})(?![\p{L}])\.?)\s*${COUNT}(?:[,\s]+(?:(?:§+|(?:${UNIT})(?![\p{L}])\.?)\s*)${COUNT})*)(?:[,\s]+(?:der|des|dem|in|im|aus|von|vom|zum|zur)\s+(.{2,200}?))?\s*[?.!]*$`,
  'iu',
);
const LONGEST = 300;
const SHOWN = 3;

/** The pieces under the number that a question asks for, on a day; undefined where it asks for none, or none has it. */
export function findNumber({ chunks }: Knowledge, question: string, day: Day): Numbered | undefined {
  const [, written, named] = QUESTION.exec(question.slice(0, LONGEST).trim()) ?? [];
  if (written === undefined) return undefined;
  const wanted = numberKey(written);
  const holding = [...chunks.values()].filter((chunk) => chunk.number !== undefined && holdsOn(day, chunk));
  const found = under(meant(holding, named), wanted);
  if (found.length === 0) return undefined;
  const documents = Map.groupBy(found, ({ document }) => document.name);
  if (documents.size === 1) return { chunks: found.slice(0, SHOWN), sure: true };
  return { chunks: [...documents.values()].flatMap(([first]) => first ?? []).slice(0, SHOWN), sure: false };
}

/** The pieces of the documents whose title has a word that was named; of all where none has. */
function meant(chunks: readonly Chunk[], named: string | undefined): readonly Chunk[] {
  const words = (named ?? '').toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  if (words.length === 0) return chunks;
  const score = ({ document }: Chunk) =>
    words.filter((word) => document.title.toLowerCase().includes(stemOf(word))).length;
  const most = Math.max(0, ...chunks.map(score));
  return most === 0 ? chunks : chunks.filter((chunk) => score(chunk) === most);
}

/** „Richtlinien“ names the „Richtlinie“. */
function stemOf(word: string): string {
  return word.length > 5 ? word.replace(/(?:en|es|n|s)$/u, '') : word;
}

/** What has the number, else the item that counts so below a number, else all that stands below it. */
function under(chunks: readonly Chunk[], wanted: string): readonly Chunk[] {
  const equal = chunks.filter(({ number = '' }) => numberKey(number) === wanted);
  if (equal.length > 0) return equal;
  const items = chunks.flatMap((chunk) => itemIn(chunk, wanted) ?? []);
  if (items.length > 0) return items;
  return chunks.filter(({ number = '' }) => numberKey(number).startsWith(`${wanted} `));
}

/** The item of a list below a number, as a piece of its own: `§ 1 (2) b)`. */
function itemIn(chunk: Chunk, wanted: string): Chunk | undefined {
  const key = `${numberKey(chunk.number ?? '')} `;
  if (!wanted.startsWith(key)) return undefined;
  const lines = chunk.text.split('\n');
  let [from, to] = [0, lines.length];
  for (const sign of wanted.slice(key.length).split(' ')) {
    const at = lines.findIndex((line, index) => index >= from && index < to && signOf(line) === sign);
    if (at < 0) return undefined;
    [from, to] = [at, endOf(lines, at, to)];
  }
  return { ...chunk, text: lines.slice(from, to).join('\n') };
}

const SIGN = /^\(?(\d{1,3}|[a-z]{1,2}|[ivx]{1,5})[.)]{1,2}\s/u;

function signOf(line: string): string | undefined {
  return SIGN.exec(line)?.[1];
}

/** An item ends at the next that counts on from it. */
function endOf(lines: readonly string[], at: number, last: number): number {
  const next = successor(signOf(lines[at] ?? '') ?? '');
  const end = lines.findIndex((line, index) => index > at && index < last && signOf(line) === next);
  return end < 0 ? last : end;
}

function successor(sign: string): string {
  return /^\d+$/u.test(sign) ? String(Number(sign) + 1) : String.fromCharCode(sign.charCodeAt(0) + 1);
}
