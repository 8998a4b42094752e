import { firstFrom, type Span } from './reading.ts';

/** Where a private person's name stands in a text; not certain when the name is a common word as well. */
export interface Person extends Span {
  readonly certain: boolean;
}

/** Tells which of some persons touch a part of the text. */
export type Near = (part: Span) => readonly Person[];

/** Makes persons ready to be asked for by their place. */
export function nearOf(persons: readonly Person[]): Near {
  const sorted = [...persons].sort((one, other) => one.start - other.start);
  const starts = sorted.map(({ start }) => start);
  const longest = sorted.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return ({ start, end }) =>
    sorted.slice(firstFrom(starts, start - longest), firstFrom(starts, end + 1)).filter((one) => one.end >= start);
}
