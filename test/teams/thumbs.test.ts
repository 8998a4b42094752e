import assert from 'node:assert/strict';
import type { Reply } from '../../src/conversation/reply.ts';
import { readActivity } from '../../src/teams/activities.ts';
import { thumbMeaning } from '../../src/teams/reception/thumbs.ts';
import { createTransport } from '../../src/teams/sending/connector.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, render, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { database, LOCAL_URL, message, openEdge, round as plan, serving } from './fixtures.ts';

const PERSONNEL = 'Sind Personalkosten förderfähig?';
const [TENANT = ''] = samplePlan.tenants;
const HAAN = samplePlan.people.find(({ office }) => office === 'Sozialamt Haan')?.objectId;

onEveryDatabase('a thumb below an answer', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  /** The question is asked in the channel; gives the id of the answer as Teams knows it. */
  async function answered(question = PERSONNEL): Promise<string> {
    await round.say('Sozialamt Haan', question, { place: 'channel', answer: 'queued' });
    await round.settle();
    return round.arrived.at(-1)?.id ?? assert.fail('no answer');
  }

  async function thumb(replyToId: string, reaction: string, feedbackText = '', from = HAAN) {
    const activity = readActivity(
      message({
        ...{ type: 'invoke', name: 'message/submitAction', id: `f:${reaction}`, text: undefined, replyToId },
        from: { id: '29:haan', aadObjectId: from },
        conversation: { id: `${samplePlan.channel};messageid=1`, conversationType: 'channel', isGroup: true },
        channelData: { tenant: { id: TENANT } },
        value: { actionName: 'feedback', actionValue: { reaction, feedback: JSON.stringify({ feedbackText }) } },
      }),
    );
    const meant = await thumbMeaning(round, activity ?? assert.fail('no activity'));
    if (meant.kind === 'turn') await round.bot.answer(meant.turn);
    return meant.kind;
  }
  const gaps = async () => (await round.say('Koordination', 'wissenslücken')).text;

  it('down says of just that answer that it does not fit, with the words beside it', async () => {
    const id = await answered();
    await answered('Sind Gutscheine zulässig?');
    assert.equal(await thumb(id, 'dislike', 'Es ging um Honorarkräfte.'), 'turn');
    assert.match(await gaps(), /Sind Personalkosten förderfähig\?\n1\u00a0× Antwort hat nicht geholfen/u);
    assert.match(await gaps(), /Dazu: Es ging um Honorarkräfte\./u);
  });

  it('up says that it has helped, in place of the word before', async () => {
    const id = await answered();
    await thumb(id, 'dislike');
    await thumb(id, 'like');
    assert.doesNotMatch(await gaps(), /hat nicht geholfen/u);
  });

  it('keeps no words that tell of a client', async () => {
    await thumb(await answered(), 'dislike', 'Frau Schneider, Hauptstr. 4, bezieht Bürgergeld und ist krank.');
    assert.doesNotMatch(await gaps(), /Schneider|hat nicht geholfen/u);
  });

  it('says nothing of a message that cannot be judged, of strangers, or in another form', async () => {
    const id = await answered();
    assert.equal(await thumb('other', 'dislike'), 'nothing');
    assert.equal(await thumb(id, 'heart'), 'nothing');
    await thumb(id, 'dislike', '', 'dddddddd-0000-4000-8000-000000000000');
    assert.doesNotMatch(await gaps(), /hat nicht geholfen/u);
  });

  it('is forgotten after a month', async () => {
    const id = await answered();
    round.clock.advance(31 * 86_400_000);
    await round.bot.tidy();
    assert.equal(await thumb(id, 'dislike'), 'nothing');
  });

  it('stands in place of the two buttons only where the platform has thumbs', async () => {
    await answered();
    const { reply } = round.arrived.at(-1) ?? assert.fail('no answer');
    const bodies = await sentWith(reply, [false, true]);
    assert.deepEqual(
      bodies.map((body) => [/Hat geholfen/u.test(body), /Hat nicht geholfen/u.test(body), /feedbackLoop/u.test(body)]),
      [
        [true, true, false],
        [false, false, true],
      ],
    );
    assert.match(bodies[1] ?? '', /Als Frage ans MAGS aufnehmen/u);
  });
});

/** The bodies with which a reply is sent to far sides without and with thumbs. */
async function sentWith(reply: Reply, thumbs: readonly boolean[]): Promise<string[]> {
  const bodies: string[] = [];
  const far = await serving(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    bodies.push(text);
    response.statusCode = 201;
    response.end('{"id":"1"}');
  });
  for (const hasThumbs of thumbs) {
    const transport = createTransport({ identity: undefined, render, hasThumbs: () => hasThumbs });
    await transport({ serviceUrl: far.url, conversationId: 'a' }, { kind: 'send', reply });
  }
  await far.close();
  return bodies;
}

describe('the answer to a thumb', () => {
  it('is empty, whatever came of it', async () => {
    const storage = await database(plan());
    const door = await openEdge(storage);
    const value = { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{}' } };
    const invoke = { type: 'invoke', name: 'message/submitAction', serviceUrl: LOCAL_URL, replyToId: '17' };
    for (const sent of [value, {}, 'x', undefined]) {
      const response = await door.post(message({ ...invoke, text: undefined, value: sent }));
      assert.deepEqual([response.status, await response.json()], [200, {}]);
    }
    await door.edge.close();
    await storage.close();
  });
});
