/** The lines of a paragraph as one text. */
export function joinedLines(lines: readonly string[]): string {
  return lines.reduce(hyphenless, '');
}

const DIVIDED = /\p{Ll}[-\u2010]$/u;
const SOFT_HYPHEN = '\u00ad';
const ANOTHER = /^(?:und|oder|bzw|sowie)\b/u;

/** A word that was divided at the end of a line grows together again; „Miet- und Nebenkosten“ keeps its hyphen. */
function hyphenless(text: string, line: string): string {
  if (text === '') return line;
  const end = text.slice(-3);
  if (end.endsWith(SOFT_HYPHEN)) return `${text.slice(0, -1)}${line}`;
  if (DIVIDED.test(end) && /^\p{Ll}/u.test(line) && !ANOTHER.test(line)) return `${text.slice(0, -1)}${line}`;
  if (/\p{L}[-\u2010]$/u.test(end))
    return /^\p{Lu}/u.test(line) ? `${text.slice(0, -1)}-${line}` : `${text.slice(0, -1)}- ${line}`;
  return `${text} ${line}`;
}
