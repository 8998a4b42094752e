import { DatabaseSync } from 'node:sqlite';
import type { SearchEngine } from './engine.ts';
import { HITS, TITLE_BOOST } from './engine.ts';

/** SQLite FTS5 with words as they stand, umlauts folded: any word of the question, ranked by its bm25. */
export const FTS5_WORDS = fts5('sqlite-fts5', 'unicode61 remove_diacritics 2', (question) =>
  (question.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"`),
);

/** SQLite FTS5 over three letters at a time: any three letters of the question's words. */
export const FTS5_TRIGRAMS = fts5('sqlite-fts5-trigram', 'trigram remove_diacritics 1', (question) =>
  (question.match(/[\p{L}\p{N}]{3,}/gu) ?? []).flatMap((word) =>
    Array.from({ length: word.length - 2 }, (_, at) => `"${word.slice(at, at + 3)}"`),
  ),
);

function fts5(name: string, tokenizer: string, termsOf: (question: string) => readonly string[]): SearchEngine {
  const databases: DatabaseSync[] = [];
  return {
    name,
    build(passages) {
      const database = new DatabaseSync(':memory:');
      databases.push(database);
      database.exec(`CREATE VIRTUAL TABLE passage USING fts5(id UNINDEXED, title, text, tokenize = '${tokenizer}')`);
      const insert = database.prepare('INSERT INTO passage (id, title, text) VALUES (?, ?, ?)');
      database.exec('BEGIN');
      for (const { id, title, text } of passages) insert.run(id, title, text);
      database.exec('COMMIT');
      const find = database.prepare(
        `SELECT id FROM passage WHERE passage MATCH ? ORDER BY bm25(passage, 0, ${TITLE_BOOST}, 1) LIMIT ${HITS}`,
      );
      return (question) => {
        const terms = [...new Set(termsOf(question))];
        return terms.length === 0 ? [] : find.all(terms.join(' OR ')).map(({ id }) => String(id));
      };
    },
    nativeMb: () => databases.reduce((sum, database) => sum + bytesOf(database), 0) / 1e6,
    stop() {
      for (const database of databases.splice(0)) database.close();
    },
  };
}

function bytesOf(database: DatabaseSync): number {
  const row = database.prepare('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size').get();
  return Number(row?.['bytes'] ?? 0);
}
