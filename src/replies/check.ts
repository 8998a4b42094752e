import { wholeNumber } from '../conversation/fields.ts';
import type { Instant } from '../german/berlin.ts';
import { NBSP } from '../german/write.ts';
import { createSearchIndex } from '../search/index.ts';
import type { Statement } from './needs.ts';

/** Something of the round that a reply is held against, until the Koordination has said that it fits or has put it to the vote. */
export interface Check {
  readonly number: number;
  readonly question: number;
  /** The reply: the latest to the question. */
  readonly version: number;
  readonly source: string;
  readonly key: string;
  readonly name: string;
  readonly title: string;
  /** As it read when the reply came. */
  readonly words: string;
  /** It was to hold until this question is answered. */
  readonly awaited: boolean;
  readonly state: 'open' | 'fits' | 'voted';
  readonly vote?: number | undefined;
  readonly since: Instant;
  readonly settled?: { readonly at: Instant; readonly office: string } | undefined;
}

/** *Prüfung 2*. */
export function checkName({ number }: { readonly number: number }): string {
  return `Prüfung${NBSP}${number}`;
}

/** The number of a check, as it is typed or clicked. */
export const checkNumber = wholeNumber('Bitte die Nummer der Prüfung angeben.');

/** What waited for the answer stands first, then the oldest. */
export function inListOrder(checks: readonly Check[]): readonly Check[] {
  return checks.toSorted((one, other) => Number(other.awaited) - Number(one.awaited) || one.number - other.number);
}

/** Of what is likest to a question at most so many; each with at least this share of its words. */
const MOST = 5;
const NEAR = 0.35;

/** What waits for the answer to a question, and what speaks of the same, as the search judges it. */
export function heldAgainst<One extends Statement>(
  question: { readonly number: number; readonly text: string },
  all: readonly One[],
): readonly One[] {
  const passages = all.map(({ title, text }, at) => ({ id: String(at), title, text }));
  const { hits } = createSearchIndex(passages).search(question.text, { limit: MOST, judged: MOST });
  const near = hits.filter(({ share, band }) => share >= NEAR && band !== undefined && band !== 'nothing');
  const like = new Set(near.map(({ id }) => Number(id)));
  return all.filter(({ awaits }, at) => awaits === question.number || like.has(at));
}
