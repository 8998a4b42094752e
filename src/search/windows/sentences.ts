/** A part of a text, by offsets (end exclusive). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence or a list item, and whether it is the latter. */
export interface Sentence extends Span {
  readonly listed: boolean;
}

/** A line that goes on in small letters is the same line, wrapped. */
const LINE_END = /\n(?![ \t]*\p{Ll}(?!\)))/gu;
const LIST_MARK = /^\s*(?:[-–•*▪◦]|\d{1,2}\)|[a-z]\))\s+/;
/** A number that may count; before a month it is a day. */
const COUNTER = /^\s*(\d{1,2})\.\s{1,9}(?=\S)(?!(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)\p{Ll}{0,7}\b)/iu;
const SHORTENED =
  /(?:^|[\s(„"])(?:\p{L}|abs|art|bzw|ca|dr|(?:\p{L}{1,4}-)?drs|evtl|ggf|inkl|lit|max|mind|mio|mrd|nr|prof|rd|st|str|tel|usw|vgl|ziff|zzgl|bspw|insb|sog|u\.\s?a|z\.\s?b|d\.\s?h|i\.\s?d\.\s?r)\.$/iu;
/** *(LT-Drs.)*: a bracket that holds one short form. */
const SHORT_IN_BRACKETS = /\([^\s()]{1,12}\.\)$/u;
const DAY_OR_ORDINAL = /(?:^|[^\d.,])\d{1,2}\.$/;

/** The sentences and list items of a text in order; nothing between them but white space. */
export function sentencesOf(text: string): Sentence[] {
  const lines = linesOf(text);
  const counters = lines.map(({ start, end }) => Number(COUNTER.exec(text.slice(start, end))?.[1] ?? Number.NaN));
  return lines.flatMap(({ start, end }, at) => {
    const line = text.slice(start, end);
    const listed = LIST_MARK.test(line) || counts(counters, at);
    const spans = listed ? [trimmed(text, start, end)] : inLine(text, start, line);
    return spans.filter((span) => span.end > span.start).map((span) => ({ ...span, listed }));
  });
}

/** A pattern for whole lines would keep each of their characters in mind: it ends with an error on a long one. */
function linesOf(text: string): Span[] {
  const ends = [...text.matchAll(LINE_END)].map(({ index }) => index);
  return [...ends, text.length]
    .map((end, at) => ({ start: at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

/** Numbers are marks only where they count in order: *2. Änderungsbescheid* alone is none. */
function counts(counters: readonly number[], at: number): boolean {
  const number = counters[at] ?? Number.NaN;
  return number === 1 || counters[at - 1] === number - 1 || counters[at + 1] === number + 1;
}

function inLine(text: string, offset: number, line: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const stop of line.matchAll(/[.!?…]["”“»)]*(?=\s+\S)/g)) {
    const end = stop.index + stop[0].length;
    if (!endsSentence(line.slice(Math.max(start, end - 24), end), line.slice(end).trimStart())) continue;
    spans.push(trimmed(text, offset + start, offset + end));
    start = end;
  }
  return [...spans, trimmed(text, offset + start, offset + line.length)];
}

function endsSentence(ending: string, next: string): boolean {
  if (!/^[\p{Lu}\d„"»“(§–-]/u.test(next)) return false;
  return !SHORTENED.test(ending) && !SHORT_IN_BRACKETS.test(ending) && !DAY_OR_ORDINAL.test(ending);
}

function trimmed(text: string, start: number, end: number): Span {
  const part = text.slice(start, end);
  return { start: start + part.length - part.trimStart().length, end: end - (part.length - part.trimEnd().length) };
}
