import assert from 'node:assert/strict';
import { collect } from './garbage.ts';

/** Signs that patterns stumble over, and what stands between them in ordinary text. */
const SIGNS = [
  ...'!.?()[]{}*_#-:;,/"„“‚’<>&@\\\'`~|=+%€§–•…',
  ...' \n\t\u00a0\u0301',
  '\u0301\u0323',
  ...'äßİaAmM1',
  '1 ',
  'A. ',
  '1.',
  'von ',
  ' ;',
  '&amp;',
  '<at>',
];

/** Ways of filling a length with a sign. */
const SHAPES: Readonly<Record<string, (sign: string, length: number) => string>> = {
  alone: (sign, length) => filled(sign, length),
  'between letters': (sign, length) => `a${filled(sign, length - 2)}a`,
  'in turn with a letter': (sign, length) => filled(`${sign}a`, length),
  'in turn with a digit': (sign, length) => filled(`1${sign}`, length),
  'before words': (sign, length) => `${filled(sign, length - 20)} Mittel für Personal.`,
  'after words': (sign, length) => `Mittel für Personal ${filled(sign, length - 20)}`,
  'after each word': (sign, length) => filled(`Mittel${sign}`, length),
  'after each name': (sign, length) => filled(`Frau Müller${sign} `, length),
};

function filled(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

const WHOLE = 28_000;
/** As many short texts, of the same length together, stand beside a whole one: what looks twice saves most of its cost. */
const PARTS = 8;
/** Below this cost (milliseconds of the thread) nobody waits, and a ratio would only measure the machine. */
const FLOOR = 40;
const TRIES = 5;
const MOST = 3;

/** The cost of something, in milliseconds of this thread's processor time: other processes on the machine do not count. */
async function costOf(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Fails for each text that costs more than three times as much as eight of an eighth of its length, best of five: what
 * grows evenly costs the same, what grows with the square eight times as much. The whole is tried first: what stays
 * below the floor needs no comparison. After a first look, garbage is collected before each.
 */
export async function assertGrowsEvenly(
  work: (text: string) => unknown,
  fillings: readonly Filling[] = FILLINGS,
): Promise<void> {
  const steep: string[] = [];
  for (const [name, fill] of fillings) {
    const costs = await compared(work, fill);
    if (isSteep(costs)) steep.push(`${name}: ${Math.round(costs.parts)} -> ${Math.round(costs.whole)} ms`);
  }
  assert.deepEqual(steep, []);
}

interface Costs {
  readonly parts: number;
  readonly whole: number;
}

async function compared(work: (text: string) => unknown, fill: Filling[1]): Promise<Costs> {
  const [part, whole] = [fill(WHOLE / PARTS), fill(WHOLE)];
  const inParts = async () => {
    for (let done = 0; done < PARTS; done += 1) await work(part);
  };
  let costs = { parts: 0, whole: await costOf(() => work(whole)) };
  for (let attempt = 0; attempt < TRIES && isSteep(costs); attempt += 1) {
    if (attempt > 0) collect();
    const parts = await costOf(inParts);
    if (attempt > 0) collect();
    costs = {
      parts: attempt === 0 ? parts : Math.min(costs.parts, parts),
      whole: Math.min(costs.whole, await costOf(() => work(whole))),
    };
  }
  return costs;
}

function isSteep({ parts, whole }: Costs): boolean {
  return whole > Math.max(FLOOR, MOST * parts);
}

/** A text of a given length, named. */
export type Filling = readonly [string, (length: number) => string];

/** Every sign in every shape. */
export const FILLINGS: readonly Filling[] = SIGNS.flatMap((sign) =>
  Object.entries(SHAPES).map(
    ([name, shape]): Filling => [`${JSON.stringify(sign)} ${name}`, (length) => shape(sign, length)],
  ),
);
