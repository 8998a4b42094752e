import { acknowledgementMatters } from './acknowledgements/index.ts';
import { caseFiles } from './case-files/index.ts';
import type { Sources } from './case-files/kind.ts';
import { collectionMatters } from './collections/index.ts';
import type { Feature } from './conversation/feature.ts';
import { decisionMatters } from './decisions/index.ts';
import type { Links } from './downloads/index.ts';
import { meetingMatters } from './meetings/index.ts';
import { questionList } from './questions/index.ts';
import { surveyMatters } from './surveys/index.ts';
import { decidedVotes, voteMatters } from './votes/index.ts';

/** What can be filed: the matters of each kind, by the feature that has them. */
export const caseSources: Sources = {
  vote: voteMatters,
  decision: decisionMatters(decidedVotes, voteMatters),
  meeting: meetingMatters,
  collection: collectionMatters(questionList),
  survey: surveyMatters,
  acknowledgement: acknowledgementMatters,
};

/** The case files. */
export function filing(links: Links): Feature {
  return caseFiles({ sources: caseSources, links });
}
