import { pageOf } from '../../cards/page.ts';
import type { Db } from '../../conversation/database.ts';
import type { WorkHandler } from '../../conversation/feature.ts';
import { allowedFrom } from '../../delivery/hours/allowed.ts';
import { northRhineWestphalia } from '../../delivery/hours/holidays.ts';
import { tellCoordination } from '../../delivery/recipients.ts';
import { schedule } from '../../delivery/work.ts';
import type { Instant } from '../../german/berlin.ts';
import { dayOf, fromBerlin } from '../../german/time.ts';
import type { RoundPlan } from '../../municipalities/round.ts';
import { allListed, type StockNeeds } from './listing.ts';
import { isDue, nextQuarter, quarterName } from './stock.ts';
import { checksLine, stockCard } from './stock-cards.ts';
import { unloadedRules } from './stock-store.ts';

/** The work that asks the Koordination once a quarter which documents still hold; its subject is the quarter. */
export const CHECKS_WORK = 'guidelines.checks';

/** Plans when it is asked next: at 8 on the first day of the next quarter that allows it; planned again, it stays. */
export async function planChecks(db: Db, round: Pick<RoundPlan, 'id'>, now: Instant): Promise<void> {
  const day = nextQuarter(dayOf(now));
  const at = allowedFrom(fromBerlin(`${day}T08:00`) ?? now, northRhineWestphalia);
  await schedule(db, { roundId: round.id, kind: CHECKS_WORK, subject: quarterName(day) }, at);
}

/** Sends one list of all that is to be checked; one that comes late, after an outage, waits for an allowed hour. */
export function askForChecks(needs: StockNeeds): WorkHandler {
  return async (db, { roundId, subject, now }) => {
    const [quarter = ''] = subject.split('/');
    const at = allowedFrom(now, northRhineWestphalia);
    if (at > now) return schedule(db, { roundId, kind: CHECKS_WORK, subject: `${quarter}/${at}` }, at);
    const today = dayOf(now);
    const due = (await allListed(needs, db, roundId)).filter((one) => isDue(one, today));
    if (due.length === 0) return;
    const unloaded = (await unloadedRules(db, roundId)).length;
    const shown = { page: pageOf(due, 1), picked: { due: true }, today, coordinates: true, unloaded, due: due.length };
    await tellCoordination(db, {
      roundId,
      at: now,
      personal: ({ municipality }) => stockCard({ ...shown, municipalityId: municipality.id }),
      line: checksLine(due.length),
    });
  };
}
