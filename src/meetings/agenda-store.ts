import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { municipalityOf } from '../municipalities/join.ts';
import { nextNumber } from '../municipalities/store.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import { type AgendaItem, type ItemDetails, MOST } from './agenda.ts';
import type { AgendaTable, MeetingsTables } from './tables.ts';

const open = (db: Db) => db.withTables<MeetingsTables & MunicipalitiesTables>();

const queryAny = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('agenda')
    .innerJoin('municipalities', municipalityOf('agenda'))
    .selectAll('agenda')
    .select('municipalities.name')
    .where('agenda.round_id', '=', roundId);

const query = (db: Db, roundId: string) => queryAny(db, roundId).where('agenda.withdrawn_at', 'is', null);

function toItem(row: AgendaTable & { name: string }): AgendaItem {
  return {
    number: row.number,
    meeting: row.meeting ?? undefined,
    origin: row.origin ?? undefined,
    at: row.added_at,
    title: row.title,
    proposed: row.proposed === 1,
    municipality: { id: row.municipality_id, name: row.name },
    office: row.office,
    ...detailsIn(row),
  };
}

function detailsIn(row: AgendaTable): ItemDetails {
  const { paper_title: title, paper_url: url } = row;
  return {
    kind: row.kind ?? undefined,
    minutes: row.minutes_planned ?? undefined,
    presenter: row.presenter ?? undefined,
    paper: title === null ? undefined : { title, ...(url === null ? {} : { url }) },
  };
}

function columnsOf({ kind, minutes, presenter, paper }: ItemDetails) {
  return {
    kind: kind ?? null,
    minutes_planned: minutes ?? null,
    presenter: presenter ?? null,
    paper_title: paper?.title ?? null,
    paper_url: paper?.url ?? null,
  };
}

/** What stands on the agenda of a meeting, in its order. */
export async function agendaOf(db: Db, roundId: string, meeting: number): Promise<AgendaItem[]> {
  const rows = await query(db, roundId)
    .where('agenda.meeting', '=', meeting)
    .orderBy('agenda.position')
    .orderBy('agenda.number')
    .execute();
  return rows.map(toItem);
}

/** The agendas of all meetings, by their numbers. */
export async function allAgendas(db: Db, roundId: string): Promise<ReadonlyMap<number, readonly AgendaItem[]>> {
  const rows = await query(db, roundId)
    .where('agenda.meeting', 'is not', null)
    .orderBy('agenda.position')
    .orderBy('agenda.number')
    .execute();
  return new Map([...Map.groupBy(rows, (row) => row.meeting ?? 0)].map(([meeting, its]) => [meeting, its.map(toItem)]));
}

/** The items that wait for a meeting, the oldest first. */
export async function waitingItems(db: Db, roundId: string): Promise<AgendaItem[]> {
  const rows = await query(db, roundId).where('agenda.meeting', 'is', null).orderBy('agenda.number').execute();
  return rows.map(toItem);
}

/** An item by its number; undefined when it was struck or never was. */
export async function findItem(db: Db, roundId: string, number: number): Promise<AgendaItem | undefined> {
  const found = await query(db, roundId).where('agenda.number', '=', number).executeTakeFirst();
  return found && toItem(found);
}

/** The latest item that came from something; undefined when there is none. */
export async function itemOf(db: Db, roundId: string, origin: string): Promise<AgendaItem | undefined> {
  const found = await query(db, roundId)
    .where('agenda.origin', '=', origin)
    .orderBy('agenda.number', 'desc')
    .executeTakeFirst();
  return found && toItem(found);
}

/** An item to be kept, at its place from 1; without a meeting it waits. */
export interface NewItem extends ItemDetails {
  readonly meeting?: number | undefined;
  readonly position: number;
  readonly title: string;
  readonly proposed: boolean;
  readonly origin?: string | undefined;
}

/** Who puts something on an agenda, and when. */
export interface Proposing extends Pick<MemberTurn, 'roundId' | 'at'> {
  readonly member: Pick<MemberTurn['member'], 'municipality' | 'office'>;
}

/** Keeps an item; gives its number. */
export async function saveItem(db: Db, turn: Proposing, item: NewItem): Promise<number> {
  const number = await nextNumber(db, turn.roundId, 'agenda');
  await open(db)
    .insertInto('agenda')
    .values({
      round_id: turn.roundId,
      number,
      meeting: item.meeting ?? null,
      position: item.position,
      title: item.title,
      proposed: item.proposed ? 1 : 0,
      municipality_id: turn.member.municipality.id,
      office: turn.member.office,
      added_at: turn.at,
      origin: item.origin ?? null,
      withdrawn_at: null,
      withdrawn_by: null,
      ...columnsOf(item),
    })
    .execute();
  return number;
}

/** Changes what an item says; where it stands stays. */
export async function changeItem(db: Db, roundId: string, { number, title, ...details }: ChangedItem): Promise<void> {
  await open(db)
    .updateTable('agenda')
    .set({ title, ...columnsOf(details) })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}

/** What an item says from now on. */
interface ChangedItem extends ItemDetails {
  readonly number: number;
  readonly title: string;
}

/** Puts an item at a place of a meeting's agenda; without a meeting it waits. */
export async function placeItem(
  db: Db,
  roundId: string,
  place: { readonly number: number; readonly meeting?: number | undefined; readonly position: number },
): Promise<void> {
  await open(db)
    .updateTable('agenda')
    .set({ meeting: place.meeting ?? null, position: place.position })
    .where('round_id', '=', roundId)
    .where('number', '=', place.number)
    .execute();
}

/** Strikes an item; it stays on record with the office that did. */
export async function strikeItem(db: Db, { roundId, at, member }: MemberTurn, number: number): Promise<void> {
  await open(db)
    .updateTable('agenda')
    .set({ withdrawn_at: at, withdrawn_by: member.office })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** An item that was struck, with the office that did. */
export type Struck = AgendaItem & { readonly struckBy: string };

/** An item that was struck, by its number; undefined when it was not or never was. */
export async function findStruck(db: Db, roundId: string, number: number): Promise<Struck | undefined> {
  const found = await queryAny(db, roundId)
    .where('agenda.withdrawn_at', 'is not', null)
    .where('agenda.number', '=', number)
    .executeTakeFirst();
  return found && { ...toItem(found), struckBy: found.withdrawn_by ?? '' };
}

/** What was struck from the agenda of a meeting, in the order in which it was proposed. */
export async function struckFrom(db: Db, roundId: string, meeting: number): Promise<readonly Struck[]> {
  const query = queryAny(db, roundId).where('agenda.meeting', '=', meeting);
  const rows = await query.where('agenda.withdrawn_at', 'is not', null).orderBy('agenda.number').execute();
  return rows.map((row) => ({ ...toItem(row), struckBy: row.withdrawn_by ?? '' }));
}

/** Takes an item that was struck up again, where it stood; without a meeting it waits. */
export async function restoreItem(
  db: Db,
  roundId: string,
  item: { readonly number: number; readonly meeting?: number | undefined },
): Promise<void> {
  await open(db)
    .updateTable('agenda')
    .set({ withdrawn_at: null, withdrawn_by: null, meeting: item.meeting ?? null })
    .where('round_id', '=', roundId)
    .where('number', '=', item.number)
    .execute();
}

/** Takes the TOPs that wait onto the agenda of a meeting, as many as it holds. */
export async function takeWaiting(db: Db, roundId: string, meeting: number): Promise<void> {
  const { length } = await agendaOf(db, roundId, meeting);
  const waiting = (await waitingItems(db, roundId)).slice(0, Math.max(0, MOST - length));
  for (const [index, { number }] of waiting.entries())
    await placeItem(db, roundId, { number, meeting, position: length + index + 1 });
}

/** What was proposed for a meeting that does not take place waits again. */
export async function returnProposed(db: Db, roundId: string, agenda: readonly AgendaItem[]): Promise<void> {
  for (const { number } of agenda.filter(({ proposed }) => proposed))
    await placeItem(db, roundId, { number, position: number });
}
