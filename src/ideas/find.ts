import { type Page, pageOf } from '../conversation/page.ts';
import { createSearchIndex } from '../search/index.ts';
import type { Standing } from './entry.ts';
import { type Idea, KINDS } from './idea.ts';

/** What is listed: words to search for, one kind only, and the page (from 1). */
export interface Listing {
  readonly words?: string | undefined;
  readonly kind?: Idea['kind'] | undefined;
  readonly page: number;
}

/** The entries to list: newest first, or those that the words find, best first; withdrawn ones are left out. */
export function findIdeas(all: readonly Standing[], listing: Listing): Page<Standing> {
  const open = all.filter(({ idea }) => idea.state !== 'withdrawn');
  const ofKind = listing.kind === undefined ? open : open.filter(({ idea }) => idea.kind === listing.kind);
  return pageOf(listing.words === undefined ? ofKind : searched(ofKind, listing.words), listing.page);
}

function searched(standings: readonly Standing[], words: string): Standing[] {
  const byNumber = new Map(standings.map((standing) => [String(standing.idea.number), standing]));
  const index = createSearchIndex(standings.map(({ idea }) => passage(idea)));
  return index.search(words, { limit: standings.length }).hits.flatMap((hit) => byNumber.get(hit.id) ?? []);
}

function passage(idea: Idea) {
  const filed = [KINDS[idea.kind], idea.topicArea, idea.municipality.name].join(', ');
  return { id: String(idea.number), title: idea.title, text: idea.description, synonyms: filed };
}
