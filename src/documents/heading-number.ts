const NAMED = String.raw`(?:§+|Art(?:ikel|\.)|Teil|Kapitel|Abschnitt|Anlage|Ziffer|Nummer|Nr\.)\s*(?:\d+(?:\.\d+)*[a-z]?|[IVX]+|[A-Z])(?!\p{L})`;
const COUNTED = String.raw`\d{1,2}(?:\.\d{1,2}){1,4}\.?|\d{1,2}[.)]?|[IVX]{1,5}\.|[A-Z]\.|\(?[a-z]\)`;
const TYPED = new RegExp(String.raw`^(${NAMED}|${COUNTED})[:.]?\s+\p{L}`, 'u');

const MONTHS =
  'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan|Feb|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez';
const SPANS =
  'Halbjahr|Quartal|Vierteljahr|Jahreshälfte|Kalenderwoche|KW|Woche|Tag|Monat|Jahr|Förderjahr|Haushaltsjahr';
const UNITS =
  'Euro|EUR|Cent|Prozent|Prozentpunkten?|Uhr|Minuten?|Stunden?|Std|(?:Werk|Arbeits|Kalender)?[Tt]agen?|Wochen|Monaten?|Jahren?|Kilometern?|km|Metern?|Quadratmetern?|qm|Millionen|Mio|Tsd';
/** What a number goes on with that counts no heading: „8 bis 12 Uhr“, „3 von 5 Kommunen“. */
const GOES_ON = 'bis|und|oder|von|mal|x';
/** What begins with a number and counts no section: „31. Dezember“, „2. Halbjahr 2023“; „31.12. Ende“; „24 Stunden“, „10.30 Uhr“. */
const NO_NUMBER: readonly RegExp[] = [
  new RegExp(String.raw`^\d{1,2}\. ?(?:${MONTHS}|${SPANS})(?!\p{L})`, 'u'),
  /^(?:0\d\.\d|\d{1,2}\.0\d|(?:1[3-9]|2\d|3[01])\.(?:[1-9]|1[0-2])\.\s)/u,
  new RegExp(String.raw`^\d{1,2}(?:\.\d{1,2})?\s+(?:${UNITS}|${GOES_ON})(?!\p{L})`, 'u'),
];

/** The number that is typed before the words of a heading; none where it is a day, a span or an amount. */
export function typedNumber(heading: string): string | undefined {
  return NO_NUMBER.some((pattern) => pattern.test(heading))
    ? undefined
    : TYPED.exec(heading)?.[1]?.replace(/\s+/gu, ' ');
}

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
