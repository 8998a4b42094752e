import type { Clock } from './conversation/clock.ts';
import type { Db } from './conversation/database.ts';
import type { AheadList, Feature, Found, OwedList, Sought } from './conversation/feature.ts';
import type { Instant } from './german/berlin.ts';
import { knowledgeChanged } from './grants/index.ts';
import { keepDecision, type Shelf, sectionsFound, sectionsHolding, validityDays } from './guidelines/index.ts';
import { differences } from './guidelines/sharing/differing.ts';
import { keepImported, nameOf, versionsOf } from './guidelines/sharing/imported.ts';
import { findOpenQuestion } from './questions/index.ts';

/** Where unanswered questions go on to the ministry. */
export const ministry = { add: 'questions.add', join: 'questions.join', find: findOpenQuestion };

/** What measures of the grant rest on. */
export function knowledgeOf(shelf: Shelf) {
  return { holding: sectionsHolding, found: sectionsFound(shelf), changing: validityDays };
}

/** What is owed and what lies ahead, collected from all features. */
export function collected(features: () => readonly Feature[]): { readonly owed: OwedList; readonly ahead: AheadList } {
  return {
    owed: async (db, roundId, now) =>
      (await Promise.all(features().map((feature) => feature.owed?.(db, roundId, now) ?? []))).flat(),
    ahead: async (db, roundId, now) =>
      (await Promise.all(features().map((feature) => feature.ahead?.(db, roundId, now) ?? []))).flat(),
  };
}

/** Takes something into the knowledge. */
type Keep<Known> = (db: Db, roundId: string, known: Known, now: Instant) => Promise<void>;

/** What is new in the knowledge may touch measures: their municipalities are told in the same transaction. */
function telling<Known>(keep: Keep<Known>, shelf: Shelf): Keep<Known> {
  const tell = knowledgeChanged(knowledgeOf(shelf));
  return async (db, roundId, document, now) => {
    await keep(db, roundId, document, now);
    await tell(db, roundId, now);
  };
}

/** What takes documents and decisions into the knowledge, and tells those whose measures they touch. */
export function keepersOf(shelf: Shelf) {
  return { imported: telling(keepImported, shelf), decision: telling(keepDecision, shelf) };
}

/** What imports need of the knowledge base. */
export function knowingOf(shelf: Shelf) {
  return { versionsOf, nameOf, differences, keep: keepersOf(shelf).imported };
}

/** The best of each feature first, then the second ones: no register hides another. */
export async function findOfEach(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  features: readonly Feature[],
  sought: Omit<Sought, 'now'>,
): Promise<readonly Found[]> {
  const now = clock.now();
  const asked = sought.elsewhere === true ? features.filter((feature) => feature.findsElsewhere) : features;
  const lists = await Promise.all(asked.map(async (feature) => (await feature.find?.(db, { ...sought, now })) ?? []));
  const ranks = Array.from({ length: sought.limit }, (_, rank) => lists.flatMap((list) => list.slice(rank, rank + 1)));
  return ranks.flat().slice(0, sought.limit);
}

/** What the features know by name, as one: no name stands twice. */
export function merged<T>(all: readonly (Readonly<Record<string, T>> | undefined)[]): Readonly<Record<string, T>> {
  return Object.assign({}, ...all);
}

/** How the features call what they number, by their names: *Abstimmung* of `votes`. */
export function calledBy(features: () => readonly Feature[]): (name: string) => string | undefined {
  return (name) => {
    const feature = features().find((one) => one.name === name);
    return Object.values(feature?.things ?? {})[0]?.called;
  };
}
