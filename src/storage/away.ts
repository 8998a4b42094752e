import pg from 'pg';

/** Failures of the way to the database: whatever was asked, it was not its fault. */
const onTheWay = new WeakSet<object>();

/**
 * What the PostgreSQL server says when it cannot serve for now, or not us: connections (08), sign-in (28), no such
 * database (3D), only reading (25006), somebody else was faster (40, 55), no right (42501), resources (53), an operator (57),
 * its system (58).
 */
const SERVER = /^(?:08|28|3D|25006|40|55|42501|53|57|58)/u;

/** SQLite: no right (3), busy (5, 6), only reading (8), read or write failed (10), full (13), cannot be opened (14). */
const FILE = new Set([3, 5, 6, 8, 10, 13, 14]);

/** Notes that something failed on the way to the database, and not by what was asked. */
export function lostOnTheWay<E>(error: E): E {
  if (typeof error === 'object' && error !== null) onTheWay.add(error);
  return error;
}

/**
 * Whether the database is away or takes nothing for now: that passes, or somebody puts it right, and the same can be tried
 * again. Nothing else does: a file that is no database stays none.
 */
export function isAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if (onTheWay.has(error) || 'syscall' in error) return true;
  if (error instanceof pg.DatabaseError) return SERVER.test(error.code ?? '');
  return 'errcode' in error && typeof error.errcode === 'number' && FILE.has(error.errcode & 0xff);
}
