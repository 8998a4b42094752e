import type { Features } from '../../src/search/features.ts';
import { FEATURES } from '../../src/search/features.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { createSearchIndex } from '../../src/search/index.ts';
import type { Collection, Question } from './collections.ts';
import type { Section } from './knowledge.ts';
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
}

/** Each answerable question put to its own collection, with and without its passages, and to collections of other families. */
export function germanCases(collections: readonly Collection[], sections: readonly Section[]): Case[] {
  const own: Collection = { name: 'own', family: 'own', passages: sections, questions: [] };
  const indexed = [...collections, own].map((collection) => ({
    ...collection,
    index: createSearchIndex(collection.passages),
  }));
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
    ...others.flatMap((other) => caseOf({ family: other.family, kind: 'off' }, other.index.measure(question))),
  ];
}

/** The project's questions put to its own knowledge; those that either will do for are left out. */
export function ownCases(questions: readonly OwnQuestion[], sections: readonly Section[]): Case[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const index = createSearchIndex(sections);
  return questions
    .filter(({ answerable }) => answerable !== null)
    .flatMap((question) => {
      const first = byId.get(index.search(question.question, { limit: 1 }).hits[0]?.id ?? '');
      const kind = question.answerable ? 'own answerable' : 'own unanswerable';
      const about = { family: 'own', kind, right: answers(first, question), gap: first?.gap === true } as const;
      return caseOf(about, index.measure(question.question));
    });
}

function caseOf(about: Pick<Case, 'family' | 'kind'> & Partial<Case>, measured: Features | undefined): Case[] {
  if (!measured) return [];
  return [{ right: false, gap: false, ...about, values: FEATURES.map((name) => measured[name]) }];
}
