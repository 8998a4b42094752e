import type { Instant } from '../german/berlin.ts';
import { NBSP } from '../german/write.ts';
import { type Asking, isOpen } from '../responses/asking.ts';

/** What an office says to a section, and when. */
export interface Comment {
  readonly section: string;
  readonly text: string;
  readonly office: string;
  readonly at: Instant;
  /** How the Koordination was told of it, where the office did not write it itself. */
  readonly told?: string | undefined;
}

/** What a municipality says while a draft goes round: its comments, or that it has none. */
export interface Commented {
  readonly comments: readonly Comment[];
}

/** A draft that goes round until a day, under a number of its own: all municipalities are asked for their comments. */
export interface Circulation extends Asking<Commented> {
  readonly guideline: number;
}

/** A comment with the municipality whose it is. */
export interface Said extends Comment {
  readonly municipality: string;
}

/** *Anmerkungsrunde 2*. */
export function circulationName({ number }: { readonly number: number }): string {
  return `Anmerkungsrunde${NBSP}${number}`;
}

/** *keine Anmerkungen*, *1 Anmerkung*, *3 Anmerkungen*. */
export function commentedWords({ comments: { length } }: Commented): string {
  return length === 0 ? 'keine Anmerkungen' : countWords(length);
}

/** *1 Anmerkung*, *3 Anmerkungen*. */
export function countWords(count: number): string {
  return `${count}${NBSP}${count === 1 ? 'Anmerkung' : 'Anmerkungen'}`;
}

/** All comments, or those to one section, in the order in which they came. */
export function commentsOf(circulation: Circulation | undefined, section?: string): readonly Said[] {
  const all = (circulation?.answers ?? []).flatMap(({ municipality: { name: municipality }, content }) =>
    content.comments.map((one) => ({ ...one, municipality })),
  );
  const of = section === undefined ? all : all.filter((one) => one.section === section);
  return of.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/** Whether comments are asked for at this moment. */
export function isCirculating(circulation: Circulation | undefined, now: Instant): circulation is Circulation {
  return circulation !== undefined && isOpen(circulation, now);
}
