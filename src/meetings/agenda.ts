import { fold } from '../conversation/phrase.ts';
import type { Instant } from '../german/berlin.ts';

/** What a TOP is for, by the word that users read. */
export const ITEM_KINDS = { information: 'Information', consultation: 'Beratung', resolution: 'Beschluss' } as const;

/** What a TOP is for, by its key. */
export type ItemKind = keyof typeof ITEM_KINDS;

/** What is said of a TOP beside its title: what it is for, how many minutes are planned, which office presents it, its paper. */
export interface ItemDetails {
  readonly kind?: ItemKind | undefined;
  readonly minutes?: number | undefined;
  readonly presenter?: string | undefined;
  readonly paper?: { readonly title: string; readonly url?: string } | undefined;
}

/** A TOP as it is put on an agenda. */
export interface NewTop extends ItemDetails {
  readonly title: string;
}

/**
 * An item of an agenda (TOP), by which municipality and office; `proposed` where the meeting was not drafted with it.
 * Without a meeting it waits for the next one that is announced.
 */
export interface AgendaItem extends ItemDetails {
  readonly number: number;
  readonly meeting?: number | undefined;
  /** What it came from: `ideas:3`. */
  readonly origin?: string | undefined;
  readonly at: Instant;
  readonly title: string;
  readonly proposed: boolean;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly office: string;
}

/** Items that an agenda holds; what is proposed beyond them waits. */
export const MOST = 20;

/** How long the title of an item may be. */
export const LONGEST = 200;

/** The item of the same title; what is proposed twice stands there once. */
export function sameTitle(items: readonly AgendaItem[], title: string): AgendaItem | undefined {
  const wanted = fold(title).folded;
  return items.find((item) => fold(item.title).folded === wanted);
}

/** The items in their new order: this one stands at the place `to` (from 1), the others keep their order. */
export function moved(items: readonly AgendaItem[], item: AgendaItem, to: number): readonly AgendaItem[] {
  return items.filter(({ number }) => number !== item.number).toSpliced(to - 1, 0, item);
}
