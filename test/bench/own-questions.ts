import type { Chunk } from '../../src/guidelines/document.ts';
import { linesOf } from './files.ts';

/** A question about the programme: answerable with what the right text matches, unanswerable, or (null) either. */
export interface OwnQuestion {
  readonly id: string;
  readonly question: string;
  readonly answerable: boolean | null;
  readonly expect?: string;
}

/** The questions in a file; undefined when it is absent. */
export const ownQuestions = (file: string): OwnQuestion[] | undefined => linesOf<OwnQuestion>(file);

/** Whether a passage answers a question: its own text, without the heading, holds what is expected. */
export function answers(passage: Pick<Chunk, 'text'> | undefined, { expect }: OwnQuestion): boolean {
  return passage !== undefined && expect !== undefined && new RegExp(expect, 'iu').test(passage.text);
}
