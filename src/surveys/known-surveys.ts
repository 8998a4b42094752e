import type { Thing } from '../conversation/asked.ts';
import { isPrivate } from '../conversation/audience.ts';
import { dayOf } from '../german/time.ts';
import { weekdayTime } from '../german/write.ts';
import { isOpen } from '../responses/asking.ts';
import { maySee } from '../responses/finding.ts';
import { outlines } from './store.ts';

/** The surveys that a member may see, what runs first; where others read along, a draft is only named as one. */
export const knownSurveys: Thing = {
  called: 'Rundfrage',
  leads: [{ title: 'Rundfragen ansehen', verb: 'surveys.list' }],
  none: 'Es gibt noch keine Rundfrage.',
  noneOpen: 'Zurzeit läuft keine Rundfrage.',
  known: async (db, turn) => {
    const seen = (await outlines(db, turn.roundId)).filter((survey) => maySee(turn, survey));
    const rank = (state: string) => (state === 'open' ? 0 : 1);
    return seen
      .toSorted((one, other) => rank(one.state) - rank(other.state))
      .map((survey) => ({
        number: survey.number,
        title: survey.state === 'draft' && !isPrivate(turn) ? 'Entwurf' : survey.title,
        open: isOpen(survey, turn.at),
        day: dayOf(survey.closesAt),
        facts:
          survey.state === 'draft'
            ? [{ label: 'Stand', value: 'Entwurf' }]
            : [{ label: 'Antworten bis', value: weekdayTime(survey.closesAt) }],
      }));
  },
};
