import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { CalendarAddressesTable, MeetingsTables } from '../tables.ts';
import type { CalendarKind } from './calendar-kind.ts';

const open = (db: Db) => db.withTables<MeetingsTables>();

/** An address as it is kept. */
type Address = Pick<Selectable<CalendarAddressesTable>, 'serial' | 'made_at' | 'left_out'>;

/** A person's calendar address that is in force: its serial number, since when, and what it leaves out; undefined when there is none. */
export async function addressInForce(db: Db, roundId: string, personId: string): Promise<Address | undefined> {
  return open(db)
    .selectFrom('calendar_addresses')
    .select(['serial', 'made_at', 'left_out'])
    .where('round_id', '=', roundId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

/** How many calendar addresses of the installation were made before a moment, and not renewed since. */
export async function addressesBefore(db: Db, at: string): Promise<number> {
  const { many } = await open(db)
    .selectFrom('calendar_addresses')
    .select(({ fn }) => fn.countAll<number>().as('many'))
    .where('made_at', '<', at)
    .executeTakeFirstOrThrow();
  return Number(many);
}

/** The asker's calendar address; the first time it is made. */
export async function keepAddress(db: Db, turn: MemberTurn): Promise<Address> {
  const { roundId, member } = turn;
  await open(db)
    .insertInto('calendar_addresses')
    .values(row(turn))
    .onConflict((conflict) => conflict.columns(['round_id', 'person_id']).doNothing())
    .execute();
  const kept = await addressInForce(db, roundId, member.personId);
  if (kept === undefined) throw new Error('no serial number');
  return kept;
}

/** An address with a new serial number in place of the one that was in force; what it leaves out stays. */
export async function renewAddress(db: Db, turn: MemberTurn): Promise<Address> {
  const { round_id, person_id, ...made } = row(turn);
  await open(db)
    .insertInto('calendar_addresses')
    .values({ round_id, person_id, ...made })
    .onConflict((conflict) => conflict.columns(['round_id', 'person_id']).doUpdateSet(made))
    .execute();
  return keepAddress(db, turn);
}

/** Keeps what the asker's calendar leaves out. */
export async function saveLeftOut(db: Db, turn: MemberTurn, kinds: readonly CalendarKind[]): Promise<void> {
  await open(db)
    .updateTable('calendar_addresses')
    .set({ left_out: JSON.stringify(kinds) })
    .where('round_id', '=', turn.roundId)
    .where('person_id', '=', turn.member.personId)
    .execute();
}

/** Ends the asker's calendar address. */
export async function dropSerial(db: Db, { roundId, member }: MemberTurn): Promise<void> {
  await open(db)
    .deleteFrom('calendar_addresses')
    .where('round_id', '=', roundId)
    .where('person_id', '=', member.personId)
    .execute();
}

function row({ roundId, member, at }: MemberTurn) {
  const serial = randomBytes(16).toString('base64url');
  return { round_id: roundId, person_id: member.personId, serial, made_at: at };
}
