import { randomUUID } from 'node:crypto';
import type { AheadList, OwedList } from './conversation/feature.ts';
import type { Links } from './downloads/index.ts';
import { minuted } from './filing.ts';
import { openNeeds } from './ideas/index.ts';
import { type Mailing, mailing } from './mail/index.ts';
import { meetings, type Post } from './meetings/index.ts';
import { unansweredQuestions } from './questions/index.ts';
import { openVotes } from './votes/index.ts';

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
}) {
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
