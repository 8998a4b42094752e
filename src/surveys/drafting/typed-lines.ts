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
