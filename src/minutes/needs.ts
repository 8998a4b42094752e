import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Links } from '../downloads/index.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import type { Kind } from '../responses/kind.ts';
import type { AgreedOn, DecidedOn, FindHeld, PastMeetings } from './held-meeting.ts';
import type { Remarked } from './minutes.ts';

/** Puts something on the agenda of the next meeting, or among what waits for one; the same origin gives the same TOP. */
export type ProposeItem = (
  turn: MemberTurn,
  proposal: { readonly title: string; readonly origin: string },
  db: Db,
) => Promise<{ readonly meeting?: number | undefined }>;

/** Minutes that have been agreed as the knowledge takes them: what was consulted in each TOP, and nothing else. */
export interface KnownMinutes {
  readonly minutes: number;
  readonly heldOn: Day;
  /** Since when it is a Berichtigung. */
  readonly correctedOn?: Day | undefined;
  readonly items: readonly { readonly place: number; readonly title: string; readonly text: string }[];
}

/** Keeps what minutes say as knowledge; kept again it changes what has changed. */
export type KeepMinutes = (db: Db, roundId: string, known: KnownMinutes, now: Instant) => Promise<void>;

/** What minutes need of other features. */
export interface MinutesNeeds {
  readonly held: FindHeld;
  readonly past: PastMeetings;
  readonly agreed: AgreedOn;
  readonly decided: DecidedOn;
  readonly proposeItem: ProposeItem;
  readonly keep: KeepMinutes;
  readonly links: Links;
}

/** The same with what the municipalities are asked while minutes go round. */
export interface RoundNeeds extends MinutesNeeds {
  readonly kind: Kind<Remarked>;
}
