import type { Clock } from '../../conversation/clock.ts';
import type { Db } from '../../conversation/database.ts';
import type { Log } from '../../conversation/log.ts';
import { addressIn } from '../../delivery/conversations.ts';
import { isAllowed } from '../../delivery/hours/allowed.ts';
import { northRhineWestphalia } from '../../delivery/hours/holidays.ts';
import { tellCoordination } from '../../delivery/recipients.ts';
import { mondayOf } from '../../german/calendar.ts';
import { dayOf } from '../../german/time.ts';
import { runningRounds } from '../../municipalities/closures.ts';
import { thinIn } from '../../municipalities/members.ts';
import type { ReadRoster } from '../../municipalities/roster.ts';
import type { RoundPlan } from '../../municipalities/round.ts';
import { type Comparison, compare } from './comparing.ts';
import { comparedCard, comparedLine } from './roster-cards.ts';
import { accountsOf, isCompared, keepCompared } from './roster-store.ts';

/** What comparing needs: who is in a conversation, and where it is asked that has not said yet how it is reached. */
export interface Comparing {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly read: ReadRoster;
  readonly serviceUrl: string;
}

/**
 * Once a week, at the first hour at which the round may be written to, holds who has access against who is in the channel,
 * and tells the coordinators. Nobody's access ends by that. What could not be read whole says nothing, and is asked again
 * at the next look.
 */
export async function compareRosters(needs: Comparing): Promise<void> {
  const now = needs.clock.now();
  if (!isAllowed(now, northRhineWestphalia)) return;
  for (const round of await runningRounds(needs.db)) await compareRoster(needs, round);
}

async function compareRoster({ db, clock, log, read, serviceUrl }: Comparing, round: RoundPlan): Promise<void> {
  const week = mondayOf(dayOf(clock.now()));
  if (await isCompared(db, round.id, week)) return;
  const place = { roundId: round.id, conversationId: round.channel };
  const roster = await read(await addressIn(db, place, { serviceUrl }));
  if (roster.kind === 'failed') return log.warn({ round: round.id, reason: roster.reason }, 'roster not read');
  const found = compare(await accountsOf(db, round.id), roster.people);
  if (!found) return log.warn({ round: round.id, reason: 'nobody known' }, 'roster not read');
  await db.transaction().execute((tx) => tellFound(tx, round.id, { found, week, at: clock.now() }));
}

async function tellFound(
  db: Db,
  roundId: string,
  { found, week, at }: { found: Comparison; week: string; at: string },
): Promise<void> {
  const { gone, unknown } = found;
  if (!(await keepCompared(db, roundId, { week, at, gone: gone.length, strangers: unknown.length }))) return;
  const thin = await thinIn(db, roundId);
  if (gone.length + unknown.length + thin.length === 0) return;
  const all = { ...found, thin };
  await tellCoordination(db, { roundId, at, personal: () => comparedCard(all), line: comparedLine(all) });
}
