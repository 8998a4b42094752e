import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { dotted, numericDay } from '../german/write.ts';

/**
 * What happened to a question after it was taken up: the ministry was asked again, wrote that an answer takes longer,
 * answered a part or all of it; it was closed without an answer, or opened again.
 */
export type EventKind = 'inquired' | 'interim' | 'partly' | 'answered' | 'closed' | 'reopened';

/** What happened on a day, with the words to it: a reference, or a reason. Those of one question stand in the order in which they were recorded. */
export interface QuestionEvent {
  readonly kind: EventKind;
  readonly on: Day;
  readonly text?: string | undefined;
}

/** What says how far a question has come: since when the ministry has it, what answers it, who asks it, what happened. */
export interface Followed {
  readonly submittedAt?: Instant | undefined;
  readonly answer?: { readonly at: Instant; readonly reference: string } | undefined;
  readonly askers: readonly unknown[];
  readonly events: readonly QuestionEvent[];
}

/** What the ministry, or the round towards it, has done since it has a question. */
type Sign = 'inquired' | 'interim' | 'partly';

/** How far a question has come. */
export type QuestionState = 'collected' | 'submitted' | Sign | 'answered' | 'closed' | 'withdrawn';

/**
 * How far a question has come: collected, with the ministry and what was heard last, answered, closed without an answer;
 * withdrawn once nobody asks it any more.
 */
export function stateOf(question: Followed): QuestionState {
  if (question.answer) return 'answered';
  if (closingOf(question)) return 'closed';
  if (question.submittedAt === undefined) return question.askers.length === 0 ? 'withdrawn' : 'collected';
  return lastSign(question)?.kind ?? 'submitted';
}

/** Whether the ministry has it and still owes an answer, or a part of one. */
export function isWaiting(question: Followed): boolean {
  return ['submitted', 'inquired', 'interim', 'partly'].includes(stateOf(question));
}

/** Whether an answer is still waited for. */
export function isOpen(question: Followed): boolean {
  return stateOf(question) === 'collected' || isWaiting(question);
}

/** That a question was closed without an answer, when and why; undefined where it was not, or is open again. */
export function closingOf({ events }: Followed): QuestionEvent | undefined {
  const last = events.findLast(({ kind }) => kind === 'closed' || kind === 'reopened');
  return last?.kind === 'closed' ? last : undefined;
}

/** In the order of the days; what happened on one day, as it was recorded. */
function inOrder(events: readonly QuestionEvent[]): readonly QuestionEvent[] {
  return events.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

function lastSign({ events }: Followed): (QuestionEvent & { readonly kind: Sign }) | undefined {
  return inOrder(events).findLast(isSign);
}

function isSign(event: QuestionEvent): event is QuestionEvent & { readonly kind: Sign } {
  return ['inquired', 'interim', 'partly'].includes(event.kind);
}

/** *gesammelt*, *beim MAGS (14.02.2023)*, *nachgefragt (03.04.2023)*, *beantwortet (03.03.2023, Az. 12)*, *zurückgezogen*. */
export function stateWords(question: Followed): string {
  const { submittedAt, answer } = question;
  if (answer) return `beantwortet (${numericDay(answer.at)}, ${answer.reference})`;
  const closing = closingOf(question);
  if (closing) return `ohne Antwort abgeschlossen (${[numericDay(closing.on), closing.text ?? ''].join(', ')})`;
  if (submittedAt === undefined) return stateOf(question) === 'withdrawn' ? 'zurückgezogen' : 'gesammelt';
  const sign = lastSign(question);
  return sign ? `${SIGNS[sign.kind]} (${numericDay(sign.on)})` : `beim MAGS (${numericDay(submittedAt)})`;
}

const SIGNS = {
  inquired: 'nachgefragt',
  interim: 'Zwischennachricht',
  partly: 'teilweise beantwortet',
} as const;

/** *beim MAGS seit 14.02.2023 · nachgefragt am 03.04.2023 · Zwischennachricht vom 20.04.2023*; empty before it went out. */
export function courseWords({ submittedAt, answer, events }: Followed): string {
  const steps = inOrder(events).map((event) => STEPS[event.kind](numericDay(event.on), event.text));
  const isToldOf = events.findLast(({ kind }) => kind === 'answered' || kind === 'reopened')?.kind === 'answered';
  return dotted(
    submittedAt === undefined ? '' : `beim MAGS seit ${numericDay(submittedAt)}`,
    ...steps,
    answer && !isToldOf ? STEPS.answered(numericDay(answer.at), answer.reference) : '',
  );
}

/** What was heard of it last: *nachgefragt am 03.04.2023*; undefined where nothing was since the ministry has it. */
export function latelyWords(question: Followed): string | undefined {
  const sign = isWaiting(question) ? lastSign(question) : undefined;
  return sign && STEPS[sign.kind](numericDay(sign.on), undefined);
}

const within = (text: string | undefined) => (text === undefined ? '' : ` (${text})`);

const STEPS: Readonly<Record<EventKind, (day: string, text: string | undefined) => string>> = {
  inquired: (day, text) => `nachgefragt am ${day}${within(text)}`,
  interim: (day, text) => `Zwischennachricht vom ${day}${within(text)}`,
  partly: (day, text) => `teilweise beantwortet am ${day}${within(text)}`,
  answered: (day, text) => `beantwortet am ${day}${within(text)}`,
  closed: (day, text) => `ohne Antwort abgeschlossen am ${day}${within(text)}`,
  reopened: (day) => `wieder offen seit ${day}`,
};
