import type { Chunk } from '../../src/guidelines/document.ts';
import { linesOf } from './files.ts';

/**
 * A question about the programme: answerable with what the right text matches or with the anchors of the right sections,
 * unanswerable, or (null) either.
 */
export interface OwnQuestion {
  readonly id: string;
  readonly question: string;
  readonly answerable: boolean | null;
  readonly expect?: string;
  readonly sections?: readonly string[];
  /** Of what cannot be answered: about the programme, or about something else. */
  readonly topic?: 'near' | 'off';
  /** What a set says of its questions: `near-miss/…`, `off-topic/…`, `as-of`, `follow-up`, `register`. */
  readonly kind?: string;
  /** The facts that a question is about; KEINE, and in brackets the gap that it falls into. */
  readonly facts?: string;
  /** The day that it is asked for. */
  readonly asOf?: string;
  /** What was asked before. */
  readonly first?: string;
}

/** The questions in a file; undefined when it is absent. */
export const ownQuestions = (file: string): OwnQuestion[] | undefined => linesOf<OwnQuestion>(file);

/** Whether a question that cannot be answered is about the programme. */
export function isNear({ topic, kind, facts }: OwnQuestion): boolean {
  if (topic !== undefined) return topic === 'near';
  return kind === undefined ? facts?.startsWith('KEINE (') === true : kind.startsWith('near-miss');
}

/** Whether a passage answers a question: it is one of the right sections, or its text without the heading holds what is expected. */
export function answers(
  passage: Pick<Chunk, 'text' | 'anchor'> | undefined,
  { expect, sections }: OwnQuestion,
): boolean {
  if (passage === undefined) return false;
  if (sections !== undefined) return sections.includes(passage.anchor);
  return expect !== undefined && new RegExp(expect, 'iu').test(passage.text);
}
