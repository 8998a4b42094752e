import type { Db } from '../../conversation/database.ts';
import type { LiveCard, Work, WorkHandler } from '../../conversation/feature.ts';
import type { Reply, Waiting, WaitingList } from '../../conversation/reply.ts';
import type { Member } from '../../conversation/turn.ts';
import { personalChat } from '../../delivery/conversations.ts';
import { allowedFrom, isAllowed } from '../../delivery/hours/allowed.ts';
import { northRhineWestphalia } from '../../delivery/hours/holidays.ts';
import { post, send } from '../../delivery/outbox.ts';
import { aloneAs } from '../../delivery/viewers.ts';
import { schedule } from '../../delivery/work.ts';
import type { Instant } from '../../german/berlin.ts';
import { speakingIn } from '../../municipalities/absences.ts';
import { membersOf } from '../../municipalities/members.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { findRoundOrThrow, municipalitiesOf } from '../../municipalities/store.ts';
import { type DueTelling, type Stage, tellings } from './stage.ts';
import { authorCard, authorLine, coordinationCard, coordinationLine } from './waiting-card.ts';
import { markTold, type Telling, told, toldIn, toldOf } from './waiting-store.ts';

/** The work that tells of what waits. */
export const WAITING_WORK = 'reminders.waiting';
/** The posted card that a person is told by. */
export const WAITING_CARD = 'reminders.waiting';

type Look = Pick<Work, 'roundId' | 'now'>;

/** Plans a look at each moment at which something that waits now is to be told; planned again, nothing changes. */
export async function planWaiting(db: Db, list: WaitingList, { roundId, now }: Look): Promise<void> {
  const next = allowedFrom(now, northRhineWestphalia);
  const moments = (await untold(db, list, { roundId, now })).map(({ due }) => (due > now ? due : next));
  for (const at of new Set(moments)) await schedule(db, { roundId, kind: WAITING_WORK, subject: at }, at);
}

/** Tells of what is due and still waits, each once at each stage; outside the allowed hours it is told at the next. */
export function lookWaiting(list: WaitingList): WorkHandler {
  return async (db, { roundId, now }) => {
    if (!isAllowed(now, northRhineWestphalia)) return planWaiting(db, list, { roundId, now });
    const due = (await untold(db, list, { roundId, now })).filter((one) => one.due <= now);
    const tell = { coordination: tellCoordinators, author: tellAuthors } as const;
    for (const stage of ['coordination', 'author'] as const) {
      const telling = { roundId, stage, at: now };
      const marked = await marking(db, telling, due);
      if (marked.length > 0) await tell[stage](db, telling, marked);
    }
    await planWaiting(db, list, { roundId, now });
  };
}

async function untold(db: Db, list: WaitingList, { roundId, now }: Look): Promise<DueTelling[]> {
  const waiting = await list(db, roundId, now);
  const known = await toldOf(db, roundId, waiting);
  return tellings(waiting).filter((one) => !known.has(told(one.waiting, one.stage)));
}

/** What is told now for the first time, the oldest first. */
async function marking(db: Db, telling: Telling, due: readonly DueTelling[]): Promise<Waiting[]> {
  const marked: Waiting[] = [];
  for (const { waiting, stage } of due)
    if (stage === telling.stage && (await markTold(db, telling, waiting))) marked.push(waiting);
  return marked.toSorted(byAge);
}

function byAge(one: Waiting, other: Waiting): number {
  return one.since < other.since ? -1 : one.since > other.since ? 1 : 0;
}

/** Every coordinator hears of it: in the personal chat, else alone in the channel, else by a line that says not what it is. */
async function tellCoordinators(db: Db, telling: Telling, waiting: readonly Waiting[]): Promise<void> {
  const people = await coordinatorsOf(db, telling.roundId);
  const line = coordinationLine(waiting);
  const reached = await reach(db, telling, { people, line, alone: coordinationCard(waiting) });
  if (reached < people.length || people.length === 0) await say(db, telling, line);
}

async function coordinatorsOf(db: Db, roundId: string): Promise<Member[]> {
  return unique((await membersOf(db, roundId)).filter(coordinates));
}

/** Those who lead a municipality, or stand in; who has been told as a coordinator is not told again. */
async function tellAuthors(db: Db, telling: Telling, waiting: readonly Waiting[]): Promise<void> {
  const { roundId, at } = telling;
  const speaking = await speakingIn(db, roundId, at);
  const knowing = new Set((await coordinatorsOf(db, roundId)).map(({ personId }) => personId));
  for (const { id, name } of await municipalitiesOf(db, roundId)) {
    const own = waiting.filter(({ author }) => author?.municipalityId === id);
    const people = unique(speaking.reminded(id).filter(({ personId }) => !knowing.has(personId)));
    if (own.length === 0 || people.length === 0) continue;
    const line = authorLine(name, own);
    if ((await reach(db, telling, { people, line, alone: authorCard(own) })) === 0) await say(db, telling, line);
  }
  for (const personId of new Set(waiting.flatMap(({ author }) => author?.personId ?? []))) {
    const conversationId = await personalChat(db, roundId, personId);
    if (conversationId !== undefined) await lay(db, telling, { conversationId, personId });
  }
}

function unique(people: readonly Member[]): Member[] {
  return [...new Map(people.map((one) => [one.personId.toLowerCase(), one])).values()];
}

/** Reaches people in private ways; gives how many of them have one. */
async function reach(
  db: Db,
  telling: Telling,
  { people, line, alone }: { people: readonly Member[]; line: Reply; alone: Reply },
): Promise<number> {
  const { roundId, at } = telling;
  const { channel: conversationId } = await findRoundOrThrow(db, roundId);
  let reached = 0;
  for (const { personId } of people) {
    const chat = await personalChat(db, roundId, personId);
    if (chat !== undefined) await lay(db, telling, { conversationId: chat, personId, line });
    else if ((await aloneAs(db, { roundId, conversationId, personId, now: at })) !== undefined)
      await post(db, { roundId, conversationId, at, reply: { ...line, privately: { personId, reply: alone } } });
    else continue;
    reached += 1;
  }
  return reached;
}

/** The card is made when it goes out (`waitsNow`); what is queued here is only its place. */
async function lay(
  db: Db,
  { roundId, stage, at }: Telling,
  { personId, ...where }: { conversationId: string; personId: string; line?: Reply },
): Promise<void> {
  const subject = `${WAITING_CARD}:${stage}/${at}/${personId}`;
  await send(db, { roundId, at, reply: { card: 'reminders/owed', data: {}, summary: '' }, subject, ...where });
}

async function say(db: Db, { roundId, at }: Telling, reply: Reply): Promise<void> {
  const { channel: conversationId } = await findRoundOrThrow(db, roundId);
  await post(db, { roundId, conversationId, at, reply });
}

/**
 * What a person is told at the moment when it really goes out: what has been settled meanwhile is left out, and so is who
 * no longer runs the round or leads the municipality; in the evening it waits for the next allowed hour.
 */
export function waitsNow(list: WaitingList): LiveCard {
  return async (db, roundId, subject, now) => {
    const [stage = '', at = '', personId = ''] = subject.split('/');
    const telling = { roundId, stage: stageOf(stage), at };
    const named = await toldIn(db, telling);
    const waiting = (await list(db, roundId, now)).filter((one) => named.has(told(one, telling.stage)));
    const its = await readBy(db, waiting.toSorted(byAge), { roundId, stage: telling.stage, personId, now });
    if (its.length === 0) return undefined;
    if (!isAllowed(now, northRhineWestphalia)) return { notBefore: allowedFrom(now, northRhineWestphalia) };
    return telling.stage === 'coordination' ? coordinationCard(its) : authorCard(its);
  };
}

function stageOf(typed: string): Stage {
  return typed === 'author' ? 'author' : 'coordination';
}

interface Reader {
  readonly roundId: string;
  readonly stage: Stage;
  readonly personId: string;
  readonly now: Instant;
}

async function readBy(db: Db, waiting: readonly Waiting[], { roundId, stage, personId, now }: Reader) {
  const members = await membersOf(db, roundId);
  if (stage === 'coordination')
    return members.some((one) => one.personId === personId && coordinates(one)) ? waiting : [];
  const { reminded } = await speakingIn(db, roundId, now);
  const leads = (id: string) => reminded(id).some((one) => one.personId === personId);
  return waiting.filter(
    ({ author }) =>
      author?.personId === personId || (author?.municipalityId !== undefined && leads(author.municipalityId)),
  );
}
