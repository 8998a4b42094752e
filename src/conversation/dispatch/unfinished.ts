import { offered } from '../belonging.ts';
import type { Db } from '../database.ts';
import type { Right } from '../feature.ts';
import type { Refusal } from '../refusal.ts';
import type { Member, MemberTurn } from '../turn.ts';
import { type Begun, type FindBegun, notUnderstood } from './begun.ts';
import type { Called, Commands } from './commands.ts';

/** What is needed to say of a message that begins as a command what becomes of it. */
export interface UnfinishedNeeds {
  readonly commands: Commands;
  readonly begun: FindBegun;
  /** The names of the municipalities of who speaks, folded. */
  readonly names: (db: Db, turn: MemberTurn) => Promise<ReadonlySet<string>>;
  /** The verb under which a text is put as a question. */
  readonly ask: string;
  readonly may: (member: Member, right: Right) => Refusal | undefined;
  /** Says where the registers and acts of a round belong. */
  readonly refuseElsewhere: (db: Db, roundId: string) => Promise<Refusal>;
}

/**
 * What begins as a command never becomes a question: where what follows is known to be what that command takes behind a
 * colon (*abstimmen 3 Variante B*), it is that command; else it is refused with what is possible, of what its author may.
 */
export async function unfinished(
  needs: UnfinishedNeeds,
  db: Db,
  turn: MemberTurn,
): Promise<Called | Refusal | undefined> {
  if (turn.input.kind !== 'text') return undefined;
  const begun = await needs.begun(turn.input.text, () => needs.names(db, turn));
  if (!begun) return undefined;
  if (turn.place.kind === 'elsewhere') throw await needs.refuseElsewhere(db, turn.roundId);
  const called = needs.commands.typed(begun.said);
  if (called && (await called.command.fits?.(turn, called.raw, db))) return called;
  const ways = begun.ways.filter(({ command }) => needs.may(turn.member, command.may) === undefined);
  return notUnderstood({ ...begun, ways: ways.map((way) => owned(way, turn)) }, needs.ask);
}

/** What would be changed is offered to who wrote that, not to all who read along. */
function owned(way: Begun['ways'][number], { member, place }: MemberTurn): Begun['ways'][number] {
  const isTheirs = way.command.writes && place.kind !== 'personal';
  return isTheirs ? { ...way, data: offered(way.data, member.personId) } : way;
}
