import type { SearchIndex } from '../../search/index.ts';
import type { Standing } from '../entry.ts';
import { type Filter, passes } from './filter.ts';

/** The entries that pass a filter: newest first, or those that its words find, best first. */
export function findIdeas(index: SearchIndex, all: readonly Standing[], filter: Filter): Standing[] {
  const among = all.filter(({ idea }) => passes(idea, filter));
  if (filter.words === undefined) return among;
  const byNumber = new Map(among.map((standing) => [String(standing.idea.number), standing]));
  const { hits } = index.search(filter.words, { limit: among.length, admit: (id) => byNumber.has(id) });
  return hits.flatMap((hit) => byNumber.get(hit.id) ?? []);
}
