import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const COORDINATION = 'Koordination';
const plan = { ...samplePlan, starterKnowledge: false };
const NBSP = '\u00a0';

/** Forms of one moment, Friday 20 October 2023, 12:00, as people type them on Thursday 5 October, 09:00; the last as a card shows it. */
const NOON = [
  '20.10.2023 12:00',
  '20.10., 12 Uhr',
  'Fr. 20.10.23 12.00 Uhr',
  'Freitag, den 20. Oktober, mittags',
  '2023-10-20 12:00',
  '20. Okt. um zwölf Uhr',
  'Freitag in zwei Wochen, 12 h',
  'KW 42, Freitag 12:00',
  '20.\u200b10.\u00ad2023, 12:00\u202fUhr',
  `Freitag, 20.${NBSP}Oktober 2023, 12:00${NBSP}Uhr`,
];
/** The time stands behind the day, or below it. */
const SHOWN = /Freitag, 20\.\u00a0Oktober 2023(?:, |\n)12:00/u;

onEveryDatabase('a day that is typed', (database) => {
  let round: TestRound;
  before(async () => {
    round = await openRound(database, { plan });
  });
  after(() => round.close());

  const say = async (text: string) => (await round.say(COORDINATION, text)).text;

  for (const [place, typed, shown] of [
    ['the end of a vote', (day: string) => `abstimmung stellen: Wird der Entwurf Richtlinie?; Frist: ${day}`, SHOWN],
    ['the date of a meeting', (day: string) => `sitzung anlegen: Austausch; Datum: ${day}; Ort: Kreishaus`, SHOWN],
    [
      'the dates and the end of a date poll',
      (day: string) => `terminfindung anlegen: Austausch; Termine: ${day} | 27.10. 9 Uhr; Frist: 19.10. 12 Uhr`,
      SHOWN,
    ],
    [
      'the end of a date poll',
      (day: string) => `terminfindung anlegen: Austausch; Termine: 26.10. 9 Uhr | 27.10. 9 Uhr; Frist: ${day}`,
      SHOWN,
    ],
    [
      'the end of an agreement',
      (day: string) => `absprache erfassen: Vorlage klären; Frist: ${day}`,
      /Frist: Freitag, 20\.\u00a0Oktober 2023\./u,
    ],
  ] as const) {
    for (const day of NOON) {
      it(`is read as ${place} from ${JSON.stringify(day)} and shown in full`, async () => {
        assert.match(await say(typed(day)), shown);
      });
    }
  }

  it('is the last day of a month or a week, where an end is asked for', async () => {
    const end = async (day: string) => say(`abstimmung stellen: Wird der Entwurf Richtlinie?; Frist: ${day}`);
    assert.match(await end('Ende Oktober'), /Dienstag, 31\.\u00a0Oktober 2023, 12:00/u);
    assert.match(await end('KW 42'), /Sonntag, 22\.\u00a0Oktober 2023, 12:00/u);
    assert.match(await end('20.10., 24:00 Uhr'), /Samstag, 21\.\u00a0Oktober 2023, 00:00/u);
  });

  it('is a choice where it may be two, and the choice is named', async () => {
    const text = await say('abstimmung stellen: Wird der Entwurf Richtlinie?; Frist: nächsten Freitag');
    assert.match(text, /nicht gespeichert/u);
    assert.match(
      text,
      /„nächsten Freitag“ kann Freitag, 6\.\u00a0Oktober 2023 oder Freitag, 13\.\u00a0Oktober 2023 sein\./u,
    );
    assert.match(
      await say('absprache erfassen: Vorlage klären; Frist: Freitag, 19.10.'),
      /Der 19\. Oktober 2023 ist ein Donnerstag\. „Freitag, 19\.10\.“ kann/u,
    );
  });

  for (const [typed, says] of [
    [
      'abstimmung stellen: Wird es Richtlinie?; Frist: 31.02.',
      /Den 31\. Februar gibt es nicht\. Bitte das Datum der Frist/u,
    ],
    ['abstimmung stellen: Wird es Richtlinie?; Frist: bald', /„bald“ ist kein Datum\. Bitte das Datum der Frist/u],
    ['abstimmung stellen: Wird es Richtlinie?; Frist: 12.10. oder 13.10.', /„12\.10\. oder 13\.10\.“ ist kein Datum/u],
    ['abstimmung stellen: Wird es Richtlinie?; Frist: heute Abend', /Bitte die Uhrzeit eingeben/u],
    ['abstimmung stellen: Wird es Richtlinie?; Frist: 20.10., 10–12 Uhr', /Bitte eine einzelne Uhrzeit eingeben/u],
    ['abstimmung stellen: Wird es Richtlinie?; Frist: 20.10., 25 Uhr', /Die Uhrzeit 25:00 gibt es nicht/u],
    [
      'sitzung anlegen: Austausch; Datum: Ende Oktober; Uhrzeit: 14:00; Ort: Haan',
      /„Ende Oktober“ ist kein einzelner Tag/u,
    ],
    ['sitzung anlegen: Austausch; Datum: 12.10., 14 Uhr; Uhrzeit: 15:00; Ort: Haan', /Die Uhrzeit ist zweimal/u],
    ['sitzung anlegen: Austausch; Datum: 12.10.; Uhrzeit: bald; Ort: Haan', /„bald“ ist keine Uhrzeit/u],
    [
      'terminfindung anlegen: Austausch; Termine: 12.10. | 13.10. 9 Uhr; Frist: 9.10.',
      /nennt nicht zu jedem Tag die Uhrzeit/u,
    ],
    [
      'terminfindung anlegen: Austausch; Termine: 31.02. 9 Uhr | 13.10. 9 Uhr; Frist: 9.10.',
      /Den 31\. Februar gibt es nicht/u,
    ],
    ['absprache erfassen: Vorlage klären; Frist: 32.10.2023', /Den 32\. Oktober gibt es nicht\. Bitte den Tag/u],
  ] as const) {
    it(`is named at its field in “${typed}”`, async () => {
      const text = await say(typed);
      assert.match(text, says);
      assert.match(text, /nicht gespeichert/u);
    });
  }

  it('is read from no text that is longer than any day: all of it is named', async () => {
    const text = await say(`absprache erfassen: Vorlage klären; Frist: 12.10.2023 ${'oder später '.repeat(300)}`);
    assert.match(text, /„12\.10\.2023 oder später [^“]*“ ist kein Datum/u);
    assert.match(text, /nicht gespeichert/u);
  });

  it('of a date poll may be said with its end', async () => {
    const text = await say('terminfindung anlegen: Austausch; Termine: 12.10. 14–16 Uhr | 13.10. 9 Uhr; Frist: 9.10.');
    assert.match(text, /Donnerstag, 12\.\u00a0Oktober 2023\n14:00/u);
  });

  it('may stand with others in one line of a date poll', async () => {
    const text = await say(
      'terminfindung anlegen: Austausch; Termine: 12., 13. und 16.10., jeweils 14 Uhr | Di 17.10. 9 Uhr; Frist: 9.10. 12 Uhr',
    );
    for (const date of ['Donnerstag, 12.', 'Freitag, 13.', 'Montag, 16.'])
      assert.match(text, new RegExp(`${date}\u00a0Oktober 2023\\n14:00`, 'u'));
    assert.match(text, /Dienstag, 17\.\u00a0Oktober 2023\n09:00/u);
  });

  it('brings the length of a meeting with it, where an end is said', async () => {
    const text = await say('sitzung anlegen: Austausch; Datum: Do., 12.10., 14:00–15:30 Uhr; Ort: Kreishaus');
    assert.match(text, /Donnerstag, 12\.\u00a0Oktober 2023, 14:00–15:30\u00a0Uhr/u);
  });
});

onEveryDatabase('a day on a card', (database) => {
  let round: TestRound;
  before(async () => {
    round = await openRound(database, { plan });
  });
  after(() => round.close());

  const say = async (text: string) => (await round.say(COORDINATION, text)).text;

  it('can be typed where a vote is extended, with a colon in its time', async () => {
    await say('abstimmung stellen: Wird der Entwurf Richtlinie?; Frist: 12.10.2023 12:00');
    await say('abstimmung 1 veröffentlichen');
    const text = await say('abstimmung 1 verlängern bis Freitag, 20. Oktober 2023, 12:30 Uhr: Ausschuss tagt am 18.');
    assert.match(text, /Die Frist ist jetzt Freitag, 20\.\u00a0Oktober 2023, 12:30\u00a0Uhr/u);
    assert.match(await say('abstimmung 1'), /Ausschuss tagt am 18\./u);
  });

  it('can be typed where a meeting is moved', async () => {
    await say('sitzung anlegen: Austausch; Datum: 12.10.2023; Uhrzeit: 14:00; Ort: Kreishaus');
    const text = await say('sitzung 1 verschieben: Donnerstag, 19. Oktober 2023, 15:30 Uhr; Grund: Raum belegt');
    assert.match(text, /Neuer Termin: Donnerstag, 19\.\u00a0Oktober 2023, 15:30\u00a0Uhr/u);
  });
});
