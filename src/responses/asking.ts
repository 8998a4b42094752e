import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { weekdayTime } from '../german/write.ts';

/** How far something that is asked has come; a draft is asked of nobody yet. */
export type AskingState = 'draft' | 'open' | 'closed' | 'cancelled';

/** How an answer was given: by whom of the office, or to the Koordination, which entered it. */
export type How = 'head' | 'deputy' | 'staff' | 'telephone' | 'e-mail' | 'present';

/** How an answer comes to the Koordination, which enters it for its municipality. */
export type ToldWay = Extract<How, 'e-mail' | 'telephone'>;

/** A municipality that is asked. */
export interface Asked {
  readonly id: string;
  readonly name: string;
}

/** What a municipality answers now. */
export interface NewAnswer<A> {
  readonly municipality: Asked;
  readonly content: A;
  readonly office: string;
  /** Unknown of what was answered before it was recorded. */
  readonly given?: How | undefined;
  /** The day (`YYYY-MM-DD`) on which it was told to the Koordination, which entered it at this moment. */
  readonly toldOn?: string | undefined;
  readonly at: Instant;
}

/** An answer on record; `version` counts how often the municipality has answered this wording. */
export interface Given<A> extends NewAnswer<A> {
  readonly version: number;
  readonly wording: number;
  /** That its municipality took it back: it counts no more, and nothing took its place then. */
  readonly withdrawn?: Withdrawn | undefined;
}

/** By which office an answer was taken back, and when. */
export interface Withdrawn {
  readonly office: string;
  readonly at: Instant;
}

function isTold({ given }: Pick<NewAnswer<unknown>, 'given'>): boolean {
  return given === 'e-mail' || given === 'telephone';
}

/**
 * Whether an answer changes nothing: what an office said itself stands, also where the same is told for it; what was told
 * makes way for the office's own word, and for what was told otherwise.
 */
export function same(before: NewAnswer<unknown>, answer: NewAnswer<unknown>): boolean {
  if (JSON.stringify(before.content) !== JSON.stringify(answer.content)) return false;
  return !isTold(before) || (before.given === answer.given && before.toldOn === answer.toldOn);
}

/** What the Koordination does with something that is asked, each with a reason that all see. */
export type ActKind = 'extended' | 'closed-early' | 'cancelled';

/** What the Koordination does, and what comes of it. */
export type Acting = {
  readonly at: Instant;
  readonly office: string;
  readonly reason: string;
} & ({ readonly kind: 'extended'; readonly closesAt: Instant } | { readonly kind: Exclude<ActKind, 'extended'> });

/** What is opened: until when, and of whom it is asked where not of all that take part. */
export interface Opening {
  readonly number: number;
  /** Which wording is asked first, where earlier ones were never asked. */
  readonly wording?: number;
  readonly closesAt?: Instant;
  readonly asked?: readonly Asked[];
}

/** What was done with something that is asked. */
export interface Act {
  readonly kind: ActKind;
  readonly at: Instant;
  readonly office: string;
  readonly reason: string;
  readonly endBefore?: Instant | undefined;
}

/** Something that municipalities are asked: who, until when, and what they answered. */
export interface Asking<A> {
  /** Its number among those of its kind. */
  readonly number: number;
  readonly state: AskingState;
  /** Which wording is asked, from 0. */
  readonly wording: number;
  readonly openedAt?: Instant | undefined;
  readonly closesAt?: Instant | undefined;
  /** Fixed when it opened, in the order of the round. */
  readonly asked: readonly Asked[];
  /** Those that count, in the order of the round. */
  readonly answers: readonly Given<A>[];
  /** Those that were replaced or given to an earlier wording, in the order of the round, of each the latest first. */
  readonly replaced: readonly Given<A>[];
  /** What was done with it, the latest first. */
  readonly acts: readonly Act[];
}

/** Whether answers are taken at this moment. */
export function isOpen({ state, closesAt }: { state: string; closesAt?: Instant | undefined }, now: Instant): boolean {
  return state === 'open' && (closesAt === undefined || now < closesAt);
}

/** The answer of a municipality that counts; undefined while there is none. */
export function answerOf<A>({ answers }: { answers: readonly Given<A>[] }, municipalityId: string) {
  return answers.find(({ municipality }) => municipality.id === municipalityId);
}

/** Those who have not answered, in the order of the round. */
export function silent({
  asked,
  answers,
}: {
  readonly asked: readonly Asked[];
  readonly answers: readonly { readonly municipality: Asked }[];
}): readonly Asked[] {
  const answered = new Set(answers.map(({ municipality }) => municipality.id));
  return asked.filter(({ id }) => !answered.has(id));
}

/** Whether a municipality is asked. */
export function isAsked({ asked }: Pick<Asking<unknown>, 'asked'>, municipalityId: string): boolean {
  return asked.some(({ id }) => id === municipalityId);
}

/** How often a municipality has answered what is asked now, with what it took back; 0 before it has. */
export function versionOf<A>({ wording, answers, replaced }: Asking<A>, municipalityId: string): number {
  const own = [...answers, ...replaced].filter(
    (given) => given.municipality.id === municipalityId && given.wording === wording,
  );
  return Math.max(0, ...own.map(({ version }) => version));
}

/** What is asked, with an answer in place of the one that its municipality gave before, which is replaced first of all. */
export function withAnswer<A>(asking: Asking<A>, answer: NewAnswer<A>): Asking<A> {
  const { id } = answer.municipality;
  const before = answerOf(asking, id);
  const given = { ...answer, version: versionOf(asking, id) + 1, wording: asking.wording };
  const inOrder = (all: readonly Given<A>[]) =>
    asking.asked.flatMap((one) => all.filter(({ municipality }) => municipality.id === one.id));
  return {
    ...asking,
    answers: inOrder([given, ...asking.answers.filter((one) => one !== before)]),
    replaced: before ? inOrder([before, ...asking.replaced]) : asking.replaced,
  };
}

/** What a member answers for their own municipality. */
export function own<A>({ member, at }: { member: Member; at: Instant }, content: A): NewAnswer<A> {
  const { municipality, office, roles } = member;
  const given = (['head', 'deputy'] as const).find((role) => roles.includes(role)) ?? 'staff';
  return { municipality, content, office, given, at };
}

/** When answers are no longer in time: the end, or the moment at which it was closed before. */
export function endOf({ closesAt, acts }: Pick<Asking<unknown>, 'closesAt' | 'acts'>): Instant | undefined {
  return acts.find(({ kind }) => kind === 'closed-early')?.at ?? closesAt;
}

/** Its end as calendars keep it: each extension, and each wording, may have brought another. */
export function endFor(kind: string, { number, wording, acts, ...asking }: Asking<unknown>) {
  const extended = acts.filter(({ kind: act }) => act === 'extended').length;
  return { key: `${kind}:${number}`, sequence: wording + extended, silent: silent(asking).map(({ id }) => id) };
}

/** Why nothing is answered any more, or not yet, of what does not run: *Die Frist war am …* */
export function whyNotOpen(asking: Pick<Asking<unknown>, 'state' | 'closesAt' | 'acts'>): string {
  const end = endOf(asking);
  if (asking.state === 'draft' || end === undefined) return 'Sie ist noch nicht veröffentlicht.';
  if (asking.state === 'cancelled') return 'Sie ist abgebrochen.';
  const isEarly = asking.acts.some(({ kind }) => kind === 'closed-early');
  return isEarly ? `Sie wurde am ${weekdayTime(end)}, vorzeitig geschlossen.` : `Die Frist war am ${weekdayTime(end)}.`;
}

/** Whether an answer was given after the end. */
export function isLate(
  asking: Pick<Asking<unknown>, 'closesAt' | 'acts'>,
  { at }: Pick<Given<unknown>, 'at'>,
): boolean {
  const end = endOf(asking);
  return end !== undefined && at >= end;
}
