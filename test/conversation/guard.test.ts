import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Log } from '../../src/conversation/log.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const SENTENCE =
  'Der Text sieht nach einem Einzelfall aus (Name mit Geburtsdatum). Bitte fragen Sie ohne Angaben zur Person.';
const CASE = 'Erika Mustermann (geb. 01.02.1980) braucht einen Kühlschrank.';
const TRACES = /Mustermann|01\.02\.1980|Kühlschrank|Rhabarber/u;

const form = (description: string) => ({
  operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  'title~1': 'Rhabarber für alle',
  'description~1': description,
  'topicArea~1': 'Energie',
});

onEveryDatabase('client data', (database) => {
  let round: TestRound;
  let logged: string[];
  beforeEach(async () => {
    logged = [];
    const note = (facts: object, event: string) => void logged.push(`${event} ${JSON.stringify(facts)}`);
    round = await openRound(database, { log: { info: note, warn: note, error: note } satisfies Log });
    await round.openChat('Sozialamt Haan');
  });
  afterEach(() => round.close());

  it('is held back in the form of an idea, beside it, and stands in no table and no log', async () => {
    const { reply } = await round.click('Sozialamt Haan', 'ideas.submit', form(CASE));
    await round.settle();
    assert.equal(reply.beside, true);
    assert.equal(reply.summary, `Diese Nachricht wurde zurückgehalten. ${SENTENCE}`);
    await assertNoTrace();
  });

  it('is held back in a typed idea and a question, and stands in no table, no log and no message', async () => {
    for (const text of [`idee einreichen: Rhabarber; Beschreibung: ${CASE}`, `Darf das? ${CASE}`]) {
      const { text: shown } = await round.say('Sozialamt Haan', text, { answer: 'queued' });
      assert.match(shown, /Schutz von Sozialdaten/u);
      assert.match(shown, /nicht gespeichert/u);
      assert.ok(shown.includes(SENTENCE));
    }
    await round.settle();
    assert.equal(round.arrived.length, 2);
    assert.doesNotMatch(JSON.stringify(round.arrived), TRACES);
    await assertNoTrace();
  });

  it('is found when its name and its date stand in different fields', async () => {
    const fields = { ...form('geb. 01.02.1980'), 'title~1': 'Rhabarber für Erika Mustermann' };
    const { reply } = await round.click('Sozialamt Haan', 'ideas.submit', fields);
    assert.match(reply.summary, /zurückgehalten/u);
    await assertNoTrace();
  });

  it('stays before its author in a dialog, and stands in no table', async () => {
    for (const activity of ['sent', 'sent']) {
      const where = { dialog: true, activity };
      const { reply, text } = await round.click('Sozialamt Haan', 'ideas.submit', form(CASE), where);
      assert.equal(reply.card, 'conversation/kept');
      assert.ok(text.includes(SENTENCE));
      assert.ok(text.includes(CASE));
    }
    await assertNoTrace();
  });

  for (const [place, stays] of [
    ['channel', 'steht weiter im Kanal'],
    ['elsewhere', 'steht weiter in diesem Chat'],
  ] as const)
    it(`is said to stand where others read it: it ${stays}`, async () => {
      const { text } = await round.say('Sozialamt Haan', CASE, { place });
      assert.match(
        text,
        new RegExp(`Die Assistenz hat nichts gespeichert\\. \\*\\*Ihre Nachricht ${stays}\\.\\*\\*`, 'u'),
      );
      assert.match(text, /Bitte löschen Sie sie und informieren Sie Ihre Datenschutzstelle\./u);
      await assertNoTrace();
    });

  it('is not said to stand in the channel where nobody else saw it', async () => {
    const { text } = await round.say('Sozialamt Haan', CASE, { place: 'channel', unseen: true });
    assert.match(text, /Bitte fragen Sie ohne Angaben zur Person\./u);
    assert.doesNotMatch(text, /steht weiter/u);
  });

  it('is held back when a person says it whom the round does not know', async () => {
    await round.say('Jemand', CASE);
    await assertNoTrace();
  });

  it('is not seen in an idea without it', async () => {
    const { text } = await round.click('Sozialamt Haan', 'ideas.submit', form('Für alle ab 65 in Haan, 1.200 Euro.'));
    assert.match(text, /gespeichert/u);
    assert.doesNotMatch(text, /zurückgehalten/u);
    assert.match(await stored(), /Rhabarber/u);
  });

  /** All rows of all tables, as one text. */
  async function stored(): Promise<string> {
    const tables = await round.db.introspection.getTables();
    const rows = await Promise.all(tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(round.db)));
    assert.ok(rows.length > 10);
    return rows.map((result) => JSON.stringify(result.rows)).join('\n');
  }

  async function assertNoTrace(): Promise<void> {
    const tables = (await stored()).split('\n').filter((rows) => TRACES.test(rows) && !rows.includes('Quelle'));
    assert.deepEqual(tables, []);
    assert.doesNotMatch(logged.join('\n'), TRACES);
  }
});
