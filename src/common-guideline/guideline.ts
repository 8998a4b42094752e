import { wholeNumber } from '../conversation/fields.ts';
import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { dotted, NBSP } from '../german/write.ts';
import { coordinates, may } from '../municipalities/rights.ts';
import type { Amendment } from './amendment.ts';
import type { Circulation } from './comment.ts';

/** Longest title of a guideline, heading and text of a section. */
export const LONGEST = { title: 120, heading: 120, text: 4000 } as const;
/** Most sections that a guideline can have. */
export const MOST_SECTIONS = 200;

/** The number of a guideline, as it is typed or clicked; left out, the latest is meant. */
export const guidelineNumber = wholeNumber('Bitte die Nummer der Richtlinie angeben.').optional();

/** The municipality that holds a guideline and drafts it. */
export type Holder = Member['municipality'];

/** A wording of a section: which one it is, whose, and when; without words the section was struck. */
export interface Wording {
  readonly number: string;
  readonly version: number;
  readonly heading: string;
  readonly text?: string | undefined;
  readonly office: string;
  readonly at: Instant;
}

/** A section of a draft as it reads now. */
export interface Section extends Wording {
  readonly text: string;
}

/** A guideline of the round with its running number, and its sections as they are drafted now, by their numbers. */
export interface Guideline {
  readonly number: number;
  readonly title: string;
  readonly holder?: Holder | undefined;
  readonly sections: readonly Section[];
  /** The last time that it went round for comments. */
  readonly circulation?: Circulation | undefined;
  readonly amendments: readonly Amendment[];
  /** What the round has agreed to last: number and day. */
  readonly version?: { readonly number: number; readonly on: Day } | undefined;
}

/** *Gemeinsame Richtlinie 1*; with a section *Gemeinsame Richtlinie 1 · Abschnitt 3.2*. */
export function guidelineName({ number }: Pick<Guideline, 'number'>, section?: string): string {
  const name = `Gemeinsame Richtlinie${NBSP}${number}`;
  return section === undefined ? name : dotted(name, sectionName(section));
}

/** *Abschnitt 3.2*. */
export function sectionName(number: string): string {
  return `Abschnitt${NBSP}${number}`;
}

/** Who drafts it, in a word: *Haan*; without a municipality the Koordination. */
export function drafterOf({ holder }: Pick<Guideline, 'holder'>): string {
  return holder?.name ?? 'die Koordination';
}

/** Whether a member drafts it: head and deputy of the municipality that holds it, and the Koordination. */
export function mayDraft(member: Member, { holder }: Pick<Guideline, 'holder'>): boolean {
  return coordinates(member) || (member.municipality.id === holder?.id && may(member, 'draft') === undefined);
}
