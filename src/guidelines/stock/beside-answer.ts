import type { Paragraph } from '../../cards/parts.ts';
import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf } from '../../german/time.ts';
import { analyse } from '../../search/index.ts';
import { type StockDocument, type UnloadedRule, uncheckedSince } from './stock.ts';
import { unloadedHint } from './stock-cards.ts';
import { stockOf, unloadedRules } from './stock-store.ts';

/** A question with the documents of its answer, and the mark of the state of the knowledge that gave it. */
interface Answered {
  readonly mark: string;
  readonly question: string;
  readonly documents: readonly string[];
}

/** Words that say what kind of paper a rule is, and nothing of what it is about. */
const PAPERS = new Set(
  analyse('Satzung Richtlinie Richtlinien Dienstanweisung Ordnung Regelung Stadt Kreis Gemeinde Kommune Vergabe'),
);

interface State {
  readonly mark: string;
  readonly stock: ReadonlyMap<string, StockDocument>;
  readonly rules: readonly UnloadedRule[];
}

/**
 * Says what an answer rests on: since when nobody has looked at its documents, those that are overdue, and which rules of
 * the asker's own municipality, of which the question speaks, are not loaded. It is read again where the mark has changed.
 */
export function openBeside() {
  const states = new Map<string, State>();
  const stateOf = async (db: Db, roundId: string, mark: string): Promise<State> => {
    const known = states.get(roundId);
    if (known?.mark === mark) return known;
    const stock = new Map((await stockOf(db, roundId)).map((one) => [one.name, one]));
    const state = { mark, stock, rules: await unloadedRules(db, roundId) };
    states.set(roundId, state);
    return state;
  };
  return async (db: Db, turn: MemberTurn, { mark, question, documents }: Answered) => {
    const { stock, rules } = await stateOf(db, turn.roundId, mark);
    const own = rules.filter(({ municipalityId }) => municipalityId === turn.member.municipality.id);
    const found = documents.flatMap((name) => stock.get(name) ?? []);
    return { unchecked: overdue(found, dayOf(turn.at)), notes: notesOn(own, question) };
  };
}

function overdue(documents: readonly StockDocument[], today: Day): ReadonlyMap<string, Day> {
  const since = documents.map((one) => [one.name, uncheckedSince(one, today)] as const);
  return new Map(since.flatMap(([name, day]) => (day === undefined ? [] : [[name, day] as const])));
}

function notesOn(rules: readonly UnloadedRule[], question: string): Paragraph[] {
  if (rules.length === 0) return [];
  const asked = new Set(analyse(question));
  const meant = rules.filter(({ title }) => analyse(title).some((stem) => !PAPERS.has(stem) && asked.has(stem)));
  return meant.map(unloadedHint);
}
