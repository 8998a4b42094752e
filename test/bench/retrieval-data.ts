import type { Collection } from './collections.ts';
import { collectionsIn, germanCollections } from './collections.ts';
import { argument } from './files.ts';

/** What is measured with, and where it was looked for. */
export interface Given {
  /** none when the data is absent */
  readonly collections: readonly Collection[];
  readonly source: string;
}

/** The collections of `--passages FILE --questions FILE`, else of `--german FOLDER` or `GERMAN`, else the shared ones. */
export function givenCollections(): Given {
  const passages = argument('passages');
  const questions = argument('questions');
  if ((passages === undefined) !== (questions === undefined)) throw new Error('--passages and --questions go together');
  const folder = argument('german') ?? process.env['GERMAN'] ?? '../shared/eval/german';
  if (!passages || !questions) return { collections: germanCollections(folder), source: folder };
  return { collections: collectionsIn(passages, questions, 'given'), source: `${passages}, ${questions}` };
}
