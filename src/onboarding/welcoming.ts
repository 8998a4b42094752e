import type { Clock } from '../conversation/clock.ts';
import type { Db } from '../conversation/database.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn, OpenedChat, Turn } from '../conversation/turn.ts';
import { post, send } from '../delivery/outbox.ts';
import type { Instant } from '../german/berlin.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import * as cards from './cards.ts';
import { forgetWelcomes, welcomeOnce } from './store.ts';

/** What a person gets whom the round does not know. */
export async function refuseStranger(db: Db, turn: Turn): Promise<Reply> {
  const { contact } = await findRoundOrThrow(db, turn.roundId);
  return turn.place.kind === 'elsewhere' ? cards.strangerElsewhereCard(contact) : cards.strangerCard(contact);
}

/** Says where the registers and acts of a round belong. */
export async function refuseElsewhere(db: Db, roundId: string): Promise<Refusal> {
  const { name } = await findRoundOrThrow(db, roundId);
  return new Refusal({
    code: 'conversation.elsewhere',
    title: 'Das gehört in den Kanal der Runde',
    text: `Hier beantwortet Kreisrunde nur Fragen zur Richtlinie. Bitte schreiben Sie es im Kanal der Runde „${name}“ oder in Ihrem persönlichen Chat mit Kreisrunde.`,
  });
}

/** Welcomes a member on their first word in the personal chat, where that has not been done. */
export async function welcome(db: Db, { roundId, place, answer, member, at }: MemberTurn): Promise<void> {
  if (place.kind !== 'personal' || answer !== 'queued') return;
  await greet(db, roundId, { chat: { conversationId: place.conversationId, member }, at });
}

/**
 * Welcomes whoever the app has come to, once: a person in their personal chat, or the channel of the round. Where nothing
 * is left of what was said, both are welcomed again.
 */
export async function arrive(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  roundId: string,
  chat?: OpenedChat,
): Promise<void> {
  const at = clock.now();
  await db.transaction().execute(async (tx) => {
    if (chat?.isEmpty === true) await forgetWelcomes(tx, roundId);
    if (chat) await greet(tx, roundId, { chat, at });
    if (!chat || chat.isEmpty === true) await welcomeChannel(tx, roundId, at);
  });
}

/** Who is not known is told whom to ask; let in, they are welcomed as a member. */
async function greet(
  db: Db,
  roundId: string,
  { chat, at }: { chat: Omit<OpenedChat, 'by'>; at: Instant },
): Promise<void> {
  const { member, stranger, conversationId } = chat;
  const welcomed = member ? member.personId : stranger && `stranger:${stranger.personId}`;
  if (welcomed === undefined || !(await welcomeOnce(db, roundId, { welcomed, at }))) return;
  const round = await findRoundOrThrow(db, roundId);
  const reply = member ? cards.welcomeCard(member, round) : cards.strangerCard(round.contact);
  await send(db, { roundId, conversationId, at, reply });
}

async function welcomeChannel(db: Db, roundId: string, at: Instant): Promise<void> {
  const round = await findRoundOrThrow(db, roundId);
  if (!(await welcomeOnce(db, roundId, { welcomed: round.channel, at }))) return;
  await post(db, { roundId, conversationId: round.channel, at, reply: cards.channelWelcomeCard(round) });
}
