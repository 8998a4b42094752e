import type { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import type { Act, Asking, Given } from './asking.ts';
import { findWhole, holdWhole, type Line, runningWholes, type Whole } from './store.ts';

/** Something that is asked, held until the transaction ends, so that an answer and its end never pass each other. */
export interface Held<A> extends Asking<A> {
  readonly roundId: string;
}

/** How those of one kind are read; what has not been opened is a draft. */
export interface Askings<A> {
  readonly name: string;
  readonly content: z.ZodType<A>;
  /** By its number. */
  readonly find: (db: Db, roundId: string, number: number) => Promise<Asking<A>>;
  /** By its number, held; answers, acts and closings hold it first. */
  readonly hold: (db: Db, roundId: string, number: number) => Promise<Held<A>>;
  /** Those that take answers at this moment, the newest first. */
  readonly running: (db: Db, roundId: string, now: Instant) => Promise<Asking<A>[]>;
}

/** Reads what is asked under a name (`date-polls`), with answers of this schema, which is never narrowed: they are stored. */
export function askings<A>(name: string, content: z.ZodType<A>): Askings<A> {
  const key = (roundId: string, number: number) => ({ round_id: roundId, kind: name, number });
  const read = (number: number, whole: Whole | undefined) => (whole ? toAsking(whole, content) : draft<A>(number));
  return {
    name,
    content,
    find: async (db, roundId, number) => read(number, await findWhole(db, key(roundId, number))),
    hold: async (db, roundId, number) => ({ ...read(number, await holdWhole(db, key(roundId, number))), roundId }),
    running: async (db, roundId, now) =>
      (await runningWholes(db, { round_id: roundId, kind: name, now })).map((whole) => toAsking(whole, content)),
  };
}

function draft<A>(number: number): Asking<A> {
  return { number, state: 'draft', wording: 0, asked: [], answers: [], replaced: [], acts: [] };
}

function toAsking<A>({ row, lines }: Whole, content: z.ZodType<A>): Asking<A> {
  const of = (...wanted: Line['part'][]) => lines.filter(({ part }) => wanted.includes(part));
  const answers = of('answer').flatMap((line) => toGiven(line, content));
  const counts = ({ wording }: Given<A>) => wording === row.wording;
  const replaced = of('answer', 'replaced').flatMap((line) => toGiven(line, content));
  return {
    number: row.number,
    state: row.state,
    wording: row.wording,
    openedAt: row.opened_at,
    closesAt: row.closes_at ?? undefined,
    asked: of('asked').map(municipality),
    answers: answers.filter(counts),
    replaced: replaced.filter((one) => !answers.some((given) => counts(given) && isSame(given, one))),
    acts: of('act').flatMap(toAct),
  };
}

function isSame(one: Given<unknown>, other: Given<unknown>): boolean {
  return (
    one.municipality.id === other.municipality.id && one.wording === other.wording && one.version === other.version
  );
}

function municipality({ municipality_id: id, name }: Line): Given<unknown>['municipality'] {
  return { id: id ?? '', name: name ?? '' };
}

function toGiven<A>(line: Line, schema: z.ZodType<A>): Given<A>[] {
  const { wording, version, content, office, given, at } = line;
  if (wording === null || version === null || content === null || office === null || at === null) return [];
  const read = schema.parse(JSON.parse(content));
  return [{ municipality: municipality(line), wording, version, content: read, office, given: given ?? undefined, at }];
}

function toAct({ act: kind, at, office, reason, end_before: endBefore }: Line): Act[] {
  if (kind === null || at === null || office === null || reason === null) return [];
  return [{ kind, at, office, reason, endBefore: endBefore ?? undefined }];
}
