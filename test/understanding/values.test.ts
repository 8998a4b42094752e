import assert from 'node:assert/strict';
import type { Value } from '../../src/conversation/asked.ts';
import { openUnderstanding } from '../../src/understanding/index.ts';
import { askedFor, featureOf } from './made-up.ts';

const AROUND = {
  now: '2023-10-05T07:00:00.000Z',
  own: 'Haan',
  names: ['Haan', 'Hilden', 'Monheim am Rhein', 'Kreis Mettmann'],
};

/** What is read where one command brings these values. */
function reading(brings: Readonly<Record<string, Value>>, text: string) {
  const plant = askedFor('plants.do', true, {
    ways: ['plant', 'plant plant-number', 'plant-number'],
    sayings: [],
    brings,
    button: 'Pflanzen',
  });
  const words = { plant: '=3 pflanz* gepflanzt', row: '=2 reihe*' };
  const [first] = openUnderstanding([featureOf('plants', words, [plant])]).read(text, AROUND).readings;
  assert.ok(first, text);
  return first;
}

const values = (brings: Readonly<Record<string, Value>>, text: string) => reading(brings, text).slots;

describe('the values of plain words', () => {
  it('hold the day and the time', () => {
    const brings = { date: 'day', time: 'time' } as const;
    assert.deepEqual(values(brings, 'Bitte am 12.10. um halb drei pflanzen'), { date: '2023-10-12', time: '14:30' });
  });

  it('know which day is the end', () => {
    const brings = { date: 'deadline', on: 'old' } as const;
    assert.deepEqual(values(brings, 'die Pflanzung vom 9.10. bitte verlängern, und zwar bis Ende Oktober'), {
      date: '2023-10-31',
      on: '2023-10-09',
    });
  });

  it('know the present day of a thing from its new one', () => {
    const brings = { date: 'day', on: 'old', time: 'time' } as const;
    assert.deepEqual(values(brings, 'bitte die Pflanzung vom 26.10. auf den 02.11., 14 h, legen'), {
      on: '2023-10-26',
      date: '2023-11-02',
      time: '14:00',
    });
    assert.deepEqual(values(brings, 'bitte die Pflanzung auf den 2.11. statt am 26.10.'), {
      on: '2023-10-26',
      date: '2023-11-02',
    });
  });

  it('take a day that is told as done as one that was, and the end behind it as one to come', () => {
    const brings = { on: 'old', date: 'deadline' } as const;
    const text = 'bitte pflanzen: am 28.9. wurde die Hecke beschlossen, Frist bis 20.10.';
    assert.deepEqual(values(brings, text), { on: '2023-09-28', date: '2023-10-20' });
    assert.deepEqual(values({ date: 'day' }, 'bitte pflanzen, am 28.9. soll beschlossen werden'), {
      date: '2024-09-28',
    });
  });

  it('take the day of what is kept of a meeting as one that was', () => {
    const brings = { date: 'day' } as const;
    assert.deepEqual(values(brings, 'Pflanzung laut Protokoll vom 7. Februar'), { date: '2023-02-07' });
    assert.deepEqual(values(brings, 'Pflanzung am 7. Februar'), { date: '2024-02-07' });
  });

  it('hold all dates that are to choose from, none of them as the end', () => {
    const brings = { dates: 'dates', date: 'deadline' } as const;
    assert.deepEqual(values(brings, 'bitte pflanzen, zum Beispiel 7.11. 10 Uhr oder 9.11. 14 Uhr'), {
      dates: ['2023-11-07T10:00', '2023-11-09T14:00'],
    });
    assert.deepEqual(values(brings, 'bitte pflanzen am 7.11. oder 9.11., Antwort bis 30.10.'), {
      dates: ['2023-11-07', '2023-11-09'],
      date: '2023-10-30',
    });
  });

  it('end what something is about before the length of its shift', () => {
    const brings = { about: 'search', days: 'days' } as const;
    assert.deepEqual(values(brings, 'die Pflanzung zum Wegrand um zwei Wochen verlängern'), {
      about: 'Wegrand',
      days: 14,
    });
  });

  it('leave out who agreed and when from what was agreed', () => {
    const text = 'bitte pflanzen und festhalten, dass wir am 28.9. beschlossen haben, den Wegrand zu mähen';
    assert.deepEqual(values({ text: 'text' }, text), { text: 'den Wegrand zu mähen' });
  });

  it('leave out a day that is denied', () => {
    assert.deepEqual(values({ date: 'day' }, 'bitte pflanzen, aber nicht am 12.10.'), {});
  });

  it('ask where a day could be two', () => {
    const { slots, unclear } = reading({ date: 'day' }, 'bitte nächsten Freitag pflanzen');
    assert.deepEqual(slots, {});
    assert.deepEqual(
      unclear.map(({ slot, candidates }) => [slot, candidates]),
      [['date', ['2023-10-06', '2023-10-13']]],
    );
  });

  it('hold both ends of a span', () => {
    const brings = { from: 'from', to: 'to' } as const;
    assert.deepEqual(values(brings, 'Pflanzungen im November zeigen'), { from: '2023-11-01', to: '2023-11-30' });
  });

  it('end what begins on a day by how long it lasts', () => {
    const brings = { from: 'from', to: 'to' } as const;
    assert.deepEqual(values(brings, 'ab Montag zwei Wochen pflanzen'), { from: '2023-10-09', to: '2023-10-22' });
    assert.deepEqual(values(brings, 'pflanzen, ab 1.11. für einen Monat'), { from: '2023-11-01', to: '2023-11-30' });
    assert.deepEqual(values(brings, 'ab Montag alle zwei Wochen pflanzen'), { from: '2023-10-09' });
  });

  it('hold a shift and a length', () => {
    assert.deepEqual(values({ days: 'days' }, 'Pflanzung bitte um eine Woche verschieben'), { days: 7 });
    assert.deepEqual(values({ duration: 'duration' }, 'Pflanzung planen, 90 Minuten'), { duration: 90 });
  });

  it('hold the municipality, of the text or of who signed', () => {
    const brings = { municipality: 'municipality' } as const;
    assert.deepEqual(values(brings, 'für Monheim bitte pflanzen'), { municipality: 'Monheim am Rhein' });
    assert.deepEqual(values(brings, 'bitte pflanzen.\nMit freundlichen Grüßen\nStadt Hilden, Sozialamt'), {
      municipality: 'Hilden',
    });
    assert.deepEqual(values(brings, 'Kreis fragt, ob wir pflanzen: bitte vormerken'), {
      municipality: 'Kreis Mettmann',
    });
    assert.deepEqual(values(brings, 'bitte im Kreis der Kollegen pflanzen'), {});
    const all = { absent: 'municipalities' } as const;
    assert.deepEqual(values(all, 'bitte pflanzen ohne Haan und Hilden')['absent'], ['Haan', 'Hilden']);
  });

  it('hold the first choice whose words stand there and are not denied', () => {
    const brings = {
      choice: {
        one: { objection: 'einwand einwände', abstain: 'enthalt*', no: '"nicht zu"', yes: 'zu|stimm "keine einwände"' },
      },
    };
    assert.deepEqual(values(brings, 'bei der Pflanzung stimmen wir zu'), { choice: 'yes' });
    assert.deepEqual(values(brings, 'bei der Pflanzung stimmen wir nicht zu'), { choice: 'no' });
    assert.deepEqual(values(brings, 'zur Pflanzung haben wir keine Einwände'), { choice: 'yes' });
  });

  it('hold amounts, the new one first', () => {
    assert.deepEqual(values({ amount: 'amount' }, 'Pflanzung 3 kostet jetzt 5.400 statt 4.000 Euro'), {
      amount: '5400',
    });
  });

  it('hold amounts and days in words', () => {
    const brings = { amount: 'amount', date: 'deadline' } as const;
    assert.deepEqual(values(brings, 'Pflanzung 3 kostet zweitausend Euro, bitte bis zum fünfzehnten Oktober'), {
      amount: '2000',
      date: '2023-10-15',
    });
  });

  for (const text of [
    'Reihe 2: ja, zur Not, nein',
    'Pflanzung 3 – ja, notfalls, nein',
    'Pflanzung: 3 nein, Reihe 1 ja, 2 zur Not',
  ])
    it(`hold the answers to dates in their order: ${text}`, () => {
      assert.deepEqual(values({ answers: 'answers' }, `Pflanzen. ${text}`)['answers'], ['yes', 'if-need-be', 'no']);
    });

  it('hold no answers where a date in between has none', () => {
    assert.deepEqual(values({ answers: 'answers' }, 'Pflanzung: Termin 1 ja, Termin 3 nein'), {});
  });

  it('hold what is asked in a clause of its own', () => {
    assert.deepEqual(values({ text: 'text' }, 'bitte pflanzen lassen, ob Rosen besser wachsen.'), {
      text: 'ob Rosen besser wachsen',
    });
  });

  it('hold no guess of what it is about beside its number, its wording or its reason', () => {
    const brings = { plant: 'thing', about: 'search', reason: 'reason' } as const;
    assert.deepEqual(values(brings, 'Pflanze 3 absagen, wegen der Herbstferien sind alle weg'), {
      plant: 3,
      reason: 'wegen der Herbstferien sind alle weg',
    });
    assert.equal(
      values({ text: 'text', about: 'search' }, 'Pflanzen: Sollen wir SharePoint nutzen?')['about'],
      undefined,
    );
  });

  it('hold who acts, not where something comes from', () => {
    const brings = { municipality: 'municipality' } as const;
    assert.deepEqual(values(brings, 'Die Pflanzung aus Hilden machen wir in Haan genauso'), { municipality: 'Haan' });
  });

  it('look for nothing but words that say something', () => {
    for (const text of ['Ich bräuchte mal die Pflanzen', 'Könnten Sie mir bitte die Pflanzen zeigen'])
      assert.equal(values({ search: 'search' }, text)['search'], undefined, text);
  });

  it('hold free words as they were typed', () => {
    assert.deepEqual(values({ text: 'text' }, 'Bitte Pflanzung notieren: Rosen, am 3.11. gesetzt'), {
      text: 'Rosen, am 3.11. gesetzt',
    });
    assert.deepEqual(values({ title: 'title' }, 'Pflanzung „Beet am Rathaus“ bitte'), { title: 'Beet am Rathaus' });
    assert.deepEqual(values({ search: 'search' }, 'Pflanzungen zu Rosen zeigen'), { search: 'Rosen' });
    assert.deepEqual(values({ reason: 'reason' }, 'Pflanzung 3 absagen, weil es regnet'), { reason: 'es regnet' });
  });

  it('hold a second thing of the same kind', () => {
    const brings = { decision: 'thing', by: 'thing' } as const;
    assert.deepEqual(values(brings, 'Bitte 2023/02 pflanzen, und zwar nach 2023/7'), {
      decision: '2023/02',
      by: '2023/07',
    });
  });

  it('hold no year as the number of a thing', () => {
    assert.deepEqual(values({ row: 'thing' }, 'Bitte alle aus Reihe 2023 pflanzen'), {});
    assert.deepEqual(values({ row: 'thing' }, 'Bitte alle aus Reihe 203 pflanzen'), { row: 203 });
  });

  it('hold words behind a colon that follows a number, but no time', () => {
    assert.equal(values({ plant: 'thing', text: 'text' }, 'Pflanze 7: Tulpen, rot')['text'], 'Tulpen, rot');
    assert.equal(values({ plant: 'thing', text: 'text' }, 'Pflanze 7 bitte um 14:30 Uhr')['text'], undefined);
  });

  it('leave a day inside the wording to the wording', () => {
    const brings = { text: 'text', date: 'deadline' } as const;
    assert.deepEqual(values(brings, 'Pflanzung notieren: Rosen bestellen, bis Freitag in einer Woche'), {
      text: 'Rosen bestellen',
      date: '2023-10-13',
    });
  });
});
