import assert from 'node:assert/strict';
import { Decimal } from 'decimal.js';
import { enumerate, readList } from '../../src/german/list.ts';
import * as write from '../../src/german/write.ts';
import { euro, percent } from '../../src/german/write-number.ts';

const NB = '\u00a0';
const MEETING = '2023-05-09T12:00:00.000Z';

describe('what is written in German', () => {
  it('holds days and times together with non-breaking spaces', () => {
    assert.equal(write.weekdayTime(MEETING), `Dienstag, 9.${NB}Mai 2023, 14:00${NB}Uhr`);
    assert.equal(write.longDayTime(MEETING), `9.${NB}Mai 2023, 14:00${NB}Uhr`);
    assert.equal(write.clockSpan(MEETING, '2023-05-09T14:00:00.000Z'), `14:00–16:00${NB}Uhr`);
    assert.equal(write.shortWeekday(MEETING), `Di., 9.${NB}Mai 2023`);
    assert.deepEqual([write.numericDay('2023-03-27'), write.dayMonth('2023-03-27')], ['27.03.2023', '27.03.']);
  });

  it('names of a span of days what its ends do not share', () => {
    assert.equal(write.daySpan('2023-11-01', '2023-11-03'), `1.–3.${NB}November 2023`);
    assert.equal(write.daySpan('2023-10-28', '2023-11-02'), `28.${NB}Oktober 2023${NB}– 2.${NB}November 2023`);
    assert.equal(write.daySpan('2023-11-01', '2023-11-01'), `1.${NB}November 2023`);
  });

  it('writes the day and the time of Berlin, in summer and in winter', () => {
    assert.equal(write.longDayTime('2023-12-31T23:30:00.000Z'), `1.${NB}Januar 2024, 00:30${NB}Uhr`);
    assert.equal(write.clockTime('2023-07-01T07:00:00.000Z'), `09:00${NB}Uhr`);
  });

  it('rounds cents half up and leaves them out of whole amounts', () => {
    assert.equal(euro(new Decimal('1234567.505')), `1.234.567,51${NB}€`);
    assert.equal(euro(new Decimal('143325')), `143.325${NB}€`);
    assert.equal(euro(new Decimal('-189.00')), `−189${NB}€`);
    assert.equal(euro(new Decimal('-0.001')), `0${NB}€`);
  });

  it('rounds shares half up to one decimal', () => {
    const shares = ['7.45', '7.4499', '66.65', '100', '0.04', '-0.04'].map((share) => percent(new Decimal(share)));
    assert.deepEqual(
      shares,
      ['7,5', '7,4', '66,7', '100,0', '0,0', '0,0'].map((share) => `${share}${NB}%`),
    );
  });

  it('enumerates words, and reads lists however they are held apart', () => {
    assert.equal(enumerate(['Haan', 'Hilden', 'Velbert']), 'Haan, Hilden und Velbert');
    assert.deepEqual([enumerate([]), enumerate(['Haan'])], ['', 'Haan']);
    for (const typed of [
      'Haan, Hilden und Velbert',
      'Haan; Hilden; Velbert',
      'Haan\nHilden\nVelbert',
      'Haan sowie Hilden & Velbert',
    ])
      assert.deepEqual(readList(typed), ['Haan', 'Hilden', 'Velbert'], typed);
  });
});
