import type { Db } from '../../conversation/database.ts';
import type { DayNotice, NoticeList, WaitingList } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import { type Day, moved, plusMonths } from '../../german/calendar.ts';
import { dayOf, endOfDay, fromBerlin } from '../../german/time.ts';
import { decisionName, isSame, numberOf, type Validity } from '../decision.ts';
import { wayTo } from '../finding.ts';
import type { DecisionsNeeds } from '../needs.ts';
import { replacements } from '../store.ts';
import { hasEnded, renewalWays, validityWords } from '../validity.ts';
import { validities } from '../validity-store.ts';
import { voteCalled } from './renewal.ts';
import { renewals } from './renewal-store.ts';
import { originOf } from './renewing.ts';

/** So many days before its last one it is told a second time; so long after it, where nothing could be posted. */
const WEEK = 7;
const KEPT_DAYS = 14;

type Needs = Pick<DecisionsNeeds, 'taken' | 'voteOf'>;

/** A decision with an end, what it asks, and the vote that runs on what comes after it. */
interface Ending {
  readonly validity: Validity & { readonly until: Day };
  readonly question: string;
  readonly vote: number | undefined;
}

/** Those with an end that nothing has replaced; who sees only what nears or has just passed is asked for no more. */
async function endings({ taken, voteOf }: Needs, db: Db, { roundId, now }: { roundId: string; now: Instant }) {
  const today = dayOf(now);
  const all = (await validities(db, roundId)).filter(
    ({ until, repealed }) =>
      until !== undefined && !repealed && monthBefore(until) <= today && moved(until, KEPT_DAYS) >= today,
  );
  if (all.length === 0) return [];
  const replaced = await replacements(db, roundId);
  const known = await taken(db, roundId);
  const votes = await renewals(db, roundId);
  return Promise.all(
    all
      .filter(({ of }) => !replaced.some((one) => isSame(one.replaced, of)))
      .map(async (validity): Promise<Ending> => {
        const put = votes.filter(({ of }) => isSame(of, validity.of));
        const states = await Promise.all(put.map(({ operation }) => voteOf(db, roundId, originOf(operation))));
        const running = states.find((vote) => vote && ['draft', 'open'].includes(vote.state));
        const question = known.find((one) => isSame(one, validity.of))?.question ?? '';
        return { validity: { ...validity, until: validity.until ?? today }, question, vote: running?.number };
      }),
  );
}

function monthBefore(until: Day): Day {
  return plusMonths(until, -1) ?? until;
}

/** A month before, a week before, and on the day after its last: each once, in the post of the day. */
export function validityNotices(needs: Needs): NoticeList {
  return async (db, roundId, now) => (await endings(needs, db, { roundId, now })).map((one) => noticeOf(one, now));
}

function noticeOf({ validity, question, vote }: Ending, now: Instant): DayNotice {
  const { of, until } = validity;
  const number = numberOf(of);
  const ended = hasEnded(validity, now);
  const isLast = moved(until, -WEEK) <= dayOf(now);
  const stage = ended ? 'ended' : isLast ? 'week' : 'month';
  const due = ended ? moved(until, 1) : isLast ? moved(until, -WEEK) : monthBefore(until);
  const show = wayTo(of);
  const running =
    vote === undefined ? [] : [{ title: `Abstimmung ${vote} ansehen`, verb: 'votes.show', data: { vote } }];
  return {
    key: `validities:${number}/${stage}`,
    due: fromBerlin(due) ?? now,
    until: ended ? undefined : endOfDay(until),
    title: `${decisionName(of)} ${validityWords(validity, now)}`,
    lines: [question, ended ? 'Er gilt nicht mehr.' : sentence(vote)],
    ways: ended ? [show] : vote === undefined ? renewalWays(number) : [...running, show],
  };
}

function sentence(vote: number | undefined): string {
  const silence = 'Ohne neuen Beschluss gilt er danach nicht mehr.';
  return vote === undefined
    ? `Verlängern, ändern oder aufheben? ${silence}`
    : `${voteCalled(vote)} darüber ist vorbereitet oder läuft. ${silence}`;
}

/** A month before, it waits for the Koordination, until a vote on it is drafted or the day has passed. */
export function validityWaiting(needs: Needs): WaitingList {
  return async (db, roundId, now) =>
    (await endings(needs, db, { roundId, now })).flatMap(({ validity, question, vote }) => {
      if (vote !== undefined || hasEnded(validity, now)) return [];
      const { of, until, at } = validity;
      const due = fromBerlin(monthBefore(until)) ?? now;
      return [
        {
          key: `validities:${numberOf(of)}`,
          since: laterOf(due, at),
          name: `Geltung von ${decisionName(of)}`,
          sentence: `${decisionName(of)} ${validityWords(validity, now)}: ${question}`,
          ways: renewalWays(numberOf(of)),
          atOnce: true as const,
        },
      ];
    });
}

function laterOf(one: Instant, other: Instant): Instant {
  return one < other ? other : one;
}
