/** What a group of words stands for: a thing of the round, what is done with it, or how something is said. */
export type GroupKind = 'object' | 'act' | 'mood';

/** Words that mean the same: how much they say, and of which kind they are. */
export interface Group {
  readonly name: string;
  readonly weight: number;
  readonly kind: GroupKind;
}

/** Where a group stands in a message: from one of its words up to another (end exclusive). */
export interface Hit {
  readonly group: Group;
  readonly from: number;
  readonly to: number;
}

/** What acts weigh. */
const ACT = 1.6;

/** Makes a group: a weight stands in front of its words (`=3 protokoll*`) where it is a thing; below 1 it is a mood. */
export function groupOf(name: string, weight: number | undefined): Group {
  const kind = weight === undefined ? 'act' : weight < 1 ? 'mood' : 'object';
  return { name, weight: weight ?? ACT, kind };
}
