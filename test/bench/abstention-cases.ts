import type { Chunk } from '../../src/guidelines/document.ts';
import type { Knowledge } from '../../src/guidelines/shelf.ts';
import { wishes } from '../../src/guidelines/wishes.ts';
import { placeReader } from '../../src/municipalities/places.ts';
import type { Features } from '../../src/search/features.ts';
import { FEATURES } from '../../src/search/features.ts';
import type { SearchIndex, SearchOptions } from '../../src/search/index.ts';
import { createSearchIndex, unmet } from '../../src/search/index.ts';
import type { Collection, Question } from './collections.ts';
import { contrasts } from './contrast.ts';
import type { OwnQuestion } from './own-questions.ts';
import { answers, isNear } from './own-questions.ts';

/**
 * asked: answerable; near: its passages taken out; off: about something else; own: the project's questions, by whether they
 * can be answered, and such as were changed in one word so that they cannot.
 */
export type Kind = 'asked' | 'near' | 'off' | 'own answerable' | 'own near' | 'own off' | 'own contrast';

/** One question put to one collection, with what the abstention has to judge by. */
export interface Case {
  readonly family: string;
  readonly kind: Kind;
  readonly right: boolean;
  /** a gap came first, or what did holds not what is asked for: declined whatever the probability */
  readonly declined: boolean;
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

const placesIn = placeReader();
const PROGRAMME = ['2023'];

/** Questions about the programme put to the product's knowledge; those that either will do for are left out. */
export function ownCases(questions: readonly OwnQuestion[], own: Own): Case[] {
  return questions
    .filter(({ answerable }) => answerable !== null)
    .flatMap((question) => {
      const first = firstFor(question.question, own);
      const changed = contrasts(question, `${first?.heading ?? ''}\n${first?.text ?? ''}`);
      const isRight = answers(first, question);
      return [
        ...ownCase(question.question, kindOf(question), { own, right: isRight }),
        ...(isRight || question.answerable === false
          ? changed.flatMap((one) => ownCase(one.question, 'own contrast', { own, right: false }))
          : []),
      ];
    });
}

function kindOf(question: OwnQuestion): Kind {
  if (question.answerable) return 'own answerable';
  return isNear(question) ? 'own near' : 'own off';
}

function firstFor(question: string, { knowledge, day }: Own): Chunk | undefined {
  const { chunks, index } = knowledge;
  return chunks.get(index.search(question, { ...wishes(knowledge, day), limit: 1 }).hits[0]?.id ?? '');
}

function ownCase(question: string, kind: Kind, { own, right }: { own: Own; right: boolean }): Case[] {
  const { knowledge, day } = own;
  const first = firstFor(question, own);
  const asked = { question, weights: knowledge.index.weigh(question), placesIn, programme: PROGRAMME };
  const declined = first === undefined || first.document.kind === 'gap' || unmet(asked, first) !== undefined;
  return caseOf({ family: 'own', kind, right, declined }, knowledge.index.measure(question, wishes(knowledge, day)));
}

function caseOf(about: Pick<Case, 'family' | 'kind'> & Partial<Case>, measured: Features | undefined): Case[] {
  if (!measured) return [];
  return [{ right: false, declined: false, ...about, values: FEATURES.map((name) => measured[name]) }];
}
