import type { Db } from '../conversation/database.ts';
import { municipalityOf } from '../municipalities/join.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import type { Committee, CommitteeTerms, Session, SessionTerms } from './committee.ts';
import type { Kept } from './keeper.ts';
import type { PapersTables } from './tables.ts';

const open = (db: Db) => db.withTables<PapersTables & MunicipalitiesTables>();

const committees = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('committee_versions')
    .innerJoin('committees', (join) =>
      join
        .onRef('committees.round_id', '=', 'committee_versions.round_id')
        .onRef('committees.municipality_id', '=', 'committee_versions.municipality_id')
        .onRef('committees.number', '=', 'committee_versions.committee')
        .onRef('committees.version', '=', 'committee_versions.version'),
    )
    .innerJoin('municipalities', municipalityOf('committee_versions'))
    .selectAll('committee_versions')
    .select('municipalities.name as municipality_name')
    .where('committee_versions.round_id', '=', roundId)
    .where('municipalities.active', '=', 1)
    .orderBy('municipalities.position')
    .orderBy('committee_versions.committee');

/** The committees of all municipalities that take part, in their order. */
export async function allCommittees(db: Db, roundId: string): Promise<Committee[]> {
  const rows = await committees(db, roundId).execute();
  return rows.map((row) => ({
    number: row.committee,
    version: row.version,
    municipality: { id: row.municipality_id, name: row.municipality_name },
    name: row.name,
    termFrom: row.term_from ?? undefined,
    termTo: row.term_to ?? undefined,
    office: row.office,
    changedAt: row.changed_at,
  }));
}

const sessions = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('committee_session_versions')
    .innerJoin('committee_sessions', (join) =>
      join
        .onRef('committee_sessions.round_id', '=', 'committee_session_versions.round_id')
        .onRef('committee_sessions.municipality_id', '=', 'committee_session_versions.municipality_id')
        .onRef('committee_sessions.number', '=', 'committee_session_versions.session')
        .onRef('committee_sessions.version', '=', 'committee_session_versions.version'),
    )
    .innerJoin('municipalities', municipalityOf('committee_session_versions'))
    .selectAll('committee_session_versions')
    .select('municipalities.name as municipality_name')
    .where('committee_session_versions.round_id', '=', roundId)
    .where('municipalities.active', '=', 1)
    .orderBy('committee_session_versions.held_on');

/** The sessions of all committees, the earliest first; cancelled ones among them. */
export async function allSessions(db: Db, roundId: string): Promise<Session[]> {
  const names = new Map(
    (await allCommittees(db, roundId)).map(({ municipality, number, name }) => [`${municipality.id}/${number}`, name]),
  );
  const rows = await sessions(db, roundId).execute();
  return rows.map((row) => ({
    number: row.session,
    version: row.version,
    municipality: { id: row.municipality_id, name: row.municipality_name },
    committee: row.committee,
    committeeName: names.get(`${row.municipality_id}/${row.committee}`) ?? 'Ausschuss',
    heldOn: row.held_on,
    papersDue: row.papers_due ?? undefined,
    paper: row.paper,
    state: row.state,
    office: row.office,
    changedAt: row.changed_at,
  }));
}

/** The number of the committee or session that an operation has made; undefined when it has made none. */
async function madeBy(db: Db, { roundId }: Kept, of: { table: 'committee' | 'session'; operation: string }) {
  if (of.table === 'committee') {
    const query = open(db).selectFrom('committee_versions').select('committee').where('round_id', '=', roundId);
    return (await query.where('operation_id', '=', of.operation).executeTakeFirst())?.committee;
  }
  const query = open(db).selectFrom('committee_session_versions').select('session').where('round_id', '=', roundId);
  return (await query.where('operation_id', '=', of.operation).executeTakeFirst())?.session;
}

/** Keeps a new committee under the next number of its municipality; the same operation gives the one that it made first. */
export async function saveCommittee(db: Db, kept: Kept, terms: CommitteeTerms): Promise<number> {
  const { roundId, municipality, operation } = kept;
  const series = `committees/${municipality.id}`;
  await holdNumbers(db, roundId, series);
  const before = await madeBy(db, kept, { table: 'committee', operation });
  if (before !== undefined) return before;
  const number = await nextNumber(db, roundId, series);
  const key = { round_id: roundId, municipality_id: municipality.id };
  await open(db)
    .insertInto('committees')
    .values({ ...key, number, version: 1 })
    .execute();
  await keepCommittee(db, kept, { number, version: 1, terms });
  return number;
}

/** What changes: under which number, from which version on, and to what. */
export interface Change<Terms> {
  readonly number: number;
  readonly seen: number;
  readonly terms: Terms;
}

/** Keeps a changed committee as its next version; false when somebody has changed it since it was seen. */
export async function changeCommittee(db: Db, kept: Kept, change: Change<CommitteeTerms>): Promise<boolean> {
  const { number, seen, terms } = change;
  const { numUpdatedRows } = await open(db)
    .updateTable('committees')
    .set({ version: seen + 1 })
    .where('round_id', '=', kept.roundId)
    .where('municipality_id', '=', kept.municipality.id)
    .where('number', '=', number)
    .where('version', '=', seen)
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    return (await madeBy(db, kept, { table: 'committee', operation: kept.operation })) === number;
  await keepCommittee(db, kept, { number, version: seen + 1, terms });
  return true;
}

async function keepCommittee(
  db: Db,
  { roundId, municipality, operation, office, at }: Kept,
  { number, version, terms }: { number: number; version: number; terms: CommitteeTerms },
): Promise<void> {
  await open(db)
    .insertInto('committee_versions')
    .values({
      ...{ round_id: roundId, municipality_id: municipality.id, committee: number, version, operation_id: operation },
      ...{ name: terms.name, term_from: terms.termFrom ?? null, term_to: terms.termTo ?? null },
      ...{ office, changed_at: at },
    })
    .execute();
}

/** Keeps a new session under the next number of its municipality; the same operation gives the one that it made first. */
export async function saveSession(db: Db, kept: Kept, terms: SessionTerms): Promise<number> {
  const { roundId, municipality, operation } = kept;
  const series = `committee-sessions/${municipality.id}`;
  await holdNumbers(db, roundId, series);
  const before = await madeBy(db, kept, { table: 'session', operation });
  if (before !== undefined) return before;
  const number = await nextNumber(db, roundId, series);
  const key = { round_id: roundId, municipality_id: municipality.id };
  await open(db)
    .insertInto('committee_sessions')
    .values({ ...key, number, version: 1 })
    .execute();
  await keepSession(db, kept, { number, version: 1, terms });
  return number;
}

/** Keeps a changed session as its next version; false when somebody has changed it since it was seen. */
export async function changeSession(db: Db, kept: Kept, change: Change<SessionTerms>): Promise<boolean> {
  const { number, seen, terms } = change;
  const { numUpdatedRows } = await open(db)
    .updateTable('committee_sessions')
    .set({ version: seen + 1 })
    .where('round_id', '=', kept.roundId)
    .where('municipality_id', '=', kept.municipality.id)
    .where('number', '=', number)
    .where('version', '=', seen)
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    return (await madeBy(db, kept, { table: 'session', operation: kept.operation })) === number;
  await keepSession(db, kept, { number, version: seen + 1, terms });
  return true;
}

async function keepSession(
  db: Db,
  { roundId, municipality, operation, office, at }: Kept,
  { number, version, terms }: { number: number; version: number; terms: SessionTerms },
): Promise<void> {
  const { committee, heldOn, papersDue, paper, state } = terms;
  await open(db)
    .insertInto('committee_session_versions')
    .values({
      ...{ round_id: roundId, municipality_id: municipality.id, session: number, version, operation_id: operation },
      ...{ committee, held_on: heldOn, papers_due: papersDue ?? null, paper, state, office, changed_at: at },
    })
    .execute();
}
