import type { getDocumentProxy } from 'unpdf';

/** A page of a PDF. */
export type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** A place on a page, in points. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A straight thin line: from where to where it runs, and where it lies, in points; `thick` is how thick it is drawn. */
export interface Rule {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly thick: number;
}

/** What is drawn on a page beside its words. */
export interface Drawing {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
  /** The ends of words that are divided by a hyphen which the text itself does not have. */
  readonly divided: ReadonlySet<string>;
}

/** What the library calls what a page draws. */
const DRAWS = { width: 2, save: 10, restore: 11, transform: 12, words: 44, form: 74, formEnd: 75, path: 91 };
const STROKES = new Set([20, 21, 24, 25, 26, 27]);
const FILLS = new Set([22, 23]);
/** Steps of a path with how many numbers follow: to move, to draw a line, two kinds of curves, to close. */
const STEPS: readonly number[] = [2, 2, 6, 4, 0];
/** What is thicker is a bar, and a drawing of more lines is a map. */
const THICKEST = 3;
const MOST_RULES = 4000;
/** Letters before a hyphen by which the word is known again. */
const TAIL = 12;
const SOFT_HYPHEN = '\u00ad';
const MOST_DIVIDED = 500;

type Matrix = readonly number[];

/** What is drawn before now: where forms and their parts lie, and how thick lines are. */
interface Pen {
  readonly matrix: Matrix;
  readonly width: number;
}

interface Gathered {
  readonly rules: { readonly across: Rule[]; readonly down: Rule[] };
  readonly divided: Set<string>;
  readonly place: (point: Point) => Point;
  /** The word that is being written. */
  word: string;
}

/** Looks through what a page draws; `place` is where a point of it is shown. */
export async function drawingOf(page: Page, place: (point: Point) => Point): Promise<Drawing> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const gathered: Gathered = {
    rules: { across: [], down: [] },
    divided: new Set(),
    place,
    word: '',
  };
  const pens: Pen[] = [];
  let pen: Pen = { matrix: [1, 0, 0, 1, 0, 0], width: 1 };
  for (const [at, operator] of fnArray.entries()) {
    const given: unknown = argsArray[at];
    if (operator === DRAWS.save || operator === DRAWS.form) pens.push(pen);
    if (operator === DRAWS.restore || operator === DRAWS.formEnd) pen = pens.pop() ?? pen;
    else if (operator === DRAWS.words) write(given, gathered);
    else if (operator === DRAWS.path) draw(given, pen, gathered);
    else pen = moved(pen, operator, given);
  }
  const { across, down } = gathered.rules;
  const isMap = across.length + down.length > MOST_RULES;
  const { divided } = gathered;
  return { across: isMap ? [] : joined(across), down: isMap ? [] : joined(down), divided };
}

function moved(pen: Pen, operator: number, given: unknown): Pen {
  const numbers = numbersIn(given);
  if (operator === DRAWS.transform && numbers.length === 6) return { ...pen, matrix: times(pen.matrix, numbers) };
  if (operator === DRAWS.width) return { ...pen, width: numbers[0] ?? pen.width };
  const matrix = operator === DRAWS.form && Array.isArray(given) ? numbersIn(given[0]) : [];
  return matrix.length === 6 ? { ...pen, matrix: times(pen.matrix, matrix) } : pen;
}

function numbersIn(given: unknown): number[] {
  if (given === null || typeof given !== 'object' || !(Symbol.iterator in given)) return [];
  return [...(given as Iterable<unknown>)].filter((one) => typeof one === 'number');
}

/** One transformation after the other, as PDF writes them. */
export function times(outer: Matrix, inner: Matrix): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** A sign as the page draws it; a number is a shift between two. */
type Glyph = number | { readonly unicode?: string } | null;

/** The text that the library gives has no soft hyphens, though a page shows those at the end of a line. */
function write(given: unknown, gathered: Gathered): void {
  const [glyphs] = given as readonly [readonly Glyph[]];
  for (const glyph of glyphs) {
    const sign = typeof glyph === 'object' ? (glyph?.unicode ?? '') : '';
    if (sign === SOFT_HYPHEN && gathered.divided.size < MOST_DIVIDED) gathered.divided.add(gathered.word);
    gathered.word = /\p{L}/u.test(sign) ? `${gathered.word}${sign}`.slice(-TAIL) : '';
  }
}

function draw(given: unknown, pen: Pen, gathered: Gathered): void {
  const [paint, data] = given as [number, readonly unknown[]];
  const isFilled = FILLS.has(paint);
  if (!isFilled && !STROKES.has(paint)) return;
  const thick = pen.width * Math.sqrt(Math.abs(areaOf(pen.matrix)));
  for (const corners of pathsIn(numbersIn(data[0]))) {
    const shown = corners.map(([x, y]) => gathered.place(apply(pen.matrix, x, y)));
    if (isFilled) bar(shown, gathered);
    else for (const [at, end] of shown.slice(1).entries()) line(shown[at] ?? end, end, { thick, gathered });
  }
}

function areaOf([a = 1, b = 0, c = 0, d = 1]: Matrix): number {
  return a * d - b * c;
}

function apply([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, x: number, y: number): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The corners of the parts of a path; a part with curves is no line. */
function pathsIn(data: readonly number[]): [number, number][][] {
  const paths: [number, number][][] = [];
  let isCurved = false;
  let open: [number, number][] = [];
  const end = () => {
    if (open.length > 1 && !isCurved) paths.push(open);
    [isCurved, open] = [false, []];
  };
  for (let at = 0; at < data.length; at += 1 + (STEPS[data[at] ?? 0] ?? 0)) {
    const [step, x = 0, y = 0] = data.slice(at, at + 3);
    if (step === 0) end();
    if (step === 0 || step === 1) open.push([x, y]);
    else if (step === 4 && open[0]) open.push(open[0]);
    else isCurved = true;
  }
  end();
  return paths;
}

/** A filled part that is as thin as a line is one. */
function bar(corners: readonly Point[], gathered: Gathered): void {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, top - bottom];
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  if (height <= THICKEST && width > height)
    line({ x: left, y: middle.y }, { x: right, y: middle.y }, { thick: height, gathered });
  else if (width <= THICKEST && height > width)
    line({ x: middle.x, y: bottom }, { x: middle.x, y: top }, { thick: width, gathered });
}

const STRAIGHT = 0.5;

function line(one: Point, other: Point, { thick, gathered }: { thick: number; gathered: Gathered }): void {
  const { across, down } = gathered.rules;
  if (thick > THICKEST || across.length + down.length > MOST_RULES) return;
  if (Math.abs(one.y - other.y) < STRAIGHT && one.x !== other.x)
    across.push({ from: Math.min(one.x, other.x), to: Math.max(one.x, other.x), at: (one.y + other.y) / 2, thick });
  else if (Math.abs(one.x - other.x) < STRAIGHT && one.y !== other.y)
    down.push({ from: Math.min(one.y, other.y), to: Math.max(one.y, other.y), at: (one.x + other.x) / 2, thick });
}

const TOUCHING = 2;

/** Lines that are drawn piece by piece, or twice, are one. */
function joined(rules: readonly Rule[]): Rule[] {
  const lines: Rule[] = [];
  for (const rule of [...rules].sort(
    (one, other) => Math.round(one.at) - Math.round(other.at) || one.from - other.from,
  )) {
    const last = lines.at(-1);
    if (last && Math.abs(last.at - rule.at) < 1 && rule.from <= last.to + TOUCHING)
      lines[lines.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    else lines.push(rule);
  }
  return lines;
}
