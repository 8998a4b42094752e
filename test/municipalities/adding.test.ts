import assert from 'node:assert/strict';
import { type Bot, createBot } from '../../src/bot.ts';
import { openShelf } from '../../src/guidelines/index.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import { findMember } from '../../src/municipalities/members.ts';
import type { RoundPlan } from '../../src/municipalities/round.ts';
import { findRoundFor } from '../../src/teams/reception/rounds.ts';
import { makeReady } from '../../src/upkeep.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, render, type TestRound } from '../support/round.ts';
import { PUBLIC_URL, samplePlan } from '../support/sample.ts';
import { COORDINATION, FORM, publish } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';
/** Another Kreis with municipalities of the same names; its office in Haan is the same person. */
const other: RoundPlan = {
  ...samplePlan,
  id: 'other-round',
  name: 'Andere Runde',
  channel: '19:other@thread.tacv2',
  people: samplePlan.people.map((one) => (one.office === HAAN ? one : { ...one, objectId: `other-${one.office}` })),
};

onEveryDatabase('a round that comes to others', (database) => {
  let round: TestRound;
  let second: Bot;
  let said = 0;
  beforeEach(async () => {
    round = await openRound(database);
    const { db, clock } = round;
    const log = { info: none, warn: none, error: none };
    second = createBot({ db, clock, log, publicUrl: PUBLIC_URL });
    await second.load();
    await applyRound(db, other, clock.now());
    await makeReady({ db, clock }, openShelf(), other);
  });
  afterEach(async () => {
    await second.intake.close();
    await round.close();
  });

  const none = () => undefined;
  const idOf = (office: string) => other.people.find((one) => one.office === office)?.objectId ?? assert.fail();

  /** Somebody of the other round clicks in its channel, or types there. */
  async function there(bot: Bot, office: string, text: string, data: Record<string, unknown> = {}) {
    said += 1;
    const isClick = /^[a-z-]+\.[a-z-]+$/u.test(text);
    return render(
      await bot.answer({
        roundId: other.id,
        activity: `other-${said}`,
        at: round.clock.now(),
        member: await findMember(round.db, other.id, idOf(office)),
        place: { kind: 'channel', conversationId: `${other.channel};messageid=1` },
        input: isClick ? { kind: 'click', verb: text, data } : { kind: 'text', text },
        answer: 'returned',
      }),
    ).text;
  }

  const publishThere = async () => {
    await there(second, COORDINATION, 'votes.submit', { ...FORM, 'question~1': 'Was gilt in der anderen Runde?' });
    await there(second, COORDINATION, 'votes.open', { vote: 1 });
    await round.settle();
  };

  it('is answered at once by bots that have run before, with all that a round begins with', async () => {
    const activity = (conversation: string) => ({
      ...{ type: 'message' as const, id: '1', serviceUrl: 'https://smba.trafficmanager.net/teams/' },
      from: { id: '29:x', aadObjectId: idOf(HAAN) },
      recipient: { id: '28:bot' },
      conversation: { id: conversation, tenantId: samplePlan.tenants[0] },
      channelData: { tenant: { id: samplePlan.tenants[0] } },
    });
    const found = await findRoundFor(round.db, activity(other.channel) as Parameters<typeof findRoundFor>[1]);
    assert.equal(found?.round.id, other.id);
    for (const bot of [round.bot, second]) {
      assert.match(await there(bot, HAAN, 'Sind Personalkosten förderfähig?'), /Personalausgaben: unter Bedingungen/u);
      assert.match(await there(bot, HAAN, 'klärungsstand'), /Haan|geklärt/u);
    }
  });

  it('numbers its things from 1 as the others do, and takes answers for itself alone', async () => {
    await publish(round);
    await publishThere();
    assert.match(await there(second, HAAN, 'votes.cast', { vote: 1, choice: 'yes' }), /Haan hat abgestimmt/u);
    assert.match((await round.say(COORDINATION, 'abstimmung 1')).text, /0\svon\s11/u);
    assert.match(await there(second, COORDINATION, 'abstimmung 1'), /andere.*1\svon\s11/su);
    await round.say(HAAN, 'idee einreichen: Wärmestube; Beschreibung: Für alle; Themenfeld: Energie');
    assert.doesNotMatch(await there(second, COORDINATION, 'ideen wärmestube'), /Für alle|1\./u);
    assert.doesNotMatch(await there(second, COORDINATION, 'ideen tafel'), /Wärmestube/u);
  });

  it('is seen by nobody of another, nor are the others seen there', async () => {
    await publish(round);
    await publishThere();
    const here = round.plan.people.find(({ office }) => office === COORDINATION)?.objectId ?? '';
    assert.equal(await findMember(round.db, other.id, here), undefined);
    const stranger = { personId: here, name: 'Koordination nebenan' };
    const reply = await round.bot.answer({
      ...{ roundId: other.id, activity: 'from-outside', at: round.clock.now(), member: undefined, stranger },
      place: { kind: 'channel', conversationId: other.channel },
      ...{ input: { kind: 'click', verb: 'votes.cast', data: { vote: 1, choice: 'no' } }, answer: 'returned' },
    });
    assert.match(render(reply).text, /noch nicht eingetragen/u);
    const posted = (channel: string) =>
      round.arrived.filter(({ conversationId }) => conversationId.startsWith(channel)).map(({ shown }) => shown.text);
    assert.doesNotMatch(posted(samplePlan.channel).join('\n'), /anderen Runde/u);
    assert.doesNotMatch(posted(other.channel).join('\n'), /gemeinsame Richtlinie werden/u);
    const seen: string[] = [];
    for (const text of ['offen', 'termine', 'abstimmungen', 'beschlüsse', 'ideen', 'sitzungen', 'fragen'])
      seen.push((await round.say(HAAN, text)).text);
    assert.doesNotMatch(seen.join('\n'), /anderen Runde/u);
  });
});
