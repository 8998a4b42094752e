import type { Day } from '../german/calendar.ts';
import type { SearchOptions } from '../search/index.ts';
import { holdsOn } from './document.ts';
import type { Knowledge } from './shelf.ts';

/** A gap comes first only with a lead of 5 %: it repeats the words of the statement that it limits, and that one answers. */
const GAP_FAVOUR = 1 / 1.05;

/** Among which statements an answer is looked for: those that hold on the day, gaps a little behind the others. */
export function wishes({ chunks }: Knowledge, day: Day): SearchOptions {
  return {
    admit: (id) => {
      const chunk = chunks.get(id);
      return chunk !== undefined && holdsOn(day, chunk);
    },
    favour: (id) => (chunks.get(id)?.document.kind === 'gap' ? GAP_FAVOUR : 1),
  };
}
