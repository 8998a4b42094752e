import assert from 'node:assert/strict';
import type { Outcome } from '../../src/delivery/retry.ts';
import { findMember } from '../../src/municipalities/members.ts';
import { onEmptyPage, toPage } from '../../src/teams/playground/page.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { FORM, publish } from '../votes/poll.ts';
import { reply } from './fixtures.ts';

const MEETING = 'sitzung anlegen: Austausch; Datum: 17.10.2023; Uhrzeit: 9 Uhr; Ort: Rathaus Haan';
const POLL =
  'terminfindung anlegen: Nächster Austausch; Termine: 17.10.2023 14:00 | 19.10.2023 14 Uhr; Frist: 13.10.2023';

onEveryDatabase('a page of the Playground that is loaded', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const load = async (by: 'installation' | 'membership' = 'installation') => {
    const member = await findMember(round.db, round.plan.id, 'person-Koordination');
    const chat = { conversationId: 'chat-person-Koordination', by, member };
    await onEmptyPage(round.bot, round)(round.plan.id, chat);
    await settle();
  };
  const settle = async () => {
    round.clock.advance(60_000);
    await round.settle();
  };
  const posted = () =>
    round.arrived.filter(({ kind }) => kind !== 'send').map(({ kind, id, reply: { card } }) => ({ kind, id, card }));
  const post = async (text: string, verb: string, data: Record<string, unknown>) => {
    await round.say('Koordination', text);
    await round.click('Koordination', verb, data);
    await settle();
  };

  it('shows what still takes answers anew, in its order, below the welcome', async () => {
    await publish(round);
    await settle();
    await post(MEETING, 'meetings.announce', { number: '1' });
    await post(POLL, 'date-polls.open', { poll: 1 });
    const before = posted().length;
    await load();
    assert.deepEqual(
      posted()
        .slice(before)
        .map(({ kind, card }) => `${kind} ${card}`),
      ['post onboarding/welcome', 'post votes/vote', 'post meetings/meeting', 'post date-polls/dates'],
    );
  });

  it('takes answers there: what changes is shown on the new card, and never on the old one', async () => {
    await publish(round);
    await settle();
    const [old] = posted();
    await load();
    const anew = posted().at(-1);
    await round.say('Sozialamt Haan', 'abstimmen 1 zustimmung');
    await settle();
    assert.deepEqual(posted().at(-1), { kind: 'update', id: anew?.id, card: 'votes/vote' });
    assert.notEqual(anew?.id, old?.id);
  });

  it('leaves what is decided where it was', async () => {
    await publish(round);
    await settle();
    await round.say('Koordination', 'abstimmung 1 abbrechen: Die Frage hat sich erledigt.');
    await settle();
    const before = posted().length;
    await load();
    assert.deepEqual(
      posted()
        .slice(before)
        .map(({ card }) => card),
      ['onboarding/welcome'],
    );
  });

  it('shows nothing twice that has not gone out yet', async () => {
    await round.click('Koordination', 'votes.submit', FORM);
    await round.click('Koordination', 'votes.open', { vote: 1 });
    await load();
    assert.equal(posted().filter(({ card }) => card === 'votes/vote').length, 1);
  });

  it('is told apart from what else the platform says of the chat, and from before there is a page', async () => {
    await load('membership');
    await onEmptyPage(round.bot, round)(round.plan.id);
    await settle();
    assert.deepEqual(round.arrived, []);
  });
});

describe('a message to the Playground', () => {
  const sent = (outcome: Outcome) =>
    toPage(async () => outcome)({ serviceUrl: '', conversationId: 'say-gast' }, { kind: 'send', reply });

  it('is done with where the page has forgotten it, or nobody reads it', async () => {
    const gone = { kind: 'refused', status: 404, code: 'ConversationNotFound' } as const;
    assert.deepEqual(await sent(gone), { kind: 'accepted', activityId: '' });
  });

  it('comes to what it comes to otherwise', async () => {
    for (const outcome of [
      { kind: 'accepted', activityId: '1' },
      { kind: 'refused', status: 400, code: 'BadArgument' },
      { kind: 'again', reason: '503' },
    ] as const)
      assert.deepEqual(await sent(outcome as Outcome), outcome);
  });
});
