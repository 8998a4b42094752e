import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';

/** A file that is to lie in SharePoint: everybody in the channel may read it, and it is no draft. */
export interface Placeable {
  /** Names it for good. A version of its own that stays has a key of its own; a living list keeps one. */
  readonly key: string;
  /** Changes when what stands in it does. */
  readonly version: string;
  readonly folder: string;
  /** As people read it, with its ending; what SharePoint does not take is replaced. */
  readonly name: string;
  /** Which file it is, by the feature that makes it. */
  readonly file: { readonly kind: string; readonly subject: string };
}

/** What of a feature is to lie there now. */
export type Placeables = (db: Db, roundId: string, now: Instant) => Promise<readonly Placeable[]>;
