/** A heading as the document shows it: its number before its words, once. */
export function numberedHeading({ heading, number }: { heading: string; number?: string | undefined }): string {
  const line = heading.replace(/\s+/gu, ' ');
  const isShown =
    number === undefined || (line.startsWith(number) && !/^[\p{L}\p{N}]/u.test(line.slice(number.length)));
  return isShown ? heading : `${number} ${heading}`;
}

/** A heading below those above it: `Nicht förderfähige Ausgaben › Kraftfahrzeuge`. */
export function headingWithPath(section: {
  heading: string;
  number?: string | undefined;
  path?: readonly string[] | undefined;
}): string {
  return [...(section.path ?? []), numberedHeading(section)].join(' › ');
}

const LEAVES =
  /\b(?:absatz|abs|buchstabe|buchst|lit|nummer|nr|ziffer|ziff|artikel|art|abschnitt|kapitel)(?![\p{L}])\.?/giu;

/** A number in the form in which numbers are compared: `§ 1 Abs. 2 Buchst. b` and `§ 1 (2) b)` are both `§1 2 b`. */
export function numberKey(written: string): string {
  return written
    .replace(LEAVES, ' ')
    .replace(/(?:§+|\bparagra(?:ph|f)(?!\p{L}))\s*/giu, '§')
    .replace(/[.()\s\u00a0]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Whether a number stands below another: `2.2` below `2`, `§ 1 (2)` below `§ 1`. */
export function isBelow(number: string | undefined, above: string | undefined): boolean {
  if (number === undefined || above === undefined) return false;
  return numberKey(number).startsWith(`${numberKey(above)} `);
}
