import { readNumber } from '../../src/german/number.ts';
import { whensIn } from '../../src/german/when/read.ts';
import { assertGrowsEvenly, type Filling } from '../support/growth.ts';

const NOW = '2023-10-05T07:00:00.000Z';
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

const FILLINGS = UNITS.map(
  (unit): Filling => [JSON.stringify(unit), (length) => unit.repeat(Math.ceil(length / unit.length))],
);

describe('reading a long text', () => {
  it('for days costs no more than its length', async () => {
    await assertGrowsEvenly((text) => whensIn(text, NOW), FILLINGS);
  });

  it('as a number costs no more than its length', async () => {
    await assertGrowsEvenly(readNumber, FILLINGS);
  });
});
