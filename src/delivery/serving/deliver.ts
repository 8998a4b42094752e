import { randomUUID } from 'node:crypto';
import type { Clock } from '../../conversation/clock.ts';
import type { Db } from '../../conversation/database.ts';
import type { Later, LiveCard } from '../../conversation/feature.ts';
import { faultFacts, type Log } from '../../conversation/log.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import { later } from '../../german/time.ts';
import type { Address } from '../conversations.ts';
import { type Bucket, readyAt, refill, take } from '../pace.ts';
import * as queues from '../queues.ts';
import * as record from '../record.ts';
import { endRefused, showAll } from '../refusals.ts';
import { type Outcome, type Refused, waitSeconds } from '../retry.ts';
import { shownAlone, viewersOf } from '../viewers.ts';
import { changedCard, destination, type Look, look, ready, type Waiting, wanted } from './ready.ts';

/** A message on its way: a new one, a new post in a channel, the replacement of `activityId`, or what one person alone sees. */
export interface Parcel {
  readonly kind: 'send' | 'post' | 'update' | 'targeted';
  /** The platform's id of whom a targeted message is for. */
  readonly recipient?: string | undefined;
  readonly activityId?: string | undefined;
  readonly reply: Reply;
  /** The platform's ids of those who see a view of their own, where the reply has one. */
  readonly viewers?: readonly string[] | undefined;
}

/** What carries messages to the platform; it never throws, and ends by itself within `SEND_SECONDS`. */
export type Transport = (address: Address, parcel: Parcel) => Promise<Outcome>;

/** What delivering needs. `serviceUrl` reaches a channel that has never spoken. */
export interface DeliveryNeeds {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly transport: Transport;
  readonly serviceUrl: string;
  readonly live: Readonly<Record<string, LiveCard>>;
  /** Whether what is reached there shows a message to one person alone; without it, nothing does. */
  readonly showsAlone?: (serviceUrl: string) => boolean;
  /** Lets so many milliseconds pass; another one for tests. */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
}

/** A transport ends its attempt within this time. */
export const SEND_SECONDS = 15;
/** A lease outlives the attempt that is begun under it; each attempt renews it. */
const LEASE_SECONDS = 2 * SEND_SECONDS;
/** Changes of one posted card are shown at most this often. */
const LIVE_SECONDS = 2;
/** After a fault of our own. */
const FAULT_SECONDS = 5;

/** The conversations that have something to be sent now. */
export async function readyQueues(needs: DeliveryNeeds): Promise<Waiting[]> {
  return ready(needs.db, needs.clock.now());
}

/** Sends what one conversation has waiting, in order, while `goesOn`; gives how many messages were accepted. */
export async function serve(needs: DeliveryNeeds, { queue, seen }: Waiting, goesOn = () => true): Promise<number> {
  const held = { queue, lease: randomUUID() };
  let sent = 0;
  try {
    let letter = await needs.db.transaction().execute((db) => begin({ ...needs, db }, { held, seen }, goesOn));
    while (letter) {
      const outcome = await needs.transport(letter.to, letter.parcel);
      const isLast = await settle(needs, held, { item: letter.item, outcome });
      sent += outcome.kind === 'accepted' ? 1 : 0;
      letter = isLast ? undefined : await needs.db.transaction().execute((db) => next({ ...needs, db }, held, goesOn));
    }
  } catch (error) {
    needs.log.error({ ...faultFacts(error) }, 'delivery failed');
    // The transaction that took it may have been undone: without a lease the pause could not be written.
    await queues.takeOver(needs.db, held, leaseOf(needs));
    await end(needs, held, waitFrom(needs.clock.now(), FAULT_SECONDS));
  }
  return sent;
}

/** A queue that is to be taken, as it was seen when it was found ready. */
type Begun = { readonly held: queues.Held; readonly seen: Look | undefined };

/** The first letter of a queue that is taken with it; undefined where it has been given back, or is somebody else's. */
async function begin(needs: DeliveryNeeds, { held, seen }: Begun, goesOn: () => boolean): Promise<Letter | undefined> {
  const found = goesOn() && (await straight(needs, { held, seen }));
  if (found) return 'item' in found ? found : end(needs, held, found);
  return (await queues.takeOver(needs.db, held, leaseOf(needs))) ? next(needs, held, goesOn) : undefined;
}

/** A lease that is given now. */
function leaseOf({ clock }: DeliveryNeeds): { now: Instant; until: Instant } {
  const now = clock.now();
  return { now, until: later(now, { seconds: LEASE_SECONDS }) };
}

/** Gives a queue back: it may go on at once, or has to wait, perhaps for its turn. */
async function end({ db, clock }: DeliveryNeeds, held: queues.Held, wait?: Waits): Promise<undefined> {
  const { now, until, turn } = wait ?? waitFrom(clock.now(), 0);
  await queues.release(db, { ...held, now, nextAt: until, turn });
}

function waitFrom(now: Instant, seconds: number): Waits {
  return { now, until: later(now, { seconds }) };
}

/** What is to be sent now: it stands first, is shown as the database is, and has been paid for. */
type Letter = { readonly item: Ready; readonly to: Address; readonly parcel: Parcel };

/**
 * The next message of a queue, or undefined when it has been given back: nothing is left, or it has to wait. All of it is
 * one transaction, so that a message costs one before it goes out and one after. What is needless is passed.
 */
async function next(needs: DeliveryNeeds, held: queues.Held, goesOn: () => boolean): Promise<Letter | undefined> {
  while (goesOn()) {
    const found = await first(needs, held);
    if (found === 'passed') continue;
    if (found === 'lost') return undefined;
    if (found !== 'empty' && 'item' in found) return found;
    await end(needs, held, found === 'empty' ? undefined : found);
    return undefined;
  }
  await end(needs, held);
  return undefined;
}

/**
 * What stands first in a queue: a letter, nothing, something that was passed (needless, or not yet to go out), or it has
 * to wait, perhaps for a turn; or the queue is lost to another instance.
 */
type Found = Letter | Waits | 'passed' | 'empty' | 'lost';
/** How long it has to wait, by the clock as it was when that was reckoned. */
type Waits = { readonly now: Instant; readonly until: Instant; readonly turn?: Instant };

/**
 * Most queues are free and hold a message that says what it says: it is taken and paid for by one statement. Undefined where
 * that cannot be, and nothing has been done.
 */
async function straight(needs: DeliveryNeeds, { held, seen }: Begun): Promise<Letter | Waits | undefined> {
  const { db, clock, serviceUrl } = needs;
  const now = clock.now();
  const paid = seen && take(refill(seen.bucket, now));
  if (!seen?.isFree || !isPlain(seen.head) || !paid) return undefined;
  const given = leaseOf(needs);
  if (!(await queues.takePaid(db, { ...held, message: seen.head.id, seen: seen.bucket, bucket: paid, ...given })))
    return undefined;
  const { to, turn } = await destination(db, seen.head, { seen, now, serviceUrl });
  if (turn <= now) return letterOf(needs, { item: seen.head, to, now });
  await queues.pay(db, { ...held, bucket: seen.bucket, ...given });
  return { now, until: turn, turn };
}

function isPlain(head: queues.Head | undefined): head is Ready & { readonly id: number } {
  return head?.id !== undefined && head.reply !== undefined && head.subject === undefined;
}

async function first(needs: DeliveryNeeds, held: queues.Held): Promise<Found> {
  const { db, clock } = needs;
  const now = clock.now();
  const seen = await look(db, held.queue, now);
  if (!seen) return 'lost';
  const head = seen.head ?? (seen.cardsAt <= now ? await changedCard(db, held.queue, now) : undefined);
  if (!head) return 'empty';
  const bucket = refill(seen.bucket, now);
  const paid = take(bucket);
  if (!paid) return { now, until: readyAt(bucket) };
  const item = { ...head, wanted: await wanted(db, head) };
  const reply = await show(needs, item);
  if (reply && !('notBefore' in reply)) return pay(needs, { ...held, paid, seen }, { ...item, reply });
  if (reply) await record.postponed(db, item, reply.notBefore);
  else await record.needless(db, item);
  return 'passed';
}

/** What stands first, shown as the database is. */
type Ready = queues.Head & { readonly reply: Reply; readonly isAlone?: boolean };

/** What a conversation pays with: its own bucket after this message, and how it was seen before. */
type Means = queues.Held & { readonly paid: Bucket; readonly seen: Look };

async function pay(needs: DeliveryNeeds, { paid, seen, ...held }: Means, item: Ready): Promise<Found> {
  const { db, clock, serviceUrl } = needs;
  const now = clock.now();
  const { to, turn } = await destination(db, item, { seen, now, serviceUrl });
  if (turn > now) return { now, until: turn, turn };
  if (!(await queues.pay(db, { ...held, bucket: paid, ...leaseOf(needs) }))) return 'lost';
  return letterOf(needs, { item, to, now });
}

async function letterOf(needs: DeliveryNeeds, at: { item: Ready; to: Address; now: Instant }): Promise<Letter> {
  const { item, to } = at;
  const { kind, activityId, reply } = item;
  const alone = await shownAlone(needs, at);
  if (alone) return { item: { ...item, isAlone: true }, to, parcel: { kind: 'targeted', ...alone } };
  const viewers = reply.refresh && (await viewersOf(needs.db, item.roundId));
  return { item, to, parcel: { kind, activityId, reply, viewers } };
}

/** A posted card is rendered when it goes out, so that it shows the database as it is. */
async function show(needs: DeliveryNeeds, head: queues.Head): Promise<Reply | Later | undefined> {
  if (head.subject === undefined) return head.reply;
  const colon = head.subject.indexOf(':');
  const card = needs.live[head.subject.slice(0, colon)];
  return card ? card(needs.db, head.roundId, head.subject.slice(colon + 1), needs.clock.now()) : head.reply;
}

/** Records what has become of a message; gives whether the queue has been given back with it. */
async function settle(
  needs: DeliveryNeeds,
  held: queues.Held,
  { item, outcome }: { item: Ready; outcome: Outcome },
): Promise<boolean> {
  const { db, clock, log } = needs;
  if (outcome.kind === 'accepted') {
    const keep = () => queues.keep(db, { ...held, ...leaseOf(needs) });
    // Most conversations have but one message waiting: then the queue is given back in the same transaction.
    return record.insist({ ...needs, keep }, () =>
      db.transaction().execute(async (tx) => {
        const now = clock.now();
        await record.accepted(tx, item, { ...outcome, now, cardsAt: later(now, { seconds: LIVE_SECONDS }) });
        return queues.releaseEmpty(tx, { ...held, now });
      }),
    );
  }
  if (outcome.kind === 'refused') return refuse(needs, held, { item, refused: outcome });
  const seconds = waitSeconds(item.attempts, outcome.retryAfterSeconds, Math.random());
  await db.transaction().execute(async (tx) => {
    await record.failedOnce(tx, item);
    await end({ ...needs, db: tx }, held, waitFrom(clock.now(), seconds));
  });
  log.warn({ outbox: item.id, reason: outcome.reason, attempts: item.attempts + 1 }, 'delivery postponed');
  return true;
}

async function refuse(
  { db, clock, log }: DeliveryNeeds,
  held: queues.Held,
  { item, refused }: { item: Ready; refused: Refused },
): Promise<boolean> {
  const at = clock.now();
  if (item.isAlone) {
    await db.transaction().execute((tx) => showAll(tx, item, { refused, at }));
    log.warn({ outbox: item.id, reason: `${refused.status} ${refused.code}`.trim() }, 'not shown to one alone');
    return false;
  }
  const meaning = await db.transaction().execute((tx) => endRefused(tx, item, { refused, at }));
  log.error({ outbox: item.id, reason: `${refused.status} ${refused.code}`.trim(), meaning }, 'delivery refused');
  if (meaning === 'waits') await queues.release(db, { ...held, now: clock.now(), nextAt: queues.FOREVER });
  return meaning === 'waits';
}
