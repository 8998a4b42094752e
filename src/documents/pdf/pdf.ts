import { getDocumentProxy } from 'unpdf';
import type { Block } from '../block.ts';
import { outline } from '../outline.ts';
import { BROKEN, type Limits, type Reading, Unreadable } from '../reading.ts';
import { type UnreadNotes, unreadNotes } from '../unread.ts';
import { blocksOfPages, bodyOf } from './blocks.ts';
import { type Line, linesOf } from './lines.ts';
import { shownPage } from './pieces.ts';
import { checkPdfSize } from './size.ts';
import { blocksOfTags, lettersTagged, type Tag, type TaggedPage } from './tags.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Fewer letters on a page than this are a stamp or a page number: the page is a picture. */
const LETTERS_OF_A_PAGE = 20;
/** A form that only one program draws has a page or two that ask for that program. */
const PLACEHOLDER = { pages: 2, letters: 1500 };
const SCANNED =
  'Die PDF-Datei enthält keinen Text, vermutlich ist sie eingescannt. Bitte lassen Sie eine Texterkennung (OCR) darüber laufen und senden Sie sie noch einmal.';
const DYNAMIC =
  'Die PDF-Datei ist ein Formular, das nur Adobe-Programme zeigen. Bitte öffnen Sie sie dort, drucken Sie sie in eine neue PDF-Datei (Microsoft Print to PDF), und senden Sie diese.';
const LOCKED =
  'Die PDF-Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Schutz und senden Sie sie noch einmal.';

/** Reads a PDF as it is shown: its text page by page in reading order, with what is filled in; headings by their size. */
export async function readPdf(bytes: Uint8Array, name: string, limits: Limits): Promise<Reading> {
  checkPdfSize(bytes, limits);
  const pdf = await open(bytes, WITHOUT_PICTURES);
  if (pdf.numPages > limits.pages)
    throw new Unreadable(
      `Die PDF-Datei hat ${pdf.numPages} Seiten; gelesen werden höchstens ${limits.pages}. Bitte teilen Sie sie auf.`,
      'limit',
    );
  const unread = unreadNotes();
  const pages = await pagesOf({ pdf, pictured: kept(() => open(bytes)) }, unread);
  await refusePlaceholder(
    pdf,
    pages.map(({ letters }) => letters),
  );
  return outline(name, { blocks: blocksOf(pages), unread: unread.all() }, limits);
}

/** A page with its lines in reading order, and its structure where it has one. */
interface ReadPage {
  readonly lines: readonly Line[];
  readonly letters: number;
  readonly tagged: TaggedPage | undefined;
}

/** The share of the letters that a structure has to name, so that nothing is lost by following it. */
const SHARE_TAGGED = 0.9;

/** By the structure of the file where it names all that is shown, else by what it looks like. */
function blocksOf(pages: readonly ReadPage[]): Block[] {
  const tagged = pages.flatMap((page) => page.tagged ?? []);
  const named = tagged.reduce((sum, page) => sum + lettersTagged(page), 0);
  const all = pages.reduce((sum, { letters }) => sum + letters, 0);
  const lines = pages.map((page) => page.lines);
  if (tagged.length < pages.length || named < SHARE_TAGGED * all) return blocksOfPages(lines);
  return blocksOfTags(tagged, bodyOf(lines.flatMap((page, at) => page.map((line) => ({ ...line, page: at + 1 })))));
}

/** Larger pictures than one of this many points are not unpacked: what a page draws is looked through for its lines. */
const WITHOUT_PICTURES = { maxImageSize: 1 };

async function open(bytes: Uint8Array, options = {}): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, ...options });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new Unreadable(locked ? LOCKED : BROKEN);
  }
}

/** Made when it is first asked for. */
function kept<T>(make: () => T): () => T {
  let made: { readonly one: T } | undefined;
  return () => {
    made ??= { one: make() };
    return made.one;
  };
}

/** A file that is read, and the same with its pictures. */
interface Opened {
  readonly pdf: Pdf;
  readonly pictured: () => Promise<Pdf>;
}

async function pagesOf({ pdf, pictured }: Opened, unread: UnreadNotes): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  const pictures: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { scanned, ...page } = await readPage({ pdf, pictured }, number, unread);
    pages.push(page);
    if (scanned) pictures.push(number);
  }
  if (pictures.length === pages.length) throw new Unreadable(SCANNED);
  for (const page of pictures) unread.note('pages', '', page);
  return pages;
}

/** A page of hardly any letters is a picture of text where a picture is drawn on it, and where it has no letters at all. */
async function readPage(
  { pdf, pictured }: Opened,
  number: number,
  unread: UnreadNotes,
): Promise<ReadPage & { scanned: boolean }> {
  try {
    const page = await pdf.getPage(number);
    const { pieces, left, right, contents, hasFields } = await shownPage(page, number, unread);
    const lines = linesOf(pieces, { left, right });
    const letters = lettersOn(lines);
    const scanned = letters === 0 || (letters < LETTERS_OF_A_PAGE && (await hasPicture(await pictured(), number)));
    if (isGarbled(lines)) unread.note('garbled', '', number);
    const root = hasFields ? undefined : ((await page.getStructTree()) as Tag | null);
    page.cleanup();
    const ruled = pieces.filter(({ table }) => table);
    const structure = letters === 0 ? {} : root;
    const tagged = structure ? { number, root: structure, pieces: contents, ruled } : undefined;
    return { lines, letters, tagged, scanned };
  } catch {
    throw new Unreadable(BROKEN);
  }
}

function lettersOn(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}

/** What the library calls the drawing of pictures. */
const DRAWS_PICTURE = new Set([83, 84, 85, 86, 87, 88, 89, 90]);

async function hasPicture(pdf: Pdf, number: number): Promise<boolean> {
  const page = await pdf.getPage(number);
  const { fnArray } = await page.getOperatorList();
  page.cleanup();
  return fnArray.some((operator) => DRAWS_PICTURE.has(operator));
}

const SHARE_OF_GARBLED = 0.05;

/** Letters of fonts that do not say what they mean come as signs that nobody writes. */
function isGarbled(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join('');
  const strange = text.match(/[\ue000-\uf8ff\ufffd]|[^\P{Cc}\t\n\r]/gu)?.length ?? 0;
  return strange > SHARE_OF_GARBLED * Math.max(1, text.length);
}

async function refusePlaceholder(pdf: Pdf, letters: readonly number[]): Promise<void> {
  const all = letters.reduce((sum, count) => sum + count, 0);
  if (letters.length > PLACEHOLDER.pages || all > PLACEHOLDER.letters) return;
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const isDynamic = 'IsXFAPresent' in info && info.IsXFAPresent === true;
  if (isDynamic && (await pdf.getFieldObjects().catch(() => null)) === null) throw new Unreadable(DYNAMIC);
}
