import { sql } from 'kysely';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { Instant } from '../german/berlin.ts';
import { piecesOf, storedChunks } from './chunk.ts';
import type { Chunk, KnowledgeDocument } from './document.ts';
import { checksumOf, parseKnowledge } from './knowledge-file.ts';
import { withLeads } from './lead.ts';
import type { GuidelinesTables, KnowledgeDocumentsTable, KnowledgeSectionsTable } from './tables.ts';

const open = (db: Db) => db.withTables<GuidelinesTables>();

/** A knowledge file that the product brings along. */
export interface StarterFile {
  readonly name: string;
  readonly text: string;
}

/** SQLite takes about 32,000 values in one statement. */
const ROWS_AT_ONCE = 500;

type Known = Pick<KnowledgeDocumentsTable, 'name' | 'release' | 'checksum' | 'superseded_at'>;

/**
 * Makes the starter documents of a round follow the given files: an unchanged file does nothing, a changed one becomes
 * the next release, one that is gone no longer counts. Nothing is overwritten, all of it happens or nothing.
 */
export async function loadStarter(db: Db, roundId: string, files: readonly StarterFile[], now: Instant): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const known = await releases(tx, roundId);
    const current = known.filter((one) => one.superseded_at === null);
    const stale = current.filter((one) => !files.some((file) => file.name === one.name && sameText(file, one)));
    for (const one of stale) await supersede(tx, roundId, { ...one, now });
    for (const file of files) {
      if (current.some((one) => one.name === file.name && sameText(file, one))) continue;
      const release = 1 + Math.max(0, ...known.filter((one) => one.name === file.name).map((one) => one.release));
      await keepRelease(tx, roundId, { document: documentOf(file), release, origin: 'starter', now });
    }
  });
}

const parsed = new WeakMap<StarterFile, KnowledgeDocument>();

/** Read once for all rounds. */
function documentOf(file: StarterFile): KnowledgeDocument {
  const document = parsed.get(file) ?? parseKnowledge(file.name, file.text);
  parsed.set(file, document);
  return document;
}

function sameText(file: StarterFile, known: Known): boolean {
  return checksumOf(file.text) === known.checksum;
}

async function releases(db: Db, roundId: string): Promise<Known[]> {
  return open(db)
    .selectFrom('knowledge_documents')
    .select(['name', 'release', 'checksum', 'superseded_at'])
    .where('round_id', '=', roundId)
    .where('origin', '=', 'starter')
    .execute();
}

/** The release that was found to be stale, and no newer one that another instance has kept meanwhile. */
async function supersede(
  db: Db,
  roundId: string,
  gone: { name: string; release: number; now: Instant },
): Promise<void> {
  await open(db)
    .updateTable('knowledge_documents')
    .set({ superseded_at: gone.now })
    .where('round_id', '=', roundId)
    .where('name', '=', gone.name)
    .where('release', '=', gone.release)
    .where('superseded_at', 'is', null)
    .execute();
}

/** A release of a document, to be kept. */
interface Release {
  readonly document: KnowledgeDocument;
  readonly release: number;
  readonly origin: KnowledgeDocumentsTable['origin'];
  readonly now: Instant;
}

/** Keeps a release; false when another instance has kept the same one at the same moment. */
async function keepRelease(db: Db, roundId: string, kept: Release): Promise<boolean> {
  const result = await open(db)
    .insertInto('knowledge_documents')
    .values(documentRow(roundId, kept))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (Number(result.numInsertedOrUpdatedRows ?? 0) === 0) return false;
  const rows = sectionRows(roundId, kept);
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    await open(db)
      .insertInto('knowledge_sections')
      .values(rows.slice(first, first + ROWS_AT_ONCE))
      .execute();
  }
  return true;
}

/**
 * Keeps a document as the next release of its name, in place of the one that counted: that stays as it was and no
 * longer counts.
 */
export async function keepNext(db: Db, roundId: string, kept: Omit<Release, 'release'>): Promise<void> {
  const { document, origin, now } = kept;
  await open(db)
    .updateTable('knowledge_documents')
    .set({ superseded_at: now })
    .where('round_id', '=', roundId)
    .where('name', '=', document.name)
    .where('superseded_at', 'is', null)
    .execute();
  const release = 1 + (await lastRelease(db, roundId, document.name));
  if (!(await keepRelease(db, roundId, { document, release, origin, now })))
    throw new Error('the same release was kept at the same moment');
}

async function lastRelease(db: Db, roundId: string, name: string): Promise<number> {
  const row = await open(db)
    .selectFrom('knowledge_documents')
    .select((eb) => eb.fn.max('release').as('last'))
    .where('round_id', '=', roundId)
    .where('name', '=', name)
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

function documentRow(roundId: string, { document, release, origin, now }: Release): KnowledgeDocumentsTable {
  return {
    round_id: roundId,
    name: document.name,
    release,
    origin,
    title: document.title,
    kind: document.kind,
    publisher: document.publisher,
    source: document.source ?? null,
    valid_from: document.validFrom,
    valid_to: document.validTo ?? null,
    checksum: document.checksum,
    loaded_at: now,
    superseded_at: null,
  };
}

function sectionRows(roundId: string, { document, release }: Release): KnowledgeSectionsTable[] {
  const chunks = document.sections.flatMap(piecesOf);
  return chunks.map((chunk, index) => ({
    round_id: roundId,
    document: document.name,
    release,
    position: index + 1,
    anchor: chunk.anchor,
    heading: chunk.heading,
    number: chunk.number ?? null,
    path: chunk.path === undefined ? null : JSON.stringify(chunk.path),
    text: chunk.text,
    status: chunk.status,
    valid_from: chunk.validFrom,
    valid_to: chunk.validTo ?? null,
    version: chunk.version ?? null,
    sources: JSON.stringify(chunk.sources),
    synonyms: chunk.synonyms,
    supplements: chunk.supplements === undefined ? null : JSON.stringify(chunk.supplements),
    pages: chunk.pages === undefined ? null : JSON.stringify(chunk.pages),
  }));
}

/**
 * What tells one state of a round's knowledge from another: it grows with every release, with every one that no longer
 * counts, with every check, and with every rule that is named as not loaded or taken back. The last release and the last
 * that ended stand in it by what they are: what was undone may have been as many.
 */
export const markIn = (db: Db, { roundId }: { roundId: string }) => {
  const checks = open(db).selectFrom('knowledge_checks').where('round_id', '=', roundId);
  const rules = open(db).selectFrom('unloaded_rules').where('round_id', '=', roundId);
  const checked = checks.select(sql<string>`count(*)`.as('count'));
  const named = rules.select(sql<string>`count(*) || '/' || count(withdrawn_at)`.as('count'));
  const counted = sql`count(*) || '/' || count(superseded_at)`;
  const last = sql`coalesce(max(loaded_at || checksum), '') || '/' || coalesce(max(superseded_at || name), '')`;
  return open(db)
    .selectFrom('knowledge_documents')
    .select(sql<string>`${counted} || '/' || ${checked} || '/' || ${named} || '/' || ${last}`.as('mark'))
    .where('knowledge_documents.round_id', '=', roundId);
};

const markQuery = keptQuery(markIn);

/** The same, read. */
export async function knowledgeMark(db: Db, roundId: string): Promise<string> {
  return (await markQuery(db, { roundId })).rows[0]?.mark ?? '';
}

/** How many documents count in a round today, and when one last came or ceased to count. */
export async function knowledgeStanding(db: Db, roundId: string): Promise<{ documents: number; changed?: Instant }> {
  const { documents, loaded, superseded } = await open(db)
    .selectFrom('knowledge_documents')
    .where('round_id', '=', roundId)
    .select(({ fn }) => [
      sql<number>`count(*) - count(superseded_at)`.as('documents'),
      fn.max('loaded_at').as('loaded'),
      fn.max('superseded_at').as('superseded'),
    ])
    .executeTakeFirstOrThrow();
  const changed = (loaded ?? '') > (superseded ?? '') ? loaded : superseded;
  return { documents: Number(documents), ...(changed === null ? {} : { changed }) };
}

/** A release of a document; its number alone may have been that of one that was undone. */
export type CurrentRelease = Pick<KnowledgeDocumentsTable, 'name' | 'release' | 'checksum' | 'loaded_at'>;

/** The documents that count in a round today, in an order that is the same whatever language the database sorts by. */
export async function currentReleases(db: Db, roundId: string): Promise<CurrentRelease[]> {
  const releases = await open(db)
    .selectFrom('knowledge_documents')
    .select(['name', 'release', 'checksum', 'loaded_at'])
    .where('round_id', '=', roundId)
    .where('superseded_at', 'is', null)
    .execute();
  return releases.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** All that counts in a round today, in the order of its documents; where some are named, of those alone. */
export async function currentChunks(db: Db, roundId: string, names?: readonly string[]): Promise<Chunk[]> {
  if (names?.length === 0) return [];
  const rows = await open(db)
    .selectFrom('knowledge_sections as section')
    .innerJoin('knowledge_documents as document', (join) =>
      join
        .onRef('document.round_id', '=', 'section.round_id')
        .onRef('document.name', '=', 'section.document')
        .onRef('document.release', '=', 'section.release'),
    )
    .selectAll('section')
    .select(['document.title', 'document.kind', 'document.publisher', 'document.origin'])
    .where('section.round_id', '=', roundId)
    .where('document.superseded_at', 'is', null)
    .$if(names !== undefined, (query) => query.where('section.document', 'in', names ?? []))
    .orderBy('section.document')
    .orderBy('section.position')
    .execute();
  return withLeads(storedChunks(rows));
}
