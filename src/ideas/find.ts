import { createSearchIndex } from '../search/index.ts';
import { type Idea, KINDS } from './idea.ts';

/** What is listed: words to search for, one kind only, and the page (from 1). */
export interface Listing {
  readonly words?: string | undefined;
  readonly kind?: Idea['kind'] | undefined;
  readonly page: number;
}

/** Entries of one page, and how many there are in all. */
export interface Page {
  readonly ideas: readonly Idea[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** Entries on a page of a list card. */
const PAGE = 5;

/** The entries to list: newest first, or those that the words find, best first. */
export function findIdeas(all: readonly Idea[], listing: Listing): Page {
  const ofKind = listing.kind === undefined ? all : all.filter((idea) => idea.kind === listing.kind);
  const found = listing.words === undefined ? ofKind : searched(ofKind, listing.words);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(Math.max(1, listing.page), pages);
  return { ideas: found.slice((page - 1) * PAGE, page * PAGE), total: found.length, page, pages };
}

function searched(ideas: readonly Idea[], words: string): Idea[] {
  const byNumber = new Map(ideas.map((idea) => [String(idea.number), idea]));
  const index = createSearchIndex(ideas.map(passage));
  return index.search(words, { limit: ideas.length }).hits.flatMap((hit) => byNumber.get(hit.id) ?? []);
}

function passage(idea: Idea) {
  const filed = [KINDS[idea.kind], idea.topicArea, idea.municipality.name].join(', ');
  return { id: String(idea.number), title: idea.title, text: idea.description, synonyms: filed };
}
