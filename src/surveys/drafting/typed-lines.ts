import type { Raw } from '../../conversation/inputs.ts';
import { fold, withFields } from '../../conversation/phrase.ts';
import type { Instant } from '../../german/berlin.ts';
import { readDeadline } from '../../responses/deadline.ts';
import { oneALine } from '../../text/ends.ts';
import { entryOf } from '../../text/lookup.ts';

/** The kinds of a field as a line names them first. */
const KIND =
  /^(?:pflicht|freiwillig|text|freitext|zahl|anzahl|betrag|euro|ja ?\/ ?nein|ja oder nein|auswahl|datum|tag)(?!\p{L})/iu;

/** The same where nothing but a kind and what belongs to it is said: *Frist: Datum* is a field, *Wozu: Betrag der Hilfe* is none. */
const ALONE =
  /^(?:text|freitext|zahl|anzahl|betrag|euro|ja ?\/ ?nein|ja oder nein|auswahl [^,/]+\/[^,]+|datum|tag)(?:\s*,.*)?$/iu;

/** Behind it stands the first field, which may itself be called *Betrag* or *Text*. */
const FIELDS = /^\s*felder/iu;

/**
 * What was typed for a survey without a form, a field a line or in one line: lines that name a kind belong to the fields,
 * lines that name a part of the form (*Frist: …*) begin it. It gives the same with semicolons, as it is read.
 */
export function inOneLine(typed: string, isLabel: (label: string) => boolean): string {
  const [first = '', ...more] = typed.split(/[\n\r]+|;(?=[^;:]{1,60}:)/u);
  return more.reduce((before, part) => `${before}${joint(part, isLabel)}${part.trim()}`, first);
}

function joint(part: string, isLabel: (label: string) => boolean): string {
  const colon = part.indexOf(':');
  if (colon < 0) return '\n';
  if (FIELDS.test(part)) return '; ';
  const said = part.slice(colon + 1).trim();
  if (isLabel(part.slice(0, colon)) && !ALONE.test(said)) return '; ';
  return KIND.test(said) ? ' | ' : '\n';
}

/** The labels of a survey's form, as they can be typed. */
export const LABELS = {
  titel: 'title',
  frage: 'title',
  wozu: 'purpose',
  'wozu wird gefragt': 'purpose',
  felder: 'fields',
  'felder, eines je zeile': 'fields',
  frist: 'deadline',
  'antworten bis': 'deadline',
  'antworten bis: tag': 'closesOn',
  'antworten bis (datum)': 'closesOn',
  'antworten bis: uhrzeit': 'closesTime',
  'antworten bis (uhrzeit)': 'closesTime',
  'antworten sehen': 'visibility',
  antworten: 'visibility',
};

/** Whether a word is one of them. */
export function isLabel(label: string): boolean {
  return entryOf(LABELS, fold(label).folded) !== undefined;
}

/** The fields of the form that opens, as they were typed behind its title: one field a line. */
export function openingFields(raw: Raw, now: Instant): Raw {
  const { title } = raw;
  const typed = typeof title === 'string' ? { ...raw, title: inOneLine(title, isLabel) } : raw;
  const { fields, ...rest } = withFields(typed, 'title', LABELS);
  return readDeadline({ ...rest, ...(typeof fields === 'string' ? { fields: oneALine(fields) } : {}) }, now);
}
