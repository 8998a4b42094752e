import type { Db } from '../conversation/database.ts';
import type { Section } from './section.ts';

/** A version of a document: how it is called and typed, what it is worth, and since when or by what it holds. */
export interface Version {
  /** Names it for good: `2` of a guideline, `2023-03-27` of a document that was brought in, `entwurf`. */
  readonly key: string;
  readonly name: string;
  readonly status: string;
  readonly since: string;
  /** The day by which it can be typed. */
  readonly day?: string | undefined;
  /** It is compared only where it is asked for. */
  readonly draft?: boolean;
}

/** A document whose versions can be compared, the earliest first. */
export interface Comparable {
  /** Names it for good: `guideline:1`, `import-merkblatt`. */
  readonly key: string;
  /** *Gemeinsame Richtlinie 1*, *Dokument*. */
  readonly name: string;
  readonly title: string;
  /** The number of a guideline, by which it is typed. */
  readonly guideline?: number | undefined;
  /** What its words are worth, where they are no rule. */
  readonly caution?: string | undefined;
  readonly versions: readonly Version[];
}

/** Where documents with versions are kept, and what a version says; undefined where it holds none of that key. */
export interface Source {
  readonly all: (db: Db, roundId: string) => Promise<readonly Comparable[]>;
  readonly sections: (
    db: Db,
    roundId: string,
    of: { readonly document: string; readonly version: string },
  ) => Promise<readonly Section[] | undefined>;
}

/** Two versions of a document, to be compared. */
export interface Compared {
  readonly document: Comparable;
  readonly before: Version;
  readonly after: Version;
}

/** The versions that are no drafts: those are compared only where they are asked for. */
export function agreedIn({ versions }: Pick<Comparable, 'versions'>): readonly Version[] {
  return versions.filter(({ draft }) => draft !== true);
}
