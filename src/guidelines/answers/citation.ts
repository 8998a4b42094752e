import { bold, link, type Paragraph, paragraph, type Run, small, subtle, words } from '../../cards/parts.ts';
import { headingWithPath, numberedHeading } from '../../documents/heading-number.ts';
import type { Day } from '../../german/calendar.ts';
import { enumerate } from '../../german/list.ts';
import { dotted, NBSP, numericDay } from '../../german/write.ts';
import { type Chunk, type Source, STATUSES } from '../document.ts';
import { addressAt, pageAt } from '../page.ts';

/** Whether a stored text is the wording of its source; what the product brings along are summaries, never in quotation marks. */
export function isWording({ document }: Chunk): boolean {
  return document.origin !== 'starter';
}

/** The heading of a piece as its document shows it, below the headings that it stands under. */
export function headingLines(chunk: Chunk): Paragraph[] {
  const above = (chunk.path ?? []).join(' › ');
  return [...(above === '' ? [] : [paragraph(words(`${above} ›`))]), paragraph(bold(numberedHeading(chunk)))];
}

/** The line above a summary, which says whose words it sums up; none above a wording or a gap. */
export function summaryLine(chunk: Chunk): Paragraph[] {
  if (isWording(chunk) || chunk.document.kind === 'gap') return [];
  const names = [...new Set(chunk.sources.map(publisher))];
  const shown = names.length <= 3 ? names : [...names.slice(0, 2), 'weiteren Quellen'];
  return [paragraph(small(subtle(`Zusammenfassung nach: ${enumerate(shown)}`)))];
}

/** *Ministerium für Arbeit, Gesundheit und Soziales NRW*: its name counts up what it is for. */
const COUNTS_UP = /(?:^|\s)für \p{Lu}[\p{L}-]+$/u;

/** A published source is named „publisher, what“; the others are named as a whole. */
function publisher({ label, url }: Source): string {
  const [name = label, ...parts] = url === undefined ? [label] : label.split(', ');
  const last = COUNTS_UP.test(name) ? parts.findIndex((part) => part.includes(' und ')) : -1;
  return [name, ...parts.slice(0, last + 1)].join(', ');
}

/**
 * The source lines of a text, of which the place `at` is set off: first source with page, status, version and a link to
 * that page; further sources; document and validity.
 */
export function citation(chunk: Chunk, { today, unchecked }: SeenOn, at: number): Paragraph[] {
  const [first, ...others] = sourcesAt(chunk, at);
  const further = others.flatMap((source, index) => [
    smallWords(index === 0 ? 'Auch: ' : `${NBSP}· `),
    ...sourceRuns(source),
  ]);
  const place = dotted(
    `Dokument: ${chunk.document.title}`,
    validity(chunk, today),
    readBefore(chunk),
    notChecked(unchecked?.get(chunk.document.name)),
  );
  return [
    ...(first ? [paragraph(...firstSource(chunk, first, today))] : []),
    ...(further.length > 0 ? [paragraph(...further)] : []),
    paragraph(small(subtle(place))),
  ];
}

/** The day on which it is read, and since when nobody has looked at documents that are overdue, by name. */
interface SeenOn {
  readonly today: Day;
  readonly unchecked?: ReadonlyMap<string, Day> | undefined;
}

function notChecked(since: Day | undefined): string {
  return since === undefined ? '' : `seit ${numericDay(since)} nicht geprüft`;
}

/** Where the document has pages, its source leads to the page of a place. */
function sourcesAt({ sources, pages }: Chunk, at = 0): readonly Source[] {
  const page = pageAt(pages, at);
  if (page === undefined) return sources;
  return sources.map(({ label, url, ...source }) => ({
    ...source,
    label: `${label}, Seite${NBSP}${page}`,
    url: url && addressAt(url, page),
  }));
}

function firstSource(chunk: Chunk, source: Source, today: Day): Run[] {
  const over = chunk.validTo !== undefined && chunk.validTo < today ? 'gilt nicht mehr' : '';
  const status = chunk.status === 'report' ? `${STATUSES.report} (${source.strength})` : STATUSES[chunk.status];
  const rest = dotted(`${NBSP}· ${status}`, versionWords(chunk), over);
  return [small(bold(source.label)), smallWords(rest), ...opening(source)];
}

/** What the product brings along reports on a version; other documents are one. */
function versionWords(chunk: Chunk): string {
  if (chunk.version === undefined) return '';
  return `${isWording(chunk) ? 'Fassung' : 'zur Fassung'} vom ${numericDay(chunk.version)}`;
}

/** What was imported before headings and numbers were kept may lack both, and says how that is mended. */
function readBefore({ document, path }: Chunk): string {
  return document.origin === 'import' && path === undefined
    ? 'mit einem früheren Verfahren eingelesen; die Koordination kann die Datei noch einmal senden'
    : '';
}

function validity({ validFrom, validTo }: Chunk, today: Day): string {
  const from = numericDay(validFrom);
  if (validTo === undefined) return `gilt ab ${from}`;
  return `${validTo < today ? 'galt' : 'gilt'} vom ${from} bis ${numericDay(validTo)}`;
}

/** One line about a passage that is not shown: heading, document, status, version and link. */
export function passageLine(chunk: Chunk): Paragraph {
  const [source] = sourcesAt(chunk);
  const about = dotted(chunk.document.title, STATUSES[chunk.status], versionWords(chunk));
  return paragraph(bold(headingWithPath(chunk)), words(`${NBSP}· ${about}`), ...(source ? opening(source, false) : []));
}

/** One line about a statement that supplements the shown one or that it supplements. */
export function besideLine(chunk: Chunk): Paragraph {
  return paragraph(words('Dazu gehört: '), ...passageLine(chunk).runs);
}

/** One line about a passage that only comes near: its heading leads to its source. */
export function nearestLine(chunk: Chunk): Paragraph {
  const url = sourcesAt(chunk)[0]?.url;
  const shown = headingWithPath(chunk);
  const heading = url === undefined ? words(shown) : link(shown, url);
  return paragraph(heading, words(`${NBSP}· ${dotted(chunk.document.title, STATUSES[chunk.status])}`));
}

function opening({ url }: Source, isSmall = true): Run[] {
  if (url === undefined) return [];
  const runs = [words(`${NBSP}· `), link('Quelle öffnen', url)];
  return isSmall ? runs.map(small) : runs;
}

function sourceRuns({ label, url, strength }: Source): Run[] {
  const named = url === undefined ? words(label) : link(label, url);
  return [small(named), smallWords(` (${strength})`)];
}

function smallWords(text: string): Run {
  return small(words(text));
}
