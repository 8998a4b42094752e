import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { municipalityOf } from '../municipalities/join.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import type { Change } from './committee-store.ts';
import { filesOf } from './file-store.ts';
import type { Kept } from './keeper.ts';
import type { Paper, PaperEvent, PaperTerms } from './paper.ts';
import type { PaperEventsTable, PapersTables, PaperVersionsTable } from './tables.ts';

const open = (db: Db) => db.withTables<PapersTables & MunicipalitiesTables>();
const listSchema = z.array(z.string());

const current = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('paper_versions')
    .innerJoin('papers', (join) =>
      join
        .onRef('papers.round_id', '=', 'paper_versions.round_id')
        .onRef('papers.municipality_id', '=', 'paper_versions.municipality_id')
        .onRef('papers.number', '=', 'paper_versions.paper')
        .onRef('papers.version', '=', 'paper_versions.version'),
    )
    .innerJoin('municipalities', municipalityOf('paper_versions'))
    .selectAll('paper_versions')
    .select('municipalities.name as municipality_name')
    .where('paper_versions.round_id', '=', roundId)
    .where('municipalities.active', '=', 1)
    .orderBy('municipalities.position')
    .orderBy('paper_versions.paper', 'desc');

type Row = PaperVersionsTable & { municipality_name: string };
type Around = Pick<Paper, 'files' | 'events'>;

function toPaper(row: Row, { files, events }: Around): Paper {
  return {
    ...termsOf(row),
    ...{ number: row.paper, version: row.version, office: row.office, changedAt: row.changed_at, files, events },
    municipality: { id: row.municipality_id, name: row.municipality_name },
  };
}

function termsOf(row: PaperVersionsTable): PaperTerms {
  return {
    ...{ kind: row.kind, access: row.access, title: row.title, proposal: row.proposal },
    ...{ session: row.session ?? undefined, circumstances: row.circumstances ?? undefined },
    topicAreas: listSchema.parse(JSON.parse(row.topic_areas)),
    decisions: listSchema.parse(JSON.parse(row.decisions)),
    ...{ questions: row.questions === 1, measures: row.measures === 1 },
  };
}

/** The papers of a municipality, or of all, by municipality and the newest first. */
export async function papersOf(db: Db, roundId: string, municipalityId?: string): Promise<Paper[]> {
  const all = current(db, roundId);
  const asked = municipalityId === undefined ? all : all.where('paper_versions.municipality_id', '=', municipalityId);
  const rows = await asked.execute();
  if (rows.length === 0) return [];
  const keyOf = (one: { municipality_id: string; paper: number }) => `${one.municipality_id}/${one.paper}`;
  const files = Map.groupBy(await filesOf(db, roundId), ({ of }) => keyOf(of));
  const events = Map.groupBy(await eventsOf(db, roundId), keyOf);
  return rows.map((row) =>
    toPaper(row, {
      files: (files.get(keyOf(row)) ?? []).map(({ file }) => file),
      events: (events.get(keyOf(row)) ?? []).map(toEvent),
    }),
  );
}

/** A paper of a municipality by its number there; undefined when there is none. */
export async function findPaper(
  db: Db,
  roundId: string,
  { municipalityId, number }: { municipalityId: string; number: number },
): Promise<Paper | undefined> {
  return (await papersOf(db, roundId, municipalityId)).find((one) => one.number === number);
}

async function eventsOf(db: Db, roundId: string): Promise<PaperEventsTable[]> {
  const query = open(db).selectFrom('paper_events').selectAll().where('round_id', '=', roundId);
  return query.orderBy('municipality_id').orderBy('paper').orderBy('number').execute();
}

function toEvent(row: PaperEventsTable): PaperEvent {
  return {
    ...{ kind: row.kind, on: row.on_day, office: row.office, at: row.noted_at },
    ...{ outcome: row.outcome ?? undefined, reference: row.reference ?? undefined, wording: row.wording ?? undefined },
  };
}

async function madeBy(db: Db, { roundId }: Kept, operation: string): Promise<number | undefined> {
  const query = open(db).selectFrom('paper_versions').select('paper').where('round_id', '=', roundId);
  return (await query.where('operation_id', '=', operation).executeTakeFirst())?.paper;
}

/** Keeps a new paper under the next number of its municipality; the same operation gives the one that it made first. */
export async function savePaper(db: Db, kept: Kept, terms: PaperTerms): Promise<number> {
  const { roundId, municipality, operation } = kept;
  await holdPapers(db, kept);
  const before = await madeBy(db, kept, operation);
  if (before !== undefined) return before;
  const number = await nextNumber(db, roundId, `papers/${municipality.id}`);
  await open(db)
    .insertInto('papers')
    .values({ round_id: roundId, municipality_id: municipality.id, number, version: 1 })
    .execute();
  await keepVersion(db, kept, { number, version: 1, terms });
  return number;
}

/** Lets one after the other act on the papers of a municipality. */
export async function holdPapers(db: Db, { roundId, municipality }: Pick<Kept, 'roundId' | 'municipality'>) {
  await holdNumbers(db, roundId, `papers/${municipality.id}`);
}

/** Keeps a changed paper as its next version; false when somebody has changed it since it was seen. */
export async function changePaper(db: Db, kept: Kept, { number, seen, terms }: Change<PaperTerms>): Promise<boolean> {
  const { numUpdatedRows } = await open(db)
    .updateTable('papers')
    .set({ version: seen + 1 })
    .where('round_id', '=', kept.roundId)
    .where('municipality_id', '=', kept.municipality.id)
    .where('number', '=', number)
    .where('version', '=', seen)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return (await madeBy(db, kept, kept.operation)) === number;
  await keepVersion(db, kept, { number, version: seen + 1, terms });
  return true;
}

async function keepVersion(
  db: Db,
  { roundId, municipality, operation, office, at }: Kept,
  { number, version, terms }: { number: number; version: number; terms: PaperTerms },
): Promise<void> {
  const { kind, access, title, proposal, session, circumstances, topicAreas, decisions } = terms;
  await open(db)
    .insertInto('paper_versions')
    .values({
      ...{ round_id: roundId, municipality_id: municipality.id, paper: number, version, operation_id: operation },
      ...{ kind, access, title, proposal, session: session ?? null, circumstances: circumstances ?? null },
      ...{ topic_areas: JSON.stringify(topicAreas), decisions: JSON.stringify(decisions) },
      ...{ questions: terms.questions ? 1 : 0, measures: terms.measures ? 1 : 0, office, changed_at: at },
    })
    .execute();
}

/** Notes what became of a paper as its next step. */
export async function keepEvent(
  db: Db,
  { roundId, municipality, office, at }: Kept,
  { paper, ...event }: Omit<PaperEvent, 'office' | 'at'> & { readonly paper: Pick<Paper, 'number' | 'events'> },
): Promise<void> {
  await open(db)
    .insertInto('paper_events')
    .values({
      ...{ round_id: roundId, municipality_id: municipality.id, paper: paper.number, number: paper.events.length + 1 },
      ...{ kind: event.kind, on_day: event.on, outcome: event.outcome ?? null, reference: event.reference ?? null },
      ...{ wording: event.wording ?? null, office, noted_at: at },
    })
    .execute();
}
