import assert from 'node:assert/strict';
import { type Bot, createBot } from '../../src/bot.ts';
import type { Outcome } from '../../src/delivery/retry.ts';
import { type Parcel, readyQueues, serve } from '../../src/delivery/serving/deliver.ts';
import { sampleClock } from '../../src/storage/clock.ts';
import { counters } from '../support/counters.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, render, type TestRound } from '../support/round.ts';
import { PUBLIC_URL, samplePlan } from '../support/sample.ts';
import { publish } from '../votes/poll.ts';
import { click, LOCAL_URL, message, openEdge } from './fixtures.ts';

/** From the token to the answer, of somebody who has done something before; what is to be delivered is looked for once for many turns. */
const MOST = 9;
/** The same of a message, until its answer is recorded as taken; one of them looks for what is to be delivered, for all that wait. */
const MOST_OF_HELP = 9;
const MOST_OF_QUESTION = 12;

onEveryDatabase('what a turn asks of the database', (database) => {
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

  it(`is at most ${MOST} statements for a ballot, and one more for a ballot that takes the place of another`, async () => {
    await clicks('votes.show', { vote: 1 });
    await clicks('reminders.mute', {});
    const first = await clicks('votes.cast', { vote: 1, choice: 'yes' });
    assert.match(first.text, /Haan hat abgestimmt: Zustimmung/u);
    assert.ok(first.statements <= MOST, `${first.statements} statements`);
    const changed = await clicks('votes.cast', { vote: 1, choice: 'abstain' });
    assert.match(changed.text, /Haan hat abgestimmt: Enthaltung/u);
    assert.ok(changed.statements <= MOST + 1, `${changed.statements} statements`);
  });

  /** The head of Haan writes in their personal chat; counted until the answer is delivered. */
  async function writes(text: string) {
    written += 1;
    const before = counters.statements;
    await door.post(
      message({
        id: `m:${written}`,
        text,
        serviceUrl: LOCAL_URL,
        from: { id: '29:haan', aadObjectId: 'person-Sozialamt Haan' },
        conversation: { id: 'a:haan', conversationType: 'personal' },
        channelData: { tenant: { id: samplePlan.tenants[0] } },
      }),
    );
    const said: string[] = [];
    const { db, clock } = round;
    const needs = {
      ...{ db, clock, live: bot.live, serviceUrl: LOCAL_URL, log: { info: none, warn: none, error: none } },
      transport: async (_: unknown, { reply }: Parcel): Promise<Outcome> => {
        said.push(reply.summary);
        return { kind: 'accepted', activityId: `sent:${written}`, conversationId: undefined };
      },
    };
    for (const waiting of await readyQueues(needs)) await serve(needs, waiting);
    return { said, statements: counters.statements - before };
  }
  let written = 0;

  it(`is at most ${MOST_OF_HELP} statements for a word, from its arrival until its answer is delivered`, async () => {
    await writes('hilfe');
    await writes('hilfe');
    const { said, statements } = await writes('hilfe');
    assert.equal(said.length, 1);
    assert.ok(statements <= MOST_OF_HELP, `${statements} statements`);
  });

  it(`is at most ${MOST_OF_QUESTION} statements for a question that the knowledge answers`, async () => {
    await writes('hilfe');
    await writes('Wie hoch ist der Verwaltungskostenanteil?');
    const { said, statements } = await writes('Sind Personalkosten förderfähig?');
    assert.equal(said.length, 1);
    assert.ok(statements <= MOST_OF_QUESTION, `${statements} statements`);
  });

  it('is planned once: what comes again and again names its columns', async () => {
    for (let times = 0; times < 6; times += 1) {
      round.clock.advance(60_000);
      await writes('hilfe');
    }
    const before = counters.plannedAnew;
    assert.equal((await writes('hilfe')).said.length, 1);
    assert.equal(counters.plannedAnew - before, 0);
  });
});
