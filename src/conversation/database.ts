import type { Kysely } from 'kysely';

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

/** How long rows are kept: as long as the round or the installation is there, until they are settled, or for a time. */
export type Kept =
  | 'round'
  | 'installation'
  | 'settled'
  | Readonly<Partial<Record<'years' | 'months' | 'days' | 'hours' | 'minutes', number>>>;

/** What a table owes: which columns tell of a person and what their deletion does, and how long its rows are kept. */
export interface Duty<Column extends PropertyKey = string> {
  readonly personal: { readonly [Name in Column]?: Deletion };
  readonly kept: Kept;
}

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
 * name `*` is what they have alike (`decisions/*`).
 */
export type Invariant = { readonly says: string } & (
  | { readonly each: Rows; readonly leadsTo: Rows }
  | { readonly none: Rows }
  | { readonly counts: readonly Rows[]; readonly series?: string }
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
