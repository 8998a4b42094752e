import type { LiveCard } from '../../conversation/feature.ts';
import type { NoticeList } from '../../conversation/reply.ts';
import { plusDays } from '../../german/calendar.ts';
import { dayOf, fromBerlin } from '../../german/time.ts';
import { longDay } from '../../german/write.ts';
import { silent } from '../../responses/asking.ts';
import { numberOf } from '../decision.ts';
import { doneWords, dueOn, implementationName } from '../implementation.ts';
import { findImplementation, standing } from '../implementation-store.ts';
import { shownImplementation } from './loading.ts';

/** So long after its day it is still told where nothing could be posted. */
const KEPT_DAYS = 14;

/** What came of it stands in the post of the day after the one until which it was to be done. */
export const dueNotices: NoticeList = async (db, roundId, now) => {
  const all = await Promise.all(
    (await standing(db, roundId, now)).map(({ vote }) => findImplementation(db, roundId, { vote })),
  );
  return all.flatMap((one) => {
    if (!one) return [];
    const due = plusDays(dueOn(one), 1) ?? dueOn(one);
    if (due > dayOf(now) || dayOf(now) > (plusDays(due, KEPT_DAYS) ?? due)) return [];
    const missing = silent(one.asking).map(({ name }) => name);
    return [
      {
        key: `implemented:${one.vote}`,
        due: fromBerlin(due) ?? now,
        title: `${implementationName(one)}: Frist abgelaufen`,
        lines: [
          `Umzusetzen war er bis ${longDay(dueOn(one))}: ${doneWords(one)}.`,
          ...(missing.length === 0 ? [] : [`Ohne Rückmeldung: ${missing.join(', ')}. Sie ist weiter möglich.`]),
        ],
        ways: [{ title: 'Umsetzung ansehen', verb: 'decisions.implementation', data: { number: numberOf(one) } }],
      },
    ];
  });
};

/** The overview in the channel. */
export const implementationLive: LiveCard = async (db, roundId, subject, now) => {
  const one = await findImplementation(db, roundId, { vote: Number(subject) });
  return one && shownImplementation(db, roundId, { wanted: one, now });
};
