import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { brokenIn } from '../../src/cli/broken.ts';
import type { Member } from '../../src/conversation/turn.ts';
import { membersOf } from '../../src/municipalities/members.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { readDocument } from '../support/read-document.ts';
import type { TestRound } from '../support/round.ts';
import { COORDINATION, HAAN, HILDEN, openSurveys } from './asked.ts';

const ASK =
  'rundfrage anlegen: Was ist noch frei?; Felder: Betrag: Betrag | Grund: Text; Frist: 13.10.2023 12:00; Antworten sehen: nur die Koordination';
const VELBERT = 'Sozialamt Velbert';
const ANSWER = '7.319.463,52; Silberdistel';
/** The marked values, however they are written. */
const MARKED = /7\.?319\.?463|Silberdistel/iu;
/** Whoever gave the answer, and the Koordination, as far as their own chats go. */
const MAY = [HAAN, VELBERT, COORDINATION];
/** What is kept of an answer, and of what was said and shown to those who may see it. */
const KEPT = ['responses', 'replaced_responses', 'inbox', 'outbox', 'pending', 'repeats'];

onEveryDatabase('the marked value of a confidential survey', (database) => {
  let round: TestRound;
  let said: Awaited<ReturnType<typeof openSurveys>>;
  const logged: string[] = [];
  const note = (...facts: unknown[]) => void logged.push(JSON.stringify(facts));

  /** Answered by form, typed, told, changed, typed where all read, added late; then extended, closed and ended for good. */
  before(async () => {
    said = await openSurveys(database, { log: { info: note, warn: note, error: note } });
    round = said.round;
    for (const { office } of round.plan.people) await round.openChat(office);
    await said.publish(ASK);
    const inChannel = { place: 'channel', answer: 'queued' } as const;
    const fields = { number: 1, wording: 0, 'field1~1': '7.319.463,52', 'field2~1': 'Silberdistel' };
    await round.click(HAAN, 'surveys.answer', fields, inChannel);
    await round.say(HAAN, `rundfrage 1: ${ANSWER} und mehr`);
    await round.say(COORDINATION, `rundfrage 1 für Velbert telefonisch: ${ANSWER}`);
    await round.say(COORDINATION, `rundfrage 1 für Velbert telefonisch: ${ANSWER}`, inChannel);
    await round.say(HILDEN, `rundfrage 1: ${ANSWER}`, inChannel);
    await round.say(COORDINATION, 'rundfrage 1: 5; keiner');
    for (const what of ['rundfrage 1', 'rundfrage 1 seite 2', 'rundfragen', 'rundfrage 1 excel'])
      for (const where of [inChannel, {}]) await round.say(COORDINATION, what, where);
    await said.comes('2023-10-12T12:00');
    await round.say(COORDINATION, 'rundfrage 1 verlängern bis 20.10.2023 12 Uhr: Ferien', inChannel);
    await round.say(COORDINATION, 'rundfrage 1 schließen: Es sind alle', inChannel);
    await round.say(HAAN, `rundfrage 1: ${ANSWER}, Nachtrag`);
    await round.say(COORDINATION, 'rundfrage 1 abschließen', inChannel);
    await said.comes('2023-10-21T08:00');
  });
  after(() => round.close());

  const people = () => membersOf(round.db, round.plan.id);
  const hilden = async (): Promise<Member> =>
    (await people()).find(({ office }) => office === HILDEN) ?? assert.fail('nobody speaks for Hilden');

  it('is known to who gave it and to the Koordination: what follows could fail', async () => {
    assert.match(await said.say('rundfrage 1'), MARKED);
    assert.match(await said.say('rundfrage 1', COORDINATION), MARKED);
  });

  it('stands in nothing that arrived in the channel or in the chat of another', async () => {
    const chats = round.plan.people.filter(({ office }) => MAY.some((may) => office.startsWith(may)));
    const own = new Set(chats.map(({ objectId }) => `chat-${objectId}`));
    const others = round.arrived.filter(({ conversationId }) => !own.has(conversationId));
    assert.ok(others.length > 5);
    for (const { shown, reply } of others) {
      assert.doesNotMatch(shown.text, MARKED);
      assert.doesNotMatch(JSON.stringify([shown.card, reply.data, reply.summary]), MARKED);
    }
  });

  it('is told to no other municipality, nor to anyone in the channel, whatever they ask', async () => {
    const asked = [
      ...['rundfrage 1', 'rundfrage 1 seite 2', 'rundfragen', 'rundfrage 1 excel', 'rundfrage 1 csv', 'offen'],
      ...['rundfrage 1 wiederholen', 'Was ist noch frei?', 'Was hat Haan zur Rundfrage 1 gemeldet?', 'termine'],
      ...['ideen frei', 'beschlüsse frei', 'wissenslücken', 'status', 'hilfe'],
    ];
    for (const text of asked) {
      const { card, text: shown } = await round.say(HILDEN, text);
      assert.doesNotMatch(`${shown} ${JSON.stringify(card)}`, MARKED, text);
      const inChannel = await round.say(COORDINATION, text, { place: 'channel', answer: 'queued' });
      assert.doesNotMatch(`${inChannel.text} ${JSON.stringify(inChannel.card)}`, MARKED, text);
    }
  });

  it('is found by no search of the message extension', async () => {
    const member = await hilden();
    for (const words of ['Silberdistel', '7.319.463', '7319463', 'frei'])
      for (const elsewhere of [false, true]) {
        const found = await round.bot.find({ roundId: round.plan.id, member, words, limit: 10, elsewhere });
        assert.doesNotMatch(JSON.stringify(found), MARKED);
      }
  });

  it('stands in no file that another is handed', async () => {
    const member = await hilden();
    const now = round.clock.now();
    const makers = round.bot.features.flatMap(({ files = {} }) => Object.entries(files));
    for (const [kind, make] of makers)
      for (const subject of ['1', '2023', 'all', '1/1', '']) {
        const asked = { roundId: round.plan.id, subject, member, now };
        const file = await make(round.db, asked).catch(() => undefined);
        if (file) assert.doesNotMatch(await textOf(file), MARKED, kind);
      }
    assert.ok(makers.some(([kind]) => kind === 'surveys.excel'));
  });

  it('is stored nowhere but as an answer, and with what was said and shown to those who may see it', async () => {
    const tables = (await round.db.introspection.getTables()).map(({ name }) => name);
    for (const name of tables.filter((table) => !KEPT.includes(table))) {
      const { rows } = await sql<object>`select * from ${sql.table(name)}`.execute(round.db);
      const held = rows.filter((row) => MARKED.test(JSON.stringify(row)));
      assert.deepEqual(held, [], name);
    }
  });

  it('stands in no log, and in nothing that the verification says', async () => {
    assert.ok(logged.length > 0);
    assert.doesNotMatch(logged.join('\n'), MARKED);
    const { invariants } = owingOf(round.bot.features);
    const answers = { says: 'Es gibt keine Antwort', none: { table: 'responses', columns: ['number'] } } as const;
    const broken = await brokenIn(round.db, { invariants: [...invariants, answers] });
    assert.ok(broken.some(({ says }) => says === answers.says));
    assert.doesNotMatch(JSON.stringify(broken), MARKED);
  });
});

/** What can be read of a file: of a sheet or a paper its words. */
async function textOf({ name, body }: { name: string; body: Uint8Array }): Promise<string> {
  const plain = Buffer.from(body).toString();
  return /\.(?:xlsx|docx)$/u.test(name) ? JSON.stringify(await readDocument(name, body)) : plain;
}
