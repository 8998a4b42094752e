import { sql } from 'kysely';
import type { Db } from '../../src/conversation/database.ts';
import type { Click } from './old-cards.ts';

/** The words that clicks bring in fields of free text, each of them once. */
export function wordsOf(clicks: readonly Pick<Click, 'inputs'>[]): string[] {
  return [...new Set(clicks.flatMap(({ inputs }) => Object.values(inputs)))].filter((word) =>
    word.startsWith('Probe '),
  );
}

/** What was said and answered is no proof that it was kept. */
const SAID = new Set(['inbox', 'repeats', 'outbox']);

/** Those of these words that the tables of features hold. */
export async function wordsIn(db: Db, words: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  const tables = (await db.introspection.getTables()).filter(({ name }) => !SAID.has(name));
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
    texts.push(JSON.stringify(rows));
  }
  const all = texts.join('\n');
  return words.filter((word) => all.includes(word)).sort();
}
