import type { Command, Feature } from '../feature.ts';
import type { Raw } from '../inputs.ts';
import { gateOf, match, read } from '../phrase.ts';

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

/** Makes the commands of the features ready to be found, once. */
export function commandsOf(features: readonly Feature[]): Commands {
  const all = features.flatMap((feature) => feature.commands);
  const byVerb = new Map(all.map((command) => [command.verb, command]));
  const ways = all.flatMap((command) => command.typed.map((grammar) => ({ command, grammar })));
  const grammars = ways.map(({ grammar }) => grammar);
  const isWhole = gateOf(grammars.filter(({ tail }) => tail === undefined));
  const isHead = gateOf(grammars.filter(({ tail }) => tail !== undefined));
  const typed = (text: string): Called | undefined => {
    const said = read(text);
    if (!isWhole(said.whole()) && !isHead(said.head())) return undefined;
    for (const { command, grammar } of ways) {
      const raw = match(said, grammar);
      if (raw) return { command, raw };
    }
    return undefined;
  };
  return { named: (verb) => byVerb.get(verb), typed };
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
