import assert from 'node:assert/strict';
import { findConversation } from '../../src/delivery/conversations.ts';
import { textOfHtml } from '../../src/documents/texts/html.ts';
import type { IdeasTables } from '../../src/ideas/tables.ts';
import { submitted } from '../ideas/book.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { assertGrowsEvenly, type Filling } from '../support/growth.ts';
import { openRound, render, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { LOCAL_URL, message, openEdge } from './fixtures.ts';

const HAAN = samplePlan.people.find(({ office }) => office === 'Sozialamt Haan')?.objectId;
const ELSEWHERE = '19:zwei-personen@unq.gbl.spaces';

interface Answer {
  readonly task?: { readonly type: string; readonly value: unknown };
  readonly composeExtension?: {
    readonly type: string;
    readonly text?: string;
    readonly attachments?: readonly { readonly content: unknown; readonly preview: { readonly content: unknown } }[];
  };
}

describe('the words of a message', () => {
  it('are found in its HTML in a time that grows with its length alone', async () => {
    const tags = [
      '<div>',
      '<b>x',
      '</b>',
      '<p>a',
      '<li>a',
      '<ol><li>',
      '<table><tr><td>',
      '<tr><td>a',
      '<h1>',
      '&amp;',
      '<',
    ];
    const filled = tags.map((tag): Filling => [tag, (length) => tag.repeat(Math.ceil((3 * length) / tag.length))]);
    await assertGrowsEvenly(textOfHtml, filled);
  });
});

onEveryDatabase('the message extension', (database) => {
  let round: TestRound;
  let door: Awaited<ReturnType<typeof openEdge>>;

  beforeEach(async () => {
    round = await openRound(database);
    const { bot } = round;
    const extension = { actions: bot.messageActions, textOfHtml };
    const tenants = async () => samplePlan.tenants;
    door = await openEdge(round.storage, { answer: bot.answer, find: bot.find, extension, tenants, render });
  });
  afterEach(async () => {
    await door.edge.close();
    await round.close();
  });

  let invoked = 0;
  const invoke = async (name: string, value: unknown, personId = HAAN, place = ELSEWHERE): Promise<Answer> => {
    invoked += 1;
    const [tenant = ''] = samplePlan.tenants;
    const response = await door.post(
      message({
        type: 'invoke',
        name: `composeExtension/${name}`,
        id: `f:${invoked}`,
        text: undefined,
        serviceUrl: LOCAL_URL,
        from: { id: '29:haan', name: 'Jemand', aadObjectId: personId },
        conversation: { id: place, conversationType: 'personal', tenantId: tenant },
        channelData: { tenant: { id: tenant } },
        value,
      }),
    );
    assert.equal(response.status, 200);
    return (await response.json()) as Answer;
  };
  const search = (words: string, personId = HAAN, place = ELSEWHERE) =>
    invoke('query', { commandId: 'search', parameters: [{ name: 'query', value: words }] }, personId, place);
  const onMessage = (commandId: string, content: string) =>
    invoke('fetchTask', {
      commandId,
      commandContext: 'message',
      messagePayload: { body: { contentType: 'html', content } },
    });

  it('opens the form of an idea with the words of a message, its HTML reduced to text', async () => {
    const { task } = await onMessage(
      'ideas.form',
      '<div>Wärmestube <b>im</b> B&uuml;rgerhaus<script>x()</script></div>',
    );
    assert.equal(task?.type, 'continue');
    assert.match(JSON.stringify(task?.value), /"value":"Wärmestube im Bürgerhaus"/u);
  });

  it('opens the form of a question to the ministry with the words of a message', async () => {
    const { task } = await onMessage('questions.form', '<p>Gilt das auch für AGH-Stellen?</p>');
    assert.match(JSON.stringify(task?.value), /"value":"Gilt das auch für AGH-Stellen\?"/u);
  });

  it('leaves out what nobody types, also where a message names it by number', async () => {
    const { task } = await onMessage('ideas.form', '<p>Wärme&#1;stube&#xFFFE;</p>');
    assert.match(JSON.stringify(task?.value), /"value":"Wärmestube/u);
    assert.doesNotMatch(JSON.stringify(task?.value), /\\u0001|\ufffe/u);
  });

  it('shortens a message that is longer than its field, and shows that it did', async () => {
    const { task } = await onMessage('ideas.form', `<p>${'Wärmestube '.repeat(400)}</p>`);
    assert.match(JSON.stringify(task?.value), /"value":"Wärmestube [^"]{2900,2988} …"/u);
  });

  it('refuses a message that is longer than anybody reads', async () => {
    const { task } = await onMessage('ideas.form', `<p>${'Wärmestube '.repeat(10_000)}</p>`);
    assert.match(JSON.stringify(task?.value), /höchstens 30\.000\u00a0Zeichen/u);
  });

  it('refuses a message whose HTML is longer than any, without looking through it', async () => {
    const { task } = await onMessage('ideas.form', `Wärmestube${'<b></b>'.repeat(30_000)}`);
    assert.match(JSON.stringify(task?.value), /höchstens 30\.000\u00a0Zeichen/u);
  });

  it('opens the form for a message whose elements are nested without an end', async () => {
    const { task } = await onMessage('ideas.form', `${'<table><tr><td>'.repeat(9000)}Wärmestube`);
    assert.match(JSON.stringify(task?.value), /"value":"Wärmestube"/u);
  });

  it('opens an empty form from the compose box', async () => {
    const { task } = await invoke('fetchTask', { commandId: 'ideas.form', commandContext: 'compose' });
    assert.equal(task?.type, 'continue');
  });

  it('saves what its form sends, and says so', async () => {
    const { task } = await invoke('submitAction', {
      commandId: 'ideas.form',
      data: {
        verb: 'ideas.submit',
        operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
        attempt: 1,
        'title~1': 'Wärmestube',
        'description~1': 'Offen ab 9 Uhr',
        'topicArea~1': 'Energie',
      },
    });
    assert.deepEqual(task, { type: 'message', value: 'Gespeichert: Wärmestube' });
    const [idea] = await round.db.withTables<IdeasTables>().selectFrom('ideas').selectAll().execute();
    assert.equal(idea?.office, 'Sozialamt Haan');
  });

  it('shows the error at the field, with what was typed', async () => {
    const data = { verb: 'ideas.submit', operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', 'title~1': 'Wärmestube' };
    const { task } = await invoke('submitAction', { commandId: 'ideas.form', data });
    assert.equal(task?.type, 'continue');
    assert.match(JSON.stringify(task?.value), /"value":"Wärmestube"[\s\S]*Bitte die Idee beschreiben\./u);
  });

  it('holds back client data that stands in a message', async () => {
    const { task } = await onMessage('ideas.form', '<p>Frau Muster, geb. 03.04.1961, IBAN DE02120300000000202051</p>');
    assert.notEqual(task, undefined);
    assert.equal((await round.db.withTables<IdeasTables>().selectFrom('ideas').selectAll().execute()).length, 0);
    assert.match(JSON.stringify(task), /nicht gespeichert|zurückgehalten|Sozialdaten/u);
  });

  it('finds knowledge and inserts its card without buttons', async () => {
    const { composeExtension } = await search('Personalkosten');
    assert.equal(composeExtension?.type, 'result');
    const cards = JSON.stringify(composeExtension?.attachments?.map(({ content }) => content));
    assert.match(cards, /Personal/u);
    assert.doesNotMatch(cards, /Action\.Execute/u);
  });

  it('finds entries of the round in its channel and in the own chat, and says elsewhere where they are', async () => {
    await submitted(round, { 'title~1': 'Xqzvk' });
    await round.openChat('Sozialamt Haan');
    await round.openChat('Sozialamt Hilden');
    const [own, other] = [`chat-${HAAN}`, 'chat-person-Sozialamt Hilden'];
    for (const place of [`${samplePlan.channel};messageid=7`, own])
      assert.equal((await search('Xqzvk', HAAN, place)).composeExtension?.type, 'result');
    for (const place of [ELSEWHERE, other])
      assert.match((await search('Xqzvk', HAAN, place)).composeExtension?.text ?? '', /im Kanal der Runde/u);
  });

  it('says when nothing is found, and what to type before anything is', async () => {
    assert.match((await search('xqzvk')).composeExtension?.text ?? '', /^Dazu steht nichts/u);
    assert.match((await search('')).composeExtension?.text ?? '', /^Bitte geben Sie ein Stichwort ein/u);
  });

  it('shows nothing to somebody whom the round does not know', async () => {
    const stranger = '99999999-9999-4999-8999-999999999999';
    assert.match((await search('Personalkosten', stranger)).composeExtension?.text ?? '', /Mitglieder der Runde/u);
    const { task } = await invoke('fetchTask', { commandId: 'ideas.form' }, stranger);
    assert.equal(task?.type, 'message');
  });

  it('takes the conversation where it runs for no personal chat', async () => {
    await search('Personalkosten');
    await onMessage('ideas.form', '<p>Wärmestube</p>');
    assert.equal(await findConversation(round.db, samplePlan.id, ELSEWHERE), undefined);
  });

  it('opens nothing that no feature offers on a message', async () => {
    const [tenant = ''] = samplePlan.tenants;
    const value = { commandId: 'votes.cast', commandContext: 'message' };
    const response = await door.post(
      message({
        type: 'invoke',
        name: 'composeExtension/fetchTask',
        serviceUrl: LOCAL_URL,
        channelData: { tenant: { id: tenant } },
        value,
      }),
    );
    assert.equal(response.status, 501);
  });
});
