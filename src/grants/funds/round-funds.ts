import { Exact } from '../figures.ts';
import { type Funds, fundsOf, type TopicAreaFunds, togetherOf } from '../funds.ts';
import type { Measure } from '../measure.ts';
import type { RoundView } from './round-view.ts';

/** So many municipalities beside the reader's own keep the figures of each from being told from a sum. */
const ENOUGH = 3;
/** What is too little for a sum of its own. */
const JOINED = 'Weitere Themenfelder';

/** The sums of the round that a reader may see; undefined where they would tell what a single municipality entered. */
export interface RoundSums {
  /** How many municipalities kept their notice. */
  readonly summed: number;
  readonly grant: Funds['grant'];
  /** What the measures come to, and what is left. */
  readonly funds: Funds | undefined;
}

/** Adds up what municipalities with a notice entered, as far as no sum tells the figures of one of them. */
export function roundSums({ municipalities, grants, measures, topicAreas, reader }: RoundView): RoundSums {
  const summed = municipalities.filter(({ id }) => grants.has(id));
  const own = (id: string) => measures.filter(({ municipality }) => municipality.id === id);
  const together = togetherOf(
    summed.map(({ id }) => fundsOf(grants.get(id), own(id), topicAreas)),
    topicAreas,
  );
  const isEnough = othersIn(together.measures, reader) >= ENOUGH;
  return {
    summed: summed.length,
    grant: summed.filter(({ id }) => id !== reader).length >= ENOUGH ? together.grant : undefined,
    funds: isEnough ? { ...together, topicAreas: sheltered(together.topicAreas, reader) } : undefined,
  };
}

function othersIn(measures: readonly Measure[], reader: string): number {
  return new Set(measures.map(({ municipality }) => municipality.id).filter((id) => id !== reader)).size;
}

/**
 * Topic areas with too few municipalities stand together, with so many of the smallest others that those who are in
 * their sum are enough: else it could be told from the whole.
 */
function sheltered(all: readonly TopicAreaFunds[], reader: string): TopicAreaFunds[] {
  const isOpen = ({ measures }: TopicAreaFunds) => othersIn(measures, reader) >= ENOUGH;
  const open = all.filter(isOpen).toSorted((one, other) => other.sums.planned.comparedTo(one.sums.planned));
  const few = all.filter((one) => !isOpen(one));
  if (few.length === 0) return [...all];
  while (
    othersIn(
      few.flatMap(({ measures }) => measures),
      reader,
    ) < ENOUGH
  ) {
    const smallest = open.pop();
    if (!smallest) return [];
    few.push(smallest);
  }
  const joined = fundsOf(
    new Exact(0),
    few.flatMap(({ measures }) => measures),
    [],
  );
  const rest = { topicArea: JOINED, measures: joined.measures, sums: joined.sums };
  return [...all.filter((one) => open.includes(one)), rest];
}
