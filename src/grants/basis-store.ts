import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { dayOf } from '../german/time.ts';
import { NBSP } from '../german/write.ts';
import { holdNumbers } from '../municipalities/store.ts';
import { type Basis, type Change, hashOf, type Section, sectionKey } from './basis.ts';
import { allMeasures } from './measure-store.ts';
import type { GrantsTables, MeasureBasesTable } from './tables.ts';

const open = (db: Db) => db.withTables<GrantsTables>();

/** Names a measure of a round. */
export interface MeasureKey {
  readonly roundId: string;
  readonly municipalityId: string;
  readonly number: number;
}

/** The measure of this number of the member's municipality. */
export function ownKey({ roundId, member }: MemberTurn, number: number): MeasureKey {
  return { roundId, municipalityId: member.municipality.id, number };
}

function toBasis(row: MeasureBasesTable): Basis {
  return {
    municipalityId: row.municipality_id,
    measure: row.measure,
    document: row.document,
    anchor: row.anchor,
    taken: row.taken,
    documentTitle: row.document_title,
    heading: row.heading,
    text: row.words,
    hash: row.hash,
    status: row.status,
    version: row.version ?? undefined,
    validFrom: row.valid_from,
    day: row.day,
    office: row.office,
    takenAt: row.taken_at,
    toldHash: row.told_hash ?? undefined,
  };
}

/** The sections that count, by measure in the order in which they were taken. */
const current = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('measure_bases')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('ended_at', 'is', null)
    .orderBy('municipality_id')
    .orderBy('measure')
    .orderBy('taken_at')
    .orderBy('document')
    .orderBy('anchor');

/** The sections that measures of a round rest on. */
export async function allBases(db: Db, roundId: string): Promise<Basis[]> {
  return (await current(db, roundId).execute()).map(toBasis);
}

/** The sections that the measures of one municipality rest on. */
export async function basesIn(db: Db, roundId: string, municipalityId: string): Promise<Basis[]> {
  const rows = await current(db, roundId).where('municipality_id', '=', municipalityId).execute();
  return rows.map(toBasis);
}

/** The sections that one measure rests on. */
export async function basesOf(db: Db, { roundId, municipalityId, number }: MeasureKey): Promise<Basis[]> {
  const rows = await current(db, roundId)
    .where('municipality_id', '=', municipalityId)
    .where('measure', '=', number)
    .execute();
  return rows.map(toBasis);
}

const columns = ({ roundId, municipalityId, number }: MeasureKey) => ({
  round_id: roundId,
  municipality_id: municipalityId,
  measure: number,
});

/** A measure rests on these sections from now on, in their words of today; the same section taken before ends. */
export async function takeSections(
  db: Db,
  turn: MemberTurn,
  { number, sections }: { number: number; sections: readonly Section[] },
): Promise<void> {
  const key = ownKey(turn, number);
  await holdNumbers(db, key.roundId, `bases/${key.municipalityId}`);
  for (const section of sections) {
    await endSection(db, turn, { number, section });
    const { last } = await rowsOf(db, key, section)
      .select((eb) => eb.fn.max('taken').as('last'))
      .executeTakeFirstOrThrow();
    await open(db)
      .insertInto('measure_bases')
      .values({ ...basisRow(turn, number, section), taken: (last ?? 0) + 1 })
      .execute();
  }
  await markSeen(db, key, sections);
}

function rowsOf(db: Db, { roundId, municipalityId, number }: MeasureKey, { document, anchor }: Section) {
  return open(db)
    .selectFrom('measure_bases')
    .where('round_id', '=', roundId)
    .where('municipality_id', '=', municipalityId)
    .where('measure', '=', number)
    .where('document', '=', document)
    .where('anchor', '=', anchor);
}

function basisRow(turn: MemberTurn, number: number, section: Section): Omit<MeasureBasesTable, 'taken'> {
  return {
    ...columns(ownKey(turn, number)),
    document: section.document,
    anchor: section.anchor,
    document_title: section.documentTitle,
    heading: section.heading,
    words: section.text,
    hash: section.hash,
    status: section.status,
    version: section.version ?? null,
    valid_from: section.validFrom,
    day: dayOf(turn.at),
    office: turn.member.office,
    taken_at: turn.at,
    ended_at: null,
    told_hash: null,
  };
}

/** A measure no longer rests on a section; that it did stays on record. */
export async function endSection(
  db: Db,
  turn: MemberTurn,
  { number, section }: { number: number; section: Section },
): Promise<void> {
  await open(db)
    .updateTable('measure_bases')
    .set({ ended_at: turn.at })
    .where('round_id', '=', turn.roundId)
    .where('municipality_id', '=', turn.member.municipality.id)
    .where('measure', '=', number)
    .where('document', '=', section.document)
    .where('anchor', '=', section.anchor)
    .where('ended_at', 'is', null)
    .execute();
}

/** Marks a change as told; false when it has been told before, here or by another instance. */
export async function markTold(db: Db, roundId: string, change: Change): Promise<boolean> {
  const { basis } = change;
  const hash = hashOf(change);
  const result = await open(db)
    .updateTable('measure_bases')
    .set({ told_hash: hash })
    .where('round_id', '=', roundId)
    .where('municipality_id', '=', basis.municipalityId)
    .where('measure', '=', basis.measure)
    .where('document', '=', basis.document)
    .where('anchor', '=', basis.anchor)
    .where('taken', '=', basis.taken)
    .where((eb) => eb.or([eb('told_hash', 'is', null), eb('told_hash', '<>', hash)]))
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Marks sections as no news to a measure; gives those that were. */
export async function markSeen(db: Db, key: MeasureKey, sections: readonly Section[]): Promise<Section[]> {
  const news: Section[] = [];
  for (const section of sections) {
    const result = await open(db)
      .insertInto('measure_seen_sections')
      .values({ ...columns(key), document: section.document, anchor: section.anchor })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if ((result.numInsertedOrUpdatedRows ?? 0n) > 0n) news.push(section);
  }
  return news;
}

/** What measures that are carried out rest on, as it is held against what the ministry says; nothing else of them. */
export async function restedOn(db: Db, roundId: string) {
  const active = (await allMeasures(db, roundId)).filter(({ state }) => state === 'active');
  const named = new Map(active.map((one) => [`${one.municipality.id}/${one.number}`, one]));
  return (await allBases(db, roundId)).flatMap((basis) => {
    const measure = named.get(`${basis.municipalityId}/${basis.measure}`);
    if (!measure) return [];
    const name = `Maßnahme${NBSP}${measure.number} (${measure.municipality.name})`;
    const key = `${basis.municipalityId}/${basis.measure}/${sectionKey(basis)}`;
    return [{ key, name, title: basis.heading, text: basis.text }];
  });
}
