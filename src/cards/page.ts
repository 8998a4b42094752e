import { NBSP } from '../german/write.ts';
import { type Button, button, type Turning } from './parts.ts';

/** Entries on a page of a list card. */
const ENTRIES = 5;

/** Where in a list a page is, from 1; `size` are the entries that a page can hold. */
export interface Place {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly size: number;
}

/** A page of a list, and how many entries there are in all. */
export interface Page<Item> extends Place {
  readonly items: readonly Item[];
}

/** The page of a list; beyond its end the last one. Entries of few words can be more on a page. */
export function pageOf<Item>(all: readonly Item[], wanted: number, size = ENTRIES): Page<Item> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(1, wanted), pages);
  return { items: all.slice((page - 1) * size, page * size), total: all.length, page, pages, size };
}

/**
 * *Weitere 8 anzeigen (Seite 2 von 3)*, *Vorige 5 anzeigen (Seite 1 von 3)*: where a list goes on, in both directions; the
 * last one alone is *Noch 1*.
 */
export function turning(place: Place, verb: string, data: Button['data'] = {}): Turning[] {
  const { total, page, pages, size } = place;
  const to = (word: string, target: number): Turning => {
    const count = Math.min(size, total - (target - 1) * size);
    const which = target > page && count === 1 ? 'Noch' : word;
    const title = `${which} ${count} anzeigen (Seite${NBSP}${target} von${NBSP}${pages})`;
    return tapping(title, { verb, data: { ...data, page: target } });
  };
  return [...(page < pages ? [to('Weitere', page + 1)] : []), ...(page > 1 ? [to('Vorige', page - 1)] : [])];
}

/** *Nächste Seite (2 von 3)*, *Vorige Seite (1 von 3)*: where a page holds one thing, such as a table. */
export function leafing({ page, pages }: Pick<Place, 'page' | 'pages'>, verb: string, data: Button['data']): Turning[] {
  const to = (word: string, target: number) =>
    tapping(`${word} Seite (${target} von${NBSP}${pages})`, { verb, data: { ...data, page: target } });
  return [...(page < pages ? [to('Nächste', page + 1)] : []), ...(page > 1 ? [to('Vorige', page - 1)] : [])];
}

function tapping(title: string, { verb, data }: Pick<Button, 'verb' | 'data'>): Turning {
  return { ...button(title, verb, data), turns: true };
}
