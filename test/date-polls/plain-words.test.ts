import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { thingsSeen } from '../support/things.ts';
import { COORDINATION } from '../votes/poll.ts';

const FORM = {
  operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964aa',
  'title~1': 'Dezemberrunde',
  'dates~1': '07.12.2023 10:00\n14.12.2023 10:00',
  'closesOn~1': '2023-10-12',
  'closesTime~1': '12:00',
};

onEveryDatabase('date polls in plain words', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const draft = () => round.click('Sozialamt Velbert', 'date-polls.submit', FORM);

  it('are known with what they are about and until when they are answered', async () => {
    await draft();
    await round.click(COORDINATION, 'date-polls.open', { poll: 1 });
    assert.deepEqual(await thingsSeen(round, 'poll', 'Sozialamt Haan'), [
      {
        number: 1,
        title: 'Dezemberrunde',
        open: true,
        day: '2023-10-12',
        facts: [{ label: 'Antworten bis', value: 'Donnerstag, 12.\u00a0Oktober 2023, 12:00\u00a0Uhr' }],
      },
    ]);
  });

  it('are known as drafts to their municipality and the Koordination alone, in the channel without their title', async () => {
    await draft();
    assert.deepEqual(await thingsSeen(round, 'poll', 'Sozialamt Haan'), []);
    assert.equal((await thingsSeen(round, 'poll', 'Sozialamt Velbert')).length, 1);
    assert.equal((await thingsSeen(round, 'poll', COORDINATION, 'channel'))[0]?.title, 'Entwurf');
  });

  it('fill the form with title, dates and deadline', async () => {
    const said = { title: 'Dezemberrunde', dates: '7.12. 10 Uhr', closesOn: '2023-10-13' };
    const shown = JSON.stringify((await round.click(COORDINATION, 'date-polls.form', said)).card);
    for (const value of Object.values(said)) assert.ok(shown.includes(`"value":"${value}"`), value);
  });
});
