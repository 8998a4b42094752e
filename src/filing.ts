import { randomUUID } from 'node:crypto';
import { acknowledgementMatters } from './acknowledgements/index.ts';
import { agreedOn } from './agreements/index.ts';
import { caseFiles } from './case-files/index.ts';
import type { Sources } from './case-files/kind.ts';
import { collectionMatters } from './collections/index.ts';
import type { Db } from './conversation/database.ts';
import type { AheadList, Feature, OwedList } from './conversation/feature.ts';
import {
  type DecisionsNeeds,
  decisionMatters,
  decisions,
  fillImplementation,
  renewed,
  standingDecisions,
} from './decisions/index.ts';
import type { Links } from './downloads/index.ts';
import { knowledgeChanged, ownFunds } from './grants/index.ts';
import { limitDecision, publicSections, type Shelf } from './guidelines/index.ts';
import { ideasOf, openNeeds } from './ideas/index.ts';
import { type Mailing, mailing } from './mail/index.ts';
import { heldMeeting, meetingMatters, meetings, type Post, pastMeetings, proposeItem } from './meetings/index.ts';
import { minutes, minutesFiles } from './minutes/index.ts';
import { outlineOf } from './minutes/store.ts';
import { papers } from './papers/index.ts';
import { questionList, questionsOut, unansweredQuestions } from './questions/index.ts';
import { surveyMatters } from './surveys/index.ts';
import {
  decidedInMeeting,
  decidedVotes,
  draftVote,
  openVotes,
  type TakeDecision,
  takenDecisions,
  voteMatters,
  voteOf,
} from './votes/index.ts';
import { keepersOf, knowledgeOf, taking } from './wiring.ts';

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

/** What minutes are drafted from. */
const known = { held: heldMeeting, past: pastMeetings, agreed: agreedOn, decided: decidedInMeeting };

/** Minutes of the meetings, with what the other registers hold of them. */
export function minuting(shelf: Shelf, links: Links) {
  return minutes({ ...known, keep: keepersOf(shelf).minutes, proposeItem, links });
}

/** Takes minutes that the Koordination has edited in Word. */
export const editedMinutes = minutesFiles(known);

/** Whether the minutes of a meeting are drawn up: from then on its record stands. */
async function minuted(db: Db, roundId: string, meeting: number): Promise<boolean> {
  return (await outlineOf(db, roundId, { meeting })) !== undefined;
}

/** By which name e-mails with invitations are followed. */
export const INVITATIONS = 'invitations';

/** What is open in the round, for the agenda. */
const open = { votes: openVotes, needs: openNeeds, questions: unansweredQuestions };

/** Meetings, whose invitations also leave by e-mail where a mailbox is set. */
export function inviting(needs: {
  readonly owed: OwedList;
  readonly everythingAhead: AheadList;
  readonly links: Links;
  readonly mailbox?: Mailing['from'] | undefined;
}): Feature {
  const { mailbox, ...rest } = needs;
  return meetings({ ...rest, minuted, open, post: mailbox && postOf(mailing(mailbox)) });
}

/** Invitations are e-mails of their own kind; what each of them leaves once for, meetings know. */
function postOf({ from, queue, withdraw }: Mailing): Post {
  return {
    from,
    queue: (db, { meeting, to, ...letter }) =>
      queue(db, {
        ...{ ...letter, key: `${INVITATIONS}:${meeting}/${randomUUID()}`, kind: INVITATIONS },
        ...{ matter: String(meeting), to: [to] },
      }),
    withdraw: (db, { roundId, mail: number, at }) => withdraw(db, { roundId, number, at }),
  };
}

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

/** What a committee has to know of a programme, as it is looked for in the knowledge. */
const FRAME = [
  'Was ist der Zweck des Programms?',
  'Welche Ausgaben sind förderfähig?',
  'Gehen andere Leistungen vor (Nachrang)?',
  'Bewilligungszeitraum',
  'Verwendungsnachweis und Rückzahlung',
];

/** Committees and papers for them, with what the registers hold of the own municipality. */
export function papering(shelf: Shelf, links: Links): Feature {
  return papers({
    sources: {
      frame: publicSections(shelf, FRAME),
      funds: ownFunds,
      ideas: ideasOf,
      questions: questionsOut,
      decisions: standingDecisions(decidedVotes),
    },
    presented: fillImplementation,
    links,
  });
}
