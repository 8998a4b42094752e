import type { Item } from '../vote.ts';

/** Most items of a page, and most characters of their texts together, so that Teams takes its card. */
const MOST = 20;
const CHARACTERS = 6000;

/** The items in pages, each item once and in order; one that is long stands by itself. */
export function pagesOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const pages: Item[][] = [[]];
  for (const item of items) {
    const page = pages.at(-1) ?? [];
    const characters = [...page, item].reduce((sum, one) => sum + lengthOf(one), 0);
    if (page.length < MOST && (page.length === 0 || characters <= CHARACTERS)) page.push(item);
    else pages.push([item]);
  }
  return pages;
}

function lengthOf({ heading, text = '' }: Item): number {
  return heading.length + text.length;
}

/** A page from 1, beyond the last one that; without a number the one that holds an item, else the first. */
export function pageWith(
  items: readonly Item[],
  { page, position }: { page?: number | undefined; position?: number | undefined },
): { readonly page: number; readonly pages: number; readonly items: readonly Item[] } {
  const pages = pagesOf(items);
  const holding = pages.findIndex((held) => held.some((one) => one.position === position));
  const at = Math.min(page === undefined ? Math.max(0, holding) : Math.max(0, page - 1), pages.length - 1);
  return { page: at + 1, pages: pages.length, items: pages[at] ?? [] };
}
