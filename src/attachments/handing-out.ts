import type { FileMaker } from '../conversation/feature.ts';
import { type Bearer, matterOf } from './bearer.ts';
import { contentTypeOf } from './file-kind.ts';
import { findContent } from './store.ts';

/** What is attached to matters of a kind, for those who see the matter; `3/4` is the fourth attachment of the third. */
export function attachedFiles(bearer: Bearer): Readonly<Record<string, FileMaker>> {
  return {
    [`${bearer.kind}.attachment`]: async (db, { roundId, subject, member }) => {
      const [number, attachment] = subject.split('/').map(Number);
      if (number === undefined || attachment === undefined) return undefined;
      if (!(await bearer.seen(db, { roundId, member }, number))) return undefined;
      const file = await findContent(db, roundId, { ...matterOf(bearer, number), attachment });
      const contentType = file && contentTypeOf(file.name);
      return file && contentType ? { name: file.name, contentType, body: file.content } : undefined;
    },
  };
}
