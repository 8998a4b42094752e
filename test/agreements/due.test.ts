import assert from 'node:assert/strict';
import { dueReminders, isOwed } from '../../src/agreements/due.ts';
import { northRhineWestphalia } from '../../src/delivery/hours/holidays.ts';
import { inBerlin } from '../../src/german/time.ts';
import { agreement } from '../cards/samples/agreements.ts';

const NOW = '2023-10-05T07:00:00.000Z';
const shown = (day: string, now = NOW) =>
  dueReminders(day, now, northRhineWestphalia).map((at) => inBerlin(at).toFormat('yyyy-MM-dd HH:mm'));

describe('reminders of a due day', () => {
  it('go out seven days and a day before, and on the day itself', () => {
    assert.deepEqual(shown('2023-10-19'), ['2023-10-12 09:00', '2023-10-18 09:00', '2023-10-19 09:00']);
  });

  it('go out at the last allowed hour before where the day is none', () => {
    assert.deepEqual(shown('2023-11-01'), ['2023-10-25 09:00', '2023-10-31 09:00', '2023-10-31 17:00']);
  });

  it('that fall on the same moment are one', () => {
    assert.deepEqual(shown('2023-10-15'), ['2023-10-06 17:00', '2023-10-13 17:00']);
  });

  it('do not go out when their moment has passed', () => {
    assert.deepEqual(shown('2023-10-06'), ['2023-10-06 09:00']);
    assert.deepEqual(shown('2023-10-04'), []);
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
