import type { Value } from '../../conversation/asked.ts';
import { type Lexicon, lexiconOf } from '../lexicon.ts';
import type { Token } from '../message.ts';

type Choice = Extract<Value, { one: unknown }>;

/** The words of a choice, filed once. */
const lexicons = new WeakMap<Choice, Lexicon>();

function lexiconFor(choice: Choice): Lexicon {
  const kept = lexicons.get(choice);
  if (kept) return kept;
  const made = lexiconOf(choice.one);
  lexicons.set(choice, made);
  return made;
}

const NEGATIONS = /^(?:nicht|kein(?:e[mnrs]?)?|ohne|weder|nie)$/u;
const REACH = 2;

/** The coded value whose words stand in a message, the first of them in the order of the choice; what is denied is none. */
export function chosen(choice: Choice, tokens: readonly Token[]): string | undefined {
  const hits = lexiconFor(choice).hitsIn(tokens);
  const meant = hits.filter(({ from, to }) => {
    const own = tokens.slice(from, to).some(({ folded }) => NEGATIONS.test(folded));
    return own || !isDenied(tokens, from);
  });
  const names = Object.keys(choice.one);
  const found = names.find((name) => meant.some(({ group }) => group.name === name));
  // Of two, who denies one means the other: *nicht die abgelaufenen*.
  const denied = names.length === 2 ? hits.at(0)?.group.name : undefined;
  return found ?? (denied === undefined ? undefined : names.find((name) => name !== denied));
}

function isDenied(tokens: readonly Token[], at: number): boolean {
  const clause = tokens[at]?.clause;
  const before = tokens.slice(Math.max(0, at - REACH), at).filter((token) => token.clause === clause);
  const behind = tokens[at + 1]?.clause === clause ? tokens.slice(at + 1, at + 1 + REACH) : [];
  return before.some(({ folded }) => NEGATIONS.test(folded)) || behind.some(({ folded }) => folded === 'nicht');
}
