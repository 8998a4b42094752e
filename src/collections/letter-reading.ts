import { bold, entry, paragraph, words } from '../cards/parts.ts';
import type { MadeFile } from '../conversation/feature.ts';
import { MAIL, writeMail } from '../documents/written/mail-file.ts';
import { WORD, type WordBlock, writeWord } from '../documents/written/word-file.ts';
import type { Day } from '../german/calendar.ts';
import { longDay, NBSP } from '../german/write.ts';
import { itemLines, type Letter, letterText } from './letter.ts';

/** So many questions stand on the card; the files hold them all. */
const MOST = 8;

/** The questions of a letter by topic area, as its card shows them. */
export function letterSections({ topics }: Letter) {
  const all = topics.flatMap(({ title, items }) => items.map((item) => ({ title, item })));
  const shown = Map.groupBy(all.slice(0, MOST), ({ title }) => title);
  const rest = all.length - MOST;
  return [
    ...[...shown].map(([title, items]) => ({
      heading: [paragraph(bold(title))],
      entries: items.map(({ item }) =>
        entry(
          `Frage${NBSP}${item.number}`,
          itemLines(item).map(([label, text]) => paragraph(bold(`${label}: `), words(text))),
        ),
      ),
    })),
    ...(rest > 0 ? [{ heading: [paragraph(words(`Dazu ${rest} weitere in der Datei.`))], entries: [] }] : []),
  ];
}

/** Of which day a letter is, to whom where that is known, and how its file is called before the day. */
interface Named {
  readonly day: Day;
  readonly to?: string | undefined;
  readonly name: string;
}

/** A letter as a Word file. */
export async function wordFile(letter: Letter, named: Named): Promise<MadeFile> {
  const { day, name } = named;
  return { name: `${name}-${day}.docx`, contentType: WORD, body: await wordOf(letter, named) };
}

type Piece = Extract<WordBlock, { kind: 'paragraph' }>;

/** A paragraph for each line that was typed. */
function plain(text: string, placed: Partial<Piece> = {}): Piece[] {
  return text.split(/\r?\n/u).map((line) => ({ kind: 'paragraph', runs: [{ text: line }], ...placed }));
}

function labelled([label, text]: readonly [string, string], placed: Partial<Piece> = {}): Piece[] {
  const [first, ...more] = plain(text, placed);
  const runs = [{ text: `${label}: `, bold: true }, ...(first?.runs ?? [])];
  return [{ kind: 'paragraph', ...placed, runs }, ...more];
}

/** Who writes to whom, on which day, about what and referring to what. */
function headOf({ subject, reference, closing }: Letter, { day, to }: Named): Piece[] {
  const about: Piece = { kind: 'paragraph', runs: [{ text: subject, bold: true }] };
  return [
    { kind: 'paragraph', runs: [{ text: closing.at(-1) ?? '', bold: true }], after: 'wide' },
    ...(to === undefined ? [] : plain(to, { after: 'wide' })),
    ...plain(longDay(day), { right: true, after: 'wide' }),
    ...(reference === undefined ? [{ ...about, after: 'wide' as const }] : [about]),
    ...(reference === undefined ? [] : labelled(['Bezug', reference], { after: 'wide' })),
  ];
}

/** The letter as offices write it: head, subject, salutation, the questions by topic area, and by which office it is signed. */
async function wordOf(letter: Letter, named: Named): Promise<Uint8Array> {
  const { subject, opening, topics, closing } = letter;
  const blocks: WordBlock[] = [
    ...headOf(letter, named),
    ...opening.flatMap((text) => plain(text)),
    ...topics.flatMap(({ title, items }, at): WordBlock[] => [
      { kind: 'heading', text: `${at + 1}. ${title}` },
      ...items.flatMap((item): WordBlock[] => [
        { kind: 'heading', level: 2, text: `Frage ${item.number}` },
        ...itemLines(item).flatMap((line) => labelled(line)),
      ]),
    ]),
    ...plain('', { after: 'close' }),
    ...closing.slice(0, -2).flatMap((text) => plain(text)),
    ...closing.slice(-2, -1).flatMap((text) => plain(text, { after: 'wide', keeps: true })),
    ...closing.slice(-1).flatMap((text) => plain(text)),
  ];
  return writeWord({ title: subject, blocks, footer: subject, letter: true });
}

/** A letter as an e-mail that is still to be sent, with the Word file. */
export async function mailFile(letter: Letter, named: Named): Promise<MadeFile> {
  const { subject } = letter;
  const body = await writeMail({
    ...{ subject, text: letterText(letter), day: named.day },
    attachments: [await wordFile(letter, named)],
  });
  return { name: `${named.name}-${named.day}.eml`, contentType: MAIL, body };
}
