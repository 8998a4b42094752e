import assert from 'node:assert/strict';
import { dueReminder, isOwed } from '../../src/agreements/due.ts';
import { northRhineWestphalia } from '../../src/delivery/hours/holidays.ts';
import { inBerlin } from '../../src/german/time.ts';
import { agreement } from '../cards/samples/agreements.ts';

const NOW = '2023-10-05T07:00:00.000Z';
const shown = (day: string, now = NOW) => {
  const at = dueReminder(day, now, northRhineWestphalia);
  return at && inBerlin(at).toFormat('yyyy-MM-dd HH:mm');
};

describe('the last reminder of a due day', () => {
  it('goes out a day before its end, or the last allowed hour before that', () => {
    assert.equal(shown('2023-10-19'), '2023-10-18 17:00');
    assert.equal(shown('2023-11-01'), '2023-10-31 17:00');
  });

  it('goes out on the day itself where it was agreed only then', () => {
    assert.equal(shown('2023-10-05'), '2023-10-05 16:29');
  });

  it('does not go out when the day has passed', () => {
    assert.equal(shown('2023-10-04'), undefined);
  });
});

describe('an agreement', () => {
  it('is owed when it is due within a fortnight, or overdue', () => {
    assert.equal(isOwed(agreement({ dueOn: '2023-10-18' }), NOW), true);
    assert.equal(isOwed(agreement({ dueOn: '2023-03-09' }), NOW), true);
    assert.equal(isOwed(agreement({ dueOn: '2023-10-20' }), NOW), false);
  });

  it('is owed by nobody without a day, without a municipality, or once it is settled', () => {
    assert.equal(isOwed(agreement({ dueOn: undefined }), NOW), false);
    assert.equal(isOwed(agreement({ dueOn: '2023-10-06', municipality: undefined }), NOW), false);
    assert.equal(isOwed(agreement({ dueOn: '2023-10-06', state: 'done' }), NOW), false);
  });
});
