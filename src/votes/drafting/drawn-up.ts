import { randomUUID } from 'node:crypto';
import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { municipalitiesOf } from '../../municipalities/store.ts';
import { saidEnd } from '../../responses/draft-end.ts';
import { wordsWithin } from '../../text/clean.ts';
import { allVotes } from '../store.ts';
import type { Vote } from '../vote.ts';
import { QUESTION_LENGTH } from './draft.ts';
import { saveDraft } from './draft-store.ts';
import { tellTheCoordination } from './submitting.ts';

/** What another feature puts to the vote: `origin` (`ideas:3`) says where it came from. */
export interface Motion {
  readonly question: string;
  readonly background?: string | undefined;
  readonly origin: string;
}

/** Makes a draft by consent with the usual deadline, of which the Koordination is told; the same origin gives the draft that it made first. */
export async function draftVote(turn: MemberTurn, motion: Motion, db: Db): Promise<number> {
  const before = await voteOf(db, turn.roundId, motion.origin);
  if (before) return before.number;
  const { question, background, origin } = motion;
  const tooLong = question.length > QUESTION_LENGTH;
  const proposal = {
    question: tooLong ? `${wordsWithin(question, QUESTION_LENGTH - 2)} …` : question,
    text: tooLong ? question : undefined,
    background,
    rule: 'consent',
    resultsVisible: false,
    ...saidEnd({}, turn.at),
    origin,
  } as const;
  const { vote } = await saveDraft(db, turn, { operation: randomUUID(), proposal });
  const entitled = (await municipalitiesOf(db, turn.roundId)).length;
  if (!coordinates(turn.member)) await tellTheCoordination(turn, { vote, entitled }, db);
  return vote.number;
}

/** The vote that came from something, unless it was cancelled; undefined when there is none. */
export async function voteOf(db: Db, roundId: string, origin: string): Promise<Vote | undefined> {
  return (await allVotes(db, roundId)).find((vote) => vote.origin === origin && vote.state !== 'cancelled');
}
