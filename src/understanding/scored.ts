import type { AskedCommand } from './command.ts';
import type { Hit } from './group.ts';
import type { Way } from './way.ts';

/** How well a command fits a message: by which of its ways, or by a saying near to it alone. */
export interface Scored {
  readonly command: AskedCommand;
  readonly score: number;
  readonly way: Way | undefined;
  readonly near: number;
  /** How near to a saying that is said in the manner of the message. */
  readonly alike: number;
  /** Words of the message that remain where most of them are explained by one of the ways. */
  readonly left: number;
  /** It names its thing by a number. */
  readonly exact: boolean;
  /** Where its way found the things that it is about. */
  readonly things: readonly Hit[];
}

/** *Umfrage* is a vote and a Rundfrage: two commands of one kind, each about another thing that the same words name. */
export function isNamesake(one: Scored, other: Scored): boolean {
  if (one.command.does !== other.command.does) return false;
  const [own, others] = [apartFrom(one, other), apartFrom(other, one)];
  return own.some(({ from, to }) => others.some((thing) => thing.from === from && thing.to === to));
}

/** The things that one is about and the other is not. */
function apartFrom({ things }: Scored, other: Scored): readonly Hit[] {
  return things.filter(({ group }) => other.things.every((thing) => thing.group !== group));
}
