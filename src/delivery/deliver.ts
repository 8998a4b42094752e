import { randomUUID } from 'node:crypto';
import type { Db } from '../conversation/database.ts';
import type { Later, LiveCard } from '../conversation/feature.ts';
import { faultFacts, type Log } from '../conversation/log.ts';
import type { Reply } from '../conversation/reply.ts';
import { type Clock, type Instant, later } from '../conversation/time.ts';
import { findConversation, lastServiceUrl } from './conversations.ts';
import { readyAt, refill, take } from './pace.ts';
import * as queues from './queues.ts';
import * as record from './record.ts';
import { type Outcome, waitSeconds } from './retry.ts';
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
  if (!(await queues.lease(needs.db, { ...held, now: needs.clock.now(), until: leaseEnd(needs) }))) return 0;
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
  await queues.release(needs.db, { ...held, nextAt: typeof step === 'string' ? needs.clock.now() : step.until });
  return sent;
}

function leaseEnd({ clock }: DeliveryNeeds): Instant {
  return later(clock.now(), { seconds: LEASE_SECONDS });
}

/**
 * What one step came to: a message is away, one was passed (refused for good, or not yet to go out), nothing is left
 * (for this instance), or wait.
 */
type Step = 'sent' | 'passed' | 'empty' | { readonly until: Instant };

async function next(needs: DeliveryNeeds, held: queues.Held): Promise<Step> {
  const { queue } = held;
  const now = needs.clock.now();
  const head = (await queues.head(needs.db, queue, now)) ?? (await queues.changedCard(needs.db, queue, now));
  if (!head) return 'empty';
  const bucket = refill(await queues.bucket(needs.db, queue), needs.clock.now());
  const paid = take(bucket);
  if (!paid) return { until: readyAt(bucket) };
  const seen = await queues.wanted(needs.db, head);
  const reply = await show(needs, head);
  if (!reply) return drop(needs, head, 'nothing to show');
  if ('notBefore' in reply) return pass(needs, head, reply);
  if (!(await queues.pay(needs.db, { ...held, bucket: paid, until: leaseEnd(needs) }))) return 'empty';
  const outcome = await needs.transport(await address(needs, head), {
    kind: head.kind,
    activityId: head.activityId,
    reply,
    viewers: reply.refresh && (await viewersOf(needs.db, head.roundId)),
  });
  return settle(needs, { ...head, wanted: seen }, outcome);
}

/** A posted card is rendered when it goes out, so that it shows the database as it is. */
async function show(needs: DeliveryNeeds, head: queues.Head): Promise<Reply | Later | undefined> {
  if (head.subject === undefined) return head.reply;
  const colon = head.subject.indexOf(':');
  const card = needs.live[head.subject.slice(0, colon)];
  return card ? card(needs.db, head.roundId, head.subject.slice(colon + 1), needs.clock.now()) : head.reply;
}

async function address(needs: DeliveryNeeds, head: queues.Head): Promise<Address> {
  const known = await findConversation(needs.db, head.roundId, head.conversationId);
  const serviceUrl = known?.service_url ?? (await lastServiceUrl(needs.db, head.roundId)) ?? needs.serviceUrl;
  return {
    serviceUrl,
    conversationId: head.conversationId,
    tenantId: known?.tenant_id ?? undefined,
    botId: known?.bot_id ?? undefined,
  };
}

async function settle(needs: DeliveryNeeds, head: queues.Head, outcome: Outcome): Promise<Step> {
  const now = needs.clock.now();
  if (outcome.kind === 'accepted') {
    await record.accepted(needs.db, head, { ...outcome, now, nextLiveAt: later(now, { seconds: LIVE_SECONDS }) });
    return 'sent';
  }
  if (outcome.kind === 'refused') return drop(needs, head, `${outcome.status} ${outcome.code}`.trim());
  await record.failedOnce(needs.db, head);
  const wait = waitSeconds(head.attempts, outcome.retryAfterSeconds, Math.random());
  needs.log.warn({ outbox: head.id, reason: outcome.reason, attempts: head.attempts + 1 }, 'delivery postponed');
  return { until: later(now, { seconds: wait }) };
}

async function drop(needs: DeliveryNeeds, head: queues.Head, reason: string): Promise<Step> {
  needs.log.error({ outbox: head.id, reason }, 'delivery refused');
  await record.refused(needs.db, head, reason);
  return 'passed';
}

async function pass(needs: DeliveryNeeds, head: queues.Head, { notBefore }: Later): Promise<Step> {
  await record.postpone(needs.db, head, notBefore);
  return 'passed';
}
