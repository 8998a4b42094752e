const RAISED: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '(': '⁽',
  ')': '⁾',
};
const FIGURES = /^[\d()\s,]+$/u;
const SIGN = /^[a-z*†‡]{1,2}\)?$/u;

/** Words that are set above the line: figures become small ones, so that none joins the number before it; „a“ becomes „[a]“. */
export function raisedText(text: string): string {
  const sign = text.trim();
  if (FIGURES.test(sign)) return text.replace(/[\d()]/gu, (figure) => RAISED[figure] ?? figure);
  return SIGN.test(sign) ? text.replace(sign, `[${sign.replace(')', '')}]`) : text;
}
