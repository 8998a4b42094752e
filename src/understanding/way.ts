/** One of the groups that must stand in a message; `number` where the thing must be named by its number. */
export interface Part {
  readonly group: string;
  readonly number: boolean;
}

/** A way in which a command is asked for. */
export interface Way {
  readonly written: string;
  /** Of each, one must stand there. */
  readonly needs: readonly (readonly Part[])[];
  readonly without: readonly Part[];
  readonly bonus: number;
  /** A question may mean it. */
  readonly question: boolean;
}

/** What stands in a message without being a word of a group. */
export const TOLD = [
  'a-date',
  'a-time',
  'an-amount',
  'a-municipality',
  'a-number',
  'a-figure',
  'a-text',
  'ourselves',
  'still',
] as const;
export type Told = (typeof TOLD)[number];

/** Reads a way: `vote extend`, `a/b` either, `!meeting` not, `=1` a bonus, `~` a question may mean it, `vote-number`. */
export function wayOf(written: string): Way {
  const pieces = written.trim().split(/\s+/u);
  const bonus = pieces.find((piece) => piece.startsWith('='));
  const groups = pieces.filter((piece) => piece !== '~' && !piece.startsWith('='));
  return {
    written,
    needs: groups.filter((piece) => !piece.startsWith('!')).map(partsOf),
    without: groups.filter((piece) => piece.startsWith('!')).flatMap((piece) => partsOf(piece.slice(1))),
    bonus: bonus === undefined ? 0 : Number(bonus.slice(1)),
    question: pieces.includes('~'),
  };
}

const NUMBER = /-number$/u;

function partsOf(piece: string): readonly Part[] {
  return piece.split('/').map((name) => {
    const number = NUMBER.test(name) && name !== 'a-number';
    return { group: number ? name.replace(NUMBER, '') : name, number };
  });
}

/** All groups that a way names. */
export function groupsIn({ needs, without }: Way): readonly string[] {
  return [...needs.flat(), ...without].map(({ group }) => group);
}
