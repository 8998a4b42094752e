import assert from 'node:assert/strict';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { momentAt, wallClock } from '../../src/german/berlin.ts';
import { dayOf, mondayIn, plusDays, weekdayOf, weekOf } from '../../src/german/calendar.ts';
import { enumerate, readList } from '../../src/german/list.ts';
import { readNumber } from '../../src/german/number.ts';
import { readWhen, whensIn } from '../../src/german/when/read.ts';
import type { Said } from '../../src/german/when/said.ts';
import { inWords } from '../../src/german/when/words.ts';
import {
  dayMonth,
  longDay,
  longDayTime,
  numericDay,
  shortWeekday,
  weekday,
  weekdayTime,
} from '../../src/german/write.ts';
import { euro, numberText, percentText } from '../../src/german/write-number.ts';

const DAYS = Math.round((Date.UTC(2099, 11, 31) - Date.UTC(1990, 0, 1)) / 86_400_000);
const days = fc.nat({ max: DAYS }).map((count) => plusDays('1990-01-01', count) ?? '');
const times = fc
  .nat({ max: 24 * 60 - 1 })
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
const dayTimes = fc
  .tuple(days, times)
  .map(([day, time]) => ({ day, time }))
  .filter((one) => momentAt(one) !== undefined);
const moments = dayTimes.map((one) => momentAt(one) ?? '');
const nows = fc
  .integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2099, 11, 31) })
  .map((at) => new Date(at).toISOString());

const parts = fc.constantFrom(...(['early', 'forenoon', 'afternoon', 'evening', 'night'] as const));

/** Everything that can be said, as the writer knows it. */
const said: fc.Arbitrary<Said> = fc.oneof(
  days.map((day) => ({ kind: 'day' as const, day })),
  fc.tuple(days, parts).map(([day, part]) => ({ kind: 'day' as const, day, part })),
  times.map((time) => ({ kind: 'time' as const, time })),
  dayTimes.map((one) => ({ kind: 'moment' as const, ...one })),
  fc
    .tuple(days, fc.integer({ min: 1, max: 900 }))
    .map(([from, length]) => ({ kind: 'days' as const, from, to: plusDays(from, length) ?? '' })),
  fc
    .tuple(times, times)
    .filter(([one, other]) => one !== other)
    .map((both) => both.toSorted((one, other) => (one < other ? -1 : 1)))
    .map(([from = '', to = '']) => ({ kind: 'times' as const, from, to })),
  fc
    .tuple(dayTimes, dayTimes)
    .filter(([one, other]) => one.day < other.day)
    .map(([from, to]) => ({ kind: 'moments' as const, from, to })),
);

describe('whatever is written', () => {
  it('is read back as what was said, whenever it is read', () => {
    fc.assert(
      fc.property(said, nows, (one, now) => {
        const when = readWhen(inWords(one), now);
        assert.deepEqual([when.kind === 'said' && when.said, when.left], [one, '']);
      }),
      { numRuns: 3000 },
    );
  });

  const dayWriters = [longDay, weekday, shortWeekday, numericDay];
  it('of days is read back, as long as it names the year', () => {
    fc.assert(
      fc.property(moments, nows, fc.constantFrom(...dayWriters), (moment, now, writer) => {
        const when = readWhen(writer(moment), now);
        assert.deepEqual(when.kind === 'said' && when.said, { kind: 'day', day: wallClock(moment).day });
      }),
      { numRuns: 3000 },
    );
  });

  it('of moments is read back', () => {
    fc.assert(
      fc.property(moments, nows, fc.constantFrom(weekdayTime, longDayTime), (moment, now, writer) => {
        const when = readWhen(writer(moment), now);
        assert.deepEqual(when.kind === 'said' && when.said, { kind: 'moment', ...wallClock(moment) });
      }),
      { numRuns: 1000 },
    );
  });

  it('of a day without its year is read back within the year that follows', () => {
    fc.assert(
      fc.property(days, fc.nat({ max: 364 }), (today, ahead) => {
        const day = plusDays(today, ahead) ?? '';
        const when = readWhen(dayMonth(day), `${today}T10:00:00.000Z`);
        assert.deepEqual(when.kind === 'said' && when.said, { kind: 'day', day });
      }),
      { numRuns: 1000 },
    );
  });

  it('of numbers, amounts and shares is read back', () => {
    const plainNumbers = fc
      .record({ whole: fc.bigInt({ min: 0n, max: 999_999_999_999n }), cents: fc.nat({ max: 99 }), minus: fc.boolean() })
      .filter(({ whole, cents }) => whole > 0n || cents > 0)
      .map(({ whole, cents, minus }) => `${minus ? '-' : ''}${whole}.${String(cents).padStart(2, '0')}`);
    fc.assert(
      fc.property(plainNumbers, (plain) => {
        for (const text of [numberText(plain), euro(new Decimal(plain)), percentText(plain)]) {
          const read = readNumber(text);
          assert.ok(read.kind === 'number' && read.left === '' && new Decimal(read.value).equals(plain), text);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('of lists is read back', () => {
    const names = fc.constantFrom('Erkrath', 'Haan', 'Monheim am Rhein', 'Kreis Mettmann', 'Wülfrath');
    fc.assert(
      fc.property(fc.uniqueArray(names), (list) => assert.deepEqual(readList(enumerate(list)), list)),
      { numRuns: 200 },
    );
  });
});

describe('what is typed', () => {
  const pieces = fc.constantFrom(
    ...[
      '12',
      '10',
      '2023',
      '31',
      '.',
      ',',
      ':',
      '-',
      '–',
      '/',
      ' ',
      ' ',
      ' ',
      'Oktober',
      'Freitag',
      'Do',
      'bis',
      'am',
      'KW',
    ],
    ...[
      'Uhr',
      'nächste',
      'Woche',
      'Ende',
      'in',
      'Tagen',
      'halb',
      'drei',
      'morgen',
      'von',
      'der',
      '€',
      '\u200b',
      'ä',
      '½',
      '\n',
    ],
  );
  const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));

  it('is never read twice, out of order or as a day that does not exist', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ maxLength: 60 })), nows, (text, now) => {
        let end = 0;
        for (const found of whensIn(text, now)) {
          assert.ok(found.from >= end && found.to > found.from && found.to <= text.length);
          end = found.to;
          if (found.kind === 'said') assert.deepEqual(readWhen(inWords(found.said), now).left, '');
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('is read the same with signs that nobody sees', () => {
    fc.assert(
      fc.property(
        texts,
        nows,
        fc.nat(),
        fc.constantFrom('\u200b', '\u00ad', '\u2060', '\ufeff', '\u200e'),
        (text, now, place, sign) => {
          const at = place % (text.length + 1);
          const meant = (typed: string) => whensIn(typed, now).map(({ words: _, from: __, to: ___, ...rest }) => rest);
          assert.deepEqual(meant(`${text.slice(0, at)}${sign}${text.slice(at)}`), meant(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('as a number is one number and what is left, never more', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-−]?[0-9]{1,4}([., ']?[0-9]{1,4}){0,4}( ?€)?$/u), (text) => {
        const read = readNumber(text);
        if (read.kind !== 'number') return;
        const digits = (typed: string) => typed.replace(/\D/gu, '');
        assert.equal(`${digits(read.value)}${digits(read.left)}`.replace(/^0+/u, ''), digits(text).replace(/^0+/u, ''));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the calendar', () => {
  it('agrees with itself on weeks and weekdays', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, week } = weekOf(day);
        const monday = mondayIn(year, week) ?? '';
        assert.equal(plusDays(monday, weekdayOf(day) - 1), day);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows the weeks of years that begin in another', () => {
    assert.deepEqual(
      [weekOf('2023-01-01'), weekOf('2024-12-30')],
      [
        { year: 2022, week: 52 },
        { year: 2025, week: 1 },
      ],
    );
    assert.deepEqual([mondayIn(2020, 53), mondayIn(2023, 53)], ['2020-12-28', undefined]);
    assert.deepEqual([dayOf(2024, 2, 29), dayOf(2023, 2, 29)], ['2024-02-29', undefined]);
  });
});

describe('the clock in Berlin', () => {
  it('shows what was asked for, except in the hour that is left out', () => {
    fc.assert(
      fc.property(fc.tuple(days, times), ([day, time]) => {
        const asked = { day, time };
        const moment = momentAt(asked);
        if (moment === undefined) assert.match(`${asked.day} ${asked.time}`, /-03-(?:2[5-9]|3[01]) 02:/u);
        else assert.deepEqual(wallClock(moment), asked);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes the first of the hour that comes twice', () => {
    assert.equal(momentAt({ day: '2023-10-29', time: '02:30' }), '2023-10-29T00:30:00.000Z');
    assert.equal(momentAt({ day: '2023-03-26', time: '02:30' }), undefined);
    assert.equal(momentAt({ day: '2023-10-28', time: '24:00' }), '2023-10-28T22:00:00.000Z');
  });
});
