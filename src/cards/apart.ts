import { NBSP } from '../german/write.ts';
import type { Button } from './parts.ts';

/** A button's title is at most so long. */
const LONGEST = 28;

/** The buttons of a thing, and what it is called (*Abstimmung 4*). */
export interface Buttons {
  readonly name?: string | undefined;
  readonly buttons: readonly Button[];
}

/** The buttons of several things, told apart: a title that more than one of them has comes behind the name of its thing. */
export function apart(things: readonly Buttons[]): Button[][] {
  const titles = things.flatMap(({ buttons }) => [...new Set(buttons.map(({ title }) => title))]);
  const twice = new Set(titles.filter((title, index) => titles.indexOf(title) !== index));
  return things.map(({ name, buttons }) =>
    buttons.map((one) =>
      name !== undefined && twice.has(one.title) ? { ...one, title: behind(name, one.title) } : one,
    ),
  );
}

/** Shortened by its first word where it does not fit: *Terminfindung 2: erinnern*. */
function behind(name: string, title: string): string {
  const called = name.replaceAll(NBSP, ' ');
  const rest = title.slice(title.indexOf(' ') + 1);
  const said = rest === '…' ? [title] : [title, rest];
  return said.map((one) => `${called}: ${one}`).find((one) => one.length <= LONGEST) ?? `${called} …`;
}
