import type { Command, Feature } from '../feature.ts';
import type { Raw } from '../inputs.ts';
import { once } from '../once.ts';
import { type Grammar, match, type Phrase, read } from '../phrase.ts';
import { firstWords } from './first-words.ts';

/** A command with its raw input. */
export interface Called {
  readonly command: Command;
  readonly raw: Raw;
}

/** All commands of the house. */
export interface Commands {
  /** The command of a button; undefined when there is none (any more). */
  named(verb: string): Command | undefined;
  /** The command that a message is as a whole; undefined when it is a question. */
  typed(text: string): Called | undefined;
}

/** Makes the commands of the features ready to be found, once: by the first word that was typed. */
export function commandsOf(features: readonly Feature[]): Commands {
  const all = features.flatMap((feature) => feature.commands);
  const byVerb = new Map(all.map((command) => [command.verb, command]));
  const ways = all.flatMap((command) => command.typed.map((grammar) => ({ command, grammar })));
  const ordered = ways.map((way, order) => ({ ...way, order }));
  const whole = byFirstWord(ordered.filter(({ grammar }) => grammar.tail === undefined));
  const heads = byFirstWord(ordered.filter(({ grammar }) => grammar.tail !== undefined));
  const typed = (text: string): Called | undefined => {
    const said = read(text);
    for (const { command, grammar } of inOrder(whole(said.whole()), heads(said.head()))) {
      const raw = match(said, grammar);
      if (raw) return { command, raw };
    }
    return undefined;
  };
  return { named: (verb) => byVerb.get(verb), typed };
}

/** A way to type a command; the first of all that match counts. */
interface Way {
  readonly command: Command;
  readonly grammar: Grammar;
  readonly order: number;
}

/** Finds the ways that a phrase can be by its first word, in their order; those that could begin with any word are always among them. */
function byFirstWord(ways: readonly Way[]): (phrase: Phrase | undefined) => readonly Way[] {
  const words = ways.map(({ grammar }) => firstWords(grammar.pattern));
  const beginning = (word: string | undefined) =>
    ways.filter((_, index) => words[index] === undefined || (word !== undefined && words[index].has(word)));
  const known = once(() => new Set(words.flatMap((own) => [...(own ?? [])])));
  const found = new Map<string | undefined, readonly Way[]>();
  // Most words never come: what begins with one is looked for when it does.
  const beginningWith = (first: string) => {
    const word = known().has(first) ? first : undefined;
    const looked = found.get(word) ?? beginning(word);
    found.set(word, looked);
    return looked;
  };
  return (phrase) => (phrase ? beginningWith(firstWordOf(phrase)) : []);
}

function firstWordOf({ folded }: Phrase): string {
  const end = folded.indexOf(' ');
  return end < 0 ? folded : folded.slice(0, end);
}

function inOrder(whole: readonly Way[], heads: readonly Way[]): readonly Way[] {
  if (heads.length === 0) return whole;
  return [...whole, ...heads].sort((one, other) => one.order - other.order);
}

/** The commands of one word that the menus offer, with their verbs. */
export function commandWords(
  features: readonly Feature[],
  commands: Commands,
): readonly { readonly word: string; readonly verb: string }[] {
  return features
    .flatMap((feature) => feature.menu)
    .flatMap(({ title: word }) => {
      const meant = commands.typed(word);
      return meant ? [{ word, verb: meant.command.verb }] : [];
    });
}
