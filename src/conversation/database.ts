import type { Kysely } from 'kysely';

/**
 * A connection to the database, or the transaction that a command runs in.
 * It shows no table by itself: each store opens its own with `db.withTables<…>()`.
 */
export type Db = Kysely<Record<never, never>>;

/** When a person is to be forgotten: the row goes, the column is emptied, or it stays, as what an office has done. */
export type Deletion = 'row' | 'emptied' | 'stays';

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

/** What a room owes for its tables, and what must always hold of their rows. */
export interface Owing<Tables = Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
  readonly tables: { readonly [Name in keyof Tables]: Duty<keyof Tables[Name]> };
  readonly invariants: readonly Invariant[];
}

/** The number behind a prefix (`votes:4@…` behind `votes:`); undefined of another subject. */
export function numberIn(subject: string, prefix: string): string | undefined {
  return subject.startsWith(prefix) ? /^\d+/u.exec(subject.slice(prefix.length))?.[0] : undefined;
}
