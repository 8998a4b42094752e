import { standingAgreements } from './agreements/index.ts';
import { sentLetter } from './collections/index.ts';
import { guidelineFiles, standingSections } from './common-guideline/index.ts';
import { standingDecisions } from './decisions/index.ts';
import type { Links } from './downloads/index.ts';
import { restedOn } from './grants/index.ts';
import type { Shelf } from './guidelines/index.ts';
import { importedFiles } from './imports/index.ts';
import { repliedQuestions } from './questions/index.ts';
import { type RepliesNeeds, replies, replyFiles, type Source } from './replies/index.ts';
import { decidedVotes, draftVote } from './votes/index.ts';
import { keepersOf, knowingOf } from './wiring.ts';

export { shownReplies } from './replies/index.ts';

/** What replies of the ministry are held against, a register a line: what can be put to the vote again, and what cannot. */
const sources: readonly Source[] = [
  { name: 'decisions', votable: true, all: standingDecisions(decidedVotes) },
  { name: 'agreements', votable: true, all: standingAgreements },
  { name: 'guidelines', votable: false, all: standingSections },
  { name: 'measures', votable: false, all: restedOn },
];

function needsOf(shelf: Shelf, links: Links): RepliesNeeds {
  const { replies: keep } = keepersOf(shelf);
  return { questions: repliedQuestions, keep, letters: sentLetter, links, sources, draftVote };
}

/** Replies of the ministry, with the list of questions that they answer. */
export function replying(shelf: Shelf, links: Links) {
  return replies(needsOf(shelf, links));
}

/** Takes what is sent: as the draft of a guideline, as the ministry's reply to a letter, else as a document. */
export function knowledgeFiles(shelf: Shelf, links: Links) {
  return [guidelineFiles, replyFiles(needsOf(shelf, links)), importedFiles(knowingOf(shelf))];
}
