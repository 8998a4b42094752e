import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../conversation/clock.ts';
import type { Db } from '../conversation/database.ts';
import type { Later, LiveCard } from '../conversation/feature.ts';
import { faultFacts, type Log } from '../conversation/log.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Instant } from '../german/berlin.ts';
import { later } from '../german/time.ts';
import { findConversation, lastHeard } from './conversations.ts';
import { type Bucket, readyAt, refill, take } from './pace.ts';
import * as queues from './queues.ts';
import * as record from './record.ts';
import { endRefused } from './refusals.ts';
import { type Outcome, type Refused, waitSeconds } from './retry.ts';
import { isTurn, takeTurn } from './tenants.ts';
import { viewersOf } from './viewers.ts';

/** Where a message goes, as the platform knows it. */
export interface Address {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly tenantId?: string | undefined;
  readonly botId?: string | undefined;
}

/** A message on its way: a new one, a new post in a channel, or the replacement of `activityId`. */
export interface Parcel {
  readonly kind: 'send' | 'post' | 'update';
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
export async function readyQueues(needs: DeliveryNeeds): Promise<string[]> {
  return queues.ready(needs.db, needs.clock.now());
}

/** Sends what one conversation has waiting, in order, while `goesOn`; gives how many messages were accepted. */
export async function serve(needs: DeliveryNeeds, queue: string, goesOn = () => true): Promise<number> {
  const held = { queue, lease: randomUUID() };
  if (!(await takeQueue(needs, held))) return 0;
  let sent = 0;
  let step: Step = 'passed';
  try {
    while (goesOn() && (step === 'sent' || step === 'passed')) {
      step = await next(needs, held);
      sent += step === 'sent' ? 1 : 0;
    }
  } catch (error) {
    needs.log.error({ ...faultFacts(error) }, 'delivery failed');
    step = { until: later(needs.clock.now(), { seconds: FAULT_SECONDS }) };
  }
  const then = typeof step === 'string' ? { until: needs.clock.now() } : step;
  await queues.release(needs.db, { ...held, now: needs.clock.now(), nextAt: then.until, turn: then.turn });
  return sent;
}

async function takeQueue(needs: DeliveryNeeds, held: queues.Held): Promise<boolean> {
  const now = needs.clock.now();
  const until = leaseEnd(needs);
  if (await queues.lease(needs.db, { ...held, now, until })) return true;
  await queues.shorten(needs.db, held.queue, { now, until });
  return false;
}

function leaseEnd({ clock }: DeliveryNeeds): Instant {
  return later(clock.now(), { seconds: LEASE_SECONDS });
}

/**
 * What one step came to: a message is away, one was passed (refused for good, needless, or not yet to go out), nothing
 * is left for this instance, or wait, perhaps for a turn.
 */
type Step = 'sent' | 'passed' | 'empty' | { readonly until: Instant; readonly turn?: Instant };

async function next(needs: DeliveryNeeds, held: queues.Held): Promise<Step> {
  const { db } = needs;
  const now = needs.clock.now();
  const { bucket: left, cardsAt, turn } = await queues.pace(db, held.queue);
  const head =
    (await queues.head(db, held.queue, now)) ??
    (cardsAt <= now ? await queues.changedCard(db, held.queue, now) : undefined);
  if (!head) return 'empty';
  const bucket = refill(left, now);
  const paid = take(bucket);
  if (!paid) return { until: readyAt(bucket) };
  const wanted = await queues.wanted(db, head);
  const reply = await show(needs, head);
  if (reply && !('notBefore' in reply)) return send(needs, { ...held, paid, turn }, { ...head, wanted, reply });
  if (reply) await record.postponed(db, head, reply.notBefore);
  else await record.needless(db, { ...head, wanted });
  return 'passed';
}

/** What is to be sent now: it stands first, and is shown as the database is. */
type Ready = queues.Head & { readonly reply: Reply };

/** What a conversation pays with: its own bucket after this message, and its turn among those of the tenant. */
type Means = queues.Held & { readonly paid: Bucket; readonly turn: Instant };

async function send(needs: DeliveryNeeds, held: Means, item: Ready): Promise<Step> {
  const { db, clock, transport } = needs;
  const { kind, activityId, reply } = item;
  const to = await address(needs, item);
  const viewers = reply.refresh && (await viewersOf(db, item.roundId));
  const now = clock.now();
  const turn = to.tenantId === undefined || isTurn(held.turn, now) ? now : await takeTurn(db, to.tenantId, now);
  if (turn > now) return { until: turn, turn };
  if (!(await queues.pay(db, { ...held, bucket: held.paid, now, until: leaseEnd(needs) }))) return 'empty';
  return settle(needs, held, { item, outcome: await transport(to, { kind, activityId, reply, viewers }) });
}

/** A posted card is rendered when it goes out, so that it shows the database as it is. */
async function show(needs: DeliveryNeeds, head: queues.Head): Promise<Reply | Later | undefined> {
  if (head.subject === undefined) return head.reply;
  const colon = head.subject.indexOf(':');
  const card = needs.live[head.subject.slice(0, colon)];
  return card ? card(needs.db, head.roundId, head.subject.slice(colon + 1), needs.clock.now()) : head.reply;
}

/** A conversation that has never spoken is reached as the one that spoke last in the round; only its own pace limits it. */
async function address(needs: DeliveryNeeds, { roundId, conversationId }: queues.Head): Promise<Address> {
  const known = (await findConversation(needs.db, roundId, conversationId)) ?? (await lastHeard(needs.db, roundId));
  return {
    serviceUrl: known?.service_url ?? needs.serviceUrl,
    conversationId,
    tenantId: known?.tenant_id ?? undefined,
    botId: known?.bot_id ?? undefined,
  };
}

async function settle(
  needs: DeliveryNeeds,
  held: queues.Held,
  { item, outcome }: { item: Ready; outcome: Outcome },
): Promise<Step> {
  const { db, log } = needs;
  const now = needs.clock.now();
  if (outcome.kind === 'accepted') {
    const by = { ...outcome, now, cardsAt: later(now, { seconds: LIVE_SECONDS }) };
    await recorded(needs, held, () => record.accepted(db, item, by));
    return 'sent';
  }
  if (outcome.kind === 'refused') return refuse(needs, item, outcome);
  await record.failedOnce(db, item);
  log.warn({ outbox: item.id, reason: outcome.reason, attempts: item.attempts + 1 }, 'delivery postponed');
  return { until: later(now, { seconds: waitSeconds(item.attempts, outcome.retryAfterSeconds, Math.random()) }) };
}

/** Pauses before an acceptance is recorded again; together they outlast a lease. */
const RECORD_MILLISECONDS = [250, 500, 1000, 2000, 4000, 5000, 5000, 5000, 5000, 5000];
const LAST_PAUSE = 5000;

/**
 * What has been accepted must not go out a second time only because the database could not be reached: this instance
 * keeps it in mind and the conversation to itself until it is recorded. It gives up where the database takes the lease
 * but not the record for longer than a lease lasts, or where another instance has taken over.
 */
async function recorded(needs: DeliveryNeeds, held: queues.Held, record: () => Promise<void>): Promise<void> {
  const pause = needs.pause ?? wait;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await record();
    } catch (error) {
      needs.log.warn({ attempt, ...faultFacts(error) }, 'acceptance not recorded yet');
      const kept = await queues
        .keep(needs.db, { ...held, now: needs.clock.now(), until: leaseEnd(needs) })
        .catch(() => undefined);
      if (kept === false || (kept && attempt >= RECORD_MILLISECONDS.length)) throw error;
    }
    await pause(RECORD_MILLISECONDS[attempt] ?? LAST_PAUSE);
  }
}

async function refuse({ db, clock, log }: DeliveryNeeds, item: Ready, refused: Refused): Promise<Step> {
  const at = clock.now();
  const meaning = await db.transaction().execute((tx) => endRefused(tx, item, { refused, at }));
  log.error({ outbox: item.id, reason: `${refused.status} ${refused.code}`.trim(), meaning }, 'delivery refused');
  return meaning === 'waits' ? { until: queues.FOREVER } : 'passed';
}
