import assert from 'node:assert/strict';
import { type Bot, createBot } from '../../src/bot.ts';
import { sampleClock } from '../../src/storage/clock.ts';
import { counters } from '../support/counters.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, render, type TestRound } from '../support/round.ts';
import { PUBLIC_URL, samplePlan } from '../support/sample.ts';
import { publish } from '../votes/poll.ts';
import { click, LOCAL_URL, openEdge } from './fixtures.ts';

/** From the token to the answer, of somebody who has done something before; what is to be delivered is looked for once for many turns. */
const MOST = 9;

onEveryDatabase('what a ballot asks of the database', (database) => {
  let round: TestRound;
  let bot: Bot;
  let door: Awaited<ReturnType<typeof openEdge>>;

  beforeEach(async () => {
    round = await openRound(database);
    await publish(round, { 'results~1': 'visible' });
    const { storage, db } = round;
    const clock = await sampleClock(storage, undefined, Date.parse(round.clock.now()));
    bot = createBot({ db, clock, log: { info: none, warn: none, error: none }, publicUrl: PUBLIC_URL });
    await bot.load();
    door = await openEdge(storage, { clock, answer: bot.answer, tenants: async () => samplePlan.tenants, render });
  });
  afterEach(async () => {
    await door.edge.close();
    await bot.intake.close();
    await round.close();
  });

  const none = () => undefined;
  let clicked = 0;

  /** The head of Haan clicks in the channel; gives what is said, and how many statements it took. */
  async function clicks(verb: string, data: Record<string, unknown>) {
    clicked += 1;
    const before = counters.statements;
    const response = await door.post(
      click(verb, {
        id: `f:${clicked}`,
        serviceUrl: LOCAL_URL,
        from: { id: '29:haan', aadObjectId: 'person-Sozialamt Haan' },
        conversation: { id: `${samplePlan.channel};messageid=1`, conversationType: 'channel', isGroup: true },
        channelData: { tenant: { id: samplePlan.tenants[0] } },
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      }),
    );
    return { text: await response.text(), statements: counters.statements - before };
  }

  it(`is at most ${MOST} statements, and one more for a ballot that takes the place of another`, async () => {
    await clicks('votes.show', { vote: 1 });
    await clicks('reminders.mute', {});
    const first = await clicks('votes.cast', { vote: 1, choice: 'yes' });
    assert.match(first.text, /Haan hat abgestimmt: Zustimmung/u);
    assert.ok(first.statements <= MOST, `${first.statements} statements`);
    const changed = await clicks('votes.cast', { vote: 1, choice: 'abstain' });
    assert.match(changed.text, /Haan hat abgestimmt: Enthaltung/u);
    assert.ok(changed.statements <= MOST + 1, `${changed.statements} statements`);
  });
});
