import type { Db } from '../conversation/database.ts';
import { createSearchIndex } from '../search/index.ts';
import { type Decided, type Decision, isSame, numberOf } from './decision.ts';
import { replacements } from './store.ts';

/** The carried votes of a round, the latest first. */
export type DecidedVotes = (db: Db, roundId: string) => Promise<readonly Decided[]>;

/** The register: every decision of the round, the latest first, with what replaced it. */
export async function registerOf(db: Db, roundId: string, decided: DecidedVotes): Promise<Decision[]> {
  const replaced = await replacements(db, roundId);
  return (await decided(db, roundId)).map((one) => ({
    ...one,
    replacedBy: replaced.find((replacement) => isSame(replacement.replaced, one)),
    replaces: replaced.filter(({ by }) => isSame(by, one)).map((replacement) => replacement.replaced),
  }));
}

/** The decisions that the words find, best first; all of them where there are no words. */
export function searchDecisions(all: readonly Decision[], words: string | undefined): readonly Decision[] {
  if (words === undefined) return all;
  const byNumber = new Map(all.map((decision) => [numberOf(decision), decision]));
  const index = createSearchIndex(
    all.map((decision) => ({
      id: numberOf(decision),
      title: decision.question,
      text: [decision.wording, decision.background ?? ''].join('\n'),
    })),
  );
  return index.search(words, { limit: all.length }).hits.flatMap(({ id }) => byNumber.get(id) ?? []);
}
