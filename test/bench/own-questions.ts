import { linesOf } from './files.ts';
import type { Section } from './knowledge.ts';

/** A question about the programme: answerable with what the right text matches, unanswerable, or (null) either. */
export interface OwnQuestion {
  readonly id: string;
  readonly question: string;
  readonly answerable: boolean | null;
  readonly expect?: string;
}

/** The project's own questions; undefined when the file is absent. */
export const ownQuestions = (file: string): OwnQuestion[] | undefined => linesOf<OwnQuestion>(file);

/** Whether a section answers a question: no gap, and its text (or its heading, which the card shows too) matches. */
export function answers(section: Section | undefined, { expect }: OwnQuestion): boolean {
  if (!section || section.gap || expect === undefined) return false;
  return new RegExp(expect, 'iu').test(`${section.title}\n${section.text}`);
}
