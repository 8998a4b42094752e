import { createSearchIndex, type Passage, type SearchIndex } from '../search/index.ts';
import type { Standing } from './entry.ts';
import { type Idea, KINDS } from './idea.ts';

/** The search indexes of the rounds in memory. */
export interface Collection {
  /** The index of a round, after it has followed its entries as they stand: only what changed is analysed again. */
  of(roundId: string, standings: readonly Standing[]): SearchIndex;
}

interface Kept {
  readonly index: SearchIndex;
  readonly passages: Map<string, Passage>;
}

/** Opens the collection, empty: each round is read when it is first asked for. */
export function openCollection(): Collection {
  const rounds = new Map<string, Kept>();
  return {
    of: (roundId, standings) => {
      const kept = rounds.get(roundId) ?? { index: createSearchIndex(), passages: new Map() };
      rounds.set(roundId, kept);
      follow(kept, standings);
      return kept.index;
    },
  };
}

function follow({ index, passages }: Kept, standings: readonly Standing[]): void {
  const current = new Map(standings.map(({ idea }) => [String(idea.number), passageOf(idea)]));
  const changed = [...current.values()].filter((one) => !isSame(one, passages.get(one.id)));
  // An entry can be gone: its number was given in a transaction that was rolled back.
  const gone = [...passages.keys()].filter((id) => !current.has(id));
  if (changed.length > 0) index.add(changed);
  if (gone.length > 0) index.remove(gone);
  for (const passage of changed) passages.set(passage.id, passage);
  for (const id of gone) passages.delete(id);
}

function isSame(one: Passage, other: Passage | undefined): boolean {
  return one.title === other?.title && one.text === other.text && one.synonyms === other.synonyms;
}

function passageOf(idea: Idea): Passage {
  const text = [idea.description, idea.prerequisites, idea.result, idea.legalBasis].filter((one) => one !== undefined);
  const filed = [KINDS[idea.kind], idea.topicArea, idea.municipality.name].join(', ');
  return { id: String(idea.number), title: idea.title, text: text.join('\n'), synonyms: filed };
}
