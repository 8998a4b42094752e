import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../conversation/clock.ts';
import type { Db } from '../../conversation/database.ts';
import type { Input, Member, OpenedChat, Place, Turn } from '../../conversation/turn.ts';
import { findConversation, forget, isThread, learn, queueOf, reinstalled } from '../../delivery/conversations.ts';
import { learnUser } from '../../delivery/viewers.ts';
import type { RoundPlan } from '../../municipalities/round.ts';
import { findMember } from '../../municipalities/store.ts';
import { cutText } from '../../text/clean.ts';
import { type Activity, expectsReplies, filesOf, isEdit, tenantOf, textOf } from '../activities.ts';
import { type Extension, extensionInput, isExtension, isExtensionForm, QUERY, wordsOf } from './extension.ts';
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

const data = z.record(z.string(), z.unknown());
const execute = z.object({ action: z.object({ verb: z.string().min(1), data: data.optional().catch(undefined) }) });
const submit = z.looseObject({ verb: z.string().min(1) });
const task = z.object({ data: submit });
const CLICK = 'adaptiveCard/action';
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
  const round = await findRoundFor(needs.db, { tenantId: tenantOf(activity), conversationId, personId });
  if (!round) return { kind: 'foreign' };
  const at = needs.clock.now();
  if (!expectsReplies(activity) && !isExtension(activity)) await remember(needs.db, activity, { round, at, personId });
  if (words !== undefined) {
    const { member } = await speaker(needs.db, round.id, activity);
    const elsewhere = !(await isOwnChat(needs.db, round, { conversationId, personId }));
    return { kind: 'search', roundId: round.id, member, words, elsewhere };
  }
  if (!input && installed(activity)) return { kind: 'arrival', roundId: round.id };
  if (!input && !opensChat(activity)) return { kind: 'nothing' };
  const who = await speaker(needs.db, round.id, activity);
  if (who.member)
    await learnUser(needs.db, { roundId: round.id, personId: who.member.personId, userId: activity.from.id });
  const place = await placeOf(needs.db, activity, round);
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

/** The member of the round who speaks, or else the stranger, by the sign-in alone. */
async function speaker(db: Db, roundId: string, { from }: Activity): Promise<Pick<Turn, 'member' | 'stranger'>> {
  if (from.aadObjectId === undefined) return {};
  const member = await findMember(db, roundId, from.aadObjectId);
  return member
    ? { member }
    : { stranger: { personId: from.aadObjectId, name: cutText(from.name ?? '', 200) || 'Eine Person' } };
}

/** Said so that nobody else saw it, in a channel; in the personal chat nobody else is there. */
function unseenIn({ recipient }: Activity): Pick<Turn, 'unseen'> {
  return recipient.isTargeted === true ? { unseen: true } : {};
}

/** Whether an invoke comes from a dialog: to open it, or from the form in it. */
function isDialog({ type, name }: Activity): boolean {
  return type === 'invoke' && (name === 'task/fetch' || name === 'task/submit');
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

/**
 * Where something was said. Others may read along wherever it is not certain that nobody does. A form of the message
 * extension is an act on the round, wherever it is opened: only the asker sees it.
 */
async function placeOf(db: Db, activity: Activity, { id: roundId, channel }: RoundPlan): Promise<Place> {
  const { id: conversationId } = activity.conversation;
  if (isExtension(activity)) return { kind: 'channel', conversationId: channel };
  if (queueOf(conversationId) === channel) return { kind: 'channel', conversationId };
  const alone = placeKind(activity) === 'personal' && !(await isShared(db, roundId, conversationId));
  return { kind: alone ? 'personal' : 'elsewhere', conversationId };
}

async function isShared(db: Db, roundId: string, conversationId: string): Promise<boolean> {
  return (await findConversation(db, roundId, conversationId))?.kind === 'channel';
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

/** The input of a message or a click; undefined when it is neither. */
export function inputOf(activity: Activity): Input | undefined {
  if (isDialog(activity)) return dialogInput(activity);
  if (activity.type === 'invoke') return activity.name === CLICK ? clickOf(activity) : undefined;
  if (activity.type !== 'message' && !isEdit(activity)) return undefined;
  const text = textOf(activity);
  const attachments = filesOf(activity);
  const said = { kind: 'text', text, ...(attachments.length > 0 ? { attachments } : {}) } as const;
  return (text === '' && attachments.length === 0 ? clickOf(activity) : undefined) ?? said;
}

function clickOf({ value, replyToId }: Activity): Input | undefined {
  const executed = execute.safeParse(value).data?.action;
  if (executed) return { kind: 'click', verb: executed.verb, data: executed.data ?? {}, messageId: replyToId };
  const submitted = submit.safeParse(value).data;
  if (!submitted) return undefined;
  const { verb, ...rest } = submitted;
  return { kind: 'click', verb, data: rest, messageId: replyToId };
}

/** A form in a dialog is no message: there is nothing that its confirmation could replace. */
function dialogInput({ value }: Activity): Input | undefined {
  const found = task.safeParse(value).data?.data;
  if (!found) return undefined;
  const { verb, msteams: _teams, ...rest } = found;
  return { kind: 'click', verb, data: rest };
}

async function remember(
  db: Db,
  activity: Activity,
  by: { round: RoundPlan; at: string; personId: string | undefined },
): Promise<void> {
  const { round, at, personId } = by;
  const conversationId = activity.conversation.id;
  if (leavesChat(activity)) return forget(db, round.id, conversationId);
  await learn(db, {
    roundId: round.id,
    at,
    personId,
    conversationId,
    kind: queueOf(conversationId) === round.channel ? 'channel' : placeKind(activity),
    serviceUrl: activity.serviceUrl,
    tenantId: tenantOf(activity),
    botId: activity.recipient.id,
  });
  if (installed(activity)) await reinstalled(db, round.id, at);
}
