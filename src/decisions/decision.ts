import { z } from 'zod';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { NBSP } from '../german/write.ts';
import type { Asked } from '../responses/asking.ts';

/** The number of a decision: *2023/04*. */
export interface DecisionNumber {
  readonly year: number;
  readonly number: number;
}

/** A decision as the votes give it: what was decided, why it was carried, and who answered what. */
export interface Decided extends DecisionNumber {
  readonly vote: number;
  readonly question: string;
  readonly background?: string | undefined;
  readonly wording: string;
  readonly grounds: string;
  /** Rule, how many of how many, and who was silent, in a few words. */
  readonly support: string;
  readonly decidedAt: Instant;
  /** The day of the meeting in which those present consented. */
  readonly metOn?: Day | undefined;
  /** The question to the ministry until whose answer it is to hold. */
  readonly awaits?: number | undefined;
  readonly answers: readonly { readonly municipality: string; readonly answer: string }[];
  readonly silent: readonly string[];
  /** Who agreed to what was adopted: only they are asked how far its implementation has come. */
  readonly agreed: readonly Asked[];
  /** All Fassungen from the first on, where its words were changed while it ran, and every objection. */
  readonly wordings?: readonly { readonly name: string; readonly text: string }[] | undefined;
  readonly objections?: readonly string[] | undefined;
  /** What hangs on its vote, by its heading: *Anlagen*. */
  readonly beside?: readonly { readonly title: string; readonly lines: readonly string[] }[] | undefined;
  /** All items of a vote that had many, in their order, with what came of each. */
  readonly items?: readonly DecidedItem[] | undefined;
}

/** One of many items: what was agreed to by how many, or what it was not agreed to for. */
export interface DecidedItem {
  /** As it is cited: *Beschluss 2023/05, Nr. 3.2*. */
  readonly number: string;
  readonly heading: string;
  readonly text: string;
  /** *angenommen*, *nicht vereinbart (Einwand Ratingen)*. */
  readonly status: string;
  readonly carried: boolean;
  readonly support: string;
}

/** A decision of the register, with the one that replaced it, those that it replaced, and until when it holds. */
export interface Decision extends Decided {
  readonly replacedBy?: Replacement | undefined;
  readonly replaces: readonly DecisionNumber[];
  readonly validity?: Validity | undefined;
}

/** By which decision one was replaced, and who said so. */
export interface Replacement {
  readonly by: DecisionNumber;
  readonly at: Instant;
  readonly office: string;
}

/** Until when a decision holds, as it was said last. */
export interface Validity {
  readonly of: DecisionNumber;
  readonly version: number;
  /** The last day on which it holds; undefined where it has no end. */
  readonly until?: Day | undefined;
  readonly repealed: boolean;
  /** The decision that said so; else the Koordination did. */
  readonly by?: DecisionNumber | undefined;
  readonly office: string;
  readonly at: Instant;
}

/** The year and number that were typed or clicked: `2023/04`, `2023/4`. */
export const numberField = z
  .string('Bitte die Nummer des Beschlusses angeben, z. B. 2023/04.')
  .regex(/^\d{4}\/\d{1,4}$/u, 'Bitte die Nummer des Beschlusses angeben, z. B. 2023/04.')
  .transform((typed): DecisionNumber => {
    const [year = '', number = ''] = typed.split('/');
    return { year: Number(year), number: Number(number) };
  });

/** *2023/04*. */
export function numberOf({ year, number }: DecisionNumber): string {
  return `${year}/${String(number).padStart(2, '0')}`;
}

/** *Beschluss 2023/04*. */
export function decisionName(decision: DecisionNumber): string {
  return `Beschluss${NBSP}${numberOf(decision)}`;
}

/** Whether two numbers are the same. */
export function isSame(one: DecisionNumber, other: DecisionNumber): boolean {
  return one.year === other.year && one.number === other.number;
}
