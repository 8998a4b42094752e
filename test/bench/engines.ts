import { DatabaseSync } from 'node:sqlite';
import type { Passage } from '../../src/search/index.ts';
import { createSearchIndex } from '../../src/search/index.ts';

/** A way to find passages: built once for a collection, then asked for the ids of the ten best. */
export interface Engine {
  readonly name: string;
  build(passages: readonly Passage[]): (question: string) => readonly string[];
}

const HITS = 10;

/** This project's own ranking. */
export const KREISRUNDE: Engine = {
  name: 'kreisrunde',
  build(passages) {
    const index = createSearchIndex(passages);
    index.search('Aufwärmen');
    return (question) => index.search(question, { limit: HITS }).hits.map(({ id }) => id);
  },
};

/** SQLite FTS5 as it comes (unicode61, bm25, title × 3), any word of the question. */
export const SQLITE_FTS5: Engine = {
  name: 'sqlite-fts5',
  build(passages) {
    const database = new DatabaseSync(':memory:');
    database.exec(
      `CREATE VIRTUAL TABLE passage USING fts5(id UNINDEXED, title, text, tokenize = 'unicode61 remove_diacritics 2')`,
    );
    const insert = database.prepare('INSERT INTO passage (id, title, text) VALUES (?, ?, ?)');
    for (const { id, title, text } of passages) insert.run(id, title, text);
    const find = database.prepare(
      `SELECT id FROM passage WHERE passage MATCH ? ORDER BY bm25(passage, 0, 3, 1) LIMIT ${HITS}`,
    );
    return (question) => {
      const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
      return words.length === 0
        ? []
        : find.all(words.map((word) => `"${word}"`).join(' OR ')).map(({ id }) => String(id));
    };
  },
};
