import assert from 'node:assert/strict';
import { InvalidInput } from '../../src/conversation/inputs.ts';
import { fromBerlin } from '../../src/german/time.ts';
import { momentOf, proposedDeadline, readDeadline } from '../../src/responses/deadline.ts';

const NOW = fromBerlin('2023-03-20T09:00') ?? '';

function errorsOf(closesOn: string, closesTime: string): Readonly<Record<string, string>> {
  try {
    momentOf({ closesOn, closesTime }, NOW);
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors;
  }
  return {};
}

describe('the deadline of a vote', () => {
  it('is proposed in seven days at noon', () => {
    assert.deepEqual(proposedDeadline(NOW), { closesOn: '2023-03-27', closesTime: '12:00' });
  });

  it('is read as people type it', () => {
    const read = (deadline: string) => readDeadline({ deadline }, NOW);
    for (const typed of [
      '21.04.2023 12:30',
      'Freitag, 21.4.2023, 12:30 Uhr',
      'bis 21.04.2023 um 12.30 Uhr',
      'Fr., 21. April, 12.30 Uhr',
      'Freitag, 21.\u00a0April 2023, 12:30\u00a0Uhr',
      '2023-04-21 12:30',
    ])
      assert.deepEqual(read(typed), { closesOn: '2023-04-21', closesTime: '12:30' }, typed);
    assert.deepEqual(read('21.04.2023'), { closesOn: '2023-04-21' });
    assert.deepEqual(read('21.04.2023 9 Uhr'), { closesOn: '2023-04-21', closesTime: '09:00' });
    assert.deepEqual(read('in 14 Tagen'), { closesOn: '2023-04-03' });
    assert.deepEqual(read('Freitag in einer Woche, halb drei'), { closesOn: '2023-03-31', closesTime: '14:30' });
  });

  it('is the last day of a week or a month, and the beginning of the next day at 24:00', () => {
    const read = (deadline: string) => readDeadline({ deadline }, NOW);
    assert.deepEqual([read('Ende April'), read('KW 15')], [{ closesOn: '2023-04-30' }, { closesOn: '2023-04-16' }]);
    assert.deepEqual(read('21.04.2023, 24:00 Uhr'), { closesOn: '2023-04-22', closesTime: '00:00' });
  });

  it('is a moment in Europe/Berlin, in summer too', () => {
    assert.equal(momentOf({ closesOn: '2023-04-21', closesTime: '12:00' }, NOW), '2023-04-21T10:00:00.000Z');
  });

  it('is no time that the change of clocks leaves out', () => {
    assert.match(errorsOf('2023-03-26', '02:30')['closesTime'] ?? '', /Zeitumstellung/u);
  });

  it('is no day that does not exist', () => {
    assert.match(errorsOf('2023-02-30', '12:00')['closesOn'] ?? '', /Diesen Tag gibt es nicht/u);
  });

  it('lies ahead, with fifteen minutes at least and a year at most', () => {
    assert.match(errorsOf('2023-03-19', '12:00')['closesOn'] ?? '', /schon zurück/u);
    assert.match(errorsOf('2023-03-20', '08:00')['closesTime'] ?? '', /schon zurück/u);
    assert.match(errorsOf('2023-03-20', '09:14')['closesTime'] ?? '', /15\u00a0Minuten/u);
    assert.deepEqual(errorsOf('2023-03-20', '09:15'), {});
    assert.match(errorsOf('2024-03-21', '12:00')['closesOn'] ?? '', /eines Jahres/u);
  });
});
