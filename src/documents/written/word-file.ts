import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { cleanData } from '../../text/data.ts';

/** A run of text in a Word file. */
export interface WordRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly struck?: boolean;
  readonly underlined?: boolean;
  readonly link?: string | undefined;
}

/** A cell of a table in a Word file: plain text, or runs; a line end begins a paragraph in both. */
export type WordCell = string | readonly WordRun[];

/** A piece of a Word file, from the top: a heading, a paragraph, a list, a table whose first row names the columns. */
export type WordBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly level?: 1 | 2 }
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
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly WordCell[])[];
      readonly numbers?: readonly number[];
      /** How the columns share the width, where not by what they hold; long rows then go on on the next page. */
      readonly shares?: readonly number[];
    };

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
/** Between the margins of a page of A4, in twentieths of a point. */
const TEXT_WIDTH = 9_026;
const LISTS = 'dashes';
const BLACK = { color: '000000', bold: true, font: FONT };
/** Headings of a letter. */
const PLAIN = {
  heading1: { run: { ...BLACK, size: 24 }, paragraph: { spacing: { before: 240, after: 120 } } },
  heading2: { run: { ...BLACK, size: 22 }, paragraph: { spacing: { before: 160, after: 60 } } },
};
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' };

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

function block(piece: WordBlock): (Paragraph | Table)[] {
  if (piece.kind === 'heading') return [heading(piece.text, piece.level ?? 1)];
  if (piece.kind === 'paragraph') return [placed(piece)];
  if (piece.kind === 'list') return piece.items.map(listItem);
  return [table(piece), new Paragraph({ children: [] })];
}

function heading(text: string, level: 1 | 2): Paragraph {
  const style = level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
  return new Paragraph({ heading: style, keepNext: true, children: [new TextRun(text)] });
}

function textParagraph(runs: readonly WordRun[], spacing: { after: number }, small = false): Paragraph {
  return new Paragraph({ spacing, children: runs.map((run) => child(run, small)) });
}

/** Spaces after a paragraph, in twentieths of a point. */
const AFTER = { usual: 120, close: 0, wide: 360 };

function placed({ runs, small, right, after, keeps }: Extract<WordBlock, { kind: 'paragraph' }>): Paragraph {
  return new Paragraph({
    spacing: { after: AFTER[after ?? 'usual'] },
    keepNext: keeps === true,
    ...(right ? { alignment: AlignmentType.RIGHT } : {}),
    children: runs.map((run) => child(run, small)),
  });
}

function listItem(runs: readonly WordRun[]): Paragraph {
  const numbering = { reference: LISTS, level: 0 };
  return new Paragraph({ numbering, spacing: { after: 60 }, children: runs.map((run) => child(run)) });
}

function child({ text, bold = false, struck = false, underlined, link }: WordRun, small = false): ParagraphChild {
  const size = small ? { size: 18 } : {};
  const marked = { strike: struck, ...(underlined ? { underline: {} } : {}) };
  if (link === undefined) return new TextRun({ text, bold, ...marked, ...size });
  return new ExternalHyperlink({ link, children: [new TextRun({ text, style: 'Hyperlink', ...size })] });
}

function table({ rows, numbers = [], shares }: Extract<WordBlock, { kind: 'table' }>): Table {
  const columns = rows[0]?.length ?? 0;
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    ...(shares === undefined ? {} : { layout: TableLayoutType.FIXED }),
    columnWidths: widths(shares ?? Array.from({ length: columns }, (_, at) => (numbers.includes(at) ? 1 : 2))),
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at === 0,
          cantSplit: at === 0 || shares === undefined,
          children: cells.map((cell, column) => tableCell(cell, { head: at === 0, right: numbers.includes(column) })),
        }),
    ),
  });
}

/** A column of numbers is half as wide as one of words, unless the table says how wide each is. */
function widths(shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((TEXT_WIDTH * share) / all));
}

function tableCell(cell: WordCell, { head, right }: { head: boolean; right: boolean }): TableCell {
  const alignment = right ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const runs = typeof cell === 'string' ? [{ text: cell, bold: head }] : cell;
  const children = linesOf(runs).map((line) => new Paragraph({ alignment, children: line.map((run) => child(run)) }));
  return new TableCell({ margins: { top: 60, bottom: 60, left: 100, right: 100 }, children });
}

/** Runs as the lines in which they stand. */
function linesOf(runs: readonly WordRun[]): WordRun[][] {
  const lines: WordRun[][] = [[]];
  for (const run of runs)
    for (const [at, text] of run.text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push({ ...run, text });
    }
  return lines;
}
