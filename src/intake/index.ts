/**
 * Files that members send in their personal chat: the message is claimed and noted first, then its files are fetched and
 * read, one after the other in a process of their own, and what comes of them is its answer, once. What a process that
 * dies was reading, another goes on with.
 */
import { randomUUID } from 'node:crypto';
import type { Db } from '../conversation/database.ts';
import { faultFacts } from '../conversation/log.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn, Turn } from '../conversation/turn.ts';
import { lookingFor } from '../delivery/hours/looking.ts';
import type { FetchFile } from '../documents/fetching.ts';
import { type AnsweringNeeds, answerFiles, filesOf, giveUp, type Job, queue } from './answering.ts';
import { readingCard, tooManyOfAll, tooManyOfOne } from './cards.ts';
import { openLine } from './line.ts';
import { read } from './reader.ts';
import { readersHere } from './readers.ts';
import { type Read, receiving } from './receiving.ts';
import * as store from './store.ts';

/** How files are fetched and read. */
export interface FileNeeds {
  /** Fetches a file that was sent in the chat; without it none can be. */
  readonly fetchFile?: FetchFile;
  /** Reads a file; by itself in a process of its own. */
  readonly readFile?: Read;
  /** How long an answer waits for what comes of a file, before it says that it is being read. */
  readonly patienceMilliseconds?: number;
}

/** What taking in files needs. */
type IntakeNeeds = AnsweringNeeds & FileNeeds;

/** Takes in files; `close` may be called twice. */
export interface Intake {
  /**
   * Notes a message whose files a feature takes, in the transaction that claimed it: the answer while they are being
   * read. Undefined where it has none, or nobody takes them.
   */
  begin(db: Db, turn: MemberTurn): Promise<Reply | undefined>;
  /** Reads what was noted; undefined when that takes longer than an answer waits, and what comes of it follows by itself. */
  outcome(turn: MemberTurn): Promise<Reply | undefined>;
  /** Holds on to what is being read here, and goes on with what another process has left. */
  look(): Promise<void>;
  /** Looks from time to time. */
  start(): void;
  /** Resolves when nothing is being read here any more. */
  idle(): Promise<void>;
  /** Stops reading; what is not answered yet waits for the next process. */
  close(): Promise<void>;
}

/** A process that is still there looks several times before its leases end. */
const LOOKING = { milliseconds: 10_000, alone: false };
/** Well below the time that Teams waits for an answer. */
const PATIENCE_MILLISECONDS = 2500;
const MOST_OF_ONE = 5;
const MOST_OF_ALL = 30;
/** Whatever ends every process that tries it must not do so for ever. */
const MOST_ATTEMPTS = 3;

const nothingFetched: FetchFile = async () => ({ kind: 'refused', why: 'unreachable' });

/** Opens the intake of this process. */
export function openIntake(needs: IntakeNeeds): Intake {
  const { fetchFile = nothingFetched, readFile = read } = needs;
  const lease = randomUUID();
  const line = openLine(readersHere());
  const closing = new AbortController();
  const jobs = new Map<Job, Promise<Reply | undefined>>();
  const begun = (job: Job) => {
    const { signal } = closing;
    const receive = receiving({ fetchFile, read: readFile, line, signal }, { ...job.turn, personId: job.personId });
    const answered = () => guarded(needs, job, () => answerFiles(needs, job, receive)).finally(() => jobs.delete(job));
    const before = [...jobs].findLast(([other]) => areOfOnePerson(other, job));
    const done = before ? before[1].then(answered) : answered();
    jobs.set(job, done);
    return done;
  };
  const look = async () => {
    const by = { lease, now: needs.clock.now() };
    await store.renew(
      needs.db,
      [...jobs.keys()].map(({ turn }) => turn),
      by,
    );
    for (const waiting of await store.takeOver(needs.db, by))
      await goOn(needs, jobOf(waiting, lease, false), { ...waiting, begun });
  };
  const idle = async () => {
    while (jobs.size > 0) await Promise.all(jobs.values());
  };
  const note = (error: unknown) => needs.log.error(faultFacts(error), 'intake stumbled');
  const looking = lookingFor(look, { ...LOOKING, note });
  return {
    begin: (db, turn) => begin(needs, db, { turn, lease }),
    outcome: (turn) =>
      outcome(needs, { turn, job: jobOf({ turn, personId: turn.member.personId }, lease, true) }, begun),
    look,
    start: looking.start,
    idle,
    close: async () => {
      looking.stop();
      closing.abort();
      await idle();
    },
  };
}

/** A person's messages are looked at in the order in which they came, though asking whose they are takes its time. */
function areOfOnePerson(one: Job, other: Job): boolean {
  return one.turn.roundId === other.turn.roundId && one.personId === other.personId;
}

function jobOf({ turn, personId }: { turn: Turn; personId: string }, lease: string, awaited: boolean): Job {
  return { turn, personId, lease, awaited, finishing: false };
}

async function begin(
  { takers }: IntakeNeeds,
  db: Db,
  { turn, lease }: { turn: MemberTurn; lease: string },
): Promise<Reply | undefined> {
  const files = filesOf(turn);
  if (files.length === 0 || turn.place.kind !== 'personal') return undefined;
  let taken = false;
  for (const taker of takers) taken ||= await taker.takes(db, turn, files);
  if (!taken) return undefined;
  const { own, all } = await store.waitingFiles(db, turn);
  if (own + files.length > MOST_OF_ONE) throw tooManyOfOne(MOST_OF_ONE, own);
  if (all + files.length > MOST_OF_ALL) throw tooManyOfAll();
  await store.note(db, turn, lease);
  return readingCard(files);
}

/** The answer, if it comes while somebody waits for it; else they are told that it follows. */
async function outcome(
  needs: IntakeNeeds,
  { turn, job }: { turn: MemberTurn; job: Job },
  begun: (job: Job) => Promise<Reply | undefined>,
): Promise<Reply | undefined> {
  const done = begun(job);
  const reply = await within(needs.patienceMilliseconds ?? PATIENCE_MILLISECONDS, done);
  if (reply !== undefined) return reply;
  if (job.finishing) return done;
  job.awaited = false;
  const tell = needs.db.transaction().execute(async (db) => {
    if ((await store.tell(db, turn)) && turn.answer === 'queued') await queue(db, turn, readingCard(filesOf(turn)));
  });
  // What comes of the files is said in any case: that this could not be is no failure of the message.
  await tell.catch((error: unknown) => needs.log.error(faultFacts(error), 'reading not told'));
  return undefined;
}

/** What is done by then; undefined where it is not. */
async function within<T>(milliseconds: number, done: Promise<T | undefined>): Promise<T | undefined> {
  if (!Number.isFinite(milliseconds)) return done;
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), milliseconds);
  return Promise.race([done, promise]).finally(() => clearTimeout(timer));
}

/** Goes on with what another process has left; its sender is told, if they were not. */
async function goOn(
  needs: IntakeNeeds,
  job: Job,
  left: { told: boolean; attempts: number; begun: (job: Job) => Promise<Reply | undefined> },
): Promise<void> {
  if (left.attempts > MOST_ATTEMPTS) {
    await giveUp(needs, job, new Error('the files have failed too often'));
    return;
  }
  if (!left.told)
    await needs.db.transaction().execute(async (db) => {
      if (await store.tell(db, job.turn)) await queue(db, job.turn, readingCard(filesOf(job.turn)));
    });
  void left.begun(job);
}

/** What can neither be answered nor kept is let go, so that it is tried again. */
async function guarded(
  { db, log }: IntakeNeeds,
  { turn, lease }: Job,
  work: () => Promise<Reply | undefined>,
): Promise<Reply | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'AbortError')) log.error(faultFacts(error), 'files wait');
    await store.release(db, turn, lease).catch(() => undefined);
    return undefined;
  }
}
