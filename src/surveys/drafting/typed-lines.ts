/** The kinds of a field as a line names them first. */
const KIND =
  /^(?:pflicht|freiwillig|text|freitext|zahl|anzahl|betrag|euro|ja ?\/ ?nein|ja oder nein|auswahl|datum|tag)(?!\p{L})/iu;

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
  if (KIND.test(part.slice(colon + 1).trim())) return ' | ';
  return isLabel(part.slice(0, colon)) ? '; ' : '\n';
}
