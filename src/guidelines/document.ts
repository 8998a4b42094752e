import type { PageStart } from '../documents/reading.ts';
import type { Day } from '../german/calendar.ts';

/** What a statement is worth, highest first, with the word that users read. */
export const STATUSES = {
  binding: 'verbindlich',
  interpretation: 'Auslegung',
  agreement: 'Absprache der Runde',
  draft: 'Entwurf',
  report: 'Bericht',
} as const;

export type Status = keyof typeof STATUSES;

/**
 * What a document is: a report, the round's minutes, a decision of the round, a list of what is known not to be known, or
 * one of what sources say differently (there `widerspruch-x` is what contradicts the statement under the anchor `x`).
 */
export type Kind = 'report' | 'minutes' | 'decision' | 'gap' | 'contrast';

/**
 * Where a document comes from: delivered with the product (a summary in our words), brought in by the Koordination, or
 * made by the round itself (both in their own words).
 */
export type Origin = 'starter' | 'import' | 'round';

/** How much weight a source carries, as users read it. */
export const STRENGTHS = ['amtlich', 'Kommune', 'Presse', 'sonstige'] as const;

/** Where a statement comes from. */
export interface Source {
  readonly label: string;
  readonly url?: string | undefined;
  readonly strength: (typeof STRENGTHS)[number];
}

/** The days on which a statement holds, inclusive; without `validTo` it never ends. */
export interface Validity {
  readonly validFrom: Day;
  readonly validTo?: Day | undefined;
}

/** One statement under one heading. Sections of a document that share an anchor are versions of one statement. */
export interface Section extends Validity {
  readonly anchor: string;
  readonly heading: string;
  /** The number of the heading in the document (`2.2`, `§ 3`), and the headings above it from the top. */
  readonly number?: string | undefined;
  readonly path?: readonly string[] | undefined;
  readonly text: string;
  /** On which page the text begins, and where in it further ones do; undefined for what has no pages or was read without them. */
  readonly pages?: readonly PageStart[] | undefined;
  readonly status: Status;
  /** The day of the version (Fassung) that the statement is about. */
  readonly version?: Day | undefined;
  readonly sources: readonly Source[];
  /** Anchors of the statements that it supplements: it changes or narrows them. */
  readonly supplements?: readonly string[] | undefined;
  /** Further words it is filed under, separated by commas. */
  readonly synonyms: string;
}

/** A document of the knowledge base; `name` (its file) tells it from others, `checksum` its releases. */
export interface KnowledgeDocument extends Validity {
  readonly name: string;
  readonly title: string;
  readonly kind: Kind;
  readonly publisher: string;
  readonly source?: string | undefined;
  readonly checksum: string;
  readonly sections: readonly Section[];
}

/** A stored piece of a section, at most 800 characters: what is found, shown and cited. */
export interface Chunk extends Section {
  readonly id: string;
  readonly document: Pick<KnowledgeDocument, 'name' | 'title' | 'kind' | 'publisher'> & { readonly origin: Origin };
  /** The lines that lead into the table or the list among whose lines it begins: a caption, or words with a colon. */
  readonly lead?: readonly string[] | undefined;
}

/** How a text speaks of the round, and how its papers are cited. */
const NAMES_ROUND = /\b(?:die|der|dieser) Runde\b|der Kreisrunde aus/iu;

/**
 * Whether a piece is of the round itself, which nobody else is shown: its minutes, decisions, agreements and drafts, and
 * what tells of it or rests on them.
 */
export function isOfRound({ document, status, text, sources }: Chunk): boolean {
  if (document.kind === 'minutes' || document.kind === 'decision') return true;
  if (status === 'agreement' || status === 'draft') return true;
  return [text, ...sources.map(({ label }) => label)].some((words) => NAMES_ROUND.test(words));
}

/** Whether a statement holds on a day. */
export function holdsOn(day: Day, { validFrom, validTo }: Validity): boolean {
  return validFrom <= day && (validTo === undefined || day <= validTo);
}

/**
 * Whether two pieces are about one statement: of one document under one anchor; a decision that replaces another keeps
 * the anchor of the first.
 */
export function sameStatement(one: Chunk, other: Chunk): boolean {
  if (one.anchor !== other.anchor) return false;
  return (
    one.document.name === other.document.name ||
    (one.document.kind === 'decision' && other.document.kind === 'decision')
  );
}
