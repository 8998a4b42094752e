import type { Thing } from '../conversation/asked.ts';
import { dayOf } from '../german/time.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { wordsWithin } from '../text/clean.ts';
import { bearerName, hasEnded, inListOrder, periodWords, type Responsibility } from './responsibility.ts';
import { allResponsibilities } from './store.ts';

/** A longer task is cut where it stands as a name. */
const LONGEST_TITLE = 120;

/** The responsibilities, which all may see: in the order of their list. */
export const knownResponsibilities: Thing = {
  called: 'Zuständigkeit',
  leads: [{ title: 'Zuständigkeiten ansehen', verb: 'responsibilities.list' }],
  none: 'Es ist noch keine Zuständigkeit festgehalten.',
  noneOpen: 'Zurzeit gilt keine Zuständigkeit.',
  known: async (db, { roundId, at }) => {
    const { topicAreas } = await findRoundOrThrow(db, roundId);
    const today = dayOf(at);
    return inListOrder(await allResponsibilities(db, roundId), { topicAreas, today }).map((one) => ({
      number: one.number,
      title: titleOf(one),
      open: !hasEnded(one, today),
      facts: [
        { label: 'Zuständig', value: bearerName(one) },
        { label: 'Gilt', value: periodWords(one, today) },
      ],
    }));
  },
};

function titleOf({ task }: Responsibility): string {
  return task.length <= LONGEST_TITLE ? task : `${wordsWithin(task, LONGEST_TITLE - 2)} …`;
}
