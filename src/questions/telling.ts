import { notice } from '../conversation/cards.ts';
import type { Db } from '../conversation/database.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { send } from '../delivery/outbox.ts';
import { questionName } from './cards.ts';
import { conversationsOf } from './change-store.ts';
import type { Question } from './question.ts';

/** Tells those who ask a question of it, where they asked; not in the conversation in which it was just said. */
export async function tellAskers(db: Db, turn: MemberTurn, { number, reply }: { number: number; reply: Reply }) {
  const { roundId, at } = turn;
  for (const conversationId of await conversationsOf(db, turn, number))
    await send(db, { roundId, conversationId, at, reply });
}

/** A question, and what those who ask it are told of it. */
export function toldCard(question: Question, says: { status: string; title: string; text: string }): Reply {
  const number = String(question.number);
  const ways = [{ title: `Frage ${number} ansehen`, verb: 'questions.show', data: { number } }];
  const reply = notice({ kind: `Fragen ans MAGS: ${questionName(question)}`, ...says, ways });
  return { ...reply, summary: notification(`${questionName(question)} ${says.status}: ${question.text}`) };
}
