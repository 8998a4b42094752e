import { isBelow, numberKey } from '../../documents/heading-number.ts';
import type { Day } from '../../german/calendar.ts';
import { analyse } from '../../search/index.ts';
import { countOf } from '../../text/list-sign.ts';
import { wholesOf } from '../chunk.ts';
import { type Chunk, holdsOn } from '../document.ts';
import type { Knowledge } from '../shelf.ts';

/** What stands under a number that was asked for (nothing where none has it), and whether it is clear what is meant. */
export interface Numbered {
  readonly chunks: readonly Chunk[];
  /** What the first is of, as a whole. */
  readonly section?: Chunk | undefined;
  readonly sure: boolean;
}

/** A question for a number on a day, among the pieces that the asker may read. */
interface ForNumber {
  readonly question: string;
  readonly day: Day;
  readonly readable: Knowledge['chunks'];
}

const ASKS =
  'bitte|und|was|wie|wo|zeigen?|zeig|nennen?|sie|mir|uns|steht|stehen|sagt|regelt|bestimmt|lautet|heißt|genau|denn|der|die|das|den|text|wortlaut|inhalt|in|im|unter|zu|zur|nach';
/** Units that say nothing without one before them. */
const PART = 'absatz|abs|buchstabe|buchst|lit|satz';
const UNIT = String.raw`(?:§+|(?:nummer|nr|ziffer|ziff|abschnitt|kapitel|artikel|art|paragraph|paragraf|teil|anlage|${PART})(?![\p{L}])\.?)`;
const COUNT = String.raw`\(?(?:\d{1,3}[a-z]?(?:\.\d{1,3}){0,5}|[a-z]|[ivx]{1,5})\)?\.?`;
/** „Was steht in Nummer 2.2 der Richtlinie?“, „§ 1 Abs. 2 Buchstabe b“: a number, and at most whose. */
const QUESTION = new RegExp(
  String.raw`^(?:(?:${ASKS})[,\s]+)*(${UNIT}\s*${COUNT}(?:[,\s]+${UNIT}\s*${COUNT})*)(?:[,\s]+(?:der|des|dem|in|im|aus|von|vom|zum|zur)\s+(.{2,200}?))?\s*[?.!]*$`,
  'iu',
);
/** Sentences are not counted here: „§ 1 Satz 2“ leads to § 1. */
const LAST_SENTENCE = /[,\s]{1,2}satz\s?\d{1,2}\.?$/iu;
const NOT_COUNTED = new RegExp(String.raw`^(?:${PART})(?![\p{L}])|\bsatz(?![\p{L}])`, 'iu');
const LONGEST = 300;
const SHOWN = 3;

/** The sections under the number that a question asks for, on a day; undefined where it asks for none. */
export function findNumber(knowledge: Knowledge, asked: ForNumber): Numbered | undefined {
  const [, written, named] = QUESTION.exec(asked.question.slice(0, LONGEST).trim()) ?? [];
  if (written === undefined) return undefined;
  const wanted = written.replace(LAST_SENTENCE, '');
  const meant = meantBy(named, NOT_COUNTED.test(wanted) ? [] : sectionsFor(knowledge, asked));
  const found = under(meant.sections, wanted);
  const documents = Map.groupBy(found, ({ section }) => section.document.name);
  const shown = documents.size === 1 ? found : [...documents.values()].flatMap(([first]) => first ?? []);
  const isOne = found.length === 1 || found.every(({ section }) => isBelow(section.number, wanted));
  return {
    chunks: shown.slice(0, SHOWN).map(({ chunk }) => chunk),
    section: shown[0]?.section,
    sure: documents.size === 1 && isOne && meant.sure,
  };
}

/** The sections with a number that hold; what the asker may not read in part is left out as a whole. */
function sectionsFor(knowledge: Knowledge, { day, readable }: ForNumber): Chunk[] {
  return wholesOf(knowledge)
    .filter(({ pieces }) => pieces.every(({ id }) => readable.has(id)))
    .map(({ chunk }) => chunk)
    .filter((chunk) => chunk.number !== undefined && holdsOn(day, chunk));
}

/** The sections of the documents that words name, and whether all of these words are of the title. */
interface Meant {
  readonly sections: readonly Chunk[];
  readonly sure: boolean;
}

function meantBy(named: string | undefined, sections: readonly Chunk[]): Meant {
  const words = analyse(named ?? '');
  if (words.length === 0) return { sections, sure: true };
  const titles = new Map(sections.map(({ document }) => [document.title, analyse(document.title)]));
  const titleOf = ({ document }: Chunk) => titles.get(document.title) ?? [];
  const score = (section: Chunk) => words.filter((word) => isOfTitle(word, titleOf(section))).length;
  const most = Math.max(0, ...sections.map(score));
  if (most > 0) return { sections: sections.filter((section) => score(section) === most), sure: most === words.length };
  const isKind = words.every((word) => KIND.test(word));
  return {
    sections: sections.filter((section) => isKind && !titleOf(section).some((own) => KIND.test(own))),
    sure: false,
  };
}

/** „Förderrichtlinie“ says no more than „Richtlinie“ where all is about funding (stems). */
const OF_FUNDING = /^(?:forder|zuwendungs|bewilligungs)(?=\p{L}{5})/u;
/** What a document may be called whose title does not say what it is (stems). */
const KIND = /(?:richtlini|bestimm|bescheid|erlass|merkblatt)$/u;
/** So long a word names a title by the end of a longer one: the „Bescheid“ is the „Zuwendungsbescheid“. */
const SHORTEST_END = 6;

function isOfTitle(word: string, title: readonly string[]): boolean {
  const plain = word.replace(OF_FUNDING, '');
  const isLong = word.length >= SHORTEST_END;
  return title.some((own) => own.replace(OF_FUNDING, '') === plain || (isLong && own.endsWith(word)));
}

/** A section under a number, and what of it is shown. */
interface Found {
  readonly chunk: Chunk;
  readonly section: Chunk;
}

/** What has the number, else the item that counts so below a number, else all that stands below it. */
function under(sections: readonly Chunk[], wanted: string): readonly Found[] {
  const whole = (section: Chunk): Found => ({ chunk: section, section });
  const key = numberKey(wanted);
  const equal = sections.filter(({ number = '' }) => numberKey(number) === key && dotsIn(number) === dotsIn(wanted));
  if (equal.length > 0) return equal.map(whole);
  const items = sections.flatMap((section) => {
    const chunk = itemIn(section, key);
    return chunk ? [{ chunk, section }] : [];
  });
  return items.length > 0 ? items : sections.filter(({ number }) => isBelow(number, wanted)).map(whole);
}

/** „Nr. 2 Abs. 2“ is not „Nr. 2.2“. */
function dotsIn(number: string): number {
  return number.match(/\d\.(?=\d)/gu)?.length ?? 0;
}

/** The item of a list below a number, as a piece of its own: `§ 1 (2) b)`. */
function itemIn(chunk: Chunk, wanted: string): Chunk | undefined {
  const key = `${numberKey(chunk.number ?? '')} `;
  if (!wanted.startsWith(key)) return undefined;
  const lines = chunk.text.split('\n');
  let [from, to] = [0, lines.length];
  for (const sign of wanted.slice(key.length).split(' ')) {
    const at = lines.findIndex((line, index) => index >= from && index < to && countOf(line) === sign);
    if (at < 0) return undefined;
    [from, to] = [at, endOf(lines, at, to)];
  }
  return { ...chunk, text: lines.slice(from, to).join('\n') };
}

/** An item ends at the next that counts on from it. */
function endOf(lines: readonly string[], at: number, last: number): number {
  const next = successors(countOf(lines[at] ?? '') ?? '');
  const end = lines.findIndex((line, index) => index > at && index < last && next.includes(countOf(line) ?? ''));
  return end < 0 ? last : end;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** What counts on from `2`, `b`, `aa` or `ii`; of `i` and `v` nothing tells whether letters count, or numbers. */
function successors(count: string): readonly string[] {
  if (/^\d+$/u.test(count)) return [String(Number(count) + 1)];
  const letters = count.replace(/[a-y]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1));
  const roman = ROMAN.indexOf(count);
  return roman < 0 ? [letters] : [letters, ROMAN[roman + 1] ?? letters];
}
