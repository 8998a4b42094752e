import { NBSP } from '../german/write.ts';

/** A section of a version: its number where it has one, the headings above it, and its words; without words, why. */
export interface Section {
  readonly number?: string | undefined;
  readonly path?: readonly string[] | undefined;
  readonly heading: string;
  readonly text?: string | undefined;
  readonly note?: string | undefined;
}

/** A text as it is compared: however its lines are broken. */
export function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The words of a heading, without the number that it may begin with: that is compared by itself. */
export function headingOf({ heading, number }: Section): string {
  const line = flat(heading);
  const isShown = number !== undefined && line.startsWith(number) && !/^[\p{L}\p{N}]/u.test(line.slice(number.length));
  return isShown ? line.slice(number.length).replace(/^[.:)\s–-]{1,4}/u, '') : line;
}

/** A heading as it is compared. */
export function headingKey(section: Section): string {
  return headingOf(section).toLowerCase();
}

/** How a section is named beside others: by its number, else by its heading: *Nr. 2.2*, *§ 3*, *„Ausnahmen“*. */
export function labelOf(section: Section): string {
  return section.number === undefined ? `„${headingOf(section)}“` : numbered(section.number);
}

/** *Nr. 2.2*; *§ 3* and *Buchstabe b* say themselves what they count. */
export function numbered(number: string): string {
  return /^\d/u.test(number) ? `Nr.${NBSP}${number}` : number;
}
