import { sql } from 'kysely';
import type { Db } from '../../src/conversation/database.ts';

/** What each answer leaves behind: that something came, what is to be sent, and what a typed *ja* would do. */
const OF_ANSWERS = [
  'inbox',
  'repeats',
  'outbox',
  'queues',
  'conversations',
  'welcomes',
  'pending',
  'last_questions',
  'unanswered_questions',
];

/** All that is stored, a text for each row, without what every answer leaves behind. */
export async function storedRows(db: Db): Promise<string[]> {
  const tables = (await db.introspection.getTables()).map(({ name }) => name);
  const kept = tables.filter((name) => !OF_ANSWERS.includes(name) && !name.startsWith('kysely'));
  const rows = await Promise.all(kept.map((name) => sql<object>`select * from ${sql.table(name)}`.execute(db)));
  return rows.flatMap(({ rows: held }, at) => held.map((row) => `${kept[at]} ${JSON.stringify(row)}`)).sort();
}
