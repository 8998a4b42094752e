import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { plusMonths } from '../german/calendar.ts';
import { NBSP } from '../german/write.ts';
import { createSearchIndex } from '../search/index.ts';
import { type Decided, type Decision, decisionName, isSame, numberOf } from './decision.ts';
import { replacements } from './store.ts';
import { holds } from './validity.ts';
import { validities } from './validity-store.ts';

/** The carried votes of a round, the latest first. */
export type DecidedVotes = (db: Db, roundId: string) => Promise<readonly Decided[]>;

/** The register: every decision of the round, the latest first, with what replaced it and until when it holds. */
export async function registerOf(db: Db, roundId: string, decided: DecidedVotes): Promise<Decision[]> {
  const replaced = await replacements(db, roundId);
  const ends = await validities(db, roundId);
  return (await decided(db, roundId)).map((one) => ({
    ...one,
    replacedBy: replaced.find((replacement) => isSame(replacement.replaced, one)),
    replaces: replaced.filter(({ by }) => isSame(by, one)).map((replacement) => replacement.replaced),
    validity: ends.find(({ of }) => isSame(of, one)),
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

/** What was decided and holds still, neither replaced nor lapsed, as it is held against what the ministry says: item by item, where it had many. */
export function standingDecisions(decided: DecidedVotes) {
  return async (db: Db, roundId: string, now: Instant) =>
    (await registerOf(db, roundId, decided)).filter((one) => holds(one, now)).flatMap(statementsOf);
}

function statementsOf(decision: Decision) {
  const { question: title, wording: text, vote, items, awaits } = decision;
  const number = numberOf(decision);
  const way = { title: `Beschluss ${number} ansehen`, verb: 'decisions.show', data: { number } };
  const own = { vote, way, awaits };
  if (!items) return [{ ...own, key: number, name: decisionName(decision), title, text }];
  return items
    .filter(({ carried }) => carried)
    .map((item) => ({
      ...{ ...own, key: `${number}/${item.number}`, name: `${decisionName(decision)}, Nr.${NBSP}${item.number}` },
      ...{ title: item.heading, text: item.text },
    }));
}

/** From which day on, and up to which; open where none is said. */
export interface Span {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** *Im März*, asked in October, is the March that was: nothing is decided yet in one that is to come. */
export function inThePast({ from, to }: Span, today: Day): Span {
  if (from === undefined || from <= today) return { from, to };
  return inThePast({ from: plusMonths(from, -12), to: to && plusMonths(to, -12) }, today);
}

/** Whether a day lies in a span. */
export function isWithin(day: Day, { from = day, to = day }: Span): boolean {
  return from <= day && day <= to;
}
