import { NBSP } from '../german/write.ts';

/** A run of text in a rich text block, as the card takes it: what users typed never passes through Markdown. */
export interface Run {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly size?: 'Small';
  readonly isSubtle?: true;
  readonly color?: 'Accent' | 'Attention';
  readonly underline?: true;
  readonly strikethrough?: true;
  readonly selectAction?: { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string };
}

/** One paragraph; inside a box or a list, a small one belongs to the line above it and follows without a gap. */
export interface Paragraph {
  readonly runs: readonly Run[];
  readonly spacing: 'None' | 'Small';
}

/** The header of a card: kind with running number left, status right, title below. */
export interface Header {
  readonly kind: string;
  readonly title: string;
  readonly status: readonly { readonly text: string; readonly color: 'Default' | 'Attention' }[];
}

/** A button: it runs a command with the given data. */
export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Where a list goes on: a line to tap, since buttons are for acts. */
export interface Turning extends Button {
  readonly turns: true;
}

/** Statuses that are bad news and stand in the attention colour. */
const BAD_NEWS = new Set([
  'nicht angenommen',
  'kein Ergebnis',
  'ohne Quorum',
  'abgebrochen',
  'verlegt',
  'abgesagt',
  'nicht erklärt',
  'nicht gespeichert',
]);

/** Plain text. */
export function words(text: string): Run {
  return { type: 'TextRun', text };
}

/** Bold text. */
export function bold(text: string): Run {
  return { ...words(text), weight: 'Bolder' };
}

/** Text that steps back. */
export function subtle(text: string): Run {
  return { ...words(text), isSubtle: true };
}

/** Small text, as in source lines and footnotes. */
export function small(run: Run): Run {
  return { ...run, size: 'Small' };
}

/**
 * A link in the text; only https and http addresses become links. It is underlined, since colour alone does not tell
 * it from the words around it; a short one is held together.
 */
export function link(text: string, url: string): Run {
  if (!/^https?:\/\//u.test(url)) return words(text);
  const run = words(text.length <= 20 ? text.replaceAll(' ', NBSP) : text);
  return { ...run, color: 'Accent', underline: true, selectAction: { type: 'Action.OpenUrl', title: text, url } };
}

/** A paragraph of runs. */
export function paragraph(...runs: readonly Run[]): Paragraph {
  return { runs, spacing: runs.every(({ size }) => size === 'Small') ? 'None' : 'Small' };
}

/** Lines of a text that stand in paragraphs of their own: more would make a card that Teams refuses. */
const LINES = 40;

/** What users typed, a paragraph for each of their lines; of very many, the last ones share a paragraph. */
export function paragraphs(text: string): Paragraph[] {
  const lines = text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const rest = lines.slice(LINES).join(' ');
  return [...lines.slice(0, LINES), ...(rest === '' ? [] : [rest])].map((line) => paragraph(words(line)));
}

/** The header; a list of one, as every part that may be missing is a list. */
export function header(kind: string, title: string, status?: string): Header[] {
  const color = status !== undefined && BAD_NEWS.has(status) ? 'Attention' : 'Default';
  return [{ kind, title: neutral(title), status: status === undefined ? [] : [{ text: neutral(status), color }] }];
}

/** The one coloured strip of a card. */
export function strip(style: 'accent' | 'good' | 'warning' | 'attention', ...lines: readonly Paragraph[]) {
  return [{ style, lines }];
}

/**
 * A bar of squares below its sentence: up to 20 one square each, beyond that ten squares of ten percent, rounded down
 * and at least one if not zero. Where there is nothing to fill, the words stand alone.
 */
export function bar(sentence: Paragraph, filled: number, total: number) {
  if (total <= 20) return squares(sentence, filled, total);
  return squares(sentence, Math.max(filled > 0 ? 1 : 0, Math.floor((filled * 10) / total)), 10);
}

function squares(sentence: Paragraph, full: number, all: number) {
  const on: Run = { ...words('■'.repeat(full)), color: 'Accent' };
  const off = subtle('□'.repeat(all - full));
  const drawn = [on, off].filter((run) => run.text !== '');
  return { runs: sentence.runs, squares: full === 0 ? [] : drawn };
}

/** A row of a table of numbers: label left, value right; sums stand in bold. */
export function row(label: string, value: string, sum = false) {
  return {
    label: [paragraph(sum ? bold(label) : words(label))],
    value: neutral(value),
    weight: sum ? 'Bolder' : 'Default',
  };
}

/** What somebody else says, in its box: a leading line, the text, and the line with its source. */
export function quote(lead: readonly Paragraph[], text: readonly Paragraph[], source: readonly Paragraph[]) {
  return { lead, text, source };
}

/**
 * An entry of a list: bold title, lines below it, buttons of its own. Where a button leads to the whole, the lines only
 * say what to expect and are small, except what is bold; where it is the only one, the entry itself is tapped.
 */
export function entry(title: string, lines: readonly Paragraph[], ...own: readonly Button[]) {
  const shown = own.length === 0 ? lines : lines.map(({ runs }) => paragraph(...runs.map(stepBack)));
  const head = [paragraph(bold(title))];
  const [way] = own;
  if (!way || own.length > 1 || !leads(way, lines))
    return { title: head, lines: shown, buttons: buttons(...own), taps: [] };
  return {
    title: [],
    lines: [],
    buttons: [],
    taps: [{ ...way, name: way.title, title: aloud(title, lines, way), head, lines: shown }],
  };
}

/** Whether a button leads somewhere and does nothing; no link may lie inside what is tapped as a whole. */
function leads({ title }: Button, lines: readonly Paragraph[]): boolean {
  return title.endsWith(' ansehen') && !lines.some(({ runs }) => runs.some(({ selectAction }) => selectAction));
}

/** All that a tapped entry shows: to a screen reader it is one button, and only its title is read. */
function aloud(title: string, lines: readonly Paragraph[], way: Button): string {
  const texts = [title, ...lines.map(({ runs }) => runs.map(({ text }) => text).join('')), way.title];
  return texts
    .map((text) => (/[.:?!…]$/u.test(text) ? text : `${text}.`))
    .join(' ')
    .replace(/\.$/u, '');
}

function stepBack(run: Run): Run {
  return run.weight ? run : small(run);
}

/** A fact of our own data: short title, value. The column of values breaks no word by itself, so very long ones may break. */
export function fact(title: string, value: string) {
  const breakable = neutral(value).replace(/\S{22}(?=\S{4})/gu, '$&\u200b');
  return { title: neutral(title).replaceAll(' ', NBSP), value: breakable };
}

/** A line that opens more below it (quotes, paragraphs, grids); `id` is unique in its card. */
export function disclosure(
  id: string,
  title: string,
  more: { quotes?: readonly ReturnType<typeof quote>[]; content?: readonly Paragraph[]; grids?: readonly object[] },
) {
  return {
    id,
    show: `${id}-show`,
    hide: `${id}-hide`,
    title: neutral(title),
    quotes: more.quotes ?? [],
    content: more.content ?? [],
    grids: more.grids ?? [],
  };
}

/** Buttons in rows of at most three, below the lines with which a list goes on. */
export function buttons(...all: readonly (Button | Turning)[]) {
  const turns = all.filter((one) => 'turns' in one);
  const acts = all.filter((one) => !('turns' in one));
  const rows: { turns: readonly Button[]; row: readonly Button[] }[] = [];
  for (let start = 0; start < acts.length; start += 3) rows.push({ turns: [], row: acts.slice(start, start + 3) });
  return turns.length === 0 ? rows : [{ turns, row: [] }, ...rows];
}

/**
 * Two rows: the ways to answer, and below them what can be done beside it, as much as fits, the most wanted first; the last
 * button leads to the rest and is never left out. More than three answers take of the second row what they need.
 */
export function buttonRows(answers: readonly Button[], beside: readonly Button[], rest: Button) {
  const room = answers.length > 3 ? 6 - answers.length : 3;
  const below = [...beside.slice(0, Math.max(0, room - 1)), rest];
  return answers.length > 3 ? buttons(...answers, ...below) : [...buttons(...answers), ...buttons(...below)];
}

/** A button. */
export function button(title: string, verb: string, data: Readonly<Record<string, unknown>> = {}): Button {
  return { title, verb, data };
}

/**
 * Takes Markdown's meaning from a text that must stand in a text block (titles, facts): signs that format are
 * replaced by look-alikes or held apart, and nothing at the start of a line makes a list.
 */
export function neutral(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/&(?=#?\w+;)/gu, '＆')
    .replaceAll('*', '∗')
    .replaceAll('_', '＿')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll('`', '‘')
    .replaceAll('~', '∼')
    .replaceAll('\\', '/')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/\{\{/gu, '{ {')
    .replace(/^[\s=-]+$/u, (line) => line.replaceAll('-', '–').replaceAll('=', '＝'))
    .replace(/^([#+-])\s/u, `$1${NBSP}`)
    .replace(/^(\d+[.)])\s/u, `$1${NBSP}`);
}
