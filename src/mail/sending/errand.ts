import type { Db } from '../../conversation/database.ts';
import type { Ended, Errand, Given, Outcome } from '../../errands/errand.ts';
import { become, type Followers } from '../following.ts';
import { addressed } from '../mail.ts';
import type { Post, Posting } from '../posting.ts';
import { contentOf, findMail } from '../store.ts';

/** What handing e-mails over needs. */
export interface MailErrandNeeds {
  readonly db: Db;
  readonly from: string;
  readonly post: Post;
  readonly followers: Followers;
}

/** Minutes until a server that has put off an e-mail is asked again; the waits double up to the last. */
const WAITS = { first: 5, last: 60 };

/** Hands an e-mail over, once: what a process has died of may have arrived, and is never repeated by itself. */
export function mailErrand(needs: MailErrandNeeds): Errand {
  const ended =
    (state: 'refused' | 'unsure') =>
    async (db: Db, { roundId, subject, code, now }: Ended) => {
      await become(db, needs.followers, { ...named(roundId, subject), was: ['waiting'], state, code, at: now });
    };
  return { once: true, run: (given) => handOver(needs, given), refused: ended('refused'), unsure: ended('unsure') };
}

function named(roundId: string, subject: string) {
  const [number, tries] = subject.split('/').map(Number);
  return { roundId, number: number ?? 0, tries: tries ?? 0 };
}

/** What was settled otherwise in the meantime is left; one of a person who has been forgotten has nobody to go to. */
async function handOver(needs: MailErrandNeeds, given: Given): Promise<Outcome> {
  const { roundId, number, tries } = named(given.roundId, given.subject);
  const mail = await findMail(needs.db, roundId, number);
  if (mail?.state !== 'waiting' || mail.tries !== tries) return { kind: 'done' };
  const wanted = await needs.followers[mail.kind]?.wanted?.(needs.db, { roundId, mail, now: given.now });
  if (wanted === false) return withdrawn(needs, roundId, number);
  const content = await contentOf(needs.db, roundId, number);
  const to = addressed(mail).map(({ address }) => address);
  if (!content || to.length === 0) return outcomeOf(needs, given, { kind: 'refused', code: 'forgotten', refused: [] });
  return outcomeOf(needs, given, await needs.post({ from: needs.from, to, content, signal: given.signal }));
}

function withdrawn({ followers }: MailErrandNeeds, roundId: string, number: number): Outcome {
  const settle = async (db: Db, at: string) => {
    await become(db, followers, { roundId, number, was: ['waiting'], state: 'withdrawn', at });
  };
  return { kind: 'done', settle };
}

function outcomeOf({ followers }: MailErrandNeeds, { roundId, subject, attempts }: Given, posting: Posting): Outcome {
  if (posting.kind === 'later') return { ...posting, seconds: posting.seconds ?? waitOf(attempts) };
  const state = posting.kind === 'taken' ? 'sent' : posting.kind;
  const code = posting.kind === 'taken' ? undefined : posting.code;
  const refused = 'refused' in posting ? posting.refused : [];
  const { number } = named(roundId, subject);
  const settle = async (db: Db, at: string) => {
    await become(db, followers, { roundId, number, was: ['waiting'], state, code, at, refused });
  };
  return code === undefined
    ? { kind: 'done', settle }
    : { kind: posting.kind === 'unsure' ? 'unsure' : 'refused', code, settle };
}

function waitOf(attempts: number): number {
  return Math.min(WAITS.first * 2 ** (Math.max(1, attempts) - 1), WAITS.last) * 60;
}
