import { z } from 'zod';
import { dayField } from '../conversation/day-fields.ts';
import { wholeNumber } from '../conversation/fields.ts';
import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { dayMonth, dotted, NBSP, numericDay } from '../german/write.ts';
import { coordinates } from '../municipalities/rights.ts';
import { type Asking, isOpen } from '../responses/asking.ts';
import type { Content } from './content.ts';

/** How far minutes have come; a circulation has its own end beside it. */
export type MinutesState = 'draft' | 'circulating' | 'agreed' | 'discarded';

/** What came of a remark: nothing yet, taken over, printed below the TOP, or a TOP of a meeting to come. */
export const OUTCOMES = {
  open: 'noch nicht entschieden',
  adopted: 'übernommen',
  printed: 'abgedruckt',
  tabled: 'wird ein TOP',
} as const;
export type Outcome = keyof typeof OUTCOMES;

/** What a municipality says to minutes while they go round; `place` is the TOP, 0 the minutes as a whole. */
export interface Remark {
  readonly number: number;
  readonly circulation: number;
  readonly place: number;
  readonly text: string;
  readonly municipality: Member['municipality'];
  readonly office: string;
  readonly at: Instant;
  readonly state: Outcome;
  readonly decision?: { readonly office: string; readonly at: Instant; readonly note?: string | undefined } | undefined;
  /** The words of the TOP before it was taken over, and after it. */
  readonly change?: { readonly before: string; readonly after: string } | undefined;
}

/** What a municipality answers while minutes go round: the numbers of its remarks, or that it has none. */
export interface Remarked {
  readonly remarks: readonly number[];
}

/** Minutes that go round until a moment, under a number of their own. */
export type Circulation = Asking<Remarked>;

/** A version of minutes: what was done, by which office and when; a Berichtigung says why. */
export interface Version {
  readonly number: number;
  readonly what: string;
  readonly reason?: string | undefined;
  readonly office: string;
  readonly at: Instant;
}

/** Minutes of a meeting as they read now. */
export interface Minutes {
  readonly number: number;
  /** The meeting in the register; those of before it have none. */
  readonly meeting?: number | undefined;
  readonly heldOn: Day;
  readonly state: MinutesState;
  readonly office: string;
  readonly agreedAt?: Instant | undefined;
  readonly content: Content;
  readonly version: Version;
  /** When they were corrected after they had been agreed, the latest first. */
  readonly corrections: readonly Version[];
  readonly circulation?: Circulation | undefined;
  readonly remarks: readonly Remark[];
}

/** Which minutes are meant: by the meeting or by the day; left out, the latest. */
export const which = {
  meeting: wholeNumber('Bitte die Nummer der Sitzung angeben.').optional(),
  day: dayField('Bitte den Tag der Sitzung eingeben, z. B. 07.02.2023.').optional(),
};

/** As it is read of an input. */
export interface Which {
  readonly meeting?: number | undefined;
  readonly day?: Day | undefined;
}

/** With what buttons name minutes. */
export function refOf({ meeting, heldOn: day }: Pick<Minutes, 'meeting' | 'heldOn'>): Record<string, number | string> {
  return meeting === undefined ? { day } : { meeting };
}

/** As minutes are typed: *protokoll 3*, *protokoll 07.02.2023*. */
export function typedOf({ meeting, heldOn }: Pick<Minutes, 'meeting' | 'heldOn'>): string {
  return `protokoll ${meeting ?? numericDay(heldOn)}`;
}

/** *Niederschrift vom 12.10.2023*. */
export function minutesName({ heldOn }: Pick<Minutes, 'heldOn'>): string {
  return `Niederschrift vom ${numericDay(heldOn)}`;
}

/** *Niederschrift vom 12.10.2023 · Sitzung 3*. */
export function kindLine(minutes: Pick<Minutes, 'meeting' | 'heldOn'>): string {
  const { meeting } = minutes;
  return dotted(minutesName(minutes), ...(meeting === undefined ? [] : [`Sitzung${NBSP}${meeting}`]));
}

/** *TOP 2*; 0 is the minutes as a whole. */
export function placeName(place: number): string {
  return place === 0 ? 'ganze Niederschrift' : `TOP${NBSP}${place}`;
}

/** *Anmerkung der Stadt Haan*, *Anmerkung des Kreises Mettmann*. */
export function remarkOf({ name }: { readonly name: string }): string {
  const district = /^Kreis /u.test(name) ? `des Kreises ${name.slice(6)}` : `der Stadt ${name}`;
  return `Anmerkung ${district}`;
}

/** Whether remarks are taken at this moment. */
export function isCirculating({ state, circulation }: Minutes, now: Instant): boolean {
  return state === 'circulating' && circulation !== undefined && isOpen(circulation, now);
}

/** The remarks that nothing has come of yet. */
export function openRemarks({ remarks }: Pick<Minutes, 'remarks'>): readonly Remark[] {
  return remarks.filter(({ state }) => state === 'open');
}

/** *Entwurf*, *Anmerkungen bis 20.10.*, *Anmerkungen offen*, *abgestimmt*, *berichtigt*. */
export function statusOf(minutes: Minutes, now: Instant): string {
  const { state, corrections, circulation } = minutes;
  if (state === 'agreed') return corrections.length === 0 ? 'abgestimmt' : 'abgestimmt, berichtigt';
  if (state === 'draft' || circulation === undefined) return 'Entwurf';
  const until = isCirculating(minutes, now) ? circulation.closesAt : undefined;
  return until === undefined ? 'Anmerkungen offen' : `Abstimmung bis ${dayMonth(until)}`;
}

/** A draft is seen by the Koordination alone. */
export function maySee(member: Member, { state }: Pick<Minutes, 'state'>): boolean {
  return coordinates(member) || state === 'circulating' || state === 'agreed';
}

/** The number of a remark, as it is typed or clicked. */
export const remarkNumber = wholeNumber('Bitte die Nummer der Anmerkung angeben.');

/** The place of a TOP, as it is typed or clicked. */
export const placeField = wholeNumber('Bitte die Nummer des TOP angeben.');

/** Typed as a piece of a pattern: which minutes. */
export const OF = String.raw`(?:protokoll|niederschrift)(?: (?:(?:zu |zur )?sitzung )?(?<meeting>\d{1,6})| (?:vom )?(?<day>\d{1,2}\.\d{1,2}\.\d{2,4}))?`;

/** Longest reason and longest remark. */
export const LONGEST_REMARK = 1500;

/** A reason that all read. */
export const reasonText = z
  .string('Bitte den Grund eingeben.')
  .trim()
  .min(3, 'Bitte den Grund eingeben.')
  .max(500, 'Bitte auf 500 Zeichen kürzen.');
