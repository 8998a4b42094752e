import { z } from 'zod';
import { isPrivate } from '../../conversation/audience.ts';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { command, type LiveCard } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import type { Reminded, Reply } from '../../conversation/reply.ts';
import { allowedFrom, isAllowed } from '../../delivery/hours/allowed.ts';
import { northRhineWestphalia } from '../../delivery/hours/holidays.ts';
import { isWaiting } from '../../delivery/outbox.ts';
import { planLook } from '../../delivery/owed.ts';
import type { Instant } from '../../german/berlin.ts';
import { dayOf, millisecondsBetween } from '../../german/time.ts';
import { speakingIn } from '../../municipalities/absences.ts';
import { municipalitiesOf } from '../../municipalities/store.ts';
import { LATE } from '../reminding.ts';
import { later, ofTheDay } from '../standing.ts';
import { ownPostCard, type PostView, postCard } from './post-card.ts';
import { dropPost, findPost, lastPost, markLate, type Placed, type Post, place, placedIn } from './post-store.ts';
import { placedOf, type Sources, situationOf, subjectOf, type Told } from './situation.ts';

/**
 * A post at the moment when it really goes out takes in what stands in it then; in the evening it waits for the next
 * allowed hour, and on another day what still counts stands in that day's post. Once it is out, it shows what has become
 * of what stands in it.
 */
export function postNow(sources: Sources): LiveCard {
  return async (db, roundId, subject, now) => {
    const [day = '', number] = subject.split('/');
    const post = await findPost(db, { roundId, day, number: Number(number) });
    if (!post) return undefined;
    if (!(await isWaiting(db, roundId, subjectOf(post)))) return postCard(await viewOf(db, sources, post, now));
    if (!isAllowed(now, northRhineWestphalia)) return { notBefore: allowedFrom(now, northRhineWestphalia) };
    const told = await situationOf(db, sources, { roundId, now, without: post });
    const placed =
      day === dayOf(now) || post.kind === 'asked' ? placedOf(told, keysOf(post, told, await placedIn(db, post))) : [];
    if (placed.length === 0) return passOn(db, post, now);
    await place(db, post, placed);
    const late = millisecondsBetween(post.dueAt, now) > LATE;
    if (late) await markLate(db, post);
    const view = await viewOf(db, sources, { ...post, late }, now);
    return { ...postCard(view), reminds: remindsOf(view, told) };
  };
}

function keysOf({ kind }: Post, told: Told, placed: readonly Placed[]): readonly string[] {
  if (kind === 'asked') return placed.map(({ key }) => key).filter((key) => told.owed.has(key));
  return kind === 'day' ? ofTheDay(told, northRhineWestphalia) : later(told, northRhineWestphalia);
}

/** What is left of a post that did not go out is looked at anew. */
async function passOn(db: Db, post: Post, now: Instant): Promise<undefined> {
  await dropPost(db, post);
  if (post.day !== dayOf(now)) await planLook(db, post.roundId, now);
}

/** Whom a post reminds of what: those who owe it, and those whom a notice is for. */
function remindsOf({ placed, owed }: PostView, { notices }: Told): Reminded[] {
  const keys = new Set(placed.map(({ key }) => key));
  const owing = owed.filter(({ key, confidential }) => keys.has(key) && confidential !== true);
  const told = notices.filter(({ key }) => keys.has(key));
  return [
    ...owing.map(({ key, municipalityId }) => ({ key, municipalityId })),
    ...told.flatMap(({ key, reminds = [] }) => reminds.map((municipalityId) => ({ key, municipalityId }))),
  ];
}

/** A post with what has become of what stands in it. */
export async function viewOf(db: Db, { owed, answered }: Sources, post: Post, now: Instant): Promise<PostView> {
  const { roundId } = post;
  const speaking = await speakingIn(db, roundId, now);
  const municipalities = (await municipalitiesOf(db, roundId)).map(({ id, name }) => ({
    id,
    name,
    personId: speaking.mentioned(id)?.personId,
  }));
  return {
    post,
    placed: await placedIn(db, post),
    owed: await owed(db, roundId, now),
    answered: await answered(db, roundId, now),
    municipalities,
    now,
  };
}

/** Shows a post of a day: to its reader alone with the answers of their municipality, in the channel as all see it. */
export function showPost(sources: Sources) {
  return command({
    verb: 'reminders.post',
    may: 'known',
    writes: false,
    typed: [{ pattern: /tageserinnerung|erinnerung (?:von )?heute/u, example: 'tageserinnerung' }],
    input: z.object({
      day: z.iso.date('Bitte die Tageserinnerung neu öffnen.').max(10).optional(),
      number: wholeNumber('Bitte die Tageserinnerung neu öffnen.', { from: 1 }).optional(),
    }),
    run: async (turn, { day, number }, db) => {
      const { roundId, member, at } = turn;
      const key = day !== undefined && number !== undefined ? { roundId, day, number } : await lastPost(db, roundId);
      const post = key && (await findPost(db, key));
      if (!post) return noPost();
      const view = await viewOf(db, sources, post, at);
      return isPrivate(turn) ? ownPostCard(view, member) : postCard(view);
    },
  });
}

function noPost(): Reply {
  return notice({
    kind: 'Erinnerung',
    title: 'Bisher ging keine Tageserinnerung hinaus',
    text: 'Was Ihre Kommune noch offen hat, zeigt „offen“.',
    ways: [{ title: 'Meine offenen Punkte', verb: 'reminders.show' }],
  });
}
