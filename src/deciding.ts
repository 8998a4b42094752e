import { type DecisionsNeeds, decisions, renewed } from './decisions/index.ts';
import type { Links } from './downloads/index.ts';
import { knowledgeChanged } from './grants/index.ts';
import { limitDecision, type Shelf } from './guidelines/index.ts';
import { decidedVotes, draftVote, type TakeDecision, takenDecisions, voteOf } from './votes/index.ts';
import { keepersOf, knowledgeOf, taking } from './wiring.ts';

/** What the register keeps of its decisions in the knowledge base; those whose measures are touched are told. */
function keeping(shelf: Shelf): Pick<DecisionsNeeds, 'keep' | 'limit'> {
  const tell = knowledgeChanged(knowledgeOf(shelf));
  return {
    keep: keepersOf(shelf).decision,
    limit: async (db, roundId, limited, now) => {
      await limitDecision(db, roundId, limited, now);
      await tell(db, roundId, now);
    },
  };
}

/** The register of decisions, with how far they have been implemented and how long they hold. */
export function deciding(shelf: Shelf, links: Links) {
  return decisions({ decided: decidedVotes, taken: takenDecisions, ...keeping(shelf), draftVote, voteOf, links });
}

/** A vote that was carried becomes knowledge; one on an earlier decision prolongs, replaces or ends that in the same transaction. */
export function takingDecisions(shelf: Shelf): TakeDecision {
  const take = taking(keepersOf(shelf).decision);
  const renew = renewed(keeping(shelf));
  return async (db, roundId, decided, now) => {
    await take(db, roundId, decided, now);
    await renew(db, roundId, decided, now);
  };
}
