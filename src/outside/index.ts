import type { Settings } from '../config.ts';
import type { Clock } from '../conversation/clock.ts';
import type { Db } from '../conversation/database.ts';
import type { Feature } from '../conversation/feature.ts';
import type { Log } from '../conversation/log.ts';
import type { Errand } from '../errands/errand.ts';
import { type Errands, openErrands } from '../errands/index.ts';
import { PLACE, placing } from '../sharepoint/index.ts';
import { signedIn } from '../teams/sending/token.ts';
import { merged } from '../wiring.ts';
import { placeables } from './placing.ts';

/** Whom tokens for SharePoint are shown to. */
const GRAPH = 'https://graph.microsoft.com';

/** What links to the outside stand on. */
export interface OutsideNeeds {
  readonly settings: Settings;
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** What the house lets out, by its proxy if it has one. */
  readonly leave: typeof fetch;
  /** They make the files. */
  readonly features: readonly Feature[];
}

/** The kinds of errands that must not be done twice: what waited in a backup may have been done since. */
export const ONCE_KINDS: readonly string[] = [];

/** Runs what is to be done outside, by the links that are set; without any of them nothing. */
export function openOutside(needs: OutsideNeeds): Errands {
  const { db, clock, log } = needs;
  return openErrands({ db, clock, log, handlers: handlersOf(needs) });
}

function handlersOf({
  settings: { identity },
  db,
  log,
  leave,
  features,
}: OutsideNeeds): Readonly<Record<string, Errand>> {
  if (!identity) return {};
  const graph = { authorize: signedIn(identity, { log, fetch: leave, resource: GRAPH }), leave };
  return { [PLACE]: placing({ db, graph, placeables, files: merged(features.map(({ files }) => files)) }) };
}
