import type { Day } from '../german/calendar.ts';
import type { SearchOptions } from '../search/index.ts';
import { holdsOn } from './document.ts';
import type { Knowledge } from './shelf.ts';

/** A gap comes first only with a lead of 5 %: it repeats the words of the statement that it limits, and that one answers. */
const GAP_FAVOUR = 1 / 1.05;

/** Among which statements an answer is looked for: those that hold on the day, gaps a little behind the others. */
export function wishes({ chunks }: Knowledge, day: Day): Wishes {
  const days = kept.get(chunks) ?? new Map<Day, Wishes>();
  kept.set(chunks, days);
  const known = days.get(day) ?? wishesOn(chunks, day);
  if (days.size >= MOST_DAYS) days.clear();
  days.set(day, known);
  return known;
}

type Wishes = Required<Pick<SearchOptions, 'admit' | 'favour'>>;

/** The same functions for the same day, so that a search asks them once for each passage. */
const kept = new WeakMap<Knowledge['chunks'], Map<Day, Wishes>>();
const MOST_DAYS = 20;

function wishesOn(chunks: Knowledge['chunks'], day: Day): Wishes {
  return {
    admit: (id) => {
      const chunk = chunks.get(id);
      return chunk !== undefined && holdsOn(day, chunk);
    },
    favour: (id) => (chunks.get(id)?.document.kind === 'gap' ? GAP_FAVOUR : 1),
  };
}
