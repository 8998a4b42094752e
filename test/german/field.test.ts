import assert from 'node:assert/strict';
import { readDay, readTime } from '../../src/german/when/field.ts';

const NOW = '2023-10-05T07:00:00.000Z';

function shown(field: ReturnType<typeof readDay> | ReturnType<typeof readTime>): unknown {
  return field.kind === 'read' ? field.value : field.says.replaceAll('\u00a0', ' ');
}

describe('a field for a day', () => {
  const day = (typed: string, of?: 'first' | 'last') => shown(readDay(typed, { now: NOW, ...(of ? { of } : {}) }));

  it('holds a day, and the time that was said with it', () => {
    assert.deepEqual(day('nächsten Donnerstag'), { day: '2023-10-12' });
    assert.deepEqual(day('Freitag, 20. Oktober 2023, 12:00 Uhr'), { day: '2023-10-20', time: '12:00' });
    assert.deepEqual(day('12.10., 10–12 Uhr'), { day: '2023-10-12', time: '10:00', until: '12:00' });
    assert.deepEqual(day('heute Abend'), { day: '2023-10-05', part: 'evening' });
  });

  it('takes the first or the last day of a span where it is asked for', () => {
    assert.deepEqual(
      [day('Ende Oktober', 'last'), day('KW 42', 'first')],
      [{ day: '2023-10-31' }, { day: '2023-10-16' }],
    );
    assert.equal(
      day('Ende Oktober'),
      '„Ende Oktober“ ist kein einzelner Tag. Bitte den Tag eingeben, z. B. 12.10.2023.',
    );
  });

  it('names what it cannot read', () => {
    const none = 'ist kein Datum. Bitte den Tag eingeben, z. B. 12.10.2023.';
    assert.equal(day('bald'), `„bald“ ${none}`);
    assert.equal(day('12.10. oder 13.10.'), `„12.10. oder 13.10.“ ${none}`);
    assert.equal(day('14 Uhr'), '„14 Uhr“ ist kein einzelner Tag. Bitte den Tag eingeben, z. B. 12.10.2023.');
    assert.equal(day('31.02.'), 'Den 31. Februar gibt es nicht. Bitte den Tag eingeben, z. B. 12.10.2023.');
  });

  it('says what may be meant', () => {
    assert.equal(
      day('nächsten Freitag'),
      '„nächsten Freitag“ kann Freitag, 6. Oktober 2023 oder Freitag, 13. Oktober 2023 sein. Bitte genauer eingeben.',
    );
    assert.equal(
      day('Freitag, 12.10.2023'),
      'Der 12. Oktober 2023 ist ein Donnerstag. „Freitag, 12.10.2023“ kann Donnerstag, 12. Oktober 2023 oder Freitag, 13. Oktober 2023 sein. Bitte genauer eingeben.',
    );
  });
});

describe('a field for a time', () => {
  it('holds a time however it is written', () => {
    for (const typed of [
      '14:00',
      '14.00',
      '14',
      '14 Uhr',
      '14 h',
      '14:00:00',
      'um 14 Uhr',
      'vierzehn Uhr',
      '2 Uhr nachmittags',
    ])
      assert.equal(shown(readTime(typed)), '14:00', typed);
    assert.deepEqual(
      ['9', '9.30 Uhr', 'halb drei', '24:00'].map((typed) => shown(readTime(typed))),
      ['09:00', '09:30', '14:30', '24:00'],
    );
  });

  it('names what it cannot read', () => {
    const none = 'ist keine Uhrzeit. Bitte die Uhrzeit eingeben, z. B. 14:00.';
    for (const typed of ['bald', '14 Uhr oder 15 Uhr', '12.10.', '', '10–12 Uhr'])
      assert.equal(shown(readTime(typed)), `„${typed}“ ${none}`);
    assert.equal(shown(readTime('25:00')), 'Die Uhrzeit 25:00 gibt es nicht. Bitte die Uhrzeit eingeben, z. B. 14:00.');
    assert.equal(
      shown(readTime('um sieben')),
      '„um sieben“ kann 07:00 Uhr oder 19:00 Uhr sein. Bitte die Uhrzeit eingeben, z. B. 14:00.',
    );
  });
});
