import type { Kysely } from 'kysely';

/** The two databases. */
export type Kind = 'sqlite' | 'postgres';

/** Brings the tables one step further; what has landed is never changed, a later step follows it. */
export type Step = (db: Kysely<unknown>, kind: Kind) => Promise<void>;
