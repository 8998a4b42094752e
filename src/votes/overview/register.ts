import { bold, type Paragraph, paragraph, words } from '../../cards/parts.ts';
import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import { longDay } from '../../german/write.ts';
import { createSearchIndex } from '../../search/index.ts';
import { allVotes, openPolls } from '../store.ts';
import { missingFrom, type Vote } from '../vote.ts';
import { decisionName, outcomeStatus, voteName } from '../wording.ts';

const DECIDED =
  /\b(?:wurde|ist)\s+schon\b.*\b(?:entschieden|beschlossen|abgestimmt)\b|\b(?:haben|hatten)\s+wir\b.*\b(?:entschieden|beschlossen|abgestimmt)\b|\bhat\s+die\s+runde\b.*\b(?:entschieden|beschlossen|abgestimmt)\b/iu;
/** Words of asking that name no subject. */
const ASKING =
  /\b(?:wie|was|worüber|haben|hatten|hat|wurde|ist|wir|die|runde|zur?|zum|über|bei|schon|entschieden|beschlossen|abgestimmt)\b/giu;
/** Decisions shown at most. */
const SHOWN = 2;

/** „Wie haben wir zu … entschieden?“: the closed votes on it, with what came of them. */
export const decisions = {
  asks: (question: string): boolean => DECIDED.test(question),
  show: async (db: Db, asked: { roundId: string }, question: string): Promise<readonly Paragraph[] | undefined> => {
    const closed = (await allVotes(db, asked.roundId)).filter(({ state }) => state === 'closed');
    const found = foundBy(closed, question.replace(ASKING, ' '), SHOWN);
    return found.length === 0 ? undefined : found.map(decisionLine);
  },
};

/** A vote that runs: its question, when it closes, and who has not answered. */
export interface OpenVote {
  readonly number: number;
  /** *Abstimmung 4*. */
  readonly name: string;
  readonly title: string;
  readonly closesAt: Instant;
  readonly municipalities: readonly string[];
}

/** The votes that run, the next to close first. */
export async function openVotes(db: Db, roundId: string, now: Instant): Promise<OpenVote[]> {
  const running = (await openPolls(db, roundId, now)).map((poll) => {
    const { number, question: title, closesAt } = poll.vote;
    return { number, name: voteName(poll.vote), title, closesAt, municipalities: missingFrom(poll) };
  });
  return running.sort((one, other) => (one.closesAt < other.closesAt ? -1 : 1));
}

/** The votes whose question, text or background the words find, best first. */
export function foundBy(votes: readonly Vote[], subject: string, limit: number): Vote[] {
  const byNumber = new Map(votes.map((vote) => [String(vote.number), vote]));
  const index = createSearchIndex(
    votes.map(({ number, question, text = '', background = '' }) => ({
      id: String(number),
      title: question,
      text: `${text}\n${background}`,
    })),
  );
  return index.search(subject, { limit }).hits.flatMap(({ id }) => byNumber.get(id) ?? []);
}

function decisionLine(vote: Vote): Paragraph {
  const name = decisionName(vote) ?? voteName(vote);
  const closedOn = longDay(vote.closedAt ?? vote.closesAt);
  return paragraph(words(`${name} vom ${closedOn}: `), bold(vote.question), words(` (${outcomeStatus(vote)})`));
}
