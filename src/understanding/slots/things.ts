import type { Slots } from '../../conversation/asked.ts';
import type { AskedCommand } from '../command.ts';
import type { Seen } from '../reading.ts';

/**
 * The things of a command that a message names; what is named besides of the first kind, and then a number alone, belongs
 * to the first of them that has none.
 */
export function thingsOf({ numbers }: Seen, { asked, things }: AskedCommand): Slots {
  const slots: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(asked.brings ?? {})) {
    const named = numbers.named.find(({ thing }) => thing === name);
    if (!named || (value === 'number' && !/^\d/u.test(String(named.value)))) continue;
    if (value === 'thing' || value === 'number') slots[name] = named.value;
  }
  const [first = ''] = things;
  const further = numbers.named.filter(({ thing }) => thing === first).slice(1);
  for (const name of things) {
    const next = slots[name] === undefined ? further.shift() : undefined;
    if (next !== undefined) slots[name] = next.value;
  }
  const bare = [...numbers.bare];
  for (const name of things) {
    if (/^\d/u.test(String(slots[name] ?? ''))) continue;
    const next = bare.shift();
    if (next !== undefined) slots[name] = next.value;
  }
  return slots;
}
