import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { COORDINATION, FORM } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';

/** What is drafted, with an end that is said or none, and how it is called. */
const KINDS = [
  { noun: 'abstimmung', draft: 'abstimmung stellen: Bleibt die Wärmestube?', verb: 'votes', field: 'vote' },
  { noun: 'rundfrage', draft: 'rundfrage anlegen: Anträge', verb: 'surveys', field: 'number' },
  {
    noun: 'kenntnisnahme',
    draft: 'kenntnisnahme anlegen: Erlass; Text: Bitte lesen',
    verb: 'acknowledgements',
    field: 'number',
  },
] as const;
const POLL = 'terminfindung anlegen: Klausur; Termine: 26.10.2023 14:00 | 27.10.2023 10:00';

onEveryDatabase('when what is asked ends', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(() => round.close());

  for (const { noun, draft, verb, field } of KINDS) {
    it(`counts five working days from publishing where nobody said when: ${noun}`, async () => {
      assert.match((await round.say(HAAN, draft)).text, /Frist: fünf Arbeitstage nach der Veröffentlichung/u);
      round.clock.set('2023-10-26T10:00');
      await round.say(COORDINATION, `${noun} 1 veröffentlichen`);
      // The 1st of November is a holiday.
      assert.match((await round.say(HAAN, `${noun} 1`)).text, /Freitag, 3\.\u00a0November 2023, 12:00/u);
    });

    it(`stays as it was said: ${noun}`, async () => {
      await round.say(HAAN, `${draft}; Frist: 27.10.2023 15:00`);
      round.clock.set('2023-10-25T10:00');
      await round.say(COORDINATION, `${noun} 1 veröffentlichen`);
      assert.match((await round.say(HAAN, `${noun} 1`)).text, /Freitag, 27\.\u00a0Oktober 2023, 15:00/u);
    });

    it(`is asked for in the preview where it was said and leaves no time: ${noun}`, async () => {
      await round.say(HAAN, `${draft}; Frist: 13.10.2023 12:00`);
      round.clock.set('2023-10-13T11:50');
      assert.match((await round.say(HAAN, `${noun} 1`)).text, /Die Frist ist zu nah oder schon vorbei/u);
      const { card, text } = await round.say(COORDINATION, `${noun} 1`);
      assert.match(text, /Die Frist ist zu nah oder schon vorbei: Freitag, 13\.\u00a0Oktober 2023, 12:00\u00a0Uhr/u);
      assert.match(JSON.stringify(card), /"closesOn~1"[\s\S]*"closesTime~1"/u);
      const refused = await round.say(COORDINATION, `${noun} 1 veröffentlichen`);
      assert.match(refused.text, /Die Frist ist zu nah[\s\S]*\[Neue Frist eingeben …\]/u);
      const past = { [field]: 1, 'closesOn~1': '2023-10-12', 'closesTime~1': '12:00' };
      const wrong = await round.click(COORDINATION, `${verb}.open`, past);
      assert.match(wrong.text, /Die Frist liegt schon zurück\. Bitte später legen\./u);
      await round.click(COORDINATION, `${verb}.open`, { ...past, 'closesOn~1': '2023-10-20' });
      assert.match((await round.say(HAAN, `${noun} 1`)).text, /Freitag, 20\.\u00a0Oktober 2023, 12:00/u);
    });

    it(`can be said with publishing: ${noun}`, async () => {
      await round.say(HAAN, draft);
      await round.say(COORDINATION, `${noun} 1 veröffentlichen bis 24.10.2023 9 Uhr`);
      assert.match((await round.say(HAAN, `${noun} 1`)).text, /Dienstag, 24\.\u00a0Oktober 2023, 09:00/u);
    });
  }

  it('is proposed by a form, and said once somebody changes it there', async () => {
    const form = (await round.say(HAAN, 'abstimmung')).card;
    assert.match(JSON.stringify(form), /"proposed":"2023-10-12T12:00"/u);
    const { operation, ...left } = FORM;
    await round.click(HAAN, 'votes.submit', { ...left, operation, proposed: '2023-10-12T12:00' });
    const other = '7f9619ff-8b86-4d01-b42d-00cf4fc964ff';
    const changed = { ...left, operation: other, proposed: '2023-10-12T12:00', 'closesTime~1': '13:00' };
    assert.match((await round.click(HAAN, 'votes.submit', changed)).text, /12\.\u00a0Oktober 2023, 13:00/u);
    round.clock.set('2023-10-06T10:00');
    for (const number of [1, 2]) await round.say(COORDINATION, `abstimmung ${number} veröffentlichen`);
    assert.match((await round.say(HAAN, 'abstimmung 1')).text, /Freitag, 13\.\u00a0Oktober 2023, 12:00/u);
    assert.match((await round.say(HAAN, 'abstimmung 2')).text, /Donnerstag, 12\.\u00a0Oktober 2023, 13:00/u);
  });

  it('stays proposed when a draft is changed, and is proposed anew', async () => {
    await round.say(HAAN, 'abstimmung stellen: Bleibt die Wärmestube?');
    round.clock.set('2023-10-16T10:00');
    const form = JSON.stringify((await round.say(HAAN, 'abstimmung 1 ändern')).card);
    assert.match(form, /"proposed":"2023-10-23T12:00"/u);
    assert.match(form, /"value":"2023-10-23"/u);
  });

  it('counts four days from publishing for a date poll, before its first date', async () => {
    assert.match((await round.say(HAAN, POLL)).text, /Frist: vier Tage nach der Veröffentlichung/u);
    round.clock.set('2023-10-16T10:00');
    await round.say(COORDINATION, 'terminfindung 1 veröffentlichen');
    assert.match((await round.say(HAAN, 'terminfindung 1')).text, /Freitag, 20\.\u00a0Oktober 2023, 12:00/u);
  });

  it('is asked for in the preview of a date poll whose first date comes before it', async () => {
    await round.say(HAAN, POLL);
    round.clock.set('2023-10-24T10:00');
    assert.match((await round.say(COORDINATION, 'terminfindung 1')).text, /Die Frist ist zu nah oder schon vorbei/u);
    const late = { poll: 1, 'closesOn~1': '2023-10-26', 'closesTime~1': '15:00' };
    const { text } = await round.click(COORDINATION, 'date-polls.open', late);
    assert.match(text, /Die Frist muss vor dem ersten Termin liegen/u);
    await round.click(COORDINATION, 'date-polls.open', { ...late, 'closesTime~1': '09:00' });
    assert.match((await round.say(HAAN, 'terminfindung 1')).text, /Donnerstag, 26\.\u00a0Oktober 2023, 09:00/u);
  });
});
