import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from '../conversation/database.ts';
import { numberedHeading } from '../documents/heading-number.ts';
import type { Instant } from '../german/berlin.ts';
import type { RoundPlan } from '../municipalities/round.ts';
import { createSearchIndex, type Passage, type SearchIndex } from '../search/index.ts';
import type { Chunk } from './document.ts';
import {
  type CurrentRelease,
  currentChunks,
  currentReleases,
  knowledgeMark,
  loadStarter,
  type StarterFile,
} from './store.ts';

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
  /** Whether a word, by its stem, stands in what a round knew when that was last read. */
  holds(roundId: string, stem: string): boolean;
  /**
   * What a round knows; read again when its documents have changed since, here, elsewhere or by command line. Whoever has
   * read the mark of its state just now brings it along.
   */
  of(db: Db, roundId: string, mark?: string): Promise<Knowledge>;
}

const STARTER = join(import.meta.dirname, 'knowledge');

/** An empty shelf. */
export function openShelf(): Shelf {
  const byRound = new Map<string, { readonly mark: string; readonly state: State }>();
  let loaded = false;
  const read = async (db: Db, roundId: string, mark: string) => {
    const state = await readState(db, roundId, byRound.get(roundId)?.state);
    byRound.set(roundId, { mark, state });
    return state.knowledge;
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
    holds: (roundId, stem) => byRound.get(roundId)?.state.knowledge.index.holds(stem) ?? false,
    of: async (db, roundId, seen) => {
      const mark = seen ?? (await knowledgeMark(db, roundId));
      const known = byRound.get(roundId);
      return known?.mark === mark ? known.state.knowledge : read(db, roundId, mark);
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

/** The pieces of a release of a document, and what tells them from others. */
interface Held {
  readonly print: string;
  readonly chunks: readonly Chunk[];
}

/** A state of what a round knows, with its documents by name and release. */
interface State {
  readonly documents: ReadonlyMap<string, Held>;
  readonly knowledge: Knowledge;
}

/** Only documents that have changed since the state before are read. */
async function readState(db: Db, roundId: string, before: State | undefined): Promise<State> {
  const releases = await currentReleases(db, roundId);
  const keyOf = ({ name, release, checksum, loaded_at }: CurrentRelease) =>
    [name, release, checksum, loaded_at].join('/');
  const unread = releases.filter((one) => !before?.documents.has(keyOf(one))).map(({ name }) => name);
  const fresh = await heldAnew(db, roundId, unread);
  const documents = new Map(
    releases.map((one) => [keyOf(one), before?.documents.get(keyOf(one)) ?? fresh.get(one.name) ?? held([])]),
  );
  return sharedStateOf(documents, before);
}

/** Read together: more would lie in memory twice at the same time, as rows and as pieces. */
const READ_AT_ONCE = 8;

async function heldAnew(db: Db, roundId: string, names: readonly string[]): Promise<ReadonlyMap<string, Held>> {
  const fresh = new Map<string, Held>();
  for (let from = 0; from < names.length; from += READ_AT_ONCE) {
    const chunks = await currentChunks(db, roundId, names.slice(from, from + READ_AT_ONCE));
    for (const [name, own] of Map.groupBy(chunks, ({ document }) => document.name)) fresh.set(name, held(own));
  }
  return fresh;
}

function held(chunks: readonly Chunk[]): Held {
  return { print: createHash('sha256').update(JSON.stringify(chunks)).digest('base64'), chunks };
}

/** More would keep what rounds knew long ago. */
const SHARED = 4;
const shared = new Map<string, State>();

/** Rounds that know the same share one state: its words are analysed once, and lie in memory once. */
function sharedStateOf(documents: State['documents'], before: State | undefined): State {
  const key = [...documents.values()].map(({ print }) => print).join(' ');
  const state = shared.get(key) ?? { documents, knowledge: grownKnowledge(documents, before) };
  shared.delete(key);
  shared.set(key, state);
  for (const oldest of [...shared.keys()].slice(0, -SHARED)) shared.delete(oldest);
  return state;
}

/**
 * What some documents say, from the state that holds most of them: only what is not in that is analysed. Where none holds
 * more than half, all is made anew, with no words that nobody uses any more.
 */
function grownKnowledge(documents: State['documents'], before: State | undefined): Knowledge {
  const prints = new Set([...documents.values()].map(({ print }) => print));
  const chunks = [...documents.values()].flatMap((document) => document.chunks);
  const common = (state: State) => sizeOf([...state.documents.values()].filter(({ print }) => prints.has(print)));
  const [base] = [...(before ? [before] : []), ...shared.values()].sort((one, other) => common(other) - common(one));
  if (!base || 2 * common(base) <= Math.max(chunks.length, base.knowledge.chunks.size)) return knowledgeOf(chunks);
  const known = new Set([...base.documents.values()].map(({ print }) => print));
  const gone = [...base.documents.values()].filter(({ print }) => !prints.has(print));
  const added = [...documents.values()].filter(({ print }) => !known.has(print));
  const passages = added.flatMap((document) => document.chunks).map(passageOf);
  const ids = gone.flatMap((document) => document.chunks).map(({ id }) => id);
  return packed(chunks, base.knowledge.index.changed(passages, ids));
}

function sizeOf(documents: readonly Held[]): number {
  return documents.reduce((sum, { chunks }) => sum + chunks.length, 0);
}

/** What some pieces say, all of it made anew. */
export function knowledgeOf(chunks: readonly Chunk[]): Knowledge {
  return packed(chunks, createSearchIndex(chunks.map(passageOf)));
}

/** The first search packs the index: better now than while somebody waits. */
function packed(chunks: readonly Chunk[], index: SearchIndex): Knowledge {
  index.search('');
  return { chunks: new Map(chunks.map((chunk) => [chunk.id, chunk])), index };
}

/** A piece is found by its heading, its words, and the words it is filed under: also its document's title, the headings above it and what leads into it. */
function passageOf(chunk: Chunk): Passage {
  return {
    id: chunk.id,
    title: numberedHeading(chunk),
    text: chunk.text,
    synonyms: [chunk.synonyms, chunk.document.title, ...(chunk.path ?? []), ...(chunk.lead ?? [])].join(', '),
    filed: chunk.synonyms !== '',
  };
}
