import { z } from 'zod';
import { dayField } from '../conversation/day-fields.ts';
import { shortText, wholeNumber } from '../conversation/fields.ts';
import { fold } from '../conversation/phrase.ts';
import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { NBSP } from '../german/write.ts';
import { coordinates, may } from '../municipalities/rights.ts';
import { createSearchIndex } from '../search/index.ts';

/** What an agreement is: something to do, an aspect that must be clear before the round meets again, standing, or the rule that reads the aspects. */
export const KINDS = { task: 'Aufgabe', aspect: 'Klärungspunkt', standing: 'dauerhaft', rule: 'Regel' } as const;
/** How far an agreement has come; of an aspect *erledigt* means that it is clarified. */
export const STATES = { open: 'offen', done: 'erledigt', dropped: 'entfallen' } as const;

export type AgreementKind = keyof typeof KINDS;
export type AgreementState = keyof typeof STATES;

/** A municipality that does what was agreed. */
export type Responsible = Member['municipality'];

/** What was agreed; without a municipality it concerns all of them. */
export interface Terms {
  readonly text: string;
  readonly kind: AgreementKind;
  readonly municipalityId?: string | undefined;
  readonly dueOn?: Day | undefined;
}

/** A change of an agreement, by which office and when. */
export interface Change {
  readonly at: Instant;
  readonly office: string;
  readonly what: string;
  readonly note?: string | undefined;
}

/** An agreement of the round with its running number, and what has changed since, the latest first. */
export interface Agreement extends Omit<Terms, 'municipalityId'> {
  readonly number: number;
  readonly municipality?: Responsible | undefined;
  readonly state: AgreementState;
  readonly agreedOn: Day;
  readonly office: string;
  readonly changes: readonly Change[];
}

/** *Absprache 3*. */
export function agreementName({ number }: Pick<Agreement, 'number'>): string {
  return `Absprache${NBSP}${number}`;
}

/** What narrows a list: whose, and words of the text. */
interface Hands {
  readonly of?: string | undefined;
  readonly words?: string | undefined;
}

/** The agreements that a list is narrowed to. */
export function inHands(all: readonly Agreement[], { of, words }: Hands): readonly Agreement[] {
  const some = all.filter((one) => of === undefined || one.municipality?.name === of);
  if (words === undefined) return some;
  const index = createSearchIndex(some.map(({ number, text }) => ({ id: String(number), title: '', text })));
  const hits = new Set(index.search(words, { limit: some.length }).hits.map(({ id }) => id));
  return some.filter(({ number }) => hits.has(String(number)));
}

/** Whether a member may keep what a municipality has agreed: its own people who speak for it, and the Koordination. */
export function mayKeep(member: Member, municipalityId: string | undefined): boolean {
  return coordinates(member) || (may(member, 'speak') === undefined && municipalityId === member.municipality.id);
}

/** In the order of a list: what is open by its date, what stands, what is settled. */
export function inListOrder(agreements: readonly Agreement[]): Agreement[] {
  const rank = ({ state, kind }: Agreement) => (state !== 'open' ? 2 : kind === 'standing' || kind === 'rule' ? 1 : 0);
  return agreements.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999') ||
      one.number - other.number,
  );
}

/** How the clarification stands: the aspects that count, and those that are clarified. */
export function clarification(agreements: readonly Agreement[]) {
  const aspects = agreements.filter(({ kind, state }) => kind === 'aspect' && state !== 'dropped');
  return { aspects, clarified: aspects.filter(({ state }) => state === 'done') };
}

/** Whether nothing has to be clarified any more, by a rule that reads the list. */
export function isAllClear(agreements: readonly Agreement[]): boolean {
  const { aspects, clarified } = clarification(agreements);
  const rules = agreements.some(({ kind, state }) => kind === 'rule' && state === 'open');
  return rules && aspects.length > 0 && clarified.length === aspects.length;
}

const KIND = 'Bitte wählen Sie Aufgabe, Klärungspunkt oder dauerhaft.';

/** A kind by its key or its word; undefined where it is none. */
export function readKind(typed: string): AgreementKind | undefined {
  const wanted = fold(typed).folded;
  const keys = Object.keys(KINDS) as AgreementKind[];
  return keys.find((key) => key === typed || fold(KINDS[key]).folded === wanted);
}

const kind = shortText(KIND).transform((typed, context): AgreementKind => {
  const found = readKind(typed);
  if (found === undefined) context.addIssue({ code: 'custom', message: KIND });
  return found ?? z.NEVER;
});

/** The number of an agreement, as it is typed or clicked. */
export const numberField = wholeNumber('Bitte die Nummer der Absprache angeben.');

/** What the form or the typed twin sends; `agreement` is the one that it changes, `municipality` its name, id or *alle*. */
export const termsSchema = z.object({
  operation: z.uuid('Bitte öffnen Sie das Formular neu.'),
  agreement: numberField.optional(),
  text: z
    .string('Bitte die Absprache eingeben.')
    .min(3, 'Bitte die Absprache eingeben.')
    .max(500, 'Bitte die Absprache auf 500 Zeichen kürzen.'),
  kind: kind.default('task'),
  municipality: z.string().max(80).optional(),
  dueOn: dayField('Bitte den Tag eingeben, z. B. 12.10.2023.').optional(),
});
