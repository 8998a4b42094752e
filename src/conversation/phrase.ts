/**
 * The grammar of a typed command. `pattern` sees lower case with ae, oe, ue, ss for umlauts and ß and single spaces;
 * its named groups are fields, given back as they were typed. With `tail`, the text after the first colon is that
 * field and the pattern sees what stands before it.
 */
export interface Grammar {
  readonly pattern: RegExp;
  readonly tail?: string;
  readonly example: string;
}

const FOLDED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A typed text with its folded form, and for each folded character its place in the text. */
export interface Phrase {
  readonly text: string;
  readonly folded: string;
  readonly places: readonly number[];
}

/** Folds a text for matching: lower case, umlauts written out, white space single, end punctuation dropped. */
export function fold(raw: string): Phrase {
  const text = raw
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\//u, '')
    .replace(/[.!]+$/u, '');
  let folded = '';
  const places: number[] = [];
  for (let place = 0; place < text.length; place += 1) {
    const lower = text.charAt(place).toLowerCase();
    const written = FOLDED[lower] ?? lower;
    folded += written;
    for (let index = 0; index < written.length; index += 1) places.push(place);
  }
  places.push(text.length);
  return { text, folded, places };
}

/** The fields of a message that is, as a whole, this command; undefined when it is not. A question mark makes it a question. */
export function match(raw: string, grammar: Grammar): Record<string, string> | undefined {
  if (grammar.tail === undefined) return matchWhole(raw, grammar.pattern);
  const colon = raw.indexOf(':');
  if (colon < 0) return undefined;
  const fields = matchWhole(raw.slice(0, colon), grammar.pattern);
  const tail = raw.slice(colon + 1).trim();
  return fields && tail !== '' ? { ...fields, [grammar.tail]: tail } : undefined;
}

function matchWhole(raw: string, pattern: RegExp): Record<string, string> | undefined {
  const phrase = fold(raw);
  if (phrase.folded.includes('?')) return undefined;
  const found = new RegExp(`^(?:${pattern.source})$`, 'du').exec(phrase.folded);
  return found ? typedGroups(phrase, found) : undefined;
}

function typedGroups(phrase: Phrase, found: RegExpExecArray): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, span] of Object.entries(found.indices?.groups ?? {})) {
    if (span) fields[name] = phrase.text.slice(phrase.places[span[0]], phrase.places[span[1]]).trim();
  }
  return fields;
}

/**
 * Reads labelled fields of a typed form: the text before the first semicolon is `first`, each later part is
 * `Label: value`. Labels compare folded; a part without a known label belongs to the part before it.
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

function labelOf(part: string, labels: Readonly<Record<string, string>>): { field: string; value: string } | undefined {
  const colon = part.indexOf(':');
  if (colon < 0) return undefined;
  const field = labels[fold(part.slice(0, colon)).folded];
  return field === undefined ? undefined : { field, value: part.slice(colon + 1) };
}
