import type { Db } from '../../conversation/database.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { send } from '../../delivery/outbox.ts';
import { conversationsOf } from '../change-store.ts';

/** Tells those who ask a question of it, where they asked; not in the conversation in which it was just said. */
export async function tellAskers(db: Db, turn: MemberTurn, { number, reply }: { number: number; reply: Reply }) {
  const { roundId, at } = turn;
  for (const conversationId of await conversationsOf(db, turn, number))
    await send(db, { roundId, conversationId, at, reply });
}
