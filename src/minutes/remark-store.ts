import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { municipalityOf } from '../municipalities/join.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import type { Outcome, Remark } from './minutes.ts';
import type { MinutesRemarksTable, MinutesTables } from './tables.ts';

const open = (db: Db) => db.withTables<MinutesTables & MunicipalitiesTables>();

/** All remarks on minutes by their numbers. */
export async function remarksOf(db: Db, roundId: string, minutes: number): Promise<readonly Remark[]> {
  const rows = await open(db)
    .selectFrom('minutes_remarks')
    .innerJoin('municipalities', municipalityOf('minutes_remarks'))
    .selectAll('minutes_remarks')
    .select('municipalities.name as municipality_name')
    .where('minutes_remarks.round_id', '=', roundId)
    .where('minutes_remarks.minutes', '=', minutes)
    .orderBy('minutes_remarks.number')
    .execute();
  return rows.map(toRemark);
}

function toRemark(row: MinutesRemarksTable & { municipality_name: string }): Remark {
  const { decided_office: office, decided_at: at, before_text: before, after_text: after } = row;
  return {
    ...{ number: row.number, circulation: row.circulation, place: row.place, text: row.text },
    municipality: { id: row.municipality_id, name: row.municipality_name },
    ...{ office: row.office, at: row.said_at, state: row.state },
    decision: office === null || at === null ? undefined : { office, at, note: row.note ?? undefined },
    change: before === null || after === null ? undefined : { before, after },
  };
}

/** What somebody says to minutes that are held. */
export interface NewRemark {
  readonly minutes: number;
  readonly circulation: number;
  readonly place: number;
  readonly text: string;
  readonly municipalityId: string;
  readonly office: string;
  readonly at: Instant;
}

/** Keeps a remark under the next number of its minutes; the same said twice by a municipality is one. */
export async function saveRemark(db: Db, roundId: string, made: NewRemark): Promise<number> {
  const { minutes, circulation, place, text, municipalityId, office, at } = made;
  const all = await remarksOf(db, roundId, minutes);
  const same = all.find(
    (one) =>
      one.municipality.id === municipalityId &&
      one.place === place &&
      one.text === text &&
      one.circulation === circulation,
  );
  if (same) return same.number;
  const number = all.length + 1;
  await open(db)
    .insertInto('minutes_remarks')
    .values({
      ...{ round_id: roundId, minutes, number, circulation, place, text, municipality_id: municipalityId },
      ...{ office, said_at: at, state: 'open', decided_office: null, decided_at: null },
      ...{ note: null, before_text: null, after_text: null },
    })
    .execute();
  return number;
}

/** What comes of a remark. */
export interface Decided {
  readonly minutes: number;
  readonly number: number;
  readonly state: Exclude<Outcome, 'open'>;
  readonly office: string;
  readonly at: Instant;
  readonly note?: string | undefined;
  readonly change?: Remark['change'];
}

/** Keeps what comes of a remark on minutes that are held. */
export async function saveDecided(db: Db, roundId: string, decided: Decided): Promise<void> {
  const { minutes, number, state, office, at, note = null, change } = decided;
  await open(db)
    .updateTable('minutes_remarks')
    .set({
      ...{ state, decided_office: office, decided_at: at, note },
      ...{ before_text: change?.before ?? null, after_text: change?.after ?? null },
    })
    .where('round_id', '=', roundId)
    .where('minutes', '=', minutes)
    .where('number', '=', number)
    .where('state', '=', 'open')
    .execute();
}
