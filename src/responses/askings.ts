import type { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import type { Act, Asking, Given } from './asking.ts';
import { holdAsking, type Line, linesUnder, runningUnder } from './store.ts';

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

/** Holds what is asked until the transaction ends, by a row of its feature, which holds it for more than answers. */
export type Hold = (db: Db, roundId: string, number: number) => Promise<unknown>;

/**
 * A lock that holds drafts too: what has been opened is held by itself, a draft by its own row, and once more by itself
 * where it was opened while somebody waited for that row.
 */
export function holdingDrafts(name: string, holdDraft: Hold): Hold {
  return async (db, roundId, number) => {
    const key = { round_id: roundId, kind: name, number };
    if (await holdAsking(db, key)) return;
    await holdDraft(db, roundId, number);
    await holdAsking(db, key);
  };
}

/**
 * Reads what is asked under a name (`date-polls`), with answers of this schema, which is never narrowed: they are stored.
 * Without a lock of its feature it is held by itself.
 */
export function askings<A>(name: string, content: z.ZodType<A>, lock?: Hold): Askings<A> {
  const key = (roundId: string, number: number) => ({ round_id: roundId, kind: name, number });
  const find = async (db: Db, roundId: string, number: number) =>
    toAsking(await linesUnder(db, key(roundId, number)), content) ?? draft<A>(number);
  return {
    name,
    content,
    find,
    hold: async (db, roundId, number) => {
      await (lock ? lock(db, roundId, number) : holdAsking(db, key(roundId, number)));
      return { ...(await find(db, roundId, number)), roundId };
    },
    running: async (db, roundId, now) =>
      (await runningUnder(db, { round_id: roundId, kind: name, now })).flatMap(
        (lines) => toAsking(lines, content) ?? [],
      ),
  };
}

function draft<A>(number: number): Asking<A> {
  return { number, state: 'draft', wording: 0, asked: [], answers: [], replaced: [], acts: [] };
}

function toAsking<A>(lines: readonly Line[], content: z.ZodType<A>): Asking<A> | undefined {
  const of = (...wanted: Line['part'][]) => lines.filter(({ part }) => wanted.includes(part));
  const [row] = of('asking');
  if (!row || row.state === null || row.wording === null || row.at === null) return undefined;
  const { number, state, wording, at: openedAt, end_before: closesAt } = row;
  const answers = of('answer').flatMap((line) => toGiven(line, content));
  const counts = (given: Given<A>) => given.wording === wording;
  const replaced = of('answer', 'replaced').flatMap((line) => toGiven(line, content));
  return {
    ...{ number, state, wording, openedAt },
    closesAt: closesAt ?? undefined,
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
  const { wording, version, content, office, given, told_on: toldOn, at } = line;
  const { withdrawn_by: by, withdrawn_at: since } = line;
  if (wording === null || version === null || content === null || office === null || at === null) return [];
  const read = schema.parse(JSON.parse(content));
  const told = toldOn === null ? {} : { toldOn };
  const withdrawn = by === null || since === null ? {} : { withdrawn: { office: by, at: since } };
  return [
    {
      municipality: municipality(line),
      wording,
      version,
      content: read,
      office,
      given: given ?? undefined,
      ...told,
      ...withdrawn,
      at,
    },
  ];
}

function toAct({ act: kind, at, office, reason, end_before: endBefore }: Line): Act[] {
  if (kind === null || at === null || office === null || reason === null) return [];
  return [{ kind, at, office, reason, endBefore: endBefore ?? undefined }];
}
