import { join } from 'node:path';
import type { ImportedDocument } from '../../../src/guidelines/sharing/imported.ts';
import { sentencesOf } from '../../../src/search/index.ts';
import { generator } from '../generator.ts';
import { knowledgeIn } from '../knowledge.ts';
import { ownQuestions } from '../own-questions.ts';

const SEED = 20_231_201;
const STARTER = 'src/guidelines/knowledge';
const LONGEST = { sentence: 300, passage: 700 };
const SECTIONS = 500;

/**
 * Documents that bring the starter knowledge up to so many passages: its sentences under its headings, recombined by a
 * seeded generator. No new words come with them, so every word's list grows, which is harder than a real corpus.
 */
export function documentsOf(passages: number): ImportedDocument[] {
  const given = [...knowledgeIn(STARTER).chunks.values()];
  const random = generator(SEED);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const sentences = given
    .flatMap(({ text }) => sentencesOf(text).map(({ start, end }) => text.slice(start, end)))
    .filter(({ length }) => length <= LONGEST.sentence);
  const section = () => {
    const model = pick(given);
    let text = '';
    while (text.length < Math.min(LONGEST.passage - LONGEST.sentence, model?.text.length ?? 0))
      text += `${pick(sentences) ?? ''}\n`;
    return { heading: model?.heading ?? '', text: text.trim() };
  };
  const sections = Array.from({ length: Math.max(0, passages - given.length) }, section).filter(
    ({ text }) => text !== '',
  );
  const documents = Array.from({ length: Math.ceil(sections.length / SECTIONS) }, (_, at) =>
    sections.slice(at * SECTIONS, (at + 1) * SECTIONS),
  );
  return documents.map((own, at) => ({
    title: `Sammlung ${at + 1}`,
    publisher: undefined,
    kind: 'report',
    status: 'report',
    strength: 'sonstige',
    validFrom: '2023-01-01',
    checksum: `bench-${at}`,
    sections: own,
  }));
}

/** Questions, no two of them alike. */
export function questions(): string[] {
  const own = ownQuestions(join(import.meta.dirname, '..', 'own-questions.jsonl')) ?? [];
  return own.map(({ question }) => question);
}
