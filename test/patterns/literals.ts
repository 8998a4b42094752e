/** A regular expression of the sources: where it stands, and what it is. */
export interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const SPACE = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//uy;
const STRING = /'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"/uy;
/** The words of a template up to its end or to an expression in it. */
const WORDS = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)/uy;
const LITERAL = /\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)/uy;
const WORD = /[\w$]+/uy;
/** Words behind which a slash begins a pattern; behind any other word it divides. */
const BEFORE_PATTERN = new Set(['return', 'case', 'typeof', 'of', 'in', 'yield', 'await', 'void', 'else']);

/** A source that is read from its beginning. */
interface Cursor {
  readonly code: string;
  at: number;
  /** What stands before is a value, so that a slash divides. */
  value: boolean;
  /** For each open brace whether the words of a template go on behind it. */
  readonly braces: boolean[];
}

/** The patterns that are written in a source as such. */
export function literalsIn(file: string, text: string): Pattern[] {
  const cursor: Cursor = { code: text, at: 0, value: false, braces: [] };
  const found: Pattern[] = [];
  while (cursor.at < cursor.code.length) {
    if (take(cursor, SPACE)) continue;
    const literal = cursor.value ? null : take(cursor, LITERAL);
    if (literal) found.push({ file, source: literal[1] ?? '', flags: literal[2] ?? '' });
    if (literal || take(cursor, STRING)) cursor.value = true;
    else if (!takeWord(cursor)) takeSign(cursor);
  }
  return found;
}

function take(cursor: Cursor, shape: RegExp): RegExpExecArray | null {
  shape.lastIndex = cursor.at;
  const taken = shape.exec(cursor.code);
  cursor.at += taken?.[0].length ?? 0;
  return taken;
}

function takeWord(cursor: Cursor): boolean {
  const word = take(cursor, WORD)?.[0];
  if (word !== undefined) cursor.value = !BEFORE_PATTERN.has(word);
  return word !== undefined;
}

function takeSign(cursor: Cursor): void {
  const sign = cursor.code.charAt(cursor.at);
  cursor.at += 1;
  if (sign === '{') cursor.braces.push(false);
  if (sign === '`' || (sign === '}' && cursor.braces.pop() === true)) takeTemplate(cursor);
  else cursor.value = sign === ')' || sign === ']' || sign === '}';
}

function takeTemplate(cursor: Cursor): void {
  const goesOn = take(cursor, WORDS)?.[0].endsWith('${') === true;
  if (goesOn) cursor.braces.push(true);
  cursor.value = !goesOn;
}
