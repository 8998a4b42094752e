import type { Pattern } from './literals.ts';

/** Signs that loops in patterns run over. */
const SIGNS = [...'!.?()[]*_#-:;,/"„<>&@\\\'|=%~+–• \n\t\u00a0äaAİ1', ...['1 ', 'A ', 'a ', 'a-', '\r\n', '. ', ', ']];
/** What may run on behind the words with which a pattern begins. */
const RUNS = [...' -.,;:1aA"/\t'];
/** Words of a pattern that are tried. */
const WORDS = 6;

const LENGTH = 28_000;
/** For a line a text costs as much in one piece as in these; for a square seven times as much. */
const PIECES = 7;
const MOST = 3;
/** Milliseconds in which machines count a processor's time: less than that is no measure. */
const TICK = 4;
const TRIES = 2;

type Text = (length: number) => string;
type Attack = readonly [string, Text];

/** Whether something in a pattern repeats without a limit: else its cost for a place in a text has one. */
export function isUnlimited({ source }: Pattern): boolean {
  return /[*+]|\{\d+,\}/u.test(source.replace(/\\./gu, '').replace(/\[[^\]]*\]/gu, ''));
}

/** The text that costs a pattern more than three times as much in one piece as in seven; undefined when there is none. */
export function steepFor(pattern: Pattern): string | undefined {
  const shape = new RegExp(pattern.source, pattern.flags);
  return attacksOn(pattern).find(([, text]) => isSteep(shape, text))?.[0];
}

/** What a pattern costs for a text, so many times, in milliseconds of this thread's processor time. */
function costOf(shape: RegExp, text: string, times = 1): number {
  const before = process.threadCpuUsage();
  for (let time = 0; time < times; time += 1) text.replace(shape, '');
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** Every doubt is for the pattern: the least that the whole costs is compared with the most that its pieces do. */
function isSteep(shape: RegExp, text: Text): boolean {
  const whole = text(LENGTH);
  let [one, pieces] = [costOf(shape, whole), TICK];
  for (let attempt = 0; attempt < TRIES && one > MOST * pieces; attempt += 1) {
    pieces = Math.max(pieces, costOf(shape, text(LENGTH / PIECES), PIECES));
    one = Math.min(one, costOf(shape, whole));
  }
  return one > MOST * pieces;
}

const SHAPES: readonly ((sign: string) => Attack)[] = [
  (sign) => [`${JSON.stringify(sign)} alone`, (length) => filled(sign, length)],
  (sign) => [`${JSON.stringify(sign)} between letters`, (length) => `a${filled(sign, length)}a`],
  (sign) => [`${JSON.stringify(sign)} before the end of a line`, (length) => `${filled(sign, length)}\n?`],
];
const SIGNS_IN_SHAPES = SIGNS.flatMap((sign) => [
  ...SHAPES.map((shape) => shape(sign)),
  [`${JSON.stringify(sign)} in turn with a letter`, (length: number) => filled(`${sign}a`, length)] as const,
]).map(([name, text]): Attack => [name, kept(text)]);

function attacksOn(pattern: Pattern): Attack[] {
  const words = wordsOf(pattern);
  const repeated = words.flatMap((word) => [word, `${word} `, `${word}\n`]);
  return [...SIGNS_IN_SHAPES, ...repeated.flatMap((word) => SHAPES.map((shape) => shape(word))), ...begunWith(words)];
}

/** The words of a pattern, each and as many as follow each other, before what may run on. */
function begunWith(words: readonly string[]): Attack[] {
  const beginnings = new Set([...words, ...words.map((_, index) => words.slice(0, index + 1).join(' '))]);
  return [...beginnings].flatMap((word) =>
    RUNS.flatMap((run): Attack[] => [
      [`${JSON.stringify(run)} behind ${word}`, (length) => `${word}${filled(run, length)}\n?`],
      [`${JSON.stringify(run)} between letters behind ${word}`, (length) => `${word} a${filled(run, length)}a\n?`],
    ]),
  );
}

/** The same text again for each pattern. */
function kept(text: Text): Text {
  const texts = new Map<number, string>();
  return (length) => {
    const known = texts.get(length) ?? text(length);
    texts.set(length, known);
    return known;
  };
}

function filled(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

/** The words that stand in a pattern as such. */
function wordsOf({ source }: Pattern): string[] {
  const plain = source.replace(/\\[pPk][{<][^}>]*[}>]|\(\?(?:<?[=!]|:|<\w+>)|\\[bBdDsSwW]/gu, '\u0000');
  const runs = plain.matchAll(/(?:[\p{L}\d<>=#&"'@_ ,;:-]|\\[^\p{L}\d]){2,}/gu);
  return [...new Set([...runs].map(([run]) => run.replace(/\\(.)/gu, '$1')))].slice(0, WORDS);
}
