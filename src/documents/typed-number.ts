/** A word ends here, so that „Anlage Zu“ is no „Anlage Z“. */
const END = String.raw`(?![\p{L}\p{N}])`;
const NAMED = String.raw`(?:§+|Art(?:ikel|\.)|Teil|Kapitel|Abschnitt|Anlage|Anhang|Ziffer|Nummer|Nr\.)\s*(?:\d+(?:\.\d+)*[a-z]?|[IVX]+|[A-Z])${END}`;
const COUNTED = String.raw`\d{1,2}(?:\.\d{1,2}){1,4}\.?|\d{1,2}(?:[.)]|(?=\s+\p{Lu}))|[IVX]{1,5}\.|[A-Z]\.|\(?[a-z]\)`;
/** What a number goes on with that counts no heading: „2. und 3. Lesung“, „8 bis 12 Uhr“, „§ 1 Absatz 2“. */
const GOES_ON = String.raw`(?:und|oder|bis|von|mal|x|sowie|Abs(?:atz|\.)|Satz)${END}`;
const TYPED = new RegExp(String.raw`^(${NAMED}|${COUNTED})[:.]?\s+(?!${GOES_ON})\p{L}`, 'u');

const MONTHS = [
  'Jan(?:uar)?|Febr?(?:uar)?|Mär(?:z)?|Mrz|Apr(?:il)?|Mai|Juni?|Juli?',
  'Aug(?:ust)?|Sept?(?:ember)?|Okt(?:ober)?|Nov(?:ember)?|Dez(?:ember)?',
].join('|');
/** „2. Halbjahr“, „3. Sitzung“: which one it is, not where it stands. */
const WHICH = [
  '(?:Schul)?[Hh]albjahr|Quartal|Vierteljahr|Jahreshälfte|Trimester|Tertial|Semester|Kalenderwoche|KW|Woche|Tag',
  'Monat|(?:Schul|Lebens|Haushalts|Förder)?[Jj]ahr|Sitzung|Auflage|Fassung|Lesung|Nachtrag|Änderung(?:s\\p{L}+)?',
  'Rate|Runde|Klasse|Mahnung|Abschlag|Teilbetrag|Förderphase|Förderperiode|Bauabschnitt|Obergeschoss|Mal',
].join('|');
/** „24 Stunden“, „2.5 Millionen“, „9.30 Uhr“. */
const UNITS = [
  'Euro|EUR|Cent|Prozent|Prozentpunkten?|Millionen?|Milliarden?|Mio|Mrd|Tsd|Tausend|Mal|Stück|Uhr|Sekunden?|Minuten?',
  'Stunden?|Std|(?:Werk|Arbeits|Kalender)?[Tt]agen?|Wochen|Wochenstunden|Monaten?|Jahren?',
  'km|qm|(?:Quadratm|Kilom|Zentim|M)etern?',
].join('|');
/** „31. Dezember“, „31.12. Ende“, „01.10. Beginn“, „5.10.23 Sitzung“. */
const DAYS = [
  String.raw`\d{1,2}\.? ?(?:${MONTHS})${END}`,
  String.raw`0\d\.\d|\d{1,2}\.0\d|(?:1[3-9]|2\d|3[01])\.(?:[1-9]|1[0-2])\.\s`,
  String.raw`\d{1,2}\.\d{1,2}\.[2-9]\d${END}`,
];
const NO_NUMBER = new RegExp(
  [
    ...DAYS,
    String.raw`\d{1,2}(?:\.\d{1,2})?\s+(?:${UNITS})${END}`,
    String.raw`(?:\d{1,2}|[IVX]{1,5})\. ?(?:${WHICH})${END}`,
  ]
    .map((part) => `^(?:${part})`)
    .join('|'),
  'u',
);

/** The number that is typed before the words of a heading; none where it is a day, an amount or says which one („2. Halbjahr“). */
export function typedNumber(heading: string): string | undefined {
  return NO_NUMBER.test(heading) ? undefined : TYPED.exec(heading)?.[1]?.replace(/\s+/gu, ' ');
}

const BARE = /^\d{1,2}$/u;
const LETTER = /^[A-HJ-UWYZ]\.$/u;
const FIRST_LETTER = 65;

/**
 * Tells the numbers that are typed before the lines of one file. A bare figure or a single letter is one where it is the
 * first, or where the file goes on from it or leads to it. Of other figures, a heading may be the only one of its kind, but
 * among others it stands in their order: before „5 Verfahren“, „12 Kommunen“ counts municipalities; `certain` wants no such.
 */
export function numbersAmong(lines: readonly string[], { certain }: { certain: boolean }): NumberOf {
  const typed = lines.flatMap((line) => typedNumber(line)?.replace(/[.)]$/u, '') ?? []);
  const known = new Set(typed);
  const chapters = typed.map((number) => Number(number.split('.')[0])).filter((chapter) => !Number.isNaN(chapter));
  const isPlaced = (number: number) =>
    number === 1 || known.has(`${number}.1`) || chapters.some((chapter) => Math.abs(chapter - number) === 1);
  const isLettered = (letter: number) =>
    letter === FIRST_LETTER || [letter - 1, letter + 1].some((one) => known.has(String.fromCharCode(one)));
  return (line) => {
    const number = typedNumber(line);
    if (number === undefined) return undefined;
    if (LETTER.test(number)) return isLettered(number.charCodeAt(0)) ? number : undefined;
    const isOne = !BARE.test(number) || isPlaced(Number(number)) || (!certain && isInOrder(Number(number), chapters));
    return isOne ? number : undefined;
  };
}

/** Tells the number that is typed before a line, where it has one. */
export type NumberOf = (line: string) => string | undefined;

/** Most others stand before it and are smaller, or behind it and larger. */
function isInOrder(number: number, chapters: readonly number[]): boolean {
  const at = chapters.indexOf(number);
  const against = chapters.filter((chapter, place) => (place < at ? chapter > number : chapter < number)).length;
  return 2 * against <= chapters.length - 1;
}
