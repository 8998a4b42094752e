/** Entries on a page of a list card. */
const PAGE = 5;

/** A page of something, from 1. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly page: number;
  readonly pages: number;
}

/** The page of a list; beyond its end the last one. */
export function pageOf<Item>(all: readonly Item[], wanted: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const page = Math.min(wanted, pages);
  return { items: all.slice((page - 1) * PAGE, page * PAGE), page, pages };
}
