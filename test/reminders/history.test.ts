import assert from 'node:assert/strict';
import { counters } from '../support/counters.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { COORDINATION, FORM } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';

onEveryDatabase('what is owed and what lies ahead', (database) => {
  let round: TestRound;
  let made = 0;
  beforeEach(async () => {
    round = await openRound(database);
    made = 0;
  });
  afterEach(() => round.close());

  /** Publishes a vote and announces a meeting and a date poll, each of which ends on the 12th. */
  async function begin(): Promise<void> {
    made += 1;
    const operation = `6f9619ff-8b86-4d01-b42d-00cf4fc9${String(made).padStart(4, '0')}`;
    await round.click(COORDINATION, 'votes.submit', { ...FORM, operation });
    await round.click(COORDINATION, 'votes.open', { vote: made });
    await round.say(COORDINATION, `sitzung anlegen: Treffen ${made}; Datum: 12.10.2023; Uhrzeit: 14:00; Ort: Haan`);
    await round.say(COORDINATION, `sitzung ${made} veröffentlichen`);
    await round.say(COORDINATION, `terminfindung anlegen: Termin ${made}; Termine: 20.10.2023 10:00, 21.10.2023 10:00`);
    await round.say(COORDINATION, `terminfindung ${made} veröffentlichen`);
  }

  async function asked(text: string) {
    const before = counters.statements;
    const answer = await round.say(HAAN, text);
    return { text: answer.text, statements: counters.statements - before };
  }

  for (const words of ['offen', 'termine'])
    it(`take as many statements for five matters as for one, and however much is over: ${words}`, async () => {
      await begin();
      const one = await asked(words);
      for (let more = 0; more < 4; more += 1) await begin();
      const five = await asked(words);
      for (const name of ['Abstimmung', 'Sitzung', 'Terminfindung']) assert.match(one.text, new RegExp(name, 'u'));
      assert.equal(five.statements, one.statements);
      round.clock.set('2023-10-31T09:00');
      await round.settle();
      assert.ok((await asked(words)).statements <= one.statements);
    });
});
