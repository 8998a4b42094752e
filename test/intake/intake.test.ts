import assert from 'node:assert/strict';
import type { FetchFile } from '../../src/documents/fetching.ts';
import type { ImportsTables } from '../../src/imports/tables.ts';
import { read } from '../../src/intake/reader.ts';
import type { IntakeTables } from '../../src/intake/tables.ts';
import { xlsx } from '../documents/packed.ts';
import { encoded } from '../documents/shape.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { hugeDocx } from '../support/hostile.ts';
import { readHere } from '../support/read-here.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { type Gate, gate } from './gate.ts';

const TEXT = '# Merkblatt Fahrten\n\n## Fahrtkosten\n\nFahrtkosten sind förderfähig.\n';
const TABLE = xlsx({
  Liste: [
    ['Ort', 'Wert'],
    ['Haan', 1],
  ],
});
const HEADS = ['Erkrath', 'Haan', 'Heiligenhaus', 'Hilden', 'Langenfeld', 'Mettmann'].map(
  (city) => `Sozialamt ${city}`,
);
const READ = /Merkblatt Fahrten[\s\S]*Abschnitte/u;
const READING = /wird gelesen/u;

onEveryDatabase('a file that takes its time', (database) => {
  let round: TestRound;
  let door: Gate;
  let fetched: string[];
  const others: TestRound[] = [];
  const fetchFile: FetchFile = async (url) => {
    const name = url.split('/').at(-1) ?? '';
    fetched.push(name);
    return { kind: 'file', bytes: name.endsWith('.xlsx') ? TABLE : encoded(TEXT) };
  };
  const plan = { ...samplePlan, starterKnowledge: false };
  beforeEach(async () => {
    fetched = [];
    door = gate();
    round = await openRound(database, { plan, fetchFile, readFile: door.readFile, patienceMilliseconds: 0 });
  });
  afterEach(async () => {
    for (const other of others.splice(0)) await other.bot.intake.close();
    await round.close();
  });

  /** Another process on the same database. */
  const another = async (reading: Partial<Parameters<typeof openRound>[1]> = {}) => {
    const same = { name: database.name, open: async () => round.storage };
    const usual = { fetchFile, readFile: door.readFile, patienceMilliseconds: 0 };
    const other = await openRound(same, { plan: 'stored', ...usual, ...reading });
    others.push(other);
    return other;
  };
  /** What arrived about files, without the welcome of those who speak for the first time. */
  const said = ({ arrived }: TestRound) =>
    arrived.flatMap(({ shown: { text } }): string[] =>
      READING.test(text) ? ['reading'] : READ.test(text) ? ['read'] : [],
    );
  const results = () => round.arrived.filter(({ shown }) => READ.test(shown.text));
  const followed = async () => {
    door.open();
    await round.bot.intake.idle();
    await round.settle();
  };
  const send = (name: string, activity?: string, answer?: 'queued') =>
    round.say('Koordination', '', { files: [name], ...(activity ? { activity } : {}), ...(answer ? { answer } : {}) });

  it('is answered at once where it is read in time', async () => {
    const other = await another({ readFile: readHere, patienceMilliseconds: 60_000 });
    assert.match((await other.send('Koordination', 'a.md')).text, READ);
    await other.settle();
    assert.deepEqual(other.arrived, []);
  });

  it('is announced calmly, and what comes of it follows as a message of its own', async () => {
    const { text } = await send('a.md');
    assert.match(text, /„a\.md“ wird gelesen[\s\S]*folgt hier als eigene Nachricht\. Sie brauchen nichts zu tun/u);
    await round.settle();
    assert.equal(round.arrived.length, 0);
    await followed();
    assert.match(round.arrived[0]?.conversationId ?? '', /^chat-/u);
    assert.deepEqual(said(round), ['read']);
  });

  it('is announced before its result also where answers are queued', async () => {
    await send('a.md', 'once', 'queued');
    await followed();
    assert.deepEqual(said(round), ['reading', 'read']);
  });

  it('is read once, however often its message comes', async () => {
    await send('a.md', 'once');
    assert.match((await send('a.md', 'once')).text, READING);
    await followed();
    assert.match((await send('a.md', 'once')).text, READ);
    await followed();
    assert.deepEqual([fetched, door.begun, results().length], [['a.md'], ['a.md'], 1]);
  });

  it('keeps nobody else waiting for an answer', async () => {
    const large = hugeDocx();
    const slow = await another({ readFile: (file, form, needs) => read({ ...file, bytes: large.bytes }, form, needs) });
    await slow.say('Koordination', '', { files: ['lang.docx'] });
    assert.match((await slow.say('Sozialamt Haan', 'hilfe')).text, /Hilfe|hilfe/u);
    await slow.settle();
    assert.deepEqual(slow.arrived, []);
  });

  it('is gone on with by another process when the one that read it has died', async () => {
    await send('a.md');
    const other = await another({ readFile: readHere });
    await other.bot.intake.look();
    await other.bot.intake.idle();
    await other.settle();
    assert.deepEqual(other.arrived, []);
    other.clock.advance(60_000);
    await other.bot.intake.look();
    await other.bot.intake.idle();
    await other.settle();
    assert.deepEqual(said(other), ['read']);
    await followed();
    assert.deepEqual(round.arrived, []);
    assert.equal((await round.db.withTables<ImportsTables>().selectFrom('imports').selectAll().execute()).length, 1);
  });

  it('is announced by the process that goes on with it, where the other had no time to', async () => {
    const hasty = await another({ patienceMilliseconds: Number.POSITIVE_INFINITY });
    const asked = hasty.say('Koordination', '', { files: ['a.md'], answer: 'queued' });
    await door.hasBegun(1);
    const other = await another({ readFile: readHere });
    other.clock.advance(60_000);
    await other.bot.intake.look();
    await other.bot.intake.idle();
    await other.settle();
    assert.deepEqual(said(other), ['reading', 'read']);
    await hasty.bot.intake.close();
    await asked;
  });

  it('is not taken from a process that is still there', async () => {
    await send('a.md');
    await door.hasBegun(1);
    const other = await another();
    for (const clock of [round.clock, other.clock]) clock.advance(30_000);
    await round.bot.intake.look();
    for (const clock of [round.clock, other.clock]) clock.advance(30_000);
    await other.bot.intake.look();
    assert.deepEqual(door.begun, ['a.md']);
  });

  it('is gone on with at once after a process that has ended in order', async () => {
    await send('a.md');
    await door.hasBegun(1);
    await round.bot.intake.close();
    const other = await another({ readFile: readHere });
    await other.bot.intake.look();
    await other.bot.intake.idle();
    await other.settle();
    assert.deepEqual(said(other), ['read']);
  });

  it('does not wait for a clock that has gone back', async () => {
    await send('a.md');
    const other = await another({ readFile: readHere });
    other.clock.set('2023-10-04T09:00');
    await other.bot.intake.look();
    await other.bot.intake.idle();
    await other.settle();
    assert.deepEqual(said(other), ['read']);
  });

  it('is given up with a reference when every process ends over it', async () => {
    await send('a.md');
    await round.bot.intake.close();
    for (let attempt = 2; attempt <= 4; attempt += 1) {
      const other = await another();
      await other.bot.intake.look();
      await other.bot.intake.close();
    }
    await round.settle();
    assert.match(round.arrived.at(-1)?.shown.text ?? '', /nicht abgeschlossen werden[\s\S]*Kennung/u);
    assert.deepEqual(await round.db.withTables<IntakeTables>().selectFrom('intake').selectAll().execute(), []);
  });

  it('is answered later when its answer cannot be kept now', async () => {
    await send('a.md');
    await round.db.schema.alterTable('inbox').renameTo('inbox_away').execute();
    door.open();
    await round.bot.intake.idle();
    await round.db.schema.alterTable('inbox_away').renameTo('inbox').execute();
    await round.bot.intake.look();
    await followed();
    assert.equal(results().length, 1);
  });

  it('is answered with a reference when its reading fails on our side', async () => {
    const other = await another({
      patienceMilliseconds: Number.POSITIVE_INFINITY,
      readFile: async () => {
        throw new Error('no process can be started');
      },
    });
    assert.match((await other.send('Koordination', 'a.md')).text, /nicht abgeschlossen werden[\s\S]*Kennung/u);
  });

  it('is refused while five of the same person are being read, and taken when they are', async () => {
    for (let file = 1; file <= 5; file += 1) await send(`${file}.md`);
    const { text } = await send('6.md');
    assert.match(
      text,
      /Von Ihnen werden noch 5 Dateien gelesen\. Was Sie gerade gesendet haben, wurde nicht angenommen/u,
    );
    await followed();
    assert.doesNotMatch((await send('6.md')).text, /nicht angenommen/u);
  });

  it('is refused together with more than five others', async () => {
    const files = Array.from({ length: 6 }, (_, at) => `${at}.md`);
    const { text } = await round.say('Koordination', '', { files });
    assert.match(text, /höchstens 5 Dateien auf einmal\. Bitte senden Sie sie in mehreren Nachrichten/u);
    assert.deepEqual(fetched, []);
  });

  it('is refused while very many are being read', async () => {
    for (const head of HEADS)
      for (let file = 1; file <= 5; file += 1) await round.say(head, '', { files: [`${file}.xlsx`] });
    assert.match(
      (await send('a.md')).text,
      /Gerade werden sehr viele Dateien gelesen\. Was Sie gesendet haben, wurde nicht angenommen/u,
    );
  });

  it('is not kept for somebody who has left the round meanwhile', async () => {
    await send('a.md');
    await round.db
      .withTables<{ memberships: { round_id: string; office: string } }>()
      .deleteFrom('memberships')
      .execute();
    await followed();
    assert.deepEqual(await round.db.withTables<ImportsTables>().selectFrom('imports').selectAll().execute(), []);
    assert.equal(results().length, 0);
    assert.equal(round.arrived.length, 1);
  });
});
