/** What a token is by its shape alone. */
type Shape = 'word' | 'initial' | 'mail' | 'iban' | 'phone' | 'reference' | 'long' | 'date' | 'number' | 'mark';

/** A word, number or mark of a sentence. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly shape: Shape;
}

const TOKEN =
  /(?<mail>[\p{L}\d._+-]{1,60}@[\p{L}\d.-]{1,60})|(?<iban>[A-Za-z]{2}\d{2}(?: ?\d{4}){3,5}(?: ?\d{1,3})?(?!\d))|(?<phone>(?:\+\d{2} ?|0)\d{2,5}(?: ?[/-] ?| )\d{2}[\d -]{2,12}\d)|(?<date>\d{1,2}\. ?\d{1,2}\.(?: ?\d{2,4})?(?![\d/-])|\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d\d-\d\d)|(?<number>\d[\p{L}\d.,:/-]*)|(?<initial>\p{Lu}\.(?!\p{Ll}))|(?<word>\p{L}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*)|(?<mark>[^\s])/gu;
const MONEY = /^(?:\d\.\d{3}|\d{1,5})(?:,(?:\d{2}|-))?$|^\d{1,4}[.,]?\d{0,3}€$/u;
const LETTERED = /\p{L}/u;

/** The words, numbers and marks of a sentence in their order. */
export function tokensOf(sentence: string): readonly Token[] {
  return [...sentence.matchAll(TOKEN)].map(({ 0: text, groups = {} }) => {
    const shape = (['mail', 'iban', 'phone', 'date', 'initial', 'word', 'mark'] as const).find((one) => groups[one]);
    return { text, lower: text.toLowerCase(), shape: shape ?? numberShape(text.replace(/(?<![.,:/-])[.,:/-]+$/u, '')) };
  });
}

function numberShape(text: string): Shape {
  if (MONEY.test(text) && text.length < 6) return 'number';
  const digits = text.replace(/\D/gu, '').length;
  if (/[/-]/u.test(text) && digits >= 5) return 'reference';
  if (LETTERED.test(text) && digits >= 4) return 'reference';
  if (/^\d+$/u.test(text) && digits >= 6) return 'long';
  return 'number';
}

const END = /[.!?]["“»)]?\s+(?=["„«(]?[\p{Lu}\d])|\n+|\s\/\s(?=\p{Lu})/gu;
const SHORTENED =
  /(?:^|[^\p{L}])(?:\p{L}{0,11}str|geb|jg|nr|az|dr|tel|ca|bzw|hr|fr|hrn|st|fam|pers|std|kd|gesch|verh|led|prof|abs|art|ziff|vgl|ggf|inkl|mtl|max|min|evtl|usw|z|b|d|h|a|u|i|s|o|v|\p{Lu}|\d{1,2})\.["“»)]?\s+$/iu;

/** The sentences of a text and its lines; abbreviations end none. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const found of text.matchAll(END)) {
    const end = found.index + found[0].length;
    const isLine = found[0].includes('\n');
    if (isLine ? isWithinTable(text, found.index, end) : SHORTENED.test(text.slice(Math.max(from, end - 12), end)))
      continue;
    sentences.push(text.slice(from, end));
    from = end;
  }
  sentences.push(text.slice(from));
  return sentences.flatMap(piecesOf).filter((sentence) => sentence !== '');
}

/** What goes on for longer is no sentence. */
const LONGEST = 2000;

function piecesOf(sentence: string): readonly string[] {
  return Array.from({ length: Math.ceil(sentence.length / LONGEST) }, (_, at) =>
    sentence.slice(at * LONGEST, (at + 1) * LONGEST).trim(),
  );
}

const CELLS = /[|;].*[|;]|\|/u;
/** How far the cells of a row are looked for. */
const ROW = 120;

/** Whether a row of a table ends here and the next one begins: its head belongs to it. */
function isWithinTable(text: string, end: number, start: number): boolean {
  const before = text.slice(Math.max(0, end - ROW), end);
  const after = text.slice(start, start + ROW);
  return CELLS.test(before.slice(before.lastIndexOf('\n') + 1)) && CELLS.test(after.split('\n', 1)[0] ?? '');
}
