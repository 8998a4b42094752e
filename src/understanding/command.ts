import type { Asked } from '../conversation/asked.ts';
import type { Command, Feature } from '../conversation/feature.ts';
import { groupsIn, type Way, wayOf } from './way.ts';

/** What a command does for who asks: it changes something or opens what does, or it shows something. */
export type Does = 'action' | 'view';

/** A command that can be asked for in plain words. */
export interface AskedCommand {
  readonly verb: string;
  readonly does: Does;
  readonly asked: Asked;
  readonly ways: readonly Way[];
  /** The values that are things with numbers, by the names of their groups. */
  readonly things: ReadonlySet<string>;
  /** It brings words that are looked for, or written down as they stand. */
  readonly searches: boolean;
  readonly writesText: boolean;
}

const FREE = new Set(['title', 'text', 'reason', 'search']);

/** The commands of the features that say how they are asked for. */
export function askedCommands(features: readonly Feature[]): readonly AskedCommand[] {
  return features.flatMap(({ commands }) =>
    commands.flatMap((command) => (command.asked ? [askedCommand(command, command.asked)] : [])),
  );
}

function askedCommand(command: Command, asked: Asked): AskedCommand {
  const values = Object.entries(asked.brings ?? {});
  const kinds = values.map(([, value]) => value);
  return {
    verb: command.verb,
    does: asked.does ?? (command.writes || asked.button.endsWith('…') ? 'action' : 'view'),
    asked,
    ways: asked.ways.map(wayOf),
    things: new Set(values.filter(([, value]) => value === 'thing' || value === 'number').map(([name]) => name)),
    searches: kinds.includes('search'),
    writesText: kinds.some((kind) => typeof kind === 'string' && FREE.has(kind)),
  };
}

/** The words of all features and the shared ones; refused where two say what one name means. */
export function mergedWords(
  shared: Readonly<Record<string, string>>,
  features: readonly Feature[],
): Readonly<Record<string, string>> {
  const owners = new Map(Object.keys(shared).map((name) => [name, 'understanding']));
  const merged: Record<string, string> = { ...shared };
  for (const { name: feature, words = {} } of features) {
    for (const [name, entries] of Object.entries(words)) {
      const owner = owners.get(name);
      if (owner !== undefined) throw new Error(`The words of "${name}" are said by ${owner} and by ${feature}.`);
      owners.set(name, feature);
      merged[name] = entries;
    }
  }
  return merged;
}

/** Refuses ways that name a group which nobody has. */
export function checkWays(commands: readonly AskedCommand[], isGroup: (name: string) => boolean): void {
  const unknown = commands.flatMap(({ verb, ways }) =>
    ways.flatMap((way) =>
      groupsIn(way)
        .filter((group) => !isGroup(group))
        .map((group) => `${verb}: ${group}`),
    ),
  );
  if (unknown.length > 0) throw new Error(`Ways name groups that nobody has: ${[...new Set(unknown)].join(', ')}.`);
}
