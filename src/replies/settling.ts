import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { send } from '../delivery/outbox.ts';
import { toldCard } from './cards.ts';
import { heldAgainst } from './check.ts';
import { saveCheck } from './check-store.ts';
import type { AskedQuestion, RepliesNeeds } from './needs.ts';
import { courseOf, type Recorded, replyName } from './reply.ts';
import { type NewReply, repliesTo, saveReply } from './store.ts';

/** A reply that is new, with the question that it answers. */
export interface Answered {
  readonly question: AskedQuestion;
  readonly reply: Recorded;
}

/**
 * Records replies of the ministry to one or several questions: each becomes knowledge, its question says how far it has
 * come, and whoever asked is told where they asked, once of all of them. An interim notice is kept and answers nothing;
 * what was recorded before is left out.
 */
export async function recordReplies(
  needs: RepliesNeeds,
  turn: MemberTurn,
  { replies, db }: { replies: readonly { readonly question: AskedQuestion; readonly reply: NewReply }[]; db: Db },
): Promise<readonly Answered[]> {
  const recorded: Answered[] = [];
  for (const { question, reply } of replies) {
    const kept = await saveReply(db, turn, { question: question.number, reply });
    if (kept) recorded.push({ question, reply: kept });
  }
  for (const one of recorded) await settle(needs, turn, { ...one, db });
  const answers = recorded.filter(({ reply }) => reply.scope !== 'interim');
  await holdAgainst(needs, turn, { recorded: answers, db });
  await tell(needs, turn, { recorded: answers, db });
  return recorded;
}

async function settle(
  { questions, keep }: RepliesNeeds,
  turn: MemberTurn,
  { question, reply, db }: Answered & { db: Db },
): Promise<void> {
  const { number, text } = question;
  const all = await repliesTo(db, turn.roundId, number);
  const kind = courseOf(reply, all);
  if (kind !== 'interim') await keep(db, turn.roundId, { question: number, text, replies: all }, turn.at);
  await questions.replied(db, turn, { number, kind, on: reply.on, source: `MAGS, ${replyName(reply)}` });
}

async function tell(
  { questions }: RepliesNeeds,
  turn: MemberTurn,
  { recorded, db }: { recorded: readonly Answered[]; db: Db },
): Promise<void> {
  if (recorded.length === 0) return;
  const { roundId, at } = turn;
  const places = await questions.places(
    db,
    turn,
    recorded.map(({ question }) => question.number),
  );
  for (const [conversationId, asked] of places) {
    const theirs = recorded.filter(({ question }) => asked.includes(question.number));
    await send(db, { roundId, conversationId, at, reply: toldCard(theirs) });
  }
}

/** What of the round speaks of the same is to be looked at; nothing of it changes by itself. */
async function holdAgainst(
  { sources }: RepliesNeeds,
  { roundId, at: now }: MemberTurn,
  { recorded, db }: { recorded: readonly Answered[]; db: Db },
): Promise<void> {
  if (recorded.length === 0) return;
  const lists = await Promise.all(
    sources.map(async ({ name: source, all }) => (await all(db, roundId, now)).map((one) => ({ ...one, source }))),
  );
  const statements = lists.flat();
  for (const { question, reply } of recorded)
    for (const { source, key, name, title, text: words, awaits } of heldAgainst(question, statements)) {
      const against = { question: question.number, version: reply.version, awaited: awaits === question.number };
      await saveCheck(db, { roundId, now }, { ...against, source, key, name, title, words });
    }
}
