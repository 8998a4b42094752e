const MONTHS = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const NAMED = String.raw`(?:§+|Art(?:ikel|\.)|Teil|Kapitel|Abschnitt|Anlage|Ziffer|Nummer|Nr\.)\s*(?:\d+(?:\.\d+)*|[IVX]+|[A-Z])[a-z]?`;
const COUNTED = String.raw`\d{1,2}(?:\.\d{1,2}){1,4}\.?|\d{1,2}[.)]?|[IVX]{1,5}\.|[A-Z]\.|\(?[a-z]\)`;
const TYPED = new RegExp(String.raw`^(${NAMED}|${COUNTED})[:.]?\s+\p{L}`, 'u');
const DAY = new RegExp(String.raw`^\d{1,2}\. ?(?:${MONTHS})(?!\p{L})`, 'u');

/** The number that is typed before the words of a heading; none where it is a day („31. Dezember“). */
export function typedNumber(heading: string): string | undefined {
  return DAY.test(heading) ? undefined : TYPED.exec(heading)?.[1]?.replace(/\s+/gu, ' ');
}

/** A heading as the document shows it: its number before its words, once. */
export function numberedHeading({ heading, number }: { heading: string; number?: string | undefined }): string {
  return number === undefined || heading.replace(/\s+/gu, ' ').startsWith(number) ? heading : `${number} ${heading}`;
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
  /\b(?:absatz|abs|buchstabe|buchst|lit|satz|nummer|nr|ziffer|ziff|artikel|art|abschnitt|kapitel|paragraph|paragraf)(?![\p{L}])\.?/giu;

/** A number in the form in which numbers are compared: `§ 1 Abs. 2 Buchst. b` and `§ 1 (2) b)` are both `§1 2 b`. */
export function numberKey(written: string): string {
  return written
    .replace(LEAVES, ' ')
    .replace(/§+\s*/gu, '§')
    .replace(/[.()\s\u00a0]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Whether a number stands below another: `2.2` below `2`, `§ 1 (2)` below `§ 1`. */
export function isBelow(number: string | undefined, above: string | undefined): boolean {
  if (number === undefined || above === undefined) return false;
  return numberKey(number).startsWith(`${numberKey(above)} `);
}
