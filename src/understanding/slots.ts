import type { Slots } from '../conversation/asked.ts';
import type { Seen } from './reading.ts';
import type { Scored } from './scored.ts';

/** The values of a reading. */
export function slotsOf(seen: Seen, { command }: Scored): Slots {
  const slots: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(command.asked.brings ?? {})) {
    if (value !== 'thing' && value !== 'number') continue;
    const named = seen.numbers.named.find(({ thing }) => thing === name);
    if (named) slots[name] = named.value;
  }
  const [thing] = command.things;
  const [bare] = seen.numbers.bare;
  if (thing !== undefined && bare && slots[thing] === undefined) slots[thing] = bare.value;
  return slots;
}
