import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { forgetOld } from '../../src/conversation/dispatch/inbox.ts';
import type { Log } from '../../src/conversation/log.ts';
import { later } from '../../src/german/time.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const TYPED = 'idee einreichen: Wärmestube; Beschreibung: Offen ab 9 Uhr; Themenfeld: Energie';

onEveryDatabase('what is said', (database) => {
  let round: TestRound;
  let logged: string[];
  beforeEach(async () => {
    logged = [];
    const note = (facts: object, event: string) => void logged.push(`${event} ${JSON.stringify(facts)}`);
    const log: Log = { info: note, warn: note, error: note };
    round = await openRound(database, { log });
  });
  afterEach(() => round.close());

  it('has one effect and the same answer when the platform delivers it twice', async () => {
    const first = await round.say('Sozialamt Haan', TYPED, { activity: 'once' });
    round.clock.advance(15 * 60_000);
    const second = await round.say('Sozialamt Haan', TYPED, { activity: 'once' });
    await round.settle();
    assert.deepEqual(second.reply, first.reply);
    assert.equal(round.channel().length, 1);
  });

  it('has one effect when it arrives twice at the same time', async () => {
    await Promise.all([1, 2, 3, 4].map(() => round.say('Sozialamt Haan', TYPED, { activity: 'at-once' })));
    await round.settle();
    assert.equal(round.channel().length, 1);
  });

  it('has one effect when the same words come twice at the same time under two ids', async () => {
    await Promise.all(['a', 'b', 'c'].map((activity) => round.say('Sozialamt Haan', TYPED, { activity })));
    await round.settle();
    assert.equal(round.channel().length, 1);
  });

  it('makes one entry of a form that is sent twice at the same time', async () => {
    const form = {
      operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
      'title~1': 'Eins',
      'description~1': 'Etwas Gutes',
      'topicArea~1': 'Energie',
    };
    const answers = await Promise.all([1, 2, 3].map(() => round.click('Sozialamt Haan', 'ideas.submit', form)));
    await round.settle();
    assert.equal(round.channel().length, 1);
    for (const { text } of answers) assert.match(text, /gespeichert/u);
  });

  it('counts the same words by another office as their own', async () => {
    const first = await round.say('Sozialamt Haan', TYPED);
    const second = await round.say('Sozialamt Velbert', TYPED);
    assert.match(first.text, /gespeichert/u);
    assert.match(second.text, /Gibt es das schon/u);
  });

  it('counts the same words anew after ten minutes', async () => {
    await round.say('Sozialamt Haan', TYPED);
    round.clock.advance(11 * 60_000);
    assert.match((await round.say('Sozialamt Haan', TYPED)).text, /Gibt es das schon/u);
  });

  it('counts the same words anew where the clock has gone back since', async () => {
    await round.say('Sozialamt Haan', TYPED);
    round.clock.advance(-11 * 60_000);
    assert.match((await round.say('Sozialamt Haan', TYPED)).text, /Gibt es das schon/u);
  });

  it('leaves no message text in the inbox, and no answer after 24 hours', async () => {
    await round.say('Sozialamt Haan', 'Geheimwort Rhabarber ohne Zusammenhang', { answer: 'queued' });
    await round.say('Sozialamt Haan', TYPED);
    await forgetOld(round.db, later(round.clock.now(), { hours: 25 }));
    const { rows } = await sql<{ activity: string; reply: string | null }>`select activity, reply from inbox`.execute(
      round.db,
    );
    assert.ok(rows.length >= 2);
    assert.doesNotMatch(JSON.stringify(rows), /Rhabarber|Wärmestube/u);
  });

  it('does nothing and says so when the same comes again after its answer was emptied', async () => {
    await round.say('Sozialamt Haan', TYPED, { activity: 'late' });
    await forgetOld(round.db, later(round.clock.now(), { hours: 25 }));
    const { text } = await round.say('Sozialamt Haan', TYPED, { activity: 'late' });
    await round.settle();
    assert.match(text, /schon bearbeitet/u);
    assert.equal(round.channel().length, 1);
  });

  it('queues the answer to a message in the same conversation, once', async () => {
    await round.say('Sozialamt Haan', 'hilfe', { answer: 'queued', activity: 'queued-once' });
    await round.say('Sozialamt Haan', 'hilfe', { answer: 'queued', activity: 'queued-once' });
    await round.settle();
    assert.deepEqual(
      round.arrived.map((one) => [one.conversationId, one.reply.card]),
      [
        ['chat-person-Sozialamt Haan', 'onboarding/welcome'],
        ['chat-person-Sozialamt Haan', 'conversation/help'],
      ],
    );
  });

  it('refuses a button that no longer exists, beside its card', async () => {
    const { reply, text } = await round.click('Sozialamt Haan', 'nobody.knows');
    assert.equal(reply.beside, true);
    assert.match(text, /Diese Schaltfläche gibt es nicht mehr/u);
  });

  it('answers a fault with a reference, and logs neither words nor names', async () => {
    await sql`alter table ideas rename to hidden`.execute(round.db);
    const { text } = await round.say('Sozialamt Haan', TYPED);
    assert.match(text, /Kennung für die Koordination: [0-9A-F]{4}-[0-9A-F]{4}/u);
    assert.ok(logged.some((line) => line.startsWith('failed')));
    assert.doesNotMatch(logged.join('\n'), /Wärmestube|Haan/u);
  });

  it('tries the same activity again after a fault', async () => {
    await sql`alter table ideas rename to hidden`.execute(round.db);
    await round.say('Sozialamt Haan', TYPED, { activity: 'again' });
    await sql`alter table hidden rename to ideas`.execute(round.db);
    const { text } = await round.say('Sozialamt Haan', TYPED, { activity: 'again' });
    assert.match(text, /gespeichert/u);
  });

  it('replaces the posted form by its confirmation', async () => {
    const form = {
      operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
      'title~1': 'Eins',
      'description~1': 'Etwas Gutes',
      'topicArea~1': 'Energie',
    };
    await round.click('Sozialamt Haan', 'ideas.submit', form, { messageId: 'form-7' });
    await round.settle();
    const update = round.arrived.find((one) => one.kind === 'update');
    assert.equal(update?.id, 'form-7');
    assert.match(update?.shown.text ?? '', /gespeichert/u);
  });
});
