import { faultCard, refusalCard } from '../conversation/cards.ts';
import type { Clock } from '../conversation/clock.ts';
import type { Db } from '../conversation/database.ts';
import { storeReply } from '../conversation/dispatch/inbox.ts';
import { faultFacts, type Log, referenceOf } from '../conversation/log.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import { type Attachment, type MemberTurn, speakingFor, type Turn } from '../conversation/turn.ts';
import { send } from '../delivery/outbox.ts';
import { findMember } from '../municipalities/members.ts';
import { end } from './store.ts';
import type { Receive, Taker } from './taker.ts';

/** What answering a message with files needs. */
export interface AnsweringNeeds {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly takers: readonly Taker[];
  /** What a person gets who does not belong to the round any more. */
  readonly refuseStranger: (db: Db, turn: Turn) => Promise<Reply>;
}

/** A message whose files are being read in this process, under its lease. */
export interface Job {
  readonly turn: Turn;
  readonly personId: string;
  readonly lease: string;
  /** Somebody waits for the answer and returns it; otherwise it is sent. */
  awaited: boolean;
  /** Its answer is being kept: whether it is awaited has been decided. */
  finishing: boolean;
}

/** The answer that was given; undefined where another process gave it. */
type Answered = { readonly reply: Reply | undefined };

/** What is done in the transaction of the answer; undefined leaves the files to the next taker. */
type Keep = (db: Db, turn: MemberTurn) => Promise<Reply | undefined>;

class Passed extends Error {}

/**
 * Reads the files of a message and answers it, once: as the first feature says that takes them. What goes wrong on our
 * side is answered as well; only where that cannot be kept either is it thrown, and the message waits.
 */
export async function answerFiles(needs: AnsweringNeeds, job: Job, receive: Receive): Promise<Reply | undefined> {
  try {
    for (const taker of needs.takers) {
      const answered = await offer(needs, job, { taker, receive });
      if (answered) return answered.reply;
    }
    throw new Error('nobody has taken the files');
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error;
    return error instanceof Refusal ? refuse(needs, job, error) : giveUp(needs, job, error);
  }
}

async function offer(
  needs: AnsweringNeeds,
  job: Job,
  { taker, receive }: { taker: Taker; receive: Receive },
): Promise<Answered | undefined> {
  const files = filesOf(job.turn);
  const takes = await needs.db.transaction().execute(async (db) => {
    const turn = await spoken(needs, db, job);
    return turn === undefined || taker.takes(db, turn, files);
  });
  return takes ? finish(needs, job, await taker.receive(files, receive)) : undefined;
}

/** The files that a turn brings along. */
export function filesOf({ input }: Turn): readonly Attachment[] {
  return input.kind === 'text' ? (input.attachments ?? []) : [];
}

async function refuse(needs: AnsweringNeeds, job: Job, refusal: Refusal): Promise<Reply | undefined> {
  needs.log.info({ activity: referenceOf(job.turn.activity), code: refusal.reasons.code }, 'refused');
  return (await finish(needs, job, async () => refusalCard(refusal)))?.reply;
}

/** Answers that it did not work, with a reference; the sender can send the files again. */
export async function giveUp(needs: AnsweringNeeds, job: Job, error: unknown): Promise<Reply | undefined> {
  const reference = referenceOf(job.turn.activity);
  needs.log.error({ activity: reference, ...faultFacts(error) }, 'reading files failed');
  return (await finish(needs, job, async () => faultCard(reference, 'nicht gespeichert')))?.reply;
}

/** Who spoke as they are now, at the time of the transaction; undefined when they have left the round. */
async function spoken({ clock }: AnsweringNeeds, db: Db, job: Job): Promise<MemberTurn | undefined> {
  const known = await findMember(db, job.turn.roundId, job.personId);
  const member = known && speakingFor(known, job.turn.speaksFor);
  return member && { ...job.turn, member, stranger: undefined, at: await clock.inside(db) };
}

/** Ends the message, keeps and stores what answers it, and queues that unless somebody waits for it: all or nothing. */
async function finish(needs: AnsweringNeeds, job: Job, keep: Keep): Promise<Answered | undefined> {
  try {
    return await needs.db.transaction().execute(async (db) => {
      if (!(await end(db, job.turn, job.lease))) return { reply: undefined };
      const turn = await spoken(needs, db, job);
      const reply = turn ? await keep(db, turn) : await needs.refuseStranger(db, job.turn);
      if (reply === undefined) throw new Passed();
      await storeReply(db, job.turn, reply);
      job.finishing = true;
      if (job.turn.answer === 'queued' || !job.awaited)
        await queue(db, { ...job.turn, at: await needs.clock.inside(db) }, reply);
      return { reply };
    });
  } catch (error) {
    job.finishing = false;
    if (error instanceof Passed) return undefined;
    throw error;
  }
}

/** Queues an answer for the place where the files were sent. */
export async function queue(db: Db, { roundId, place, at }: Turn, reply: Reply): Promise<void> {
  await send(db, { roundId, conversationId: place.conversationId, at, reply });
}
