import type { Called } from '../conversation/dispatch/commands.ts';
import type { Raw } from '../conversation/inputs.ts';
import { type Offer, plain } from './offer.ts';

/** Reads what is typed as a command. */
export type Typed = (text: string) => Called | undefined;

const NUMBER = /\d[\d/]*/u;

/**
 * The words under which a view was understood: the shortest that could be typed for just this (an example of its own, or
 * the beginning of one), else what its button says.
 */
export function twinOf({ command, raw, button }: Offer, typed: Typed): string {
  const number = Object.values(raw).find((value) => NUMBER.test(String(value)));
  const examples = command.typed.map(({ example }) => example.split(':')[0] ?? '');
  const written = examples.map((example) => (number === undefined ? example : example.replace(NUMBER, String(number))));
  const [shortest] = [...new Set(written.flatMap(beginnings))]
    .toSorted((one, other) => one.length - other.length)
    .filter((words) => isSame(typed(words), { command, raw }));
  return shortest ?? plain(button.title);
}

/** *ideen*, *ideen export*, *ideen export csv*. */
function beginnings(words: string): string[] {
  const all = words.split(' ');
  return all.map((_, at) => all.slice(0, at + 1).join(' '));
}

function isSame(called: Called | undefined, meant: Called): boolean {
  if (called?.command.verb !== meant.command.verb) return false;
  const [one, other] = [given(called.raw), given(meant.raw)];
  return one.length === other.length && one.every(([name, value]) => String(meant.raw[name]) === String(value));
}

function given(raw: Raw): [string, unknown][] {
  return Object.entries(raw).filter(([, value]) => value !== undefined && value !== '');
}
