import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from '../conversation/database.ts';
import { numberedHeading } from '../documents/heading-number.ts';
import type { Instant } from '../german/berlin.ts';
import type { RoundPlan } from '../municipalities/round.ts';
import { createSearchIndex, type SearchIndex } from '../search/index.ts';
import type { Chunk } from './document.ts';
import { currentChunks, knowledgeMark, loadStarter, type StarterFile } from './store.ts';

/** What a round knows, in memory: the stored pieces by id, and the index that finds them. It is never changed. */
export interface Knowledge {
  readonly chunks: ReadonlyMap<string, Chunk>;
  readonly index: SearchIndex;
}

/** The knowledge of all rounds. */
export interface Shelf {
  /** Brings the starter knowledge of these rounds up to date and takes all that they know into memory. */
  load(db: Db, rounds: readonly RoundPlan[], now: Instant): Promise<void>;
  /** Whether `load` has finished. */
  isLoaded(): boolean;
  /** What a round knows; read again when its documents have changed since, here, elsewhere or by command line. */
  of(db: Db, roundId: string): Promise<Knowledge>;
}

const STARTER = join(import.meta.dirname, 'knowledge');

/** An empty shelf. */
export function openShelf(): Shelf {
  const byRound = new Map<string, { readonly mark: string; readonly knowledge: Knowledge }>();
  let loaded = false;
  const read = async (db: Db, roundId: string, mark: string) => {
    const knowledge = sharedKnowledgeOf(await currentChunks(db, roundId));
    byRound.set(roundId, { mark, knowledge });
    return knowledge;
  };
  return {
    load: async (db, rounds, now) => {
      const files = starterFiles();
      for (const round of rounds) {
        await loadStarter(db, round.id, round.starterKnowledge ? files : [], now);
        await read(db, round.id, await knowledgeMark(db, round.id));
      }
      loaded = true;
    },
    isLoaded: () => loaded,
    of: async (db, roundId) => {
      const mark = await knowledgeMark(db, roundId);
      const known = byRound.get(roundId);
      return known?.mark === mark ? known.knowledge : read(db, roundId, mark);
    },
  };
}

let starter: readonly StarterFile[] | undefined;

/** The knowledge files that the product brings along; they are read once. */
export function starterFiles(): readonly StarterFile[] {
  starter ??= readStarter();
  return starter;
}

function readStarter(): StarterFile[] {
  const names = readdirSync(STARTER).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => ({ name, text: readFileSync(join(STARTER, name), 'utf8') }));
}

/** More would keep what rounds knew long ago. */
const SHARED = 4;
const shared = new Map<string, Knowledge>();

/** Rounds that know the same share one index: its words are analysed once, and lie in memory once. */
function sharedKnowledgeOf(chunks: readonly Chunk[]): Knowledge {
  const key = createHash('sha256').update(JSON.stringify(chunks)).digest('base64');
  const knowledge = shared.get(key) ?? knowledgeOf(chunks);
  shared.delete(key);
  shared.set(key, knowledge);
  for (const oldest of [...shared.keys()].slice(0, -SHARED)) shared.delete(oldest);
  return knowledge;
}

/** A piece is found by its heading, its words, and the words it is filed under, its document's title and the headings above it among them. */
export function knowledgeOf(chunks: readonly Chunk[]): Knowledge {
  const passages = chunks.map((chunk) => ({
    id: chunk.id,
    title: numberedHeading(chunk),
    text: chunk.text,
    synonyms: [chunk.synonyms, chunk.document.title, ...(chunk.path ?? [])].join(', '),
    filed: chunk.synonyms !== '',
  }));
  const index = createSearchIndex(passages);
  // The first search packs the index: better now than while somebody waits.
  index.search('');
  return { chunks: new Map(chunks.map((chunk) => [chunk.id, chunk])), index };
}
