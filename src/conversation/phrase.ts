import { composed } from '../text/clean.ts';
import { anyOf, variant } from '../text/compiled.ts';
import { withoutEnd } from '../text/ends.ts';
import { entryOf } from '../text/lookup.ts';
import { once } from './once.ts';

/**
 * The grammar of a typed command. `pattern` sees lower case with ae, oe, ue, ss for umlauts and ß and single spaces;
 * its named groups are fields, given back as they were typed. With `tail`, the text after the first colon that is not
 * one of a time (`12:00`) is that field, and the pattern sees what stands before it. The pattern never sees more than `longest` characters.
 */
export interface Grammar {
  readonly pattern: RegExp;
  readonly tail?: string;
  readonly longest?: number;
  readonly example: string;
}

/** No label of a form is longer. */
const LONGEST_LABEL = 60;
/** No command is longer, but for its free text: that stands behind a colon, or its grammar says so. */
const LONGEST_COMMAND = 300;

const UMLAUTS = /[äöüß]/gu;
const FOLDED: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
]);

/** A typed text, and the same folded. */
export interface Phrase {
  readonly text: string;
  readonly folded: string;
}

/** Folds a text for matching: lower case, umlauts written out, white space single, end punctuation dropped. */
export function fold(raw: string): Phrase {
  const text = withoutEnd(composed(raw).replace(/\s+/gu, ' ').trim().replace(/^\//u, ''), /[.!]/u);
  return { text, folded: folded(text) };
}

function folded(text: string): string {
  return text.toLowerCase().replace(UMLAUTS, (letter) => FOLDED.get(letter) ?? letter);
}

/** A typed message, folded once for all grammars: the whole, and what stands before its first colon. A question has neither. */
export interface Said {
  readonly whole: () => Phrase | undefined;
  readonly head: () => Phrase | undefined;
  readonly tail: string;
}

/** Reads a message for matching; it is folded when the first grammar looks at it. */
export function read(raw: string): Said {
  const colon = colonIn(raw);
  const tail = colon < 0 ? '' : raw.slice(colon + 1).trim();
  const head = tail === '' ? undefined : raw.slice(0, colon);
  return { whole: once(() => commandIn(raw)), head: once(() => commandIn(head)), tail };
}

const COLON = /(?<!\d):|:(?!\d\d(?!\d))/u;

/** The colon behind which free text begins: *verlängern bis 12.10., 12:00 Uhr: Grund*. */
function colonIn(raw: string): number {
  const at = raw.search(COLON);
  return at < 0 ? raw.indexOf(':') : at;
}

/** A question mark makes it a question. */
function commandIn(raw: string | undefined): Phrase | undefined {
  return raw === undefined || raw.includes('?') ? undefined : fold(raw);
}

/** The fields of a message that is, as a whole, this command; undefined when it is not. */
export function match(typed: string | Said, grammar: Grammar): Record<string, string> | undefined {
  const said = typeof typed === 'string' ? read(typed) : typed;
  if (grammar.tail === undefined) return matchPhrase(said.whole(), grammar);
  const fields = matchPhrase(said.head(), grammar);
  return fields && { ...fields, [grammar.tail]: said.tail };
}

function matchPhrase(phrase: Phrase | undefined, grammar: Grammar): Record<string, string> | undefined {
  if (!phrase || phrase.folded.length > (grammar.longest ?? LONGEST_COMMAND)) return undefined;
  const found = anchored(grammar.pattern).exec(phrase.folded);
  return found ? typedGroups(phrase, found) : undefined;
}

/** The pattern of a whole phrase. */
const anchored = variant(
  (source) => `^(?:${source})$`,
  () => 'du',
);

/** Tells by one look whether any of these grammars matches a phrase: most messages are no command. */
export function gateOf(grammars: readonly Grammar[]): (phrase: Phrase | undefined) => boolean {
  const short = anyOf(grammars.map(({ pattern }) => pattern));
  const wide = grammars.filter(({ longest = 0 }) => longest > LONGEST_COMMAND);
  const long = anyOf(wide.map(({ pattern }) => pattern));
  return (phrase) =>
    phrase !== undefined && (phrase.folded.length > LONGEST_COMMAND ? long : short).test(phrase.folded);
}

function typedGroups(phrase: Phrase, found: RegExpExecArray): Record<string, string> {
  const spans = Object.entries(found.indices?.groups ?? {});
  const places = spans.length === 0 ? [] : placesIn(phrase.text);
  const fields: Record<string, string> = {};
  for (const [name, span] of spans) {
    if (span) fields[name] = phrase.text.slice(places[span[0]], places[span[1]]).trim();
  }
  return fields;
}

/** For each folded character its place in the text. */
function placesIn(text: string): number[] {
  const places: number[] = [];
  for (let place = 0; place < text.length; place += 1) {
    const written = folded(text.charAt(place)).length;
    for (let index = 0; index < written; index += 1) places.push(place);
  }
  places.push(text.length);
  return places;
}

/**
 * Reads labelled fields of a typed form: the text before the first semicolon is `first`, each later part is
 * `Label: value`, by the word of the typed twin or as the form is labelled. Labels compare folded; a part without a known label belongs to the part before it.
 */
export function readFields(
  text: string,
  first: string,
  labels: Readonly<Record<string, string>>,
): Record<string, string> {
  const fields: Record<string, string> = {};
  let current = first;
  for (const part of text.split(';')) {
    const labelled = labelOf(part, labels);
    if (labelled) current = labelled.field;
    const value = (labelled?.value ?? part).trim();
    fields[current] = current in fields && !labelled ? `${fields[current]}; ${value}` : value;
  }
  return fields;
}

/**
 * The input of a form whose first field was typed with others behind it, as its typed twin takes them: *abstimmung: Frage;
 * Hintergrund: …*. Without a label that the form knows it stays as it is.
 */
export function withFields(
  raw: Readonly<Record<string, unknown>>,
  first: string,
  labels: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const { [first]: typed, ...others } = raw;
  if (typeof typed !== 'string') return raw;
  const fields = Object.entries(readFields(typed, first, labels)).filter(([, value]) => value !== '');
  return fields.every(([name]) => name === first) ? raw : { ...others, ...Object.fromEntries(fields) };
}

function labelOf(part: string, labels: Readonly<Record<string, string>>): { field: string; value: string } | undefined {
  const first = part.indexOf(':');
  if (first < 0) return undefined;
  const second = part.indexOf(':', first + 1);
  return labelBefore(part, second, labels) ?? labelBefore(part, first, labels);
}

/** A label may hold a colon itself, as on the form: *Frist: Tag: 12.10.2023*. */
function labelBefore(part: string, colon: number, labels: Readonly<Record<string, string>>) {
  if (colon < 0 || colon > LONGEST_LABEL) return undefined;
  const field = entryOf(labels, fold(part.slice(0, colon)).folded);
  return field === undefined ? undefined : { field, value: part.slice(colon + 1) };
}
