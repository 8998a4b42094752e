import { wholeNumber } from '../conversation/fields.ts';
import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { NBSP } from '../german/write.ts';

/** How far an amendment has come: a refusal is accepted by who proposed it, or the amendment is upheld and voted on. */
export const STATES = {
  proposed: 'vorgeschlagen',
  accepted: 'übernommen',
  changed: 'geändert übernommen',
  declined: 'abgelehnt',
  conceded: 'nicht weiter verfolgt',
  upheld: 'aufrechterhalten',
  carried: 'beschlossen',
  rejected: 'nicht beschlossen',
} as const;

export type AmendmentState = keyof typeof STATES;

/** What the drafting office decided: with a reason where it declined, with the words before and after where it accepted. */
export interface Decision {
  readonly office: string;
  readonly at: Instant;
  readonly reason?: string | undefined;
  readonly before?: string | undefined;
  readonly adopted?: string | undefined;
}

/** Other words for a section that a municipality proposes, under a running number; `base` is the version that it has read. */
export interface Amendment {
  readonly number: number;
  readonly guideline: number;
  readonly section: string;
  readonly base: number;
  readonly text: string;
  readonly reason: string;
  readonly municipality: Member['municipality'];
  readonly office: string;
  readonly at: Instant;
  readonly dueAt: Instant;
  readonly state: AmendmentState;
  readonly decision?: Decision | undefined;
  /** What who proposed it says to a refusal. */
  readonly answer?: { readonly office: string; readonly at: Instant } | undefined;
}

/** The number of an amendment, as it is typed or clicked. */
export const amendmentNumber = wholeNumber('Bitte die Nummer des Änderungsvorschlags angeben.');

/** Longest reason of an amendment, and of its refusal. */
export const LONGEST_REASON = 1000;

/** *Änderungsvorschlag 3*. */
export function amendmentName({ number }: { readonly number: number }): string {
  return `Änderungsvorschlag${NBSP}${number}`;
}

/** Those of a section that wait for somebody: for the drafting office, or for an answer to its refusal. */
export function waitingFor(all: readonly Amendment[], section: string): readonly Amendment[] {
  return all.filter((one) => one.section === section && (one.state === 'proposed' || one.state === 'declined'));
}
