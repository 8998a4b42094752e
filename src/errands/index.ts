/**
 * What has to be done outside of the house over the network: planned in the transaction in which it is decided, done
 * outside of any by a runner of each process, and what came of it is kept in a transaction again.
 */
import { randomUUID } from 'node:crypto';
import type { Clock } from '../conversation/clock.ts';
import type { Db } from '../conversation/database.ts';
import { faultFacts, type Log } from '../conversation/log.ts';
import { lookingFor } from '../delivery/hours/looking.ts';
import { waitSeconds } from '../delivery/retry.ts';
import type { Instant } from '../german/berlin.ts';
import { later } from '../german/time.ts';
import { dueOf, type Held, mark, release, renew, take } from './claims.ts';
import type { Ended, Errand, Outcome, Settle } from './errand.ts';
import type { ErrandsTable } from './tables.ts';

/** What running errands needs: their handlers by kind. */
export interface ErrandsNeeds {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly handlers: Readonly<Record<string, Errand>>;
}

/** Runs errands; `close` may be called twice. */
export interface Errands {
  /** Looks from time to time. */
  start(): void;
  /** Holds on to what is being done here, and begins with what is due. */
  look(): Promise<void>;
  /** Resolves when nothing is being done here any more. */
  idle(): Promise<void>;
  /** Stops; what was not done yet waits for the next process. */
  close(): Promise<void>;
}

const LOOKING = { milliseconds: 3000, alone: true };
const AT_ONCE = 4;
/** Where there are several kinds, none takes all places. */
const OF_ONE_KIND = 3;
/** Everything that is done outside has come to an end by then. */
const LONGEST_MILLISECONDS = 15 * 60_000;
/** So long something is tried again. */
const PATIENCE = { days: 3 } as const;
const SETTLING = 3;

/** Opens the errands of this process. */
export function openErrands(needs: ErrandsNeeds): Errands {
  const { db, clock, log, handlers } = needs;
  const lease = randomUUID();
  const closing = new AbortController();
  const jobs = new Map<Held, Promise<void>>();
  const served = new Map<string, number>();
  let turn = 0;
  const free = () => (closing.signal.aborted ? 0 : AT_ONCE - jobs.size);
  const begin = (held: Held) => {
    turn += 1;
    served.set(held.row.kind, turn);
    const job = perform(needs, held, closing.signal)
      .catch((error: unknown) => log.error({ errand: held.row.kind, ...faultFacts(error) }, 'errand not kept'))
      .finally(() => jobs.delete(held));
    jobs.set(held, job);
  };
  const look = async () => {
    const now = await clock.inside(db);
    await renew(db, [...jobs.keys()], now);
    const running = [...jobs.keys()].map(({ row }) => row.kind);
    for (const row of await dueNow(needs, { running, served, now, free: free() })) {
      if (free() <= 0) return;
      const held = await take(db, row, { lease: `${lease}/${randomUUID()}`, now });
      if (held) begin(held);
    }
  };
  const idle = async () => {
    while (jobs.size > 0) await Promise.all(jobs.values());
  };
  const note = (error: unknown) => log.error(faultFacts(error), 'errands stumbled');
  const looking = lookingFor(look, { ...LOOKING, note });
  return {
    start: Object.keys(handlers).length > 0 ? looking.start : () => undefined,
    look,
    idle,
    close: async () => {
      looking.stop();
      closing.abort();
      await idle();
    },
  };
}

interface Places {
  readonly running: readonly string[];
  readonly served: ReadonlyMap<string, number>;
  readonly now: Instant;
  readonly free: number;
}

/** What is begun with next: of the kind of which the fewest run, then of the one that was served the longest ago. */
async function dueNow({ db, handlers }: ErrandsNeeds, { running, served, now, free }: Places): Promise<ErrandsTable[]> {
  if (free <= 0) return [];
  const kinds = Object.entries(handlers);
  const most = kinds.length > 1 ? OF_ONE_KIND : AT_ONCE;
  const found: { row: ErrandsTable; place: number }[] = [];
  for (const [kind, { whenClosed }] of kinds) {
    const before = running.filter((one) => one === kind).length;
    const rows = await dueOf(db, { kind, whenClosed: whenClosed === true, now, limit: free });
    const placed = rows.map((row, at) => ({ row, place: before + at }));
    found.push(...placed.filter(({ place }) => place < most));
  }
  const last = ({ kind }: ErrandsTable) => served.get(kind) ?? 0;
  found.sort((one, other) => one.place - other.place || last(one.row) - last(other.row));
  return found.map(({ row }) => row);
}

async function perform(needs: ErrandsNeeds, held: Held, closing: AbortSignal): Promise<void> {
  const outcome = await outcomeOf(needs, held, closing);
  if (outcome === undefined) return release(needs.db, held);
  for (let left = SETTLING - 1; ; left -= 1) {
    try {
      return await keep(needs, held, outcome);
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

/** Undefined where this process ended before it came to anything. */
async function outcomeOf(needs: ErrandsNeeds, held: Held, closing: AbortSignal): Promise<Outcome | undefined> {
  const { row } = held;
  const handler = needs.handlers[row.kind];
  if (!handler) return undefined;
  if (row.state === 'doing' && handler.once)
    return { kind: 'unsure', code: 'interrupted', settle: unsureBy(handler, row, 'interrupted') };
  const now = await needs.clock.inside(needs.db);
  const longest = AbortSignal.timeout(LONGEST_MILLISECONDS);
  const signal = handler.once ? longest : AbortSignal.any([closing, longest]);
  try {
    const outcome = await handler.run({ ...givenOf(row), attempts: row.attempts, now, signal });
    return outcome.kind === 'later' ? patient(handler, row, { ...outcome, now }) : outcome;
  } catch (error) {
    if (closing.aborted && !handler.once) return undefined;
    needs.log.error({ errand: row.kind, attempts: row.attempts, ...faultFacts(error) }, 'errand failed');
    if (handler.once) return { kind: 'unsure', code: 'fault', settle: unsureBy(handler, row, 'fault') };
    return patient(handler, row, { kind: 'later', code: 'fault', now });
  }
}

function givenOf({ round_id: roundId, subject, payload }: ErrandsTable) {
  return { roundId, subject, payload: JSON.parse(payload) as unknown };
}

function unsureBy(handler: Errand, row: ErrandsTable, code: string): Settle {
  return async (db, now) => handler.unsure?.(db, { ...givenOf(row), code, now });
}

/** Not for ever. */
function patient(
  handler: Errand,
  row: ErrandsTable,
  later_: Extract<Outcome, { kind: 'later' }> & { now: Instant },
): Outcome {
  const { now, ...outcome } = later_;
  if (now < later(row.since, PATIENCE)) return outcome;
  const { code } = outcome;
  const ended = (at: Instant): Ended => ({ ...givenOf(row), code, now: at });
  return { kind: 'refused', code, settle: async (db, at) => handler.refused?.(db, ended(at)) };
}

/** The mark comes first: it holds the row, so that nobody else can settle the same. */
async function keep({ db, clock, log }: ErrandsNeeds, held: Held, outcome: Outcome): Promise<void> {
  const { kind: errand, attempts } = held.row;
  if (outcome.kind !== 'done')
    log.warn({ errand, attempts, outcome: outcome.kind, code: outcome.code }, 'errand not done');
  await db.transaction().execute(async (tx) => {
    const at = await clock.inside(tx);
    if (outcome.kind === 'later') {
      const wait = waitSeconds(attempts, outcome.seconds, Math.random());
      await mark(tx, held, { state: 'waiting', code: outcome.code, at, dueAt: later(at, { seconds: wait }) });
      return;
    }
    const code = outcome.kind === 'done' ? undefined : outcome.code;
    if (await mark(tx, held, { state: outcome.kind, code, at })) await outcome.settle?.(tx, at);
  });
}
