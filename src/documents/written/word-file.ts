import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LeaderType,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx';
import { cleanData } from '../../text/data.ts';
import { bookmarked } from './word-bookmark.ts';
import { runOf, type WordRun } from './word-run.ts';
import { table, type WordTable } from './word-table.ts';

/** How deep a heading stands; 1 is the highest. */
export type WordLevel = 1 | 2 | 3 | 4 | 5;

/** A piece of a Word file, from the top: a heading, a paragraph, a list, a table whose first row names the columns. */
export type WordBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly level?: WordLevel }
  /** The headings of the whole file down to a level, with links to them; Word adds the pages. */
  | { readonly kind: 'contents'; readonly title: string; readonly levels: WordLevel }
  /** Pieces that belong together under a name that stays in the file: it is read again with them. The first is no table. */
  | { readonly kind: 'section'; readonly bookmark: string; readonly blocks: readonly WordBlock[] }
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly WordRun[];
      readonly small?: boolean;
      readonly right?: boolean;
      /** The next one follows without a space, as in an address; or with a wide one. */
      readonly after?: 'close' | 'wide';
      /** It stands on one page with the next. */
      readonly keeps?: boolean;
    }
  | { readonly kind: 'list'; readonly items: readonly (readonly WordRun[])[] }
  | ({ readonly kind: 'table' } & WordTable);

/** A Word file: title, a line below it, its pieces, and what stands at the foot of each page before its number. */
export interface WordFile {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly blocks: readonly WordBlock[];
  readonly footer?: string | undefined;
  /** It is a letter: its title stands where its pieces say, its headings are plain, its pages are counted. */
  readonly letter?: boolean;
}

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const FONT = 'Calibri';
const LISTS = 'dashes';
const BLACK = { color: '000000', bold: true, font: FONT };
/** The line above a contents list, under the name that Word gives it: it is no heading of the file. */
const CONTENTS = { id: 'TOCHeading', name: 'TOC Heading', basedOn: 'Normal', run: { bold: true, size: 26 } };
/** Headings of a letter. */
const PLAIN = {
  heading1: { run: { ...BLACK, size: 24 }, paragraph: { spacing: { before: 240, after: 120 } } },
  heading2: { run: { ...BLACK, size: 22 }, paragraph: { spacing: { before: 160, after: 60 } } },
};

/**
 * Writes a Word file (DOCX) in A4 with German as its language, headings as headings, tables with repeated head rows.
 * Word opens no file with signs that older rows may still hold: they are left out.
 */
export async function writeWord(written: WordFile): Promise<Uint8Array> {
  const file = cleanData(written) as WordFile;
  const document = new Document({
    title: file.title,
    creator: 'Kreisrunde',
    styles: {
      default: {
        document: { run: { font: FONT, size: 22, language: { value: 'de-DE' } } },
        ...(file.letter ? PLAIN : {}),
      },
      paragraphStyles: [CONTENTS],
    },
    numbering: { config: [{ reference: LISTS, levels: [dash()] }] },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        footers: { default: footer(file) },
        children: [...(file.letter ? [] : head(file)), ...file.blocks.flatMap(block)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function dash() {
  const style = { paragraph: { indent: { left: 360, hanging: 260 } } };
  return { level: 0, format: LevelFormat.BULLET, text: '–', alignment: AlignmentType.LEFT, style };
}

function footer({ footer: text, letter }: WordFile): Footer {
  const before = text === undefined ? '' : `${text} · `;
  const of = letter ? [' von ', PageNumber.TOTAL_PAGES] : [];
  const children = [new TextRun({ size: 18, children: [before, 'Seite ', PageNumber.CURRENT, ...of] })];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}

function head({ title, subtitle }: WordFile): Paragraph[] {
  const below = subtitle === undefined ? [] : [textParagraph([{ text: subtitle }], { after: 240 })];
  return [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }), ...below];
}

function block(piece: WordBlock): (Paragraph | Table | TableOfContents)[] {
  if (piece.kind === 'heading') return [heading(piece.text, piece.level ?? 1)];
  if (piece.kind === 'contents') return contents(piece);
  if (piece.kind === 'section') return bookmarked(piece.bookmark, piece.blocks.flatMap(block));
  if (piece.kind === 'paragraph') return [placed(piece)];
  if (piece.kind === 'list') return piece.items.map(listItem);
  return [table(piece), new Paragraph({ children: [] })];
}

function heading(text: string, level: WordLevel): Paragraph {
  return new Paragraph({ heading: HeadingLevel[`HEADING_${level}`], keepNext: true, children: [new TextRun(text)] });
}

/** The entries are written with the file, so that programs which fill in no fields show them too. */
function contents({ title, levels }: Extract<WordBlock, { kind: 'contents' }>): (Paragraph | TableOfContents)[] {
  const list = { hyperlink: true, headingStyleRange: `1-${levels}`, tabLeader: LeaderType.NONE };
  const above = new Paragraph({
    style: CONTENTS.id,
    spacing: { before: 240, after: 120 },
    children: [new TextRun(title)],
  });
  return [above, new TableOfContents(title, list)];
}

function textParagraph(runs: readonly WordRun[], spacing: { after: number }, small = false): Paragraph {
  return new Paragraph({ spacing, children: runs.map((run) => runOf(run, small)) });
}

/** Spaces after a paragraph, in twentieths of a point. */
const AFTER = { usual: 120, close: 0, wide: 360 };

function placed({ runs, small, right, after, keeps }: Extract<WordBlock, { kind: 'paragraph' }>): Paragraph {
  return new Paragraph({
    spacing: { after: AFTER[after ?? 'usual'] },
    keepNext: keeps === true,
    ...(right ? { alignment: AlignmentType.RIGHT } : {}),
    children: runs.map((run) => runOf(run, small)),
  });
}

function listItem(runs: readonly WordRun[]): Paragraph {
  const numbering = { reference: LISTS, level: 0 };
  return new Paragraph({ numbering, spacing: { after: 60 }, children: runs.map((run) => runOf(run)) });
}
