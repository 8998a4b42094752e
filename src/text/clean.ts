/** Signs that nobody types and that break what a text goes into: PostgreSQL takes no NUL, Word and Excel no control characters. */
const UNFIT = /[^\P{Cc}\t\n\r\v\f\u0085]|\p{Noncharacter_Code_Point}|\p{Cs}|\ufeff/gu;
/** Signs that nobody sees and that mean nothing where they stand: soft hyphens, zero-width spaces, marks of direction. */
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/gu;
/** Ends of lines as other systems write them. */
const LINE_ENDS = /[\v\f\u0085\u2028\u2029]/gu;
/** No script stacks more signs on a letter; sorting very many takes time with the square of their number. */
const STACKED = /(\p{M}{12})\p{M}+/gu;

/** Texts of nothing but signs that stay as they are, as nearly all are. */
const CLEAN = /^[\t\n\r -~\u00a0-\u00ac\u00ae-\u017f\u2010-\u2027\u20ac]*$/u;

/** A text without what nobody types or sees: control characters, halves of characters, soft hyphens, piles of accents. */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  return composed(text.replace(UNFIT, '').replace(UNSEEN, '').replace(LINE_ENDS, '\n'));
}

/** A text whose accents stand in the form in which texts compare (NFC), made in a time that grows with its length alone. */
export function composed(text: string): string {
  return text.replace(STACKED, '$1').normalize('NFC');
}

/** The first characters of a text, at most so many, never half of one. */
export function cutText(text: string, most: number): string {
  const isHalf = /[\ud800-\udbff]/.test(text.charAt(most - 1));
  return text.slice(0, isHalf ? most - 1 : most);
}

/** The first words of a text, as many as stand within so many characters; half a word is left out. */
export function wordsWithin(text: string, most: number): string {
  const cut = cutText(text, most);
  for (let end = cut.length - 1; end >= 0; end -= 1) {
    if (/\s/u.test(cut.charAt(end))) return cut.slice(0, end).trimEnd();
  }
  return cut;
}
