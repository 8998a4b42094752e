import assert from 'node:assert/strict';
import { parseAgenda } from '../../src/meetings/item-details.ts';
import { offsetKey, offsetWords, parseOffsets } from '../../src/meetings/offsets.ts';
import { readWhenFields } from '../../src/meetings/when.ts';

describe('times before a meeting as people type them', () => {
  const keys = (typed: string) => parseOffsets(typed)?.map(offsetKey).join(' ');
  const read: readonly [string, string][] = [
    ['7 Tage, 1 Tag, 2 Stunden', '7d 1d 2h'],
    ['7 Tage, 1 Tag und 2 Stunden', '7d 1d 2h'],
    ['30 Minuten', '30m'],
    ['2 Std., 1 Tag vorher', '1d 2h'],
    ['eine Woche; einen Tag; 90 min', '7d 1d 90m'],
    ['7t,2h', '7d 2h'],
    ['1 Tag, 1 tag', '1d'],
    ['48 Stunden vor der Sitzung', '48h'],
    ['7\u00a0Tage, 1\u00a0Tag', '7d 1d'],
    ['keine', ''],
  ];
  for (const [typed, expected] of read) it(`reads „${typed}“`, () => assert.equal(keys(typed), expected));

  for (const typed of [
    'bald',
    '0 Tage',
    '1 Jahr',
    '61 Tage',
    '-1 Tag',
    '1,5 Stunden',
    '1h 2h 3h',
    '1h,2h,3h,4h,5h,6h',
    ',',
  ])
    it(`refuses „${typed}“`, () => assert.equal(parseOffsets(typed), undefined));

  it('writes them so that it can read them again', () => {
    const words = offsetWords([{ days: 7 }, { days: 1 }, { hours: 2 }]);
    assert.equal(words, '7\u00a0Tage, 1\u00a0Tag und 2\u00a0Stunden');
    assert.equal(keys(words), '7d 1d 2h');
    assert.equal(offsetWords([]), 'keine');
  });
});

describe('date and time of a meeting as people type them', () => {
  const NOW = '2023-10-05T07:00:00.000Z';
  const read = (date: string, more = {}) => readWhenFields({ date, ...more }, NOW);

  it('are days in every form', () => {
    for (const typed of [
      '2023-10-12',
      '12.10.2023',
      '12.10.23',
      '12. 10. 2023',
      'Donnerstag, 12.10.2023',
      'Do 12.10.2023',
      '12.10.',
      'nächsten Donnerstag',
    ])
      assert.deepEqual(read(typed), { date: '2023-10-12' }, typed);
  });

  it('are times in every form', () => {
    for (const time of ['14:00', '14.00', '14 Uhr', '14:00 Uhr', '14', '14 h', '2 Uhr nachmittags'])
      assert.deepEqual(read('12.10.', { time }), { date: '2023-10-12', time: '14:00' }, time);
  });

  it('may stand in one field', () => {
    const both = { date: '2023-10-12', time: '14:00' };
    assert.deepEqual(read('Donnerstag, 12. Oktober 2023, 14:00 Uhr'), both);
    assert.deepEqual(read('12.10., 14 Uhr', { time: '14:00' }), both);
  });

  it('say how long it is, where an end is said', () => {
    assert.deepEqual(read('12.10., 14:00–16:00 Uhr'), { date: '2023-10-12', time: '14:00', minutes: '120' });
    assert.equal(read('12.10., 14:00–16:00 Uhr', { minutes: '90' })['minutes'], '90 / 120');
  });
});

describe('an agenda as people type it', () => {
  const titlesIn = (typed: string) => parseAgenda(typed)?.map(({ title }) => title);

  it('takes numbers and dashes off', () => {
    const typed =
      'TOP 1: Niederschrift vom 7. Februar 2023\n2. Antworten des MAGS\n\n- Verschiedenes\n3 Fragen aus Haan';
    assert.deepEqual(titlesIn(typed), [
      'Niederschrift vom 7. Februar 2023',
      'Antworten des MAGS',
      'Verschiedenes',
      '3 Fragen aus Haan',
    ]);
    assert.deepEqual(titlesIn('Eins | Zwei'), ['Eins', 'Zwei']);
  });

  for (const [typed, items] of [
    ['31. Dezember als Ende | Verschiedenes', ['31. Dezember als Ende', 'Verschiedenes']],
    ['1. Quartal: Bericht', ['1. Quartal: Bericht']],
    ['2. Änderungsbescheid\nVerschiedenes', ['2. Änderungsbescheid', 'Verschiedenes']],
    ['1. März: Frist\n2. April: Bericht', ['1. März: Frist', '2. April: Bericht']],
    ['1. 3. 2023 Frist\n2. 4. 2023 Bericht', ['1. 3. 2023 Frist', '2. 4. 2023 Bericht']],
    ['1. Lesung\n2. Lesung', ['1. Lesung', '2. Lesung']],
    ['TOP 3: 15. März als Frist', ['15. März als Frist']],
    ['1) Berichte\n2) Märkte', ['Berichte', 'Märkte']],
  ] as const) {
    it(`keeps the words of „${typed}“`, () => {
      assert.deepEqual(titlesIn(typed), items);
    });
  }

  it('reads what a TOP is for, how long, who presents it and its paper in brackets, and nothing else', () => {
    assert.deepEqual(parseAgenda('Verfügungsfonds (Beschluss, 20 Min., Haan, Vorlage: Entwurf https://a.de/e.pdf)'), [
      {
        title: 'Verfügungsfonds',
        kind: 'resolution',
        minutes: 20,
        presenter: 'Haan',
        paper: { title: 'Entwurf', url: 'https://a.de/e.pdf' },
      },
    ]);
    const kept = ['Richtlinie (Haan)', 'Antworten (3 Fragen)', 'Fristen (900 Min.)', '(Beschluss)'];
    assert.deepEqual(
      parseAgenda(kept.join('|')),
      kept.map((title) => ({ title })),
    );
  });

  it('refuses what does not fit on a card', () => {
    assert.equal(parseAgenda('x'.repeat(201)), undefined);
    assert.equal(parseAgenda('x\n'.repeat(21)), undefined);
  });
});
