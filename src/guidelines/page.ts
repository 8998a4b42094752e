import type { PageStart } from '../documents/reading.ts';

/** The page on which a place in a text stands; undefined where its document has none. */
export function pageAt(pages: readonly PageStart[] | undefined, place: number): number | undefined {
  return pages?.findLast(({ at }) => at <= place)?.page;
}

/** The pages of a part of a text, counted from its beginning. */
export function pagesWithin(pages: readonly PageStart[], { start, end }: { start: number; end: number }): PageStart[] {
  const first = pageAt(pages, start);
  const further = pages.filter(({ at }) => at > start && at < end).map(({ at, page }) => ({ at: at - start, page }));
  return [...(first === undefined ? [] : [{ at: 0, page: first }]), ...further];
}

const PDF = /\.pdf$/iu;

/** The address of a PDF file, opened at a page; any other stays as it is. */
export function addressAt(url: string, page: number | undefined): string {
  const address = page === undefined ? null : URL.parse(url);
  if (address?.hash !== '' || !PDF.test(address.pathname)) return url;
  return `${url}#page=${page}`;
}
