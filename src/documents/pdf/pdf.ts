import { getDocumentProxy } from 'unpdf';
import type { Block } from '../block.ts';
import { outline } from '../outline.ts';
import { BROKEN, type Limits, type Reading, Unreadable } from '../reading.ts';
import { blocksOfPages } from './blocks.ts';
import { type Line, linesOf } from './lines.ts';
import { checkPdfSize } from './size.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Fewer letters on a page than this are a stamp or a page number: the page is a picture. */
const LETTERS_OF_A_PAGE = 20;

/** Reads a PDF: its text page by page in reading order, headings by their size. */
export async function readPdf(bytes: Uint8Array, name: string, limits: Limits): Promise<Reading> {
  checkPdfSize(bytes, limits);
  const pdf = await open(bytes);
  if (pdf.numPages > limits.pages)
    throw new Unreadable(
      `Die PDF-Datei hat ${pdf.numPages} Seiten; gelesen werden höchstens ${limits.pages}. Bitte teilen Sie sie auf.`,
      'limit',
    );
  return outline(name, await blocks(pdf), limits);
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new Unreadable(
      locked
        ? 'Die PDF-Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Schutz und senden Sie sie noch einmal.'
        : BROKEN,
    );
  }
}

async function blocks(pdf: Pdf): Promise<Block[]> {
  const pages: Line[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await pageLines(pdf, number));
  const letters = pages.flat().reduce((sum, { text }) => sum + text.replace(/[^\p{L}]/gu, '').length, 0);
  if (letters < LETTERS_OF_A_PAGE * Math.max(1, pages.length / 2)) {
    throw new Unreadable(
      'Die PDF-Datei enthält keinen Text, vermutlich ist sie eingescannt. Bitte lassen Sie eine Texterkennung (OCR) darüber laufen und senden Sie sie noch einmal.',
    );
  }
  return blocksOfPages(pages);
}

async function pageLines(pdf: Pdf, number: number): Promise<Line[]> {
  try {
    const page = await pdf.getPage(number);
    const [left = 0, , right = 600] = page.view;
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
      return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d), font: item.fontName }];
    });
    return linesOf(pieces, { left, right });
  } catch {
    throw new Unreadable(BROKEN);
  }
}
