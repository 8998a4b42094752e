/**
 * A text as it is read: lower case, umlauts and ß written out, every kind of space one space, every kind of dash a
 * hyphen, without the signs that nobody sees (soft hyphens, zero-width signs, marks of direction). Line ends stay.
 * For each of its characters `places` names the one in the text that was typed.
 */
export interface Plain {
  readonly typed: string;
  readonly folded: string;
  readonly places: readonly number[];
}

const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
const DIAERESIS = '\u0308';
const PRINTED = /^[!-_a-~]$/u;
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u;
const LINE_END = /^[\n\r\u2028\u2029\v\f]$/u;
const SPACE = /^\s$/u;
const DASH = /^[\p{Dash_Punctuation}\u2212\u2043]$/u;
const APOSTROPHE = /^['’‘ʼ`´]$/u;
const MARK = /^\p{Mark}$/u;

/** Reads the signs of a text. */
export function plain(typed: string): Plain {
  const folded: string[] = [];
  const places: number[] = [];
  let last = '';
  for (let place = 0; place < typed.length; place += 1) {
    const written = signAt(typed.charAt(place), last);
    if (written === '') continue;
    folded.push(written);
    for (let index = 0; index < written.length; index += 1) places.push(place);
    last = written.charAt(written.length - 1);
  }
  places.push(typed.length);
  return { typed, folded: folded.join(''), places };
}

/** What one character is read as, after the one before it. */
function signAt(character: string, before: string): string {
  if (PRINTED.test(character)) return character.toLowerCase();
  if (LINE_END.test(character)) return before === '\n' ? '' : '\n';
  if (UNSEEN.test(character)) return '';
  if (SPACE.test(character)) return before === ' ' || before === '\n' ? '' : ' ';
  if (DASH.test(character)) return '-';
  if (APOSTROPHE.test(character)) return "'";
  if (character === DIAERESIS) return 'aou'.includes(before) ? 'e' : '';
  if (MARK.test(character)) return '';
  const lower = character.toLowerCase();
  return WRITTEN_OUT[lower] ?? lower;
}

/** What was typed from one place of the folded text to another, without space around it. */
export function typedBetween({ typed, places }: Plain, from: number, to: number): string {
  return typed.slice(places[from], places[to]).trim();
}
