import { randomUUID } from 'node:crypto';
import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { municipalitiesOf } from '../../municipalities/store.ts';
import { saidEnd } from '../../responses/draft-end.ts';
import { wordsWithin } from '../../text/clean.ts';
import { itemsOf } from '../around.ts';
import { allVotes } from '../store.ts';
import type { NewItem, Vote } from '../vote.ts';
import { QUESTION_LENGTH } from './draft.ts';
import { saveDraft } from './draft-store.ts';
import { tellTheCoordination } from './submitting.ts';

/**
 * What another feature puts to the vote: `origin` (`ideas:3`) says where it came from; with items, each of them is
 * answered and decided by itself, and cited by its number (*Beschluss 2023/05, Nr. 3.2*).
 */
export interface Motion {
  readonly question: string;
  /** The Beschlusstext; without it, the question is decided. */
  readonly text?: string | undefined;
  readonly background?: string | undefined;
  readonly origin: string;
  readonly items?: readonly NewItem[] | undefined;
  /** The vote that it puts anew. */
  readonly follows?: number | undefined;
}

/** Makes a draft by consent with the usual deadline, of which the Koordination is told; the same origin gives the draft that it made first. */
export async function draftVote(turn: MemberTurn, motion: Motion, db: Db): Promise<number> {
  const before = await voteOf(db, turn.roundId, motion.origin);
  if (before) return before.number;
  const { question, text, background, origin, items, follows } = motion;
  const tooLong = question.length > QUESTION_LENGTH;
  const proposal = {
    question: tooLong ? `${wordsWithin(question, QUESTION_LENGTH - 2)} …` : question,
    text: text ?? (tooLong && !items ? question : undefined),
    background,
    rule: 'consent',
    referrals: 1,
    resultsVisible: false,
    ...saidEnd({}, turn.at),
    origin,
    ...(follows === undefined ? {} : { follows: { vote: follows, as: 'again' as const } }),
  } as const;
  const { vote } = await saveDraft(db, turn, { operation: randomUUID(), proposal, items });
  const entitled = (await municipalitiesOf(db, turn.roundId)).length;
  const told = { vote, entitled, items: await itemsOf(db, turn.roundId, vote) };
  if (!coordinates(turn.member)) await tellTheCoordination(turn, told, db);
  return vote.number;
}

/** The vote that came from something, unless it was cancelled; undefined when there is none. */
export async function voteOf(db: Db, roundId: string, origin: string): Promise<Vote | undefined> {
  return (await allVotes(db, roundId)).find((vote) => vote.origin === origin && vote.state !== 'cancelled');
}
