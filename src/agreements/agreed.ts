import type { Db } from '../conversation/database.ts';
import type { Day } from '../german/calendar.ts';
import { agreementsNow } from './store.ts';

/** What was agreed on a day and has not lapsed, by its numbers: the words, in whose hands it is and until when. */
export async function agreedOn(db: Db, roundId: string, day: Day) {
  const all = (await agreementsNow(db, roundId)).filter((one) => one.agreedOn === day && one.state !== 'dropped');
  return all.map(({ number, text, municipality, dueOn }) => ({
    ...{ number, text },
    ...(municipality ? { responsible: municipality.name } : {}),
    ...(dueOn === undefined ? {} : { dueOn }),
  }));
}
