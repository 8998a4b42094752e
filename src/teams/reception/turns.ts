import { randomUUID } from 'node:crypto';
import type { Clock } from '../../conversation/clock.ts';
import type { Db } from '../../conversation/database.ts';
import type { Member, OpenedChat, Place, Turn } from '../../conversation/turn.ts';
import {
  findConversation,
  forget,
  isThread,
  type Known,
  learn,
  learnUser,
  queueOf,
  reinstalled,
  type Seen,
} from '../../delivery/conversations.ts';
import type { RoundPlan } from '../../municipalities/round.ts';
import { cutText } from '../../text/clean.ts';
import { type Activity, expectsReplies, homeTenantOf, isEdit, tenantOf } from '../activities.ts';
import { type Extension, extensionInput, isExtension, isExtensionForm, QUERY, wordsOf } from './extension.ts';
import { CLICK, inputOf, isDialog } from './input.ts';
import { findRoundFor } from './rounds.ts';

/**
 * What an activity asks for: a turn to answer, or one that was answered and then edited, a search from the compose box,
 * the app's arrival in a team or a personal chat, nothing more, a click or an invoke that cannot be read; or it has no
 * round.
 */
export type Meaning =
  | { readonly kind: 'turn'; readonly turn: Turn }
  /** A message that was said before has been edited: the turn is that message. */
  | { readonly kind: 'edit'; readonly turn: Turn }
  | {
      readonly kind: 'search';
      readonly roundId: string;
      readonly member: Member | undefined;
      readonly words: string;
      /** What is found would be inserted where others than the round read it. */
      readonly elsewhere: boolean;
    }
  | { readonly kind: 'arrival'; readonly roundId: string; readonly chat?: OpenedChat | undefined }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'foreign' };

const GROUPS = new Set(['channel', 'groupChat']);
const ARRIVALS = new Set(['installationUpdate', 'conversationUpdate']);

/**
 * Reads what an activity asks for; on the way the conversation is learned, but not from the message extension, which
 * may run where the bot is not. Who acts comes from its sign-in alone.
 */
export async function meaningOf(
  needs: { readonly db: Db; readonly clock: Clock; readonly extension: Extension },
  activity: Activity,
): Promise<Meaning> {
  const kind = isEdit(activity) ? 'edit' : 'turn';
  const input = isExtension(activity) ? extensionInput(activity, needs.extension) : inputOf(activity);
  const words = activity.name === QUERY ? wordsOf(activity) : undefined;
  if (!input && words === undefined && !arrives(activity) && !leavesChat(activity)) return { kind: unread(activity) };
  const personId = activity.from.aadObjectId;
  const conversationId = activity.conversation.id;
  const spoken = await findRoundFor(needs.db, activity);
  if (!spoken) return { kind: 'foreign' };
  const { round, member, known } = spoken;
  const at = needs.clock.now();
  const speaks = input !== undefined || opensChat(activity);
  const user = speaks && member ? { personId: member.personId, userId: activity.from.id } : undefined;
  let heard: Heard;
  if (!expectsReplies(activity) && !isExtension(activity))
    heard = await remember(needs.db, activity, { round, at, user, known });
  else if (user && words === undefined) await learnUser(needs.db, { roundId: round.id, ...user });
  if (words !== undefined) {
    const elsewhere = !(await isOwnChat(needs.db, round, { conversationId, personId }));
    return { kind: 'search', roundId: round.id, member, words, elsewhere };
  }
  if (!input && installed(activity)) return { kind: 'arrival', roundId: round.id };
  if (!speaks) return { kind: 'nothing' };
  const who = member ? { member } : strangerIn(activity);
  const place = await placeOf(needs.db, activity, { round, heard });
  if (!input) return arrivalOf(activity, round.id, { ...who, place });
  const said = {
    ...who,
    place,
    input,
    answer: answerTo(activity),
    dialog: isPrivateForm(activity),
    ...unseenIn(activity),
  };
  return { kind, turn: { roundId: round.id, activity: keyOf(activity), at, ...said } };
}

/** Whom the round does not know, by the sign-in alone. */
export function strangerIn(activity: Activity): Pick<Turn, 'stranger'> {
  const { aadObjectId: personId, name = '' } = activity.from;
  if (personId === undefined) return {};
  return { stranger: { personId, tenantId: homeTenantOf(activity), name: cutText(name, 200) || 'Eine Person' } };
}

/** Said so that nobody else saw it, in a channel; in the personal chat nobody else is there. */
function unseenIn({ recipient }: Activity): Pick<Turn, 'unseen'> {
  return recipient.isTargeted === true ? { unseen: true } : {};
}

/** Whether only the asker sees what is answered: a dialog, or a form of the message extension. */
export function isPrivateForm(activity: Activity): boolean {
  return isDialog(activity) || isExtensionForm(activity);
}

function installed(activity: Activity): boolean {
  const { type, conversation } = activity;
  return (
    type === 'installationUpdate' &&
    conversation.conversationType !== 'groupChat' &&
    placeKind(activity) === 'channel' &&
    arrives(activity)
  );
}

/** The app comes into a personal chat. Teams says so twice: it is installed, and the bot becomes a member. */
function opensChat(activity: Activity): boolean {
  const { type, membersAdded = [], recipient } = activity;
  const comes = type === 'installationUpdate' || membersAdded.some(({ id }) => id === recipient.id);
  return comes && placeKind(activity) === 'personal' && arrives(activity);
}

/** Nobody is welcomed where others may read along. */
function arrivalOf(
  { type, action }: Activity,
  roundId: string,
  { place, ...who }: Pick<Turn, 'member' | 'stranger' | 'place'>,
): Meaning {
  if (place.kind !== 'personal') return { kind: 'nothing' };
  const by = type === 'installationUpdate' && action === 'add' ? 'installation' : 'membership';
  return { kind: 'arrival', roundId, chat: { ...who, conversationId: place.conversationId, by } };
}

function unread({ type, name }: Activity): 'nothing' | 'malformed' | 'unknown' {
  if (type !== 'invoke') return 'nothing';
  return name === CLICK ? 'malformed' : 'unknown';
}

function arrives({ type, action, membersRemoved = [], recipient }: Activity): boolean {
  return ARRIVALS.has(type) && !action?.startsWith('remove') && membersRemoved.every(({ id }) => id !== recipient.id);
}

/** A person takes the app out of their personal chat. That a team does so, the next message to it finds out, and tells. */
function leavesChat(activity: Activity): boolean {
  const { type, action } = activity;
  return type === 'installationUpdate' && action?.startsWith('remove') === true && placeKind(activity) === 'personal';
}

/** What the platform says of a conversation; undefined where it says nothing that we know, or contradicts itself. */
function placeKind({ conversation }: Activity): 'personal' | 'channel' | undefined {
  const { id, conversationType: type, isGroup } = conversation;
  if (isThread(id)) return 'channel';
  if (type === 'personal') return isGroup === true ? undefined : 'personal';
  const isKnownGroup = type === undefined ? isGroup === true : GROUPS.has(type);
  return isKnownGroup ? 'channel' : undefined;
}

/** What a conversation is known as, where that has been looked up. */
type Heard = Awaited<ReturnType<typeof learn>>;

/**
 * Where something was said. Others may read along wherever it is not certain that nobody does. A form of the message
 * extension is an act on the round, wherever it is opened: only the asker sees it.
 */
export async function placeOf(
  db: Db,
  activity: Activity,
  { round: { id: roundId, channel }, heard }: { readonly round: RoundPlan; readonly heard?: Heard },
): Promise<Place> {
  const { id: conversationId } = activity.conversation;
  if (isExtension(activity)) return { kind: 'channel', conversationId: channel };
  if (queueOf(conversationId) === channel) return { kind: 'channel', conversationId };
  const alone = placeKind(activity) === 'personal' && !(await isShared(db, roundId, { conversationId, heard }));
  return { kind: alone ? 'personal' : 'elsewhere', conversationId };
}

async function isShared(
  db: Db,
  roundId: string,
  { conversationId, heard }: { conversationId: string; heard: Heard },
): Promise<boolean> {
  return (heard ?? (await findConversation(db, roundId, conversationId))?.kind) === 'channel';
}

/** Whether a chat is the channel of the round, or the person's own with the bot. */
async function isOwnChat(
  db: Db,
  { id, channel }: RoundPlan,
  chat: { conversationId: string; personId: string | undefined },
): Promise<boolean> {
  if (queueOf(chat.conversationId) === channel) return true;
  const known = await findConversation(db, id, chat.conversationId);
  return known?.kind === 'personal' && known.person_id?.toLowerCase() === chat.personId;
}

function answerTo(activity: Activity): 'queued' | 'returned' {
  return activity.type === 'invoke' || expectsReplies(activity) ? 'returned' : 'queued';
}

/**
 * The same for each redelivery, and for a message when it is edited; without an id from the platform, nothing can be
 * recognised again.
 */
export function keyOf(activity: Activity): string {
  const { channelId, conversation, id, type, name } = activity;
  return `${channelId}|${conversation.id}|${id || randomUUID()}|${isEdit(activity) ? 'message' : type}/${name ?? ''}`;
}

async function remember(
  db: Db,
  activity: Activity,
  by: { round: RoundPlan; at: string; user: Seen['user']; known: Known | undefined },
): Promise<Heard> {
  const { round, at, user, known } = by;
  const conversationId = activity.conversation.id;
  if (leavesChat(activity)) {
    await forget(db, round.id, conversationId);
    return undefined;
  }
  const seen = {
    roundId: round.id,
    at,
    personId: activity.from.aadObjectId,
    user,
    conversationId,
    kind: queueOf(conversationId) === round.channel ? 'channel' : placeKind(activity),
    serviceUrl: activity.serviceUrl,
    tenantId: tenantOf(activity),
    botId: activity.recipient.id,
  } as const;
  const heard = await learn(db, seen, known);
  if (installed(activity)) await reinstalled(db, round.id, at);
  return heard;
}
