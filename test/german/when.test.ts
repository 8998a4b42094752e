import assert from 'node:assert/strict';
import { readWhen, type When, whensIn } from '../../src/german/when/read.ts';
import { inWords } from '../../src/german/when/words.ts';

/** Thursday, 5 October 2023, 09:00 in Berlin. */
const NOW = '2023-10-05T07:00:00.000Z';

/** What is typed, and how it is shown back. */
const EXPRESSIONS: readonly (readonly [string, string])[] = [
  ['12.10.', 'Donnerstag, 12. Oktober 2023'],
  ['12.10', 'Donnerstag, 12. Oktober 2023'],
  ['12.10.23', 'Donnerstag, 12. Oktober 2023'],
  ['12.10.2023', 'Donnerstag, 12. Oktober 2023'],
  ['12. 10. 2023', 'Donnerstag, 12. Oktober 2023'],
  ['1.2.2023', 'Mittwoch, 1. Februar 2023'],
  ['2023-10-12', 'Donnerstag, 12. Oktober 2023'],
  ['12. Oktober 2023', 'Donnerstag, 12. Oktober 2023'],
  ['12. Okt.', 'Donnerstag, 12. Oktober 2023'],
  ['12. Okt. 2023', 'Donnerstag, 12. Oktober 2023'],
  ['12 Oktober', 'Donnerstag, 12. Oktober 2023'],
  ["12. Oktober '24", 'Samstag, 12. Oktober 2024'],
  ['12. Oktober 23', 'Donnerstag, 12. Oktober 2023'],
  ['3. Maerz', 'Sonntag, 3. März 2024'],
  ['zwölfter Oktober', 'Donnerstag, 12. Oktober 2023'],
  ['einunddreißigster Dezember', 'Sonntag, 31. Dezember 2023'],
  ['am 24sten', 'Dienstag, 24. Oktober 2023'],
  ['am 15.', 'Sonntag, 15. Oktober 2023'],
  ['zum 15.', 'Sonntag, 15. Oktober 2023'],
  ['bis zum 3. des Monats', 'Freitag, 3. November 2023'],
  ['am Ersten', 'Mittwoch, 1. November 2023'],
  ['zum Monatsersten', 'Mittwoch, 1. November 2023'],
  ['am 15. nächsten Monats', 'Mittwoch, 15. November 2023'],
  ['20. d. M.', 'Freitag, 20. Oktober 2023'],
  ['Do 12.10.', 'Donnerstag, 12. Oktober 2023'],
  ['Donnerstag, den 12.10.2023', 'Donnerstag, 12. Oktober 2023'],
  ['Mi., 11. Oktober', 'Mittwoch, 11. Oktober 2023'],
  ['12.10. (Donnerstag)', 'Donnerstag, 12. Oktober 2023'],
  ['Freitag, den 13.', 'Freitag, 13. Oktober 2023'],
  ['29.02.', 'Donnerstag, 29. Februar 2024'],
  ['heute', 'Donnerstag, 5. Oktober 2023'],
  ['morgen', 'Freitag, 6. Oktober 2023'],
  ['übermorgen', 'Samstag, 7. Oktober 2023'],
  ['morgen früh', 'Freitag, 6. Oktober 2023 früh'],
  ['heute Abend', 'Donnerstag, 5. Oktober 2023 abends'],
  ['Freitagnachmittag', 'Freitag, 6. Oktober 2023 nachmittags'],
  ['Freitag', 'Freitag, 6. Oktober 2023'],
  ['Mitwoch', 'Mittwoch, 11. Oktober 2023'],
  ['diesen Freitag', 'Freitag, 6. Oktober 2023'],
  ['kommenden Freitag', 'Freitag, 6. Oktober 2023'],
  ['nächsten Donnerstag', 'Donnerstag, 12. Oktober 2023'],
  ['nächsten Montag', 'Montag, 9. Oktober 2023'],
  ['übernächsten Donnerstag', 'Donnerstag, 19. Oktober 2023'],
  ['letzten Dienstag', 'Dienstag, 3. Oktober 2023'],
  ['Donnerstag in einer Woche', 'Donnerstag, 12. Oktober 2023'],
  ['Freitag in einer Woche', 'Freitag, 13. Oktober 2023'],
  ['Freitag nächster Woche', 'Freitag, 13. Oktober 2023'],
  ['nächste Woche Mittwoch', 'Mittwoch, 11. Oktober 2023'],
  ['KW 42, Mittwoch', 'Mittwoch, 18. Oktober 2023'],
  ['zweiter Donnerstag im November', 'Donnerstag, 9. November 2023'],
  ['letzter Freitag im Oktober', 'Freitag, 27. Oktober 2023'],
  ['in 14 Tagen', 'Donnerstag, 19. Oktober 2023'],
  ['in vierzehn Tagen', 'Donnerstag, 19. Oktober 2023'],
  ['in zwei Wochen', 'Donnerstag, 19. Oktober 2023'],
  ['in acht Tagen', 'Donnerstag, 12. Oktober 2023'],
  ['heute in 8 Tagen', 'Donnerstag, 12. Oktober 2023'],
  ['in einem Monat', 'Sonntag, 5. November 2023'],
  ['in einem halben Jahr', 'Freitag, 5. April 2024'],
  ['vor zwei Wochen', 'Donnerstag, 21. September 2023'],
  ['in anderthalb Stunden', 'Donnerstag, 5. Oktober 2023, 10:30 Uhr'],
  ['Ende Oktober', '21.–31. Oktober 2023'],
  ['Anfang November', '1.–10. November 2023'],
  ['Mitte des Monats', '11.–20. Oktober 2023'],
  ['Ende nächsten Monats', '21.–30. November 2023'],
  ['Monatsende', '21.–31. Oktober 2023'],
  ['Quartalsende', '1.–31. Dezember 2023'],
  ['Ende 2024', '1. November 2024 – 31. Dezember 2024'],
  ['Ende nächster Woche', '12.–13. Oktober 2023'],
  ['Mitte nächster Woche', 'Mittwoch, 11. Oktober 2023'],
  ['am Wochenende', '7.–8. Oktober 2023'],
  ['nächste Woche', '9.–15. Oktober 2023'],
  ['KW 42', '16.–22. Oktober 2023'],
  ['42. KW', '16.–22. Oktober 2023'],
  ['Kalenderwoche 1', '1.–7. Januar 2024'],
  ['KW 42 und 43', '16.–29. Oktober 2023'],
  ['KW 52/2023', '25.–31. Dezember 2023'],
  ['Woche vom 16.10.', '16.–22. Oktober 2023'],
  ['im November', '1.–30. November 2023'],
  ['Oktober 2022', '1.–31. Oktober 2022'],
  ['nächsten Monat', '1.–30. November 2023'],
  ['1. Quartal', '1. Januar 2024 – 31. März 2024'],
  ['Q4/2023', '1. Oktober 2023 – 31. Dezember 2023'],
  ['zweites Halbjahr 2023', '1. Juli 2023 – 31. Dezember 2023'],
  ['im Jahr 2024', '1. Januar 2024 – 31. Dezember 2024'],
  ['1.–3. November', '1.–3. November 2023'],
  ['vom 1. bis zum 3. November', '1.–3. November 2023'],
  ['28.10.-2.11.', '28. Oktober 2023 – 2. November 2023'],
  ['28.12. bis 3.1.', '28. Dezember 2023 – 3. Januar 2024'],
  ['1.10.–15.10.', '1.–15. Oktober 2023'],
  ['von Montag bis Mittwoch', '9.–11. Oktober 2023'],
  ['14:30', '14:30 Uhr'],
  ['14.30', '14:30 Uhr'],
  ['14.30 Uhr', '14:30 Uhr'],
  ['14 Uhr', '14:00 Uhr'],
  ['14 Uhr 30', '14:30 Uhr'],
  ['14 h', '14:00 Uhr'],
  ['14h30', '14:30 Uhr'],
  ['9 Uhr', '09:00 Uhr'],
  ['14 Uhr c. t.', '14:15 Uhr'],
  ['14 Uhr s. t.', '14:00 Uhr'],
  ['vierzehn Uhr dreißig', '14:30 Uhr'],
  ['halb drei', '14:30 Uhr'],
  ['Viertel nach zehn', '10:15 Uhr'],
  ['viertel vor drei', '14:45 Uhr'],
  ['dreiviertel vier', '15:45 Uhr'],
  ['fünf vor halb drei', '14:25 Uhr'],
  ['zehn nach zwei', '14:10 Uhr'],
  ['um zwei nachmittags', '14:00 Uhr'],
  ['um 8 Uhr abends', '20:00 Uhr'],
  ['mittags', '12:00 Uhr'],
  ['Mitternacht', '24:00 Uhr'],
  ['24:00', '24:00 Uhr'],
  ['0 Uhr', '00:00 Uhr'],
  ['ab 9', '09:00 Uhr'],
  ['von 10 bis 12 Uhr', '10:00–12:00 Uhr'],
  ['10-12 Uhr', '10:00–12:00 Uhr'],
  ['zwischen 9.30 und 11 Uhr', '09:30–11:00 Uhr'],
  ['12.10.2023 14:00', 'Donnerstag, 12. Oktober 2023, 14:00 Uhr'],
  ['12.10.2023 14', 'Donnerstag, 12. Oktober 2023, 14:00 Uhr'],
  ['Do., 12.10., 14 Uhr', 'Donnerstag, 12. Oktober 2023, 14:00 Uhr'],
  ['2023-10-12T14:00', 'Donnerstag, 12. Oktober 2023, 14:00 Uhr'],
  ['Dienstag, 17.10. um viertel nach zehn', 'Dienstag, 17. Oktober 2023, 10:15 Uhr'],
  ['bis Freitag nächster Woche 12 Uhr', 'Freitag, 13. Oktober 2023, 12:00 Uhr'],
  ['14 Uhr am 12.10.', 'Donnerstag, 12. Oktober 2023, 14:00 Uhr'],
  ['10 Uhr morgen', 'Freitag, 6. Oktober 2023, 10:00 Uhr'],
  ['heute Abend um 8', 'Donnerstag, 5. Oktober 2023, 20:00 Uhr'],
  ['Freitag Mittag', 'Freitag, 6. Oktober 2023, 12:00 Uhr'],
  ['Freitag bis 12 Uhr', 'Freitag, 6. Oktober 2023, 12:00 Uhr'],
  ['12.10., 10–12 Uhr', 'Donnerstag, 12. Oktober 2023, 10:00–12:00 Uhr'],
  ['12.10. 14 Uhr bis 13.10. 12 Uhr', 'Donnerstag, 12. Oktober 2023, 14:00 Uhr – Freitag, 13. Oktober 2023, 12:00 Uhr'],
];

function shown(when: When): string {
  if (when.kind === 'said') return plainSpaces(inWords(when.said));
  if (when.kind === 'ambiguous') return `${when.candidates.map(inWords).map(plainSpaces).join(' / ')}?`;
  return when.kind;
}

function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

describe('days and times as people say them', () => {
  for (const [typed, written] of EXPRESSIONS) {
    it(`reads „${typed}“ and shows it back as „${written}“`, () => {
      const when = readWhen(typed, NOW);
      assert.deepEqual([shown(when), when.left], [written, '']);
      const again = readWhen(when.kind === 'said' ? inWords(when.said) : '', NOW);
      assert.deepEqual([shown(again), again.left], [written, '']);
    });
  }

  it('gives what else stands there', () => {
    const when = readWhen('Sitzung am 12.10. um 14 Uhr im Kreishaus', NOW);
    assert.deepEqual([shown(when), when.left], ['Donnerstag, 12. Oktober 2023, 14:00 Uhr', 'Sitzung im Kreishaus']);
  });

  it('says whether until or from then', () => {
    const bounds = ['bis 12.10.', 'ab 12.10.', 'spätestens am 12.10.', 'seit 1.10.', 'am 12.10.'].map((typed) => {
      const when = readWhen(typed, NOW);
      return when.kind === 'said' ? when.bound : when.kind;
    });
    assert.deepEqual(bounds, ['until', 'from', 'until', 'from', undefined]);
  });

  it('finds all days of a message in their order', () => {
    const found = whensIn('Bitte die Sitzung vom 26.10. auf den 02.11., 14 h, verlegen, sonst auf Ende November.', NOW);
    assert.deepEqual(
      found.map(({ words }) => words),
      ['vom 26.10.', 'auf den 02.11., 14 h', 'auf Ende November'],
    );
  });

  it('gives days of a list the month that stands behind the last of them', () => {
    const found = whensIn('12., 13. und 16.10.', NOW);
    assert.deepEqual(
      found.map((one) => (one.kind === 'said' ? plainSpaces(inWords(one.said)) : one.kind)),
      ['Donnerstag, 12. Oktober 2023', 'Freitag, 13. Oktober 2023', 'Montag, 16. Oktober 2023'],
    );
  });

  it('takes the next such day for one without its year, or the last, or the nearest', () => {
    const read = (towards: 'future' | 'past' | 'nearest') => shown(readWhen('1. Februar', NOW, { towards }));
    assert.deepEqual(
      [read('future'), read('past'), read('nearest')],
      ['Donnerstag, 1. Februar 2024', 'Mittwoch, 1. Februar 2023', 'Donnerstag, 1. Februar 2024'],
    );
    assert.equal(shown(readWhen('am Montag', NOW, { towards: 'past' })), 'Montag, 2. Oktober 2023');
    assert.equal(shown(readWhen('am 28.09.', NOW, { towards: 'nearest' })), 'Donnerstag, 28. September 2023');
  });

  it('finds no day where there is none', () => {
    const texts = [
      'Abstimmung 4',
      '2023/04',
      'Nr. 2.2 Personalausgaben',
      'Nummer 2.2. der Richtlinie',
      '30.298 Einwohner',
      '63 € 30 298 Einwohner 7,5 %',
      'Kinder von 7 bis 14 Jahren',
      'am 3. Treffen',
      'von der 5. bis zur 10. Klasse',
      'jeden Freitag',
      'freitags',
      'Guten Morgen zusammen',
      'So ist es',
      'Der Kaffee ist alle.',
      'in den 1970er Jahren',
      'um 9 Personen',
      '',
    ];
    assert.deepEqual(
      texts.flatMap((text) => whensIn(text, NOW).map(({ words }) => `${text}: ${words}`)),
      [],
    );
  });
});

describe('a stretch that is counted from today', () => {
  const stretches: readonly (readonly [string, string])[] = [
    ['in den nächsten zwei Wochen', '5.–19. Oktober 2023'],
    ['die kommenden 14 Tage', '5.–19. Oktober 2023'],
    ['in den letzten drei Monaten', '5. Juli 2023 – 5. Oktober 2023'],
  ];
  for (const [typed, written] of stretches) {
    it(`is read whole: „${typed}“`, () => {
      assert.equal(plainSpaces(shown(readWhen(typed, NOW))), written);
    });
  }

  for (const typed of [
    'in den nächsten Wochen',
    'die nächsten Monate',
    'in den kommenden Tagen',
    'die letzten Wochen',
  ]) {
    it(`is never one week or month where several are said: „${typed}“`, () => {
      const when = readWhen(typed, NOW);
      assert.match(when.kind === 'unread' ? when.why : when.kind, /den ersten und den letzten Tag/u);
    });
  }
});

describe('days and times that are not clear', () => {
  const doubts: readonly (readonly [string, string])[] = [
    ['nächsten Freitag', 'Freitag, 6. Oktober 2023 / Freitag, 13. Oktober 2023?'],
    ['Donnerstag', 'Donnerstag, 5. Oktober 2023 / Donnerstag, 12. Oktober 2023?'],
    ['diesen Montag', 'Montag, 2. Oktober 2023 / Montag, 9. Oktober 2023?'],
    ['in 8 Tagen', 'Donnerstag, 12. Oktober 2023 / Freitag, 13. Oktober 2023?'],
    ['nächstes Wochenende', '7.–8. Oktober 2023 / 14.–15. Oktober 2023?'],
    ['Freitag, 12.10.2023', 'Donnerstag, 12. Oktober 2023 / Freitag, 13. Oktober 2023?'],
    ['12/10/2023', 'Donnerstag, 12. Oktober 2023 / Sonntag, 10. Dezember 2023?'],
    ['Viertel drei', '14:15 Uhr / 14:45 Uhr / 15:15 Uhr?'],
    ['um sieben', '07:00 Uhr / 19:00 Uhr?'],
    ['Donnerstag 14:00', 'Donnerstag, 5. Oktober 2023, 14:00 Uhr / Donnerstag, 12. Oktober 2023, 14:00 Uhr?'],
  ];
  for (const [typed, choice] of doubts) {
    it(`offers what „${typed}“ may mean`, () => {
      assert.equal(shown(readWhen(typed, NOW)), choice);
    });
  }

  it('takes no weekday of today whose time has passed', () => {
    assert.equal(shown(readWhen('Donnerstag 08:00', NOW)), 'Donnerstag, 12. Oktober 2023, 08:00 Uhr');
  });

  const impossible: readonly (readonly [string, string])[] = [
    ['31.02.', 'Den 31. Februar gibt es nicht.'],
    ['29.02.2023', 'Den 29. Februar 2023 gibt es nicht.'],
    ['12.13.2023', 'Einen 13. Monat gibt es nicht.'],
    ['KW 53', 'Diese Woche oder dieses Quartal gibt es in dem Jahr nicht.'],
    ['25:00', 'Die Uhrzeit 25:00 gibt es nicht.'],
    ['12.10.2023 14:60', 'Die Uhrzeit 14:60 gibt es nicht.'],
    ['31.03.2024, 02:30 Uhr', '02:30 Uhr gibt es am 31. März 2024 wegen der Zeitumstellung nicht.'],
    ['12.10.2023 bis 1.10.2023', 'Das Ende liegt vor dem Anfang.'],
    ['in 5 Werktagen', 'Werktage zähle ich nicht. Bitte nennen Sie den Tag.'],
  ];
  for (const [typed, why] of impossible) {
    it(`says why „${typed}“ is none`, () => {
      const when = readWhen(typed, NOW);
      assert.equal(when.kind === 'unread' ? when.why : when.kind, why);
    });
  }

  it('says why a weekday does not fit its day', () => {
    const when = readWhen('Freitag, 12.10.2023', NOW);
    assert.equal(when.kind === 'ambiguous' ? when.why : '', 'Der 12. Oktober 2023 ist ein Donnerstag.');
  });
});

describe('signs that nobody sees', () => {
  const same = [
    '12.\u00a0Oktober\u00a02023, 14:00\u202fUhr',
    '12.\u2009Oktober 2023, 14:00 Uhr',
    '\ufeff12. Okto\u00adber 2023, 14:00 Uhr',
    '12.\u200b Oktober 2023,\u200b 14:00 Uhr',
    '\u200e12. Oktober 2023, 14:00 Uhr\u200f',
    '12. Oktober   2023 ,  14:00 Uhr',
  ];
  for (const typed of same) {
    it(`change nothing in ${JSON.stringify(typed).replace(/[^\x20-\x7e]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}`, () => {
      const when = readWhen(typed, NOW);
      assert.deepEqual([shown(when), when.left], ['Donnerstag, 12. Oktober 2023, 14:00 Uhr', '']);
    });
  }

  it('change nothing in spans with any dash', () => {
    for (const dash of ['-', '–', '—', '‐', '‑', '−', ' – ', '\u2009–\u2009'])
      assert.equal(shown(readWhen(`1.${dash}3. November`, NOW)), '1.–3. November 2023', dash);
  });

  it('change nothing in names that are typed with marks of their own', () => {
    assert.equal(shown(readWhen('3. Ma\u0308rz 2024', NOW)), 'Sonntag, 3. März 2024');
    assert.equal(shown(readWhen('u\u0308bermorgen', NOW)), 'Samstag, 7. Oktober 2023');
  });
});
