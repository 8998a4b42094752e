import type { Kysely } from 'kysely';

/**
 * A connection to the database, or the transaction that a command runs in.
 * It shows no table by itself: each store opens its own with `db.withTables<…>()`.
 */
export type Db = Kysely<Record<never, never>>;
