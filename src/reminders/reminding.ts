import type { Db } from '../conversation/database.ts';
import type { LiveCard, Owed, OwedList, WorkHandler } from '../conversation/feature.ts';
import type { Member } from '../conversation/turn.ts';
import { personalChat } from '../delivery/conversations.ts';
import { allowedFrom, isAllowed } from '../delivery/hours/allowed.ts';
import { northRhineWestphalia } from '../delivery/hours/holidays.ts';
import { isWaiting, post, send } from '../delivery/outbox.ts';
import { deferOwed, plannedOwed } from '../delivery/owed.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf, millisecondsBetween } from '../german/time.ts';
import { speakingIn } from '../municipalities/absences.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { owedCard } from './cards.ts';
import { lastMessage, markReminded, mutedPeople, type Reminding, remindedIn } from './store.ts';

/** Up to here a reminder counts as in time: the ordinary delay of a busy or restarted bot. */
const LATE = 900_000;
const LIVE = 'reminders.owed';

/**
 * Reminds those who owe what is due. What a municipality owes on one day is one message: it names all that is owed when
 * it goes out, and what it has named needs no other on that day. While one still waits for Teams there is no second.
 */
export function remindOwed(list: OwedList): WorkHandler {
  return async (db, { roundId, subject, now }) => {
    const { key, at } = plannedOwed(subject);
    if (!isAllowed(now, northRhineWestphalia))
      return deferOwed(db, { roundId, key, at }, allowedFrom(now, northRhineWestphalia));
    const owed = await list(db, roundId, now);
    for (const { municipalityId } of owed.filter((one) => one.key === key)) {
      const reminding = { roundId, municipalityId, day: dayOf(now), message: `${municipalityId}/${at}` };
      await remind(db, { reminding, key, owed: owed.filter((one) => one.municipalityId === municipalityId), now });
    }
  };
}

async function remind(
  db: Db,
  due: { reminding: Reminding; key: string; owed: readonly Owed[]; now: Instant },
): Promise<void> {
  const { reminding, key, owed, now } = due;
  const waiting = await waitingMessage(db, reminding);
  const message = waiting ?? reminding.message;
  if (!(await markReminded(db, { ...reminding, message }, key))) return;
  await markAll(db, { ...reminding, message }, owed);
  if (waiting !== undefined) return;
  await toChannel(db, reminding, now);
  await toPeople(db, reminding, now);
}

async function waitingMessage(db: Db, { roundId, municipalityId }: Reminding): Promise<string | undefined> {
  const last = await lastMessage(db, roundId, municipalityId);
  return last !== undefined && (await isWaiting(db, roundId, `${LIVE}:${last}`)) ? last : undefined;
}

async function markAll(db: Db, reminding: Reminding, owed: readonly Owed[]): Promise<void> {
  for (const { key } of owed) await markReminded(db, reminding, key);
}

/** The card is made when it goes out (`owedNow`); what is queued here is only its place. */
const LATER = { card: 'reminders/owed', data: {}, summary: '' };

async function toChannel(db: Db, { roundId, message }: Reminding, now: Instant): Promise<void> {
  const { channel } = await findRoundOrThrow(db, roundId);
  await post(db, { roundId, conversationId: channel, at: now, reply: LATER, subject: `${LIVE}:${message}` });
}

async function toPeople(db: Db, { roundId, municipalityId, message }: Reminding, now: Instant): Promise<void> {
  const muted = await mutedPeople(db, roundId);
  for (const { personId } of (await speakingIn(db, roundId, now)).reminded(municipalityId)) {
    const conversationId = await personalChat(db, roundId, personId);
    if (conversationId === undefined || muted.has(personId)) continue;
    await send(db, { roundId, conversationId, at: now, reply: LATER, subject: `${LIVE}:${message}/${personId}` });
  }
}

/**
 * A reminder at the moment when it really goes out: what has been settled meanwhile is left out, what has come is named
 * too in a channel where it is late by days; in the evening it waits for the next allowed hour. In the channel it mentions the offices
 * that are meant.
 */
export function owedNow(list: OwedList): LiveCard {
  return async (db, roundId, subject, now) => {
    const [municipalityId = '', at = '', personId] = subject.split('/');
    const message = `${municipalityId}/${at}`;
    const mine = (await list(db, roundId, now)).filter((one) => one.municipalityId === municipalityId);
    const day = dayOf(now);
    if (personId === undefined && day > dayOf(at) && isAllowed(now, northRhineWestphalia))
      await markAll(db, { roundId, municipalityId, day, message }, mine);
    const keys = new Set((await remindedIn(db, roundId, message)).map(({ key }) => key));
    const owed = mine.filter(({ key }) => keys.has(key));
    const speaking = await speakingIn(db, roundId, now);
    const first = speaking.mentioned(municipalityId);
    const isTheirs = ({ personId: id }: Member) => personId === undefined || id === personId;
    if (owed.length === 0 || !first || !speaking.reminded(municipalityId).some(isTheirs)) return undefined;
    if (!isAllowed(now, northRhineWestphalia)) return { notBefore: allowedFrom(now, northRhineWestphalia) };
    const late = millisecondsBetween(at, now) > LATE;
    const mentioned = personId === undefined ? [first] : [];
    const reminds = owed.map(({ key }) => ({ key, municipalityId, personId }));
    return { ...owedCard({ municipality: first.municipality, owed, late, now, mentioned }), reminds };
  };
}
