import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { sentencesOf } from '../search/index.ts';
import { sameWords } from '../text/same-words.ts';

/** What a source is worth, highest first, in the words that users read. */
export const STANDINGS = {
  binding: 'verbindlich',
  interpretation: 'Auslegung',
  agreement: 'Absprache der Runde',
  draft: 'Entwurf',
  report: 'Bericht',
} as const;

/** A section of the knowledge as it holds on a day; the hash tells whether it says the same on another. */
export interface Section {
  readonly document: string;
  readonly documentTitle: string;
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
  readonly status: keyof typeof STANDINGS;
  /** The day of the version (Fassung) that it is about. */
  readonly version?: Day | undefined;
  readonly validFrom: Day;
  readonly hash: string;
}

/** A section that a measure rests on, as it held on the day when its office took it. */
export interface Basis extends Section {
  readonly municipalityId: string;
  readonly measure: number;
  readonly taken: number;
  readonly day: Day;
  readonly office: string;
  readonly takenAt: Instant;
  /** The hash that the municipality was last told of; empty when that the section ended. */
  readonly toldHash?: string | undefined;
}

/** What has become of a section that a measure rests on: it reads differently, or nothing holds in its place. */
export interface Change {
  readonly basis: Basis;
  readonly now?: Section | undefined;
}

/** Names a section: its document and its place there. */
export function sectionKey({ document, anchor }: Pick<Section, 'document' | 'anchor'>): string {
  return `${document}#${anchor}`;
}

/** What has changed of the sections that measures rest on, against what holds. */
export function changesOf(bases: readonly Basis[], holding: readonly Section[]): Change[] {
  const byKey = new Map(holding.map((section) => [sectionKey(section), section]));
  return bases.flatMap((basis) => {
    const now = byKey.get(sectionKey(basis)) ?? successorOf(basis, holding);
    return now && (now.hash === basis.hash || saysTheSame(now, basis)) ? [] : [{ basis, now }];
  });
}

/** The same words under the same heading, however a list counts them and a table holds them apart. */
function saysTheSame(one: Section, other: Section): boolean {
  return one.heading === other.heading && sameWords(one.text, other.text);
}

/** A decision of the round that replaces another is a document of its own, under the anchor of the first. */
function successorOf({ anchor, status }: Basis, holding: readonly Section[]): Section | undefined {
  if (status !== 'agreement') return undefined;
  return holding.find((section) => section.status === 'agreement' && section.anchor === anchor);
}

/** The hash that tells of a change; empty where nothing holds any more. */
export function hashOf({ now }: Change): string {
  return now?.hash ?? '';
}

/** Whether what is new may narrow a rule: what is binding, how the ministry reads it, what the round agreed on. */
export function mayNarrow({ status }: Section): boolean {
  return status === 'binding' || status === 'interpretation' || status === 'agreement';
}

/** The sentences that stand in one text and not in the other, in their order. */
export function sentencesOnlyIn(text: string, other: string): string[] {
  const known = new Set(sentences(other));
  return sentences(text).filter((sentence) => !known.has(sentence));
}

function sentences(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' '));
}

/** Sections found for some words; `sure` when they are about just that. */
export interface Found {
  readonly sections: readonly Section[];
  readonly sure: boolean;
}

/** What grants need of the knowledge base. */
export interface Knowledge {
  /** What holds on a day, section by section. */
  readonly holding: (db: Db, roundId: string, day: Day) => Promise<readonly Section[]>;
  /** The sections that hold on a day and come nearest to some words, the best first, and whether they answer them. */
  readonly found: (db: Db, roundId: string, words: string, day: Day) => Promise<Found>;
  /** The days after a day on which a section begins to hold, or has ended. */
  readonly changing: (db: Db, roundId: string, day: Day) => Promise<readonly Day[]>;
}
