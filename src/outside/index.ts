import type { Settings } from '../config.ts';
import type { Clock } from '../conversation/clock.ts';
import type { Db } from '../conversation/database.ts';
import type { Feature } from '../conversation/feature.ts';
import type { Log } from '../conversation/log.ts';
import type { Errand } from '../errands/errand.ts';
import { type Errands, openErrands } from '../errands/index.ts';
import type { Shelf } from '../guidelines/index.ts';
import { SENDING } from '../mail/index.ts';
import { RESOURCE } from '../sharepoint/address.ts';
import { PLACE, placing } from '../sharepoint/index.ts';
import { merged } from '../wiring.ts';
import { mailHandlers } from './mail.ts';
import { placeables } from './placing.ts';
import { watchErrands } from './watching.ts';

/** What links to the outside stand on. */
export interface OutsideNeeds {
  readonly settings: Settings;
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** What the house lets out, by its proxy if it has one. */
  readonly leave: typeof fetch;
  /** Gives the header of a call to this resource of Microsoft. */
  readonly authorize: (resource: string) => () => Promise<string | undefined>;
  /** They make the files. */
  readonly features: readonly Feature[];
  /** The bot's own: a second one would read all that is known once more. */
  readonly shelf: Shelf;
}

/** The kinds of errands that must not be done twice: what waited in a backup may have been done since. */
export const ONCE_KINDS: readonly string[] = [SENDING];

/** Runs what is to be done outside, by the links that are set; without any of them nothing. */
export function openOutside(needs: OutsideNeeds): Errands {
  const { db, clock, log } = needs;
  return openErrands({ db, clock, log, handlers: handlersOf(needs) });
}

function handlersOf(needs: OutsideNeeds): Readonly<Record<string, Errand>> {
  return { ...placingOf(needs), ...mailHandlers(needs) };
}

function placingOf(needs: OutsideNeeds): Readonly<Record<string, Errand>> {
  const { settings, db, log, leave, authorize, features, shelf } = needs;
  if (!settings.identity) return {};
  const graph = { authorize: authorize(RESOURCE), leave };
  return {
    [PLACE]: placing({ db, graph, placeables, files: merged(features.map(({ files }) => files)) }),
    ...watchErrands({ db, log, graph, shelf, scanner: settings.operating.scanner }),
  };
}
