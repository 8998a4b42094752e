import type { Expression } from 'kysely';
import type { Db } from '../database.ts';
import { keptQuery } from '../kept-query.ts';
import type { ConversationTables } from '../tables.ts';
import type { Turn } from '../turn.ts';
import { apart, type Claimed, isOf, type Sent } from './inbox.ts';

const open = (db: Db) => db.withTables<ConversationTables>();

/** Whose turn it is, and where. */
export interface Asker {
  readonly roundId: string;
  readonly personId: string;
  readonly conversationId: string;
}

/** Rows that a room may have for a person in a conversation. */
export type Rows = (db: Db, of: Asker) => Expression<unknown>;

/** What is known of a turn before it is answered. */
export interface Glanced<T extends Turn> extends Claimed<T> {
  /** Something was offered to its author there. */
  readonly offers: boolean;
  /** Its author has been welcomed. */
  readonly welcomed: boolean;
}

/** Looks once at all that is to be known of a turn; `surely` where it has turned out that it was answered before. */
export type Glance = <T extends Turn>(
  db: Db,
  turn: T,
  by: { readonly sent: Sent; readonly surely: boolean },
) => Promise<Glanced<T>>;

/** Whether a turn has been answered before, and what rooms have for its author, in one statement. */
export function openGlance(rooms: { readonly offers: Rows; readonly welcomed: Rows }): Glance {
  const query = keptQuery((db, of: Record<'roundId' | 'activity' | 'personId' | 'conversationId', string>) => {
    const before = open(db)
      .selectFrom('inbox')
      .where('inbox.round_id', '=', of.roundId)
      .where('inbox.activity', '=', of.activity);
    return db.selectNoFrom(({ exists }) => [
      before.select('received_at').as('at'),
      before.select('person_id').as('person'),
      before.select('input').as('input'),
      exists(rooms.offers(db, of)).as('offers'),
      exists(rooms.welcomed(db, of)).as('welcomed'),
    ]);
  });
  return async (db, turn, { sent, surely }) => {
    if (!surely && isClickInChannel(turn)) return { turn, taken: 'now', offers: true, welcomed: true };
    const { roundId, place } = turn;
    const look = async (activity: string) => {
      const asked = { roundId, activity, personId: sent.person, conversationId: place.conversationId };
      const [row] = (await query(db, asked)).rows;
      return { ...row, offers: Boolean(row?.offers), welcomed: Boolean(row?.welcomed) };
    };
    const { at, person = null, input = null, ...known } = await look(turn.activity);
    if (!at) return { turn, taken: 'now', ...known };
    if (person === null) return { turn, taken: 'by whom is not known', ...known };
    if (isOf({ person_id: person, input }, sent)) return { turn, taken: 'before', ...known };
    const own = apart(turn, sent);
    return { turn: own, taken: (await look(own.activity)).at ? 'before' : 'now', ...known };
  };
}

/**
 * A click is hardly ever delivered twice, and in a channel nobody is welcomed or waited for: it is done, and what it did is
 * undone where its activity proves to have been answered.
 */
function isClickInChannel({ input, place }: Turn): boolean {
  return input.kind === 'click' && place.kind !== 'personal';
}
