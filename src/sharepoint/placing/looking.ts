import type { Db } from '../../conversation/database.ts';
import type { Work } from '../../conversation/feature.ts';
import { scheduleAgain } from '../../delivery/work.ts';
import { planAgain } from '../../errands/store.ts';
import type { Instant } from '../../german/berlin.ts';
import { later } from '../../german/time.ts';
import type { RoundPlan } from '../../municipalities/round.ts';
import { findRound } from '../../municipalities/store.ts';
import type { Placeables } from '../placeable.ts';
import { type Placed, placedFiles, want } from '../placed-store.ts';

/** The work that looks what is to lie in SharePoint, and the errand that places a file. */
export const LOOK = 'sharepoint.look';
export const PLACE = 'sharepoint.place';

const EVERY = { minutes: 10 };
/** What was refused is tried again by itself: IT may have changed something. */
const AGAIN = { hours: 1 };

/** Looks from now on in a round that names a folder for it. */
export async function planLook(db: Db, { id: roundId, sharepoint }: RoundPlan, now: Instant): Promise<void> {
  if (sharepoint?.folder !== undefined) await scheduleAgain(db, { roundId, kind: LOOK, subject: '' }, now);
}

/** Plans an errand for each file that does not lie there as it is to; each one alone, so that none waits for another. */
export async function look(db: Db, { roundId, now }: Work, placeables: Placeables): Promise<void> {
  if ((await findRound(db, roundId))?.sharepoint?.folder === undefined) return;
  const known = new Map((await placedFiles(db, roundId)).map((one) => [one.key, one]));
  for (const one of await placeables(db, roundId, now)) {
    if (!isMissing(known.get(one.key), one.version, now)) continue;
    await want(db, roundId, one, now);
    await planAgain(db, { roundId, kind: PLACE, subject: one.key }, now);
  }
  await scheduleAgain(db, { roundId, kind: LOOK, subject: '' }, later(now, EVERY));
}

/** What is wanted already is on its way, unless it was refused long enough ago. */
function isMissing(placed: Placed | undefined, version: string, now: Instant): boolean {
  if (placed?.wanted !== version) return true;
  return placed.refused !== undefined && later(placed.refused.at, AGAIN) <= now;
}
