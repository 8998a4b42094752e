import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { nextNumber } from '../municipalities/store.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import type { AgendaItem } from './agenda.ts';
import type { AgendaTable, MeetingsTables } from './tables.ts';

const open = (db: Db) => db.withTables<MeetingsTables & MunicipalitiesTables>();

const query = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('agenda')
    .innerJoin('municipalities', (join) =>
      join
        .onRef('municipalities.round_id', '=', 'agenda.round_id')
        .onRef('municipalities.id', '=', 'agenda.municipality_id'),
    )
    .selectAll('agenda')
    .select('municipalities.name')
    .where('agenda.round_id', '=', roundId)
    .where('agenda.withdrawn_at', 'is', null);

function toItem(row: AgendaTable & { name: string }): AgendaItem {
  return {
    number: row.number,
    title: row.title,
    proposed: row.proposed === 1,
    municipality: { id: row.municipality_id, name: row.name },
    office: row.office,
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

/** An item to be put on an agenda, at its place from 1. */
export interface NewItem {
  readonly meeting: number;
  readonly position: number;
  readonly title: string;
  readonly proposed: boolean;
}

/** Puts an item on an agenda; gives its number. */
export async function saveItem(db: Db, turn: MemberTurn, item: NewItem): Promise<number> {
  const number = await nextNumber(db, turn.roundId, 'agenda');
  await open(db)
    .insertInto('agenda')
    .values({
      round_id: turn.roundId,
      number,
      meeting: item.meeting,
      position: item.position,
      title: item.title,
      proposed: item.proposed ? 1 : 0,
      municipality_id: turn.member.municipality.id,
      office: turn.member.office,
      added_at: turn.at,
      origin: null,
      withdrawn_at: null,
      withdrawn_by: null,
    })
    .execute();
  return number;
}
