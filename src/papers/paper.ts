import { wholeNumber } from '../conversation/fields.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { NBSP } from '../german/write.ts';
import type { Owner } from './committee.ts';

/** What a committee is asked for, with the word that users read. */
export const KINDS = { resolution: 'Beschlussvorlage', information: 'Mitteilungsvorlage' } as const;
/** Who may read a paper: a committee sits in public unless its paper says otherwise. */
export const ACCESS = { public: 'öffentlich', closed: 'nicht öffentlich' } as const;
/** What a committee made of a paper. */
export const OUTCOMES = {
  adopted: 'beschlossen',
  amended: 'geändert beschlossen',
  postponed: 'vertagt',
  noted: 'zur Kenntnis genommen',
  declined: 'abgelehnt',
} as const;

export type PaperKind = keyof typeof KINDS;
export type Access = keyof typeof ACCESS;
export type Outcome = keyof typeof OUTCOMES;

/** What somebody enters of a paper: for which session, what is proposed, and what is to stand in it. */
export interface PaperTerms {
  /** A session of the own committees, by its number; a paper may be written before it is known. */
  readonly session?: number | undefined;
  readonly kind: PaperKind;
  readonly access: Access;
  readonly title: string;
  readonly proposal: string;
  readonly circumstances?: string | undefined;
  readonly topicAreas: readonly string[];
  /** Decisions of the round, by the keys of their wordings: *2023/04*, *2023/05/3.2*. */
  readonly decisions: readonly string[];
  readonly questions: boolean;
  readonly measures: boolean;
}

/** A file that was made of a version of a paper. */
export interface PaperFile {
  readonly number: number;
  readonly version: number;
  readonly name: string;
  readonly decisions: readonly string[];
  readonly fingerprint: string;
  readonly office: string;
  readonly madeAt: Instant;
}

/** What became of a paper on a day, by which office it was noted. */
export interface PaperEvent {
  readonly kind: 'presented' | 'result';
  readonly on: Day;
  readonly outcome?: Outcome | undefined;
  readonly reference?: string | undefined;
  readonly wording?: string | undefined;
  readonly office: string;
  readonly at: Instant;
}

/** A paper of a municipality as it stands in its latest version, with its files and what became of it, the earliest first. */
export interface Paper extends PaperTerms {
  readonly number: number;
  readonly version: number;
  readonly municipality: Owner;
  readonly office: string;
  readonly changedAt: Instant;
  readonly files: readonly PaperFile[];
  readonly events: readonly PaperEvent[];
}

/** What was entered of a paper, without its files and what became of it. */
export function termsOf(paper: PaperTerms): PaperTerms {
  const { session, kind, access, title, proposal, circumstances, topicAreas, decisions, questions, measures } = paper;
  return { session, kind, access, title, proposal, circumstances, topicAreas, decisions, questions, measures };
}

/** The number of a paper, as it is typed or clicked. */
export const numberField = wholeNumber('Bitte die Nummer der Ausschussvorlage angeben.');
/** How a paper is named in a typed command. */
export const NAMED = String.raw`(?:ausschuss)?vorlage (?:nr\.? )?(?<number>\d{1,6})`;

/** *Ausschussvorlage 2*. */
export function paperName({ number }: Pick<Paper, 'number'>): string {
  return `Ausschussvorlage${NBSP}${number}`;
}

/** The latest result; undefined as long as there is none. */
export function resultOf({ events }: Pick<Paper, 'events'>): PaperEvent | undefined {
  return events.findLast(({ kind }) => kind === 'result');
}

/** The day on which it was last presented; undefined until then. */
export function presentedOn({ events }: Pick<Paper, 'events'>): Day | undefined {
  return events.findLast(({ kind }) => kind === 'presented')?.on;
}

/** How far a paper has come: a draft, made as a file, presented, or what the committee made of it. */
export function stateWords(paper: Pick<Paper, 'files' | 'events'>): string {
  const result = resultOf(paper);
  if (result?.outcome) return OUTCOMES[result.outcome];
  if (presentedOn(paper) !== undefined) return 'vorgestellt';
  return paper.files.length > 0 ? 'erstellt' : 'Entwurf';
}

/** Whether all of the round may know of a paper: the committee has seen it, so that it is no longer its office's alone. */
export function isKnownOutside({ events }: Pick<Paper, 'events'>): boolean {
  return events.length > 0;
}

/** Whether two events say the same. */
export function saysTheSame(one: Omit<PaperEvent, 'office' | 'at'>, other: Omit<PaperEvent, 'office' | 'at'>): boolean {
  const said = ({ kind, on, outcome, reference, wording }: typeof one) => [kind, on, outcome, reference, wording];
  return JSON.stringify(said(one)) === JSON.stringify(said(other));
}

/** The decision of the round that a key belongs to: *2023/05* of *2023/05/3.2*. */
export function decisionOf(key: string): string {
  return key.split('/').slice(0, 2).join('/');
}
