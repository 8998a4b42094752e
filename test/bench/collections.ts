import { join } from 'node:path';
import type { Passage } from '../../src/search/index.ts';
import { linesOf } from './files.ts';

/** A question with the ids of the passages that answer it; none when it cannot be answered. */
export interface Question {
  readonly id: string;
  readonly question: string;
  readonly relevant: readonly string[];
}

/** Passages that are searched together, and the questions about them. */
export interface Collection {
  readonly name: string;
  /** collections of one origin know each other's subjects */
  readonly family: string;
  readonly passages: readonly Passage[];
  readonly questions: readonly Question[];
}

interface Line {
  readonly collection?: string;
}

/** The collections in two JSON Lines files, by the `collection` of each line; none when a file is absent. */
export function collectionsIn(passageFile: string, questionFile: string, family: string): Collection[] {
  const passages = linesOf<Passage & Line>(passageFile);
  const questions = linesOf<Question & Line>(questionFile);
  if (!passages || !questions) return [];
  return [...new Set(passages.map(({ collection }) => collection))].map((name) => ({
    name: name === undefined ? family : `${family}/${name}`,
    family,
    passages: passages.filter(({ collection }) => collection === name),
    questions: questions.filter(({ collection }) => collection === name),
  }));
}

/** XQuAD-de and OMoS-QA in a folder (file names as in the shared evaluation data). */
export function germanCollections(folder: string): Collection[] {
  return ['xquad', 'omos'].flatMap((family) =>
    collectionsIn(join(folder, `${family}-passages.jsonl`), join(folder, `${family}-questions.jsonl`), family),
  );
}
