import type { Db } from '../conversation/database.ts';
import { longDay } from '../conversation/german.ts';
import { bold, type Paragraph, paragraph, words } from '../conversation/parts.ts';
import { createSearchIndex } from '../search/index.ts';
import { allVotes } from './store.ts';
import type { Vote } from './vote.ts';
import { decisionName, outcomeStatus, voteName } from './wording.ts';

const DECIDED =
  /\b(?:haben|hatten)\s+wir\b.*\b(?:entschieden|beschlossen|abgestimmt)\b|\bhat\s+die\s+runde\b.*\b(?:entschieden|beschlossen|abgestimmt)\b/iu;
/** Words of asking that name no subject. */
const ASKING =
  /\b(?:wie|was|worüber|haben|hatten|hat|wir|die|runde|zur?|zum|über|bei|schon|entschieden|beschlossen|abgestimmt)\b/giu;
/** Decisions shown at most. */
const SHOWN = 2;

/** „Wie haben wir zu … entschieden?“: the closed votes on it, with what came of them. */
export const decisions = {
  asks: (question: string): boolean => DECIDED.test(question),
  show: async (db: Db, asked: { roundId: string }, question: string): Promise<readonly Paragraph[] | undefined> => {
    const closed = (await allVotes(db, asked.roundId)).filter(({ state }) => state === 'closed');
    const found = foundBy(closed, question.replace(ASKING, ' '));
    return found.length === 0 ? undefined : found.map(decisionLine);
  },
};

function foundBy(closed: readonly Vote[], subject: string): Vote[] {
  const byNumber = new Map(closed.map((vote) => [String(vote.number), vote]));
  const index = createSearchIndex(
    closed.map(({ number, question, background }) => ({ id: String(number), title: question, text: background ?? '' })),
  );
  return index.search(subject, { limit: SHOWN }).hits.flatMap(({ id }) => byNumber.get(id) ?? []);
}

function decisionLine(vote: Vote): Paragraph {
  const name = decisionName(vote) ?? voteName(vote);
  const closedOn = longDay(vote.closedAt ?? vote.closesAt);
  return paragraph(words(`${name} vom ${closedOn}: `), bold(vote.question), words(` (${outcomeStatus(vote)})`));
}
