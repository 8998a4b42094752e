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
}

/** The questions in a file; undefined when it is absent. */
export const ownQuestions = (file: string): OwnQuestion[] | undefined => linesOf<OwnQuestion>(file);

/** Whether a passage answers a question: it is one of the right sections, or its text without the heading holds what is expected. */
export function answers(
  passage: Pick<Chunk, 'text' | 'anchor'> | undefined,
  { expect, sections }: OwnQuestion,
): boolean {
  if (passage === undefined) return false;
  if (sections !== undefined) return sections.includes(passage.anchor);
  return expect !== undefined && new RegExp(expect, 'iu').test(passage.text);
}
