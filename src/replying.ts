import { standingAgreements } from './agreements/index.ts';
import { standingDecisions } from './decisions/index.ts';
import { restedOn } from './grants/index.ts';
import { repliedQuestions } from './questions/index.ts';
import { type KeepReplies, replies, type Source } from './replies/index.ts';
import { decidedVotes, draftVote } from './votes/index.ts';

export { shownReplies } from './replies/index.ts';

/** What replies of the ministry are held against, a register a line: what can be put to the vote again, and what cannot. */
const sources: readonly Source[] = [
  { name: 'decisions', votable: true, all: standingDecisions(decidedVotes) },
  { name: 'agreements', votable: true, all: standingAgreements },
  { name: 'measures', votable: false, all: restedOn },
];

/** Replies of the ministry, with the list of questions that they answer. */
export function replying(keep: KeepReplies) {
  return replies({ questions: repliedQuestions, keep, sources, draftVote });
}
