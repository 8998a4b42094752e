/** The signs that are drawn before the items of a list, as a class of a pattern has them. */
export const DRAWN = '•▪◦‣●■☐☒☑–-';

/** What counts the items of a list, as a pattern: `1.`, `(2)`, `b)`, `aa)`, `iii.`. */
const COUNTING = String.raw`\(?(?:\d{1,3}|[a-z]{1,2}|[ivx]{3,5})[.)]{1,2}`;

/** All signs before an item or a numbered heading, as a pattern: also `2.1`, `§ 3` and `IV.`. */
export const SIGNS = String.raw`[${DRAWN}]|${COUNTING}|\d{1,2}(?:\.\d{1,2}){1,4}\.?|§+ ?\d+[a-z]?|[IVX]{1,5}\.`;

const BEGINS_ITEM = new RegExp(String.raw`^(?:${COUNTING}|[*${DRAWN}])\s`, 'u');
const COUNT = /^\(?(?<count>\d{1,3}|[a-z]{1,2}|[ivx]{3,5})[.)]{1,2}\s/u;

/** Whether a line begins with the sign of an item or of a paragraph that counts. */
export function beginsItem(line: string): boolean {
  return BEGINS_ITEM.test(line);
}

/** What counts the item that a line begins with, without its signs: `b` of `b) …`. */
export function countOf(line: string): string | undefined {
  return COUNT.exec(line)?.groups?.['count'];
}
