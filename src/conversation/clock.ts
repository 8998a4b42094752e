import type { Instant } from '../german/berlin.ts';
import type { Db } from './database.ts';

/** The one clock: real time, or the sample round's; `inside` reads it in the database that enforces a deadline. */
export interface Clock {
  now(): Instant;
  inside(db: Db): Promise<Instant>;
}
