import type { Kysely } from 'kysely';
import type { Instant } from '../german/berlin.ts';

/**
 * A connection to the database, or the transaction that a command runs in.
 * It shows no table by itself: each store opens its own with `db.withTables<…>()`.
 */
export type Db = Kysely<Record<never, never>>;

/**
 * When a person is to be forgotten: the row goes; the column is emptied in their rows; a key that other rows hang on is
 * replaced by one that leads to *nobody*; what was to be told in their chat is told in the *channel*; what an office has
 * done *stays*, under a name that says no more who it was; a text or file is *listed*, never rewritten.
 */
export type Deletion = 'row' | 'emptied' | 'nobody' | 'channel' | 'stays' | 'listed';

/** A span of time by the calendar. */
export type Span = Readonly<Partial<Record<'years' | 'months' | 'days' | 'hours' | 'minutes', number>>>;

/** How long something is kept, where the installation can set it. */
export interface Retention {
  /** Who sent or received a message. */
  readonly messages: Span;
  /** Who judged an answer. */
  readonly judges: Span;
  /** What was not answered, or not well. */
  readonly gaps: Span;
  /** Requests to be let in. */
  readonly requests: Span;
  /** What the round decided and spent, from the end of the programme on, until it is offered to the archive. */
  readonly records: Span;
}

/** What holds where nothing is set. */
export const RETENTION: Retention = {
  messages: { days: 30 },
  judges: { days: 30 },
  gaps: { months: 12 },
  requests: { months: 6 },
  records: { years: 10 },
};

/** What guards against doing something twice is kept longer than a year, without text and person. */
export const GUARDS = { days: 400 } as const;

/** How long rows are kept: as long as the round or the installation is there, until they are settled, or for a time. */
export type Kept = 'round' | 'installation' | 'settled' | keyof Retention | Span;

/** What a table owes: which columns tell of a person and what their deletion does, and how long its rows are kept. */
export interface Duty<Column extends PropertyKey = string> {
  readonly personal: { readonly [Name in Column]?: Deletion };
  readonly kept: Kept;
  /** After which its rows tell of nobody any more. */
  readonly unnamed?: keyof Retention | Span;
}

/** What tables owe by what is set: each span in place of its name. */
export function settled(tables: Readonly<Record<string, Duty>>, retention: Retention): Readonly<Record<string, Duty>> {
  const spanOf = <Other>(said: keyof Retention | Other): Span | Other => (isSet(said) ? retention[said] : said);
  return Object.fromEntries(
    Object.entries(tables).map(([name, duty]) => {
      const { kept, unnamed } = duty;
      return [name, { ...duty, kept: spanOf(kept), ...(unnamed === undefined ? {} : { unnamed: spanOf(unnamed) }) }];
    }),
  );
}

function isSet(said: unknown): said is keyof Retention {
  return typeof said === 'string' && said in RETENTION;
}

/** What forgetting at night goes by: at most so many rows at once. */
export interface Forgotten {
  readonly roundId: string;
  readonly now: Instant;
  readonly retention: Retention;
  readonly most: number;
}

/** Forgets of a round what is over, the oldest first; gives whether more may be left. */
export type Forget = (db: Db, of: Forgotten) => Promise<boolean>;

type Value = string | number;

/**
 * Rows by some of their columns, within their round: `where` picks among them (one of several, null: empty), `filled`
 * those in which these columns are not empty; `as` says it in other words, of nothing that is not meant.
 */
export interface Rows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly where?: Readonly<Record<string, Value | null | readonly Value[]>>;
  readonly filled?: readonly string[];
  readonly as?: (...values: readonly string[]) => string | undefined;
}

/**
 * What always holds, in plain words: each row leads to one of others; there is none of these; or the last column counts
 * 1, 2, 3 … among the rows that are alike in those before, up to where their `series` of running numbers stands, in whose
 * name `*` is what they have alike (`decisions/*`); where it `forgets`, the first of them are gone.
 */
export type Invariant = { readonly says: string } & (
  | { readonly each: Rows; readonly leadsTo: Rows }
  | { readonly none: Rows }
  | { readonly counts: readonly Rows[]; readonly series?: string; readonly forgets?: true }
);

/**
 * How matters lie in the archive of a round: a row of `matter` each, named by its key (`number`) and a title, with the rows
 * of other tables that lead to it by some of their columns (`vote`, `municipality_id/measure`).
 */
export interface Filed {
  /** In plain German. */
  readonly folder: string;
  /** What one is called: *Abstimmung*; without it all rows stand in one file. */
  readonly called?: string;
  readonly matter: string;
  readonly key?: readonly string[];
  readonly title?: string;
  readonly rows?: Readonly<Record<string, readonly string[]>>;
  /** The kind by which municipalities are asked and files are attached: what has not been asked is a draft. */
  readonly asks?: string;
  readonly files?: readonly FiledFile[];
  /** For the Koordination alone: all of it, or what its answers say where the matter has one of these values. */
  readonly apart?: true | Values;
  readonly answersApart?: Values;
  /** Answers that nobody sees while the matter takes them. */
  readonly sealed?: Values;
}

type Values = Readonly<Record<string, readonly (Value | null)[]>>;

/**
 * A file that a feature makes, by its kind and what it is made of (`{minutes}/{version}`): for each matter, for each row of
 * a table that belongs to it, for each municipality; or once, where its subject names nothing.
 */
export interface FiledFile {
  readonly kind: string;
  readonly subject: string;
  /** `municipality`, or the table. */
  readonly of?: string;
}

/** Files for each matter (`case-files.word=vote/{number}`), or made once (`votes.excel`). */
export function filesOf(...named: readonly string[]): FiledFile[] {
  return named.map((one) => {
    const [kind = '', subject = ''] = one.split('=');
    return { kind, subject };
  });
}

/** What a room owes for its tables, and what must always hold of their rows. */
export interface Owing<Tables = Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
  readonly tables: { readonly [Name in keyof Tables]: Duty<keyof Tables[Name]> };
  readonly invariants: readonly Invariant[];
  /** What of it lies where in the archive of a round. */
  readonly filed?: readonly Filed[];
  /** Tables whose rows lie with the matters of others, of a kind and by the number in this column. */
  readonly filedWith?: Readonly<Record<string, readonly (keyof Tables & string)[]>>;
  /** What lies nowhere there, and why. */
  readonly unfiled?: Readonly<Record<string, readonly (keyof Tables & string)[]>>;
}

/** The number behind a prefix (`votes:4@…` behind `votes:`); undefined of another subject. */
export function numberIn(subject: string, prefix: string): string | undefined {
  return subject.startsWith(prefix) ? /^\d+/u.exec(subject.slice(prefix.length))?.[0] : undefined;
}
