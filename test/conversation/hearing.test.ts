import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { UNFIT_SIGNS } from '../text/unfit.ts';

const ALL = UNFIT_SIGNS.join('');

onEveryDatabase('what people say', (database) => {
  let round: TestRound;
  const faults: unknown[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: (facts: object) => void faults.push(facts) };
  beforeEach(async () => {
    faults.length = 0;
    round = await openRound(database, { log });
    await round.openChat('Sozialamt Haan');
  });
  afterEach(() => round.close());

  it('is kept without signs that nobody types, whichever field of a form holds them', async () => {
    const operation = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
    const typed = { title: 'Rhabarber', description: 'Kuchen für alle', topicArea: 'Energie', contactOffice: 'Amt' };
    const fields = Object.entries({ operation, ...typed }).map(([name, value]) => [name, `${value}${ALL}`]);
    await round.click('Sozialamt Haan', 'ideas.submit', Object.fromEntries(fields));
    const { text } = await round.say('Sozialamt Hilden', `idee 1 kommentar: Gute${ALL} Sache`);
    assert.match(text, /Rhabarber/u);
    assert.deepEqual(faults, []);
    const kept = await stored();
    assert.match(kept, /Kuchen für alle/u);
    for (const sign of UNFIT_SIGNS) assert.ok(!kept.includes(sign), JSON.stringify(sign));
  });

  it('is answered by every command that can be typed, with a NUL in it', async () => {
    for (const { typed } of round.bot.features.flatMap((feature) => feature.commands)) {
      for (const { example } of typed) await round.say('Koordination', `${example}\u0000 ${ALL}`);
    }
    assert.deepEqual(faults, []);
  });

  it('is answered as a question, as the name of a file and of a person whom the round does not know', async () => {
    await round.say('Sozialamt Haan', `Sind Personal${ALL}kosten förderfähig?`, { files: [`Be${ALL}richt.pdf`] });
    await round.bot.answer({
      roundId: round.plan.id,
      activity: 'stranger',
      at: round.clock.now(),
      stranger: { personId: 'somebody', name: `Neu${ALL}ling` },
      place: { kind: 'personal', conversationId: 'chat' },
      input: { kind: 'text', text: 'zugang anfragen' },
      answer: 'returned',
    });
    assert.deepEqual(faults, []);
    assert.match(await stored(), /Neuling/u);
  });

  it('is refused in German when it is longer than anybody reads, and stands in no table', async () => {
    const long = `Rhabarber ${'a'.repeat(30_000)}`;
    for (const office of ['Sozialamt Haan', 'Jemand']) {
      const { text } = await round.say(office, long, { answer: 'queued' });
      assert.match(text, /nicht gespeichert/u);
      assert.match(text, /Bitte kürzen Sie ihn auf höchstens 30\.000\u00a0Zeichen, oder senden Sie ihn als Datei\./u);
    }
    const { reply } = await round.click('Sozialamt Haan', 'ideas.submit', { 'title~1': long }, { dialog: true });
    assert.match(reply.summary, /höchstens 30\.000\u00a0Zeichen/u);
    await round.settle();
    assert.doesNotMatch(await stored(), /Rhabarber/u);
  });

  it('is taken up to that length', async () => {
    const { text } = await round.say('Sozialamt Haan', 'Sind Personalkosten förderfähig? '.padEnd(30_000, 'x '));
    assert.doesNotMatch(text, /kürzen/u);
  });

  /** All rows of all tables, as one text. */
  async function stored(): Promise<string> {
    const tables = await round.db.introspection.getTables();
    const rows = await Promise.all(tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(round.db)));
    return rows.flatMap((result) => result.rows.flatMap((row) => Object.values(row as object).map(String))).join('\n');
  }
});
