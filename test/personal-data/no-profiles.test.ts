import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { LOG_ENTRIES } from '../../src/pages/logs.ts';
import { allDumps, loaded } from '../storage/dumps.ts';
import { goOn, noting } from '../storage/replay.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { readDocument } from '../support/read-document.ts';
import type { TestRound } from '../support/round.ts';

/** What a message is recorded in while it is answered, whatever it asks for: for 30 days with its person. */
const OF_EACH_MESSAGE = ['inbox', 'outbox', 'queues', 'tenants', 'conversations', 'work', 'repeats'];
/** When a chat was last heard from, by which a channel that never spoke is reached; how long a closed round can be read. */
const NOT_OF_READING = ['conversations.last_seen_at', 'rounds.read_until'];
const READING = /(?:^|_)(?:read|seen|viewed|visited|downloaded|clicked)(?:_|$)/u;
const PROFILE =
  /antwortzeit|reaktionszeit|antwortet[e]? nach|durchschnittlich nach|gelesen (?:am|von)|abgerufen (?:am|von)|aktivste/iu;

onEveryDatabase('what is neither kept nor counted of people', (database) => {
  let round: TestRound;
  before(async () => {
    const dump = allDumps().at(-1);
    assert.ok(dump);
    round = await goOn(loaded(database, dump.sql), dump.now, noting().log);
  });
  after(() => round.close());

  const rows = async () => {
    const found = new Map<string, string>();
    for (const { name } of await round.db.introspection.getTables())
      found.set(name, JSON.stringify((await sql`select * from ${sql.table(name)}`.execute(round.db)).rows));
    return found;
  };

  it('is who has read what: whoever lists, opens and loads leaves nothing but the message itself', async () => {
    await round.settle();
    const before = await rows();
    for (const text of ['hilfe', 'ideen', 'idee 1', 'beschlüsse', 'abstimmungen', 'sitzung 1', 'protokolle', 'offen'])
      await round.say('Sozialamt Erkrath', text);
    await round.click('Sozialamt Erkrath', 'votes.show', { vote: 2 });
    const [file] = allDumps().at(-1)?.files ?? [];
    assert.ok(file && (await round.bot.file(file.signed)));
    const after = await rows();
    const written = [...after].filter(([name, now]) => now !== before.get(name)).map(([name]) => name);
    assert.deepEqual(
      written.filter((name) => !OF_EACH_MESSAGE.includes(name)),
      [],
    );
  });

  it('is when somebody read: no column has a place for it', async () => {
    const columns = (await round.db.introspection.getTables()).flatMap(({ name, columns: own }) =>
      own.map((column) => `${name}.${column.name}`),
    );
    assert.deepEqual(columns.filter((one) => READING.test(one.split('.')[1] ?? '')).sort(), NOT_OF_READING);
  });

  it('is how soon, how often or how much: no file that is handed out says so', async () => {
    const files = allDumps().at(-1)?.files ?? [];
    assert.ok(files.length > 10);
    for (const { signed, kind } of files) {
      const file = await round.bot.file(signed);
      assert.ok(file);
      const { name, body } = file;
      const text = /\.(?:docx|xlsx)$/u.test(name) ? JSON.stringify(await readDocument(name, body)) : String(body);
      assert.doesNotMatch(text, PROFILE, kind);
    }
  });

  it('is who acted, in the log: no entry has a field for it', () => {
    const fields = LOG_ENTRIES.map(({ holds }) => holds).join('\n');
    assert.doesNotMatch(fields, /(?<!\p{L})(?:person|name|amt|kommune|leitung|nutzer)/iu);
  });
});
