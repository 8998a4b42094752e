import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf } from '../../german/time.ts';
import { municipalityOf } from '../../municipalities/join.ts';
import { holdNumbers, nextNumber } from '../../municipalities/store.ts';
import type { MunicipalitiesTables } from '../../municipalities/tables.ts';
import type { GuidelinesTables } from '../tables.ts';
import type { StockDocument, UnloadedRule } from './stock.ts';

const open = (db: Db) => db.withTables<GuidelinesTables & MunicipalitiesTables>();
const SERIES = 'unloaded-rules';

/** The documents that count in a round today, with the day of their last check; where some are named, those alone. */
export async function stockOf(db: Db, roundId: string, names?: readonly string[]): Promise<StockDocument[]> {
  if (names?.length === 0) return [];
  const rows = await open(db)
    .selectFrom('knowledge_documents as document')
    .leftJoin('knowledge_checks as done', (join) =>
      join.onRef('done.round_id', '=', 'document.round_id').onRef('done.document', '=', 'document.name'),
    )
    .select(['document.name', 'document.title', 'document.kind', 'document.origin', 'document.loaded_at'])
    .select(['document.valid_from', 'document.valid_to'])
    .select((eb) => eb.fn.max('done.checked_on').as('checked_on'))
    .where('document.round_id', '=', roundId)
    .where('document.superseded_at', 'is', null)
    .$if(names !== undefined, (query) => query.where('document.name', 'in', names ?? []))
    .groupBy(['document.name', 'document.title', 'document.kind', 'document.origin', 'document.loaded_at'])
    .groupBy(['document.valid_from', 'document.valid_to'])
    .execute();
  return rows.map(({ loaded_at, valid_from, valid_to, checked_on, ...document }) => ({
    ...document,
    loadedOn: dayOf(loaded_at),
    validFrom: valid_from,
    validTo: valid_to ?? undefined,
    checkedOn: checked_on ?? undefined,
  }));
}

/** Notes that documents have been looked at and still hold; said again on one day, it stays one. */
export async function keepChecks(db: Db, turn: MemberTurn, names: readonly string[]): Promise<void> {
  const day: Day = dayOf(turn.at);
  const rows = names.map((document) => ({
    round_id: turn.roundId,
    document,
    checked_on: day,
    office: turn.member.office,
  }));
  await open(db)
    .insertInto('knowledge_checks')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The rules that municipalities have named as not loaded, by number; of one municipality where it is named. */
export async function unloadedRules(db: Db, roundId: string, municipalityId?: string): Promise<UnloadedRule[]> {
  const rows = await open(db)
    .selectFrom('unloaded_rules')
    .innerJoin('municipalities', municipalityOf('unloaded_rules'))
    .select(['unloaded_rules.number', 'unloaded_rules.municipality_id', 'unloaded_rules.title'])
    .select(['unloaded_rules.named_at', 'unloaded_rules.office', 'municipalities.name as municipality'])
    .where('unloaded_rules.round_id', '=', roundId)
    .where('unloaded_rules.withdrawn_at', 'is', null)
    .$if(municipalityId !== undefined, (query) =>
      query.where('unloaded_rules.municipality_id', '=', municipalityId ?? ''),
    )
    .orderBy('unloaded_rules.number')
    .execute();
  return rows.map(({ municipality_id, named_at, ...rule }) => ({
    ...rule,
    municipalityId: municipality_id,
    namedOn: dayOf(named_at),
  }));
}

/** Notes a rule of a municipality that is not loaded; the same title named again keeps its number. */
export async function nameRule(db: Db, turn: MemberTurn, title: string): Promise<number> {
  const { municipality, office } = turn.member;
  await holdNumbers(db, turn.roundId, SERIES);
  const known = await unloadedRules(db, turn.roundId, municipality.id);
  const same = known.find((one) => one.title.toLowerCase() === title.toLowerCase());
  if (same) return same.number;
  const number = await nextNumber(db, turn.roundId, SERIES);
  await open(db)
    .insertInto('unloaded_rules')
    .values({
      round_id: turn.roundId,
      number,
      municipality_id: municipality.id,
      title,
      office,
      named_at: turn.at,
      withdrawn_at: null,
      withdrawn_by: null,
    })
    .execute();
  return number;
}

/** Takes back that a rule is not loaded; the title where it was the municipality's own and still stood. */
export async function withdrawRule(db: Db, turn: MemberTurn, number: number): Promise<string | undefined> {
  const row = await open(db)
    .updateTable('unloaded_rules')
    .set({ withdrawn_at: turn.at, withdrawn_by: turn.member.office })
    .where('round_id', '=', turn.roundId)
    .where('number', '=', number)
    .where('municipality_id', '=', turn.member.municipality.id)
    .where('withdrawn_at', 'is', null)
    .returning('title')
    .executeTakeFirst();
  return row?.title;
}
