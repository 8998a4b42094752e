import type { Thing } from '../conversation/asked.ts';
import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf } from '../german/time.ts';
import { dotted } from '../german/write.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { wordsWithin } from '../text/clean.ts';
import {
  bearerName,
  hasEnded,
  holdsOn,
  inListOrder,
  periodWords,
  type Responsibility,
  responsibilityName,
} from './responsibility.ts';
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

/** Who does what under each topic area; what begins later covers nothing yet, what has ended is not told. */
export async function responsibilitiesInAreas(db: Db, roundId: string, now: Instant) {
  const today = dayOf(now);
  const all = (await allResponsibilities(db, roundId)).filter((one) => !hasEnded(one, today));
  return all.map((one) => ({
    topicArea: one.topicArea,
    kind: 'Zuständigkeit',
    name: responsibilityName(one),
    title: titleOf(one),
    line: dotted(bearerName(one), one.contact ?? '', holdsOn(one, today) ? '' : periodWords(one, today)),
    later: !holdsOn(one, today),
    way: {
      title: `${responsibilityName(one)} ansehen`,
      verb: 'responsibilities.show',
      data: { number: one.number },
    },
  }));
}

function titleOf({ task }: Responsibility): string {
  return task.length <= LONGEST_TITLE ? task : `${wordsWithin(task, LONGEST_TITLE - 2)} …`;
}
