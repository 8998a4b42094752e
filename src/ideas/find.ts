import { type Page, pageOf } from '../conversation/page.ts';
import type { SearchIndex } from '../search/index.ts';
import type { Standing } from './entry.ts';
import type { Idea } from './idea.ts';

/** What is listed: words to search for, one kind only, and the page (from 1). */
export interface Listing {
  readonly words?: string | undefined;
  readonly kind?: Idea['kind'] | undefined;
  readonly page: number;
}

/** The entries to list: newest first, or those that the words find, best first; withdrawn ones are left out. */
export function findIdeas(index: SearchIndex, all: readonly Standing[], listing: Listing): Page<Standing> {
  const open = all.filter(({ idea }) => idea.state !== 'withdrawn');
  const ofKind = listing.kind === undefined ? open : open.filter(({ idea }) => idea.kind === listing.kind);
  return pageOf(listing.words === undefined ? ofKind : searched(index, ofKind, listing.words), listing.page);
}

/** Those of the entries that words find, best first. */
function searched(index: SearchIndex, among: readonly Standing[], words: string): Standing[] {
  const byNumber = new Map(among.map((standing) => [String(standing.idea.number), standing]));
  const { hits } = index.search(words, { limit: among.length, admit: (id) => byNumber.has(id) });
  return hits.flatMap((hit) => byNumber.get(hit.id) ?? []);
}
