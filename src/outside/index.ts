import type { Settings } from '../config.ts';
import type { Clock } from '../conversation/clock.ts';
import type { Db } from '../conversation/database.ts';
import type { Log } from '../conversation/log.ts';
import type { Errand } from '../errands/errand.ts';
import { type Errands, openErrands } from '../errands/index.ts';

/** What links to the outside stand on. */
export interface OutsideNeeds {
  readonly settings: Settings;
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** What the house lets out, by its proxy if it has one. */
  readonly leave: typeof fetch;
}

/** The kinds of errands that must not be done twice: what waited in a backup may have been done since. */
export const ONCE_KINDS: readonly string[] = [];

/** Runs what is to be done outside, by the links that are set; without any of them nothing. */
export function openOutside({ db, clock, log, ...needs }: OutsideNeeds): Errands {
  return openErrands({ db, clock, log, handlers: handlersOf(needs) });
}

function handlersOf(_needs: Pick<OutsideNeeds, 'settings' | 'leave'>): Readonly<Record<string, Errand>> {
  return {};
}
