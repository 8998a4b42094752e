import assert from 'node:assert/strict';
import { readNumber } from '../../src/german/number.ts';
import { whensIn } from '../../src/german/when/read.ts';

const NOW = '2023-10-05T07:00:00.000Z';
const LENGTH = 7_000;
const TRIES = 8;
/** Microseconds below which a cost is no measure. */
const LEAST = 4_000;

/** What could make a reader look twice: texts that begin as days or numbers again and again. */
const UNITS = [
  '1',
  '1.',
  '1.1.',
  '1.000.',
  '1,',
  '10-',
  'bis ',
  'von 1 bis ',
  '12.10. bis ',
  'Montag, ',
  'nächste ',
  'halb ',
  'fünf vor ',
  '(Mi, ',
  'einundzwanzig',
  'Oktobe',
  'ä\u0308',
  '\u200b',
  '\n',
  '- ',
];

/** CPU time of reading so many characters: what other processes do does not count. */
function cost(unit: string, length: number, read: (text: string) => unknown): number {
  const text = unit.repeat(Math.ceil(length / unit.length));
  const before = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** Whether it ever costs less than nine times as much: compiling and collecting garbage may cost more at first. */
function growsLinearly(unit: string, read: (text: string) => unknown): boolean {
  return Array.from({ length: TRIES }).some(() => {
    const [short, long] = [cost(unit, LENGTH, read), cost(unit, 4 * LENGTH, read)];
    return long < 9 * Math.max(short, LEAST);
  });
}

describe('reading a long text', () => {
  const readers: readonly (readonly [string, (text: string) => unknown])[] = [
    ['for days', (text) => whensIn(text, NOW)],
    ['as a number', readNumber],
  ];
  for (const [name, read] of readers) {
    it(`${name} costs four times as much when it is four times as long`, () => {
      assert.deepEqual(
        UNITS.filter((unit) => !growsLinearly(unit, read)),
        [],
      );
    });
  }
});
