import type { Thing } from '../conversation/asked.ts';
import { isPrivate } from '../conversation/audience.ts';
import { dayOf } from '../german/time.ts';
import { weekdayTime } from '../german/write.ts';
import { maySee } from '../responses/finding.ts';
import { proposedDates } from './store.ts';

/** The date polls that a member may see, what runs first; where others read along, a draft is only named as one. */
export const knownPolls: Thing = {
  called: 'Terminfindung',
  leads: [{ title: 'Terminfindungen ansehen', verb: 'date-polls.list' }],
  none: 'Es gibt noch keine Terminfindung.',
  noneOpen: 'Zurzeit läuft keine Terminfindung.',
  known: async (db, turn) => {
    const seen = (await proposedDates(db, turn.roundId)).filter((poll) => maySee(turn, poll));
    const rank = (state: string) => (state === 'open' ? 0 : 1);
    return seen
      .toSorted((one, other) => rank(one.state) - rank(other.state))
      .map((poll) => ({
        number: poll.number,
        title: poll.state === 'draft' && !isPrivate(turn) ? 'Entwurf' : poll.title,
        open: poll.state === 'open' && turn.at < poll.closesAt,
        day: dayOf(poll.closesAt),
        facts:
          poll.state === 'draft'
            ? [{ label: 'Stand', value: 'Entwurf' }]
            : [{ label: 'Antworten bis', value: weekdayTime(poll.closesAt) }],
      }));
  },
};
