import type { UnreadNotes } from '../unread.ts';
import { type Annotation, fieldsOf, struckBy } from './annotations.ts';
import { type Drawing, drawingOf, type Page, type Point, times } from './drawing.ts';
import { fieldPieces } from './fields.ts';
import type { Piece } from './lines.ts';
import { withTables } from './ruled.ts';
import { withoutStruck } from './struck.ts';

/** What stands on a page as it is shown: upright, from its left to its right edge. */
export interface Shown {
  /** What the structure of the page calls them; empty where it names none. */
  readonly contents: ReadonlyMap<string, readonly Piece[]>;
  readonly hasFields: boolean;
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
}

/** A piece with the direction in which it runs, in degrees from left to right. */
interface Directed extends Piece {
  readonly angle: number;
  /** The content that it belongs to, as the structure of the page calls it. */
  readonly content: string | undefined;
  /** Set apart from the text by the program that wrote it: a running head, a page number, a line to cut along. */
  readonly artifact: boolean;
}

/** Text that leans more than this from the others is a watermark, or stands on its side. */
const LEAN = 3;
/** Two drawings of the same words as near as this, in parts of their size, are one. */
const DOUBLED = 0.15;

/** The text of a page, however the page is turned; words that lean are left out and told. */
export async function shownPage(page: Page, number: number, unread: UnreadNotes): Promise<Shown> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open: { id: string | undefined; artifact: boolean }[] = [];
  const directed = items.flatMap((item): Directed[] => {
    if (!('str' in item)) return marked(item as Marked, open);
    if (item.str.trim() === '') return [];
    const [a = 1, b = 0, c = 0, d = 0, x = 0, y = 0] = times(transform as number[], item.transform as number[]);
    const angle = (-Math.atan2(b, a) * 180) / Math.PI;
    return [
      {
        text: item.str,
        x,
        y: height - y,
        width: item.width,
        size: Math.hypot(c, d),
        font: item.fontName,
        angle,
        ...contentIn(open),
      },
    ];
  });
  const turn = mostOf(directed);
  const upright = withoutDoubles(directed.filter((piece) => isAlong(piece, turn, { number, unread })));
  const body = upright.filter((piece) => !(piece.artifact && isAtEdge(piece, height)));
  const onPage = ({ x, y }: Point): Point => {
    const [, , , , left = 0, top = 0] = times(transform as number[], [1, 0, 0, 1, x, y]);
    return { x: left, y: height - top };
  };
  const annotations = (await page.getAnnotations()) as readonly Annotation[];
  const place = (point: Point) => turned(onPage(point), turn);
  const drawing = body.length === 0 ? NOTHING_DRAWN : await drawingOf(page, place);
  const struck = [...drawing.across, ...struckBy(annotations, place)];
  const pieces = withoutStruck(
    body.map((piece) => ({ ...piece, ...turned(piece, turn) })),
    struck,
    (words) => unread.note('struck', words, number),
  ).map((piece) => ({ ...piece, text: withHyphen(piece.text, drawing.divided) }));
  const fields = fieldsOf(annotations, onPage);
  const filled = turn === 0 ? fieldPieces(fields, pieces, (name) => unread.note('field', name, number)) : [];
  const corners = [0, width].flatMap((x) => [0, height].map((y) => turned({ x, y }, turn).x));
  return {
    pieces: withTables([...pieces, ...filled], drawing),
    contents: Map.groupBy(pieces, ({ content }) => content ?? ''),
    hasFields: fields.length > 0,
    left: Math.min(...corners),
    right: Math.max(...corners),
  };
}

const NOTHING_DRAWN: Drawing = { across: [], down: [], divided: new Set() };

/** A word that ends with a hyphen which the text does not have gets it back. */
function withHyphen(text: string, divided: ReadonlySet<string>): string {
  const [, word = ''] = divided.size === 0 ? [] : (/$(?<=(\p{L}{2,}))/u.exec(text) ?? []);
  const isDivided =
    word !== '' && [...divided].some((end) => end.endsWith(word) || (end.length > 1 && word.endsWith(end)));
  return isDivided ? `${text}\u00ad` : text;
}

/** A mark in the text of a page: where a content of the structure begins or ends. */
interface Marked {
  readonly type: string;
  readonly id?: string;
  readonly tag?: string;
}

function marked({ type, id, tag }: Marked, open: { id: string | undefined; artifact: boolean }[]): [] {
  if (type === 'endMarkedContent') open.pop();
  else open.push({ id, artifact: tag === 'Artifact' });
  return [];
}

function contentIn(open: readonly { id: string | undefined; artifact: boolean }[]) {
  return { content: open.findLast(({ id }) => id !== undefined)?.id, artifact: open.some(({ artifact }) => artifact) };
}

const EDGE = 0.09;
const LARGE = 30;

/** Some programs set apart what belongs to the text: only what stands at the edge, or is as large as a watermark, is left out. */
function isAtEdge({ y, size }: Piece, height: number): boolean {
  return y < EDGE * height || y > (1 - EDGE) * height || size > LARGE;
}

/** The quarter turn in which most letters run. */
function mostOf(pieces: readonly Directed[]): number {
  const letters = new Map<number, number>();
  for (const { angle, text } of pieces) {
    const quarter = quarterOf(angle);
    letters.set(quarter, (letters.get(quarter) ?? 0) + text.length);
  }
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

function quarterOf(angle: number): number {
  return ((Math.round(angle / 90) % 4) + 4) % 4;
}

function isAlong(piece: Directed, turn: number, { number, unread }: { number: number; unread: UnreadNotes }): boolean {
  const lean = Math.abs(piece.angle - Math.round(piece.angle / 90) * 90);
  if (lean > LEAN) unread.note('watermark', piece.text, number);
  else if (quarterOf(piece.angle) === turn) return true;
  else unread.note('turned', piece.text, number);
  return false;
}

/** A place on the page after it is turned back by so many quarters. */
function turned({ x, y }: Point, quarters: number): Point {
  if (quarters === 1) return { x: y, y: -x };
  if (quarters === 2) return { x: -x, y: -y };
  return quarters === 3 ? { x: -y, y: x } : { x, y };
}

/** The same words drawn twice at one place, as bold or with a shadow, count once. */
function withoutDoubles(pieces: readonly Directed[]): Directed[] {
  const seen = new Map<string, Directed[]>();
  return pieces.filter((piece) => {
    const same = seen.get(piece.text) ?? [];
    const near = DOUBLED * piece.size;
    if (same.some(({ x, y }) => Math.abs(x - piece.x) < near && Math.abs(y - piece.y) < near)) return false;
    seen.set(piece.text, [...same.slice(-20), piece]);
    return true;
  });
}
