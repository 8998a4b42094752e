import type { Db } from '../conversation/database.ts';
import type { LiveCard, Owed, OwedList } from '../conversation/feature.ts';
import { personalChat } from '../delivery/conversations.ts';
import { allowedFrom, isAllowed } from '../delivery/hours/allowed.ts';
import { northRhineWestphalia } from '../delivery/hours/holidays.ts';
import { send } from '../delivery/outbox.ts';
import { planLook } from '../delivery/owed.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf, millisecondsBetween } from '../german/time.ts';
import { speakingIn } from '../municipalities/absences.ts';
import { owedCard } from './cards.ts';
import { markReminded, mutedPeople, remindedIn } from './store.ts';

/** Up to here a reminder counts as in time: the ordinary delay of a busy or restarted bot. */
export const LATE = 900_000;
const LIVE = 'reminders.owed';

/** A municipality and what it is reminded of in its personal chats: what was due when, and when that is. */
export interface Copies {
  readonly roundId: string;
  readonly municipalityId: string;
  readonly keys: readonly string[];
  readonly due: Instant;
  readonly now: Instant;
}

/**
 * Reminds the heads and deputies of a municipality in their personal chats, unless they have muted that: of each matter
 * once a day. Gives whether it has anybody whose personal chat is known.
 */
export async function remindPeople(db: Db, copies: Copies): Promise<boolean> {
  const { roundId, municipalityId, keys, due, now } = copies;
  const message = `${municipalityId}/${due}`;
  let isNew = false;
  for (const key of keys)
    isNew = (await markReminded(db, { roundId, municipalityId, day: dayOf(now), message }, key)) || isNew;
  const muted = await mutedPeople(db, roundId);
  let reached = false;
  for (const { personId } of (await speakingIn(db, roundId, now)).reminded(municipalityId)) {
    const conversationId = await personalChat(db, roundId, personId);
    if (conversationId === undefined) continue;
    reached = true;
    if (isNew && !muted.has(personId))
      await send(db, { roundId, conversationId, at: now, reply: LATER, subject: `${LIVE}:${message}/${personId}` });
  }
  return reached;
}

/** The card is made when it goes out (`owedNow`); what is queued here is only its place. */
const LATER = { card: 'reminders/owed', data: {}, summary: '' };

/**
 * A personal reminder at the moment when it really goes out: what has been settled meanwhile is left out; in the evening
 * it waits for the next allowed hour. What an earlier version queued for the channel stands in the day's post instead.
 */
export function owedNow(list: OwedList): LiveCard {
  return async (db, roundId, subject, now) => {
    const [municipalityId = '', at = '', personId] = subject.split('/');
    if (personId === undefined) {
      await planLook(db, roundId, now);
      return undefined;
    }
    const keys = new Set((await remindedIn(db, roundId, `${municipalityId}/${at}`)).map(({ key }) => key));
    const owed = (await list(db, roundId, now)).filter((one) => one.municipalityId === municipalityId);
    return copyOf(db, { roundId, municipalityId, personId, owed: owed.filter(({ key }) => keys.has(key)), at, now });
  };
}

async function copyOf(
  db: Db,
  copy: { roundId: string; municipalityId: string; personId: string; owed: readonly Owed[]; at: Instant; now: Instant },
) {
  const { roundId, municipalityId, personId, owed, at, now } = copy;
  const people = (await speakingIn(db, roundId, now)).reminded(municipalityId);
  const reader = people.find((one) => one.personId === personId);
  if (owed.length === 0 || !reader) return undefined;
  if (!isAllowed(now, northRhineWestphalia)) return { notBefore: allowedFrom(now, northRhineWestphalia) };
  const late = millisecondsBetween(at, now) > LATE;
  const reminds = owed.map(({ key }) => ({ key, municipalityId, personId }));
  return { ...owedCard({ municipality: reader.municipality, owed, late, now }), reminds };
}
