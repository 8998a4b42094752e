/** Entries on a page of a list card. */
const ENTRIES = 5;

/** A page of a list, from 1, and how many entries there are in all. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** The page of a list; beyond its end the last one. Entries of few words can be more on a page. */
export function pageOf<Item>(all: readonly Item[], wanted: number, entries = ENTRIES): Page<Item> {
  const pages = Math.max(1, Math.ceil(all.length / entries));
  const page = Math.min(Math.max(1, wanted), pages);
  return { items: all.slice((page - 1) * entries, page * entries), total: all.length, page, pages };
}
