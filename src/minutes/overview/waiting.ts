import type { WaitingList } from '../../conversation/reply.ts';
import { later } from '../../german/time.ts';
import { NBSP, numericDay } from '../../german/write.ts';
import { isCirculating, kindLine, openRemarks, refOf } from '../minutes.ts';
import type { MinutesNeeds } from '../needs.ts';
import { findMinutesOrThrow, outlines } from '../store.ts';

/** So long after a meeting its minutes are missed; what is older than three months stands in its own list alone. */
const MISSED = { days: 7 };
const WAITING = { months: 3 };

/** What of minutes waits for the Koordination: missing ones a week after the meeting, and what a round has left to decide. */
export function minutesWaiting(needs: MinutesNeeds): WaitingList {
  return async (...of) => [...(await missing(needs)(...of)), ...(await toDecide(...of))];
}

/** Meetings that ended more than a week ago and have no minutes that went round. */
function missing({ past }: MinutesNeeds): WaitingList {
  return async (db, roundId, now) => {
    const oldest = later(now, { months: -WAITING.months });
    const latest = later(now, { days: -MISSED.days });
    const held = (await past(db, roundId, now)).filter(({ endedAt }) => endedAt >= oldest && endedAt <= latest);
    if (held.length === 0) return [];
    const states = new Map((await outlines(db, roundId)).map(({ meeting, state }) => [meeting, state]));
    return held.flatMap(({ number, title, startsAt, endedAt }) => {
      const state = states.get(number);
      if (state === 'circulating' || state === 'agreed') return [];
      const [sentence, way] =
        state === undefined
          ? [
              'Niederschrift fehlt',
              { title: 'Niederschrift entwerfen', verb: 'minutes.draft', data: { meeting: number } },
            ]
          : [
              'Niederschrift noch im Entwurf',
              { title: 'Entwurf ansehen', verb: 'minutes.show', data: { meeting: number } },
            ];
      return [
        {
          ...{ key: `minutes:sitzung-${number}`, since: later(endedAt, MISSED), atOnce: true as const },
          name: `Niederschrift der Sitzung${NBSP}${number}`,
          sentence: `${sentence}: ${title}, ${numericDay(startsAt)}`,
          ways: [way],
        },
      ];
    });
  };
}

/** Minutes whose round is over and whose remarks are to be decided, or which are only to be stated as agreed. */
const toDecide: WaitingList = async (db, roundId, now) => {
  const running = (await outlines(db, roundId)).filter(({ state }) => state === 'circulating');
  const all = await Promise.all(running.map(({ number }) => findMinutesOrThrow(db, roundId, number)));
  return all
    .filter((minutes) => !isCirculating(minutes, now))
    .map((minutes) => {
      const { circulation, number } = minutes;
      const data = refOf(minutes);
      const ended = circulation?.acts.find(({ kind }) => kind === 'closed-early')?.at ?? circulation?.closesAt ?? now;
      const open = openRemarks(minutes).length;
      const way =
        open === 0
          ? { title: 'Als abgestimmt feststellen', verb: 'minutes.agree', data }
          : { title: 'Anmerkungen ansehen', verb: 'minutes.remarks', data };
      return {
        ...{ key: `minutes:umlauf-${number}`, since: ended, name: kindLine(minutes) },
        sentence:
          open === 0
            ? `${kindLine(minutes)}: als abgestimmt festzustellen`
            : `${kindLine(minutes)}: Anmerkungen zu entscheiden`,
        ways: [way],
      };
    });
};
