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

/** Of which day a letter is, and how its file is called before that. */
interface Named {
  readonly day: Day;
  readonly name: string;
}

/** A letter as a Word file. */
export async function wordFile(letter: Letter, { day, name }: Named): Promise<MadeFile> {
  return { name: `${name}-${day}.docx`, contentType: WORD, body: await wordOf(letter, day) };
}

async function wordOf({ subject, reference, opening, topics, closing }: Letter, day: Day): Promise<Uint8Array> {
  const plain = (text: string): WordBlock => ({ kind: 'paragraph', runs: [{ text }] });
  const blocks: WordBlock[] = [
    ...(reference === undefined ? [] : [plain(`Bezug: ${reference}`)]),
    ...opening.map(plain),
    ...topics.flatMap(({ title, items }): WordBlock[] => [
      { kind: 'heading', text: title },
      ...items.flatMap((item): WordBlock[] => [
        { kind: 'heading', level: 2, text: `Frage ${item.number}` },
        ...itemLines(item).map(
          ([label, text]): WordBlock => ({ kind: 'paragraph', runs: [{ text: `${label}: `, bold: true }, { text }] }),
        ),
      ]),
    ]),
    ...closing.map(plain),
  ];
  return writeWord({ title: subject, subtitle: longDay(day), blocks, footer: 'Schreiben ans MAGS' });
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
