import type { Knowledge } from '../../src/guidelines/shelf.ts';
import { wishes } from '../../src/guidelines/wishes.ts';
import type { Features } from '../../src/search/features.ts';
import { FEATURES } from '../../src/search/features.ts';
import type { SearchIndex, SearchOptions } from '../../src/search/index.ts';
import { createSearchIndex } from '../../src/search/index.ts';
import type { Collection, Question } from './collections.ts';
import type { OwnQuestion } from './own-questions.ts';
import { answers } from './own-questions.ts';

/** asked: answerable; near: its passages taken out; off: about something else; own: the project's questions, by whether they can be answered. */
export type Kind = 'asked' | 'near' | 'off' | 'own answerable' | 'own unanswerable';

/** One question put to one collection, with what the abstention has to judge by. */
export interface Case {
  readonly family: string;
  readonly kind: Kind;
  readonly right: boolean;
  /** a gap came first: declined whatever the probability */
  readonly gap: boolean;
  readonly values: readonly number[];
}

interface Indexed extends Collection {
  readonly index: SearchIndex;
  readonly options: SearchOptions;
}

/** The product's knowledge as of a day. */
export interface Own {
  readonly knowledge: Knowledge;
  readonly day: string;
}

/** Each answerable question put to its own collection, with and without its passages, and to collections of other families. */
export function germanCases(collections: readonly Collection[], { knowledge, day }: Own): Case[] {
  const own = { name: 'own', family: 'own', passages: [], questions: [] };
  const indexed: readonly Indexed[] = [
    ...collections.map((one) => ({ ...one, index: createSearchIndex(one.passages), options: {} })),
    { ...own, index: knowledge.index, options: wishes(knowledge, day) },
  ];
  return indexed.flatMap((collection) =>
    collection.questions
      .filter(({ relevant }) => relevant.length > 0)
      .flatMap((question) => casesOf(question, collection, indexed)),
  );
}

function casesOf({ question, relevant }: Question, { family, index }: Indexed, all: readonly Indexed[]): Case[] {
  const right = relevant.includes(index.search(question, { limit: 1 }).hits[0]?.id ?? '');
  const others = all.filter((other) => other.family !== family);
  return [
    ...caseOf({ family, kind: 'asked', right }, index.measure(question)),
    ...caseOf({ family, kind: 'near' }, index.measure(question, { admit: (id) => !relevant.includes(id) })),
    ...others.flatMap((other) =>
      caseOf({ family: other.family, kind: 'off' }, other.index.measure(question, other.options)),
    ),
  ];
}

/** Questions about the programme put to the product's knowledge; those that either will do for are left out. */
export function ownCases(questions: readonly OwnQuestion[], { knowledge, day }: Own): Case[] {
  const { chunks, index } = knowledge;
  const options = wishes(knowledge, day);
  return questions
    .filter(({ answerable }) => answerable !== null)
    .flatMap((question) => {
      const first = chunks.get(index.search(question.question, { ...options, limit: 1 }).hits[0]?.id ?? '');
      const kind = question.answerable ? 'own answerable' : 'own unanswerable';
      const gap = first?.document.kind === 'gap';
      const about = { family: 'own', kind, right: answers(first, question), gap } as const;
      return caseOf(about, index.measure(question.question, options));
    });
}

function caseOf(about: Pick<Case, 'family' | 'kind'> & Partial<Case>, measured: Features | undefined): Case[] {
  if (!measured) return [];
  return [{ right: false, gap: false, ...about, values: FEATURES.map((name) => measured[name]) }];
}
