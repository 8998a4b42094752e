import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { readDayFields, timeField } from '../../conversation/day-fields.ts';
import { command } from '../../conversation/feature.ts';
import { InvalidInput } from '../../conversation/inputs.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import { dayOf, fromBerlin, later } from '../../german/time.ts';
import { endOf } from '../meeting.ts';
import { MEETING, numberField } from '../meeting-access.ts';
import { type Minuted, openRecord, type Recorded, recordOf } from './access.ts';
import { saveCourse } from './keeping-store.ts';
import { recordCard } from './record-card.ts';
import { beginning, ending, recordShown } from './record-sayings.ts';
import { heldMeeting, openOperations } from './store.ts';

const TIME = '(?: um (?<time>\\d{1,2}(?:[.:]\\d{2})?(?: uhr)?))?';
/** So long after its end somebody says when a meeting ended, by saying that it does. */
const AFTER = { hours: 3 };

const input = z.object({
  number: numberField,
  time: timeField('Bitte die Uhrzeit eingeben, z. B. 14:05.').optional(),
});

/** The record of a meeting as it is now. */
export async function shownRecord(turn: MemberTurn, number: number, db: Db): Promise<Reply> {
  const held = await heldMeeting(db, turn.roundId, number);
  if (!held) throw new Error('no such meeting');
  const operations = await openOperations(db, turn.roundId, number);
  return recordCard({ held, now: turn.at, operations });
}

/** Shows how a meeting went: who came, what was recorded, and what comes next. */
export const showRecord = command({
  verb: 'meetings.record',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: new RegExp(`${MEETING} verlauf`, 'u'), example: 'sitzung 3 verlauf' }],
  asked: recordShown,
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => {
    await recordOf(db, turn, number);
    return { ...(await shownRecord(turn, number, db)), replaces: mayReplace(turn) };
  },
});

/** The moment at which something was, on the day of a meeting; not in the future. */
function momentOf({ meeting }: Recorded, time: string, now: Instant): Instant {
  const moment = fromBerlin(`${dayOf(meeting.startsAt)}T${time}`);
  if (moment === undefined || moment > now)
    throw new InvalidInput({ time: 'Diese Uhrzeit ist noch nicht erreicht. Bitte eine frühere eingeben.' });
  return moment;
}

const BEGINS: Grammar = {
  pattern: new RegExp(`${MEETING} (?:beginnt|begann|beginnen|eroeffnen)${TIME}`, 'u'),
  example: 'sitzung 3 beginnt',
};

/** A meeting begins: now, or when it is said; once it is over, at the time of its invitation. */
export function begin(minuted: Minuted) {
  return command({
    verb: 'meetings.begin',
    may: 'coordinate',
    writes: true,
    typed: [BEGINS],
    asked: beginning,
    input,
    reads: (raw, now) => readDayFields(raw, { day: 'day', time: 'time' }, now),
    run: async (turn, { number, time }, db) => {
      const record = await openRecord(db, turn, { number, minuted });
      const { meeting, held } = record;
      const usual = turn.at < endOf(meeting) ? turn.at : meeting.startsAt;
      const beganAt = time === undefined ? (held.beganAt ?? usual) : momentOf(record, time, turn.at);
      inOrder(beganAt, held.endedAt);
      if (beganAt !== held.beganAt) await saveCourse(db, turn, { meeting: number, beganAt });
      return { ...(await shownRecord(turn, number, db)), replaces: mayReplace(turn) };
    },
  });
}

const ENDS: Grammar = {
  pattern: new RegExp(`${MEETING} (?:endet|endete|beenden|schliessen)${TIME}`, 'u'),
  example: 'sitzung 3 endet',
};

/** A meeting ends: now, or when it is said; long after it, as the invitation said. */
export function end(minuted: Minuted) {
  return command({
    verb: 'meetings.end',
    may: 'coordinate',
    writes: true,
    typed: [ENDS],
    asked: ending,
    input,
    reads: (raw, now) => readDayFields(raw, { day: 'day', time: 'time' }, now),
    run: async (turn, { number, time }, db) => {
      const record = await openRecord(db, turn, { number, minuted });
      const { meeting, held } = record;
      const usual = turn.at < later(endOf(meeting), AFTER) ? turn.at : endOf(meeting);
      const endedAt = time === undefined ? (held.endedAt ?? usual) : momentOf(record, time, turn.at);
      const isEarly = endedAt < meeting.startsAt;
      const beganAt = held.beganAt ?? (isEarly ? endedAt : meeting.startsAt);
      inOrder(beganAt, endedAt);
      if (endedAt !== held.endedAt) await saveCourse(db, turn, { meeting: number, beganAt, endedAt });
      return { ...(await shownRecord(turn, number, db)), replaces: mayReplace(turn) };
    },
  });
}

function inOrder(beganAt: Instant, endedAt: Instant | undefined): void {
  if (endedAt !== undefined && endedAt < beganAt)
    throw new InvalidInput({ time: 'Die Sitzung kann nicht enden, bevor sie begonnen hat. Bitte die Uhrzeit prüfen.' });
}
