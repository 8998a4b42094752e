import { allowedBefore, allowedFrom } from '../delivery/hours/allowed.ts';
import { northRhineWestphalia } from '../delivery/hours/holidays.ts';
import type { Instant } from '../german/berlin.ts';
import { type Day, moved } from '../german/calendar.ts';
import { dayOf, fromBerlin, later } from '../german/time.ts';

/** What the app shows Microsoft to sign in, and its last day where that is known; a managed identity has no end. */
export type Credential =
  | { readonly kind: 'secret' | 'certificate'; readonly ends: Day | undefined }
  | { readonly kind: 'identity' };

/** A credential that ends, on a day that may be unknown. */
export type Ending = Exclude<Credential, { kind: 'identity' }>;

/** One warning: by which name it is known for good, and when it is due. */
export interface Warning {
  readonly subject: string;
  readonly at: Instant;
}

/** So many days before the end it is warned. */
const STAGES = [30, 14, 3] as const;
const HOUR = '09:00';
const UNKNOWN_AFTER = { days: 30 };

/** All warnings of an end, the first one first: on a working day, never later than so many days before. */
function stagesOf(kind: Ending['kind'], ends: Day): Warning[] {
  return STAGES.flatMap((days) => {
    const at = fromBerlin(`${moved(ends, -days)}T${HOUR}`);
    return at === undefined
      ? []
      : [{ subject: `${kind}:${ends}:${days}`, at: allowedBefore(at, northRhineWestphalia) }];
  });
}

/** The warnings that are still to be given: of those whose time is over, the last one alone, as soon as one may be written to. */
export function warningsOf({ kind, ends }: Ending, now: Instant): Warning[] {
  if (ends === undefined) return [];
  const stages = stagesOf(kind, ends);
  const past = stages.filter(({ at }) => at <= now).slice(-1);
  const soon = past.map(({ subject }) => ({ subject, at: allowedFrom(now, northRhineWestphalia) }));
  return [...soon, ...stages.filter(({ at }) => at > now)];
}

/** Whether a warning is to be given now: it is of this credential, and no later one is due as well. */
export function isMeant(subject: string, { kind, ends }: Ending, now: Instant): boolean {
  if (ends === undefined) return subject === unknownOf(kind);
  return (
    stagesOf(kind, ends)
      .filter(({ at }) => at <= now)
      .at(-1)?.subject === subject
  );
}

/** The name under which it is said that a last day is not known. */
export function unknownOf(kind: Ending['kind']): string {
  return `${kind}:unknown`;
}

/** When it is said that the last day is not known: not before the house has settled in, in working hours. */
export function unknownAt(now: Instant): Instant {
  return allowedFrom(later(now, UNKNOWN_AFTER), northRhineWestphalia);
}

/** When it is said again, if it is not known then either. */
export function unknownAgain(now: Instant): Instant {
  return allowedFrom(later(now, { months: 6 }), northRhineWestphalia);
}

/** How an end lies to today. */
export function endOf({ ends }: Ending, now: Instant): 'unknown' | 'far' | 'soon' | 'over' {
  if (ends === undefined) return 'unknown';
  const today = dayOf(now);
  if (ends < today) return 'over';
  return ends <= moved(today, STAGES[0]) ? 'soon' : 'far';
}
