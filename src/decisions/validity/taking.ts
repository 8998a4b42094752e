import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import { type Day, moved } from '../../german/calendar.ts';
import { dayOf } from '../../german/time.ts';
import { type Decided, type DecisionNumber, isSame } from '../decision.ts';
import { type DecisionsNeeds, known } from '../needs.ts';
import { replacements, saveReplacement } from '../store.ts';
import { hasEnded } from '../validity.ts';
import { saveValidity, validities } from '../validity-store.ts';
import { type Renewal, renewals } from './renewal-store.ts';

type Needs = Pick<DecisionsNeeds, 'keep' | 'limit'>;

/** What is carried, in the transaction that closes its vote. */
interface Taken {
  readonly roundId: string;
  readonly decided: Decided;
  readonly renewal: Renewal;
  readonly now: Instant;
}

/** How an end is noted that the round itself has decided. */
const ROUND = 'Runde';

/**
 * What a carried vote on an earlier decision does, in the transaction that closes it: the earlier one goes on until the
 * day, is replaced, or ends the day before. What had lapsed when the vote ended stays so: then the later decision is what
 * holds until the day.
 */
export function renewed(needs: Needs) {
  return async (db: Db, roundId: string, decided: Decided, now: Instant): Promise<void> => {
    const renewal = (await renewals(db, roundId)).find(({ vote }) => vote === decided.vote);
    if (!renewal) return;
    const taken = { roundId, decided, renewal, now };
    const { how, until, of } = renewal;
    const ended = await hadEnded(db, taken);
    if (how === 'amend') return amend(needs, taken, db);
    if (how === 'repeal') {
      const last = moved(dayOf(decided.decidedAt), -1);
      return ended ? undefined : end(needs, { ...taken, of, until: last, repealed: true }, db);
    }
    return end(needs, { ...taken, of: ended ? decided : of, until }, db);
  };
}

async function hadEnded(db: Db, { roundId, decided, renewal: { of } }: Taken): Promise<boolean> {
  const validity = (await validities(db, roundId)).find((one) => isSame(one.of, of));
  const replaced = (await replacements(db, roundId)).some((one) => isSame(one.replaced, of));
  return replaced || (validity !== undefined && hasEnded(validity, decided.decidedAt));
}

async function end(
  { limit }: Needs,
  said: Taken & { of: DecisionNumber; until: Day | undefined; repealed?: boolean },
  db: Db,
): Promise<void> {
  const { roundId, decided, of, until, repealed = false, now } = said;
  const by = isSame(of, decided) ? undefined : { year: decided.year, number: decided.number };
  if (await saveValidity(db, roundId, { of, until, repealed, by, office: ROUND, at: now }))
    await limit(db, roundId, { year: of.year, number: of.number, validTo: until }, now);
}

async function amend(needs: Needs, taken: Taken, db: Db): Promise<void> {
  const { roundId, decided, renewal, now } = taken;
  const { year, number } = decided;
  const isNew = await saveReplacement(
    db,
    { roundId, at: now, office: ROUND },
    { replaced: renewal.of, by: { year, number } },
  );
  if (isNew) await needs.keep(db, roundId, { ...known(decided), replaces: renewal.of }, now);
  if (renewal.until !== undefined) await end(needs, { ...taken, of: decided, until: renewal.until }, db);
}
