import assert from 'node:assert/strict';
import { bestWindow, createSearchIndex } from '../../src/search/index.ts';

const TEXTS = {
  report:
    'Der Bericht geht zweimal an das Land. Der Bericht ist am 30.06.2023 fällig. Der Bericht kommt von der Kommune.',
  rates: 'Das Land zahlt je Person gleich. Das Land zahlt je Person 79 €.',
  rest: 'Kommunen haben Geld aus dem Rest beantragt. Es haben 70 Kommunen Geld beantragt.',
  draft: 'Gedacht ist an eine Richtlinie für alle. Die Richtlinie klärt die Stadt Haan.',
  history:
    'Die Stiftung zahlt dem Armenhaus 1500 Euro. Das Armenhaus bekommt Geld der Stiftung, die Stiftung zahlt dem Armenhaus seit 1871.',
  fees: 'Das Honorar ist eine Ausgabe. Ein Honorar darf bezahlt werden.',
} as const;
const index = createSearchIndex(Object.entries(TEXTS).map(([id, text]) => ({ id, title: id, text })));

function best(question: string, of: keyof typeof TEXTS): string {
  const { best: span } = bestWindow(index, question, TEXTS[of]);
  return TEXTS[of].slice(span.start, span.end);
}

describe('the sentence that leads', () => {
  it('holds a day where a day is asked for', () => {
    assert.match(best('Wann kommt der Bericht?', 'report'), /30\.06\.2023/u);
    assert.match(best('Welcher Stichtag gilt für den Bericht?', 'report'), /30\.06\.2023/u);
  });

  it('takes a year for a day in history, and no number that is paid or counted', () => {
    assert.match(best('Wann zahlt die Stiftung dem Armenhaus?', 'history'), /seit 1871/u);
  });

  it('holds an amount where an amount is asked for, and a number where one is', () => {
    assert.match(best('Wie viel zahlt das Land je Person?', 'rates'), /79 €/u);
    assert.match(best('Wie viele Kommunen haben Geld beantragt?', 'rest'), /haben 70/u);
  });

  it('names an office where it is asked who', () => {
    assert.match(best('Wer macht die Richtlinie?', 'draft'), /Stadt Haan/u);
  });

  it('allows or denies where yes or no is asked', () => {
    assert.match(best('Ist ein Honorar zulässig?', 'fees'), /darf/u);
  });

  it('is the one with most of the words where any may answer', () => {
    assert.match(best('Woran ist bei der Richtlinie gedacht?', 'draft'), /Gedacht ist/u);
    assert.match(best('Warum geht der Bericht zweimal an das Land?', 'report'), /zweimal/u);
  });
});
