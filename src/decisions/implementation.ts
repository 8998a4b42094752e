import { z } from 'zod';
import { fold } from '../conversation/phrase.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { dayOf } from '../german/time.ts';
import { dotted, NBSP, numericDay } from '../german/write.ts';
import { type Asking, answerOf, type Given } from '../responses/asking.ts';
import type { DecisionNumber } from './decision.ts';

/** How far a municipality has come with a decision; silence is *ohne Rückmeldung*. */
const STATES = ['planned', 'tabled', 'under-way', 'done', 'not-planned'] as const;
export type ImplementationState = (typeof STATES)[number];

/** What a municipality says of it, as it is stored; `paper` is the committee paper that a presentation was read of. */
export const progressContent = z.object({
  state: z.enum(STATES),
  on: z.string().optional(),
  note: z.string().optional(),
  paper: z.string().optional(),
});
export type Progress = z.output<typeof progressContent>;

/** A decision that is to be implemented until a day, and how far those that agreed to it have come. */
export interface Implementation extends DecisionNumber {
  readonly vote: number;
  readonly question: string;
  readonly asking: Asking<Progress>;
}

/** How each is called, in the order in which a form offers them. */
export const STATE_WORDS: Readonly<Record<ImplementationState, string>> = {
  planned: 'vorgesehen',
  tabled: 'dem Ausschuss vorgelegt',
  'under-way': 'in Arbeit',
  done: 'umgesetzt',
  'not-planned': 'nicht vorgesehen',
};

/** Whether its day belongs to it: *umgesetzt am …*. */
export function hasDay(state: ImplementationState): boolean {
  return state === 'tabled' || state === 'done';
}

/** The words of each as they are typed: `(?<state>…)` of a pattern. */
export const TYPED_STATES =
  'nicht vorgesehen|vorgesehen|in (?:arbeit|umsetzung)|umgesetzt|(?:dem (?:fach)?ausschuss )?vorgelegt';

/** The state that was chosen or typed; undefined when it is none. */
export function readState(typed: string): ImplementationState | undefined {
  const { folded } = fold(typed);
  const chosen = STATES.find((state) => state === folded);
  if (chosen) return chosen;
  if (folded.includes('nicht vorgesehen')) return 'not-planned';
  if (folded.includes('vorgelegt')) return 'tabled';
  if (folded.startsWith('in ')) return 'under-way';
  return (['done', 'planned'] as const).find((state) => folded.includes(fold(STATE_WORDS[state]).folded));
}

/** *umgesetzt am 12.10.2023*. */
export function progressWords({ state, on }: Progress): string {
  return on === undefined ? STATE_WORDS[state] : `${STATE_WORDS[state]} am ${numericDay(on)}`;
}

/** The same with its note and the paper that it was read of. */
export function progressLine(progress: Progress): string {
  const { note, paper } = progress;
  return dotted(progressWords(progress), ...(paper === undefined ? [] : [`laut ${paper}`]), ...(note ? [note] : []));
}

/** Until when it is to be done. */
export function dueOn({ asking }: Pick<Implementation, 'asking'>): Day {
  return dayOf(asking.closesAt ?? asking.openedAt ?? '');
}

/** *umgesetzt in 6 von 9 Kommunen*: of how many that agreed; never who is first. */
export function doneWords({ asking }: Pick<Implementation, 'asking'>): string {
  const done = doneIn(asking);
  return `umgesetzt in ${done}${NBSP}von${NBSP}${asking.asked.length}${NBSP}Kommunen`;
}

/** How many have implemented it. */
export function doneIn({ answers }: Asking<Progress>): number {
  return answers.filter(({ content }) => content.state === 'done').length;
}

/** *Umsetzung von Beschluss 2023/04*. */
export function implementationName({ year, number }: DecisionNumber): string {
  return `Umsetzung von Beschluss${NBSP}${year}/${String(number).padStart(2, '0')}`;
}

/** A committee paper that was presented on a day. */
export interface Presented {
  readonly municipality: { readonly id: string; readonly name: string };
  readonly on: Day;
}

/**
 * Whether what a municipality has said stands against a paper that was presented on a day: whatever it said itself after
 * that day, and whatever says more than that it was presented. *Vorgesehen*, said before, gives way, and so does what an
 * earlier paper has filled in.
 */
export function stands(asking: Asking<Progress>, { municipality, on }: Presented): boolean {
  const before = answerOf(asking, municipality.id);
  if (!before) return false;
  const { state, paper, on: told } = before.content;
  if (paper !== undefined) return (told ?? '') >= on;
  return !['planned', 'tabled'].includes(state) || saidOn(before) > on;
}

function saidOn({ at, toldOn }: Pick<Given<Progress>, 'at' | 'toldOn'>): Day {
  return toldOn ?? dayOf(at satisfies Instant);
}
