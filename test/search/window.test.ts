import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { bestWindow, createSearchIndex } from '../../src/search/index.ts';

const RULES =
  'Die Stadt zahlt im Voraus. Der Zuschuss wird z. B. am 3. März überwiesen. Rückfragen gehen an das Amt. Belege sind fünf Jahre lang aufzubewahren. Danach werden sie vernichtet.';
const LIST =
  'Einleitung ohne Belang.\nBezahlt werden:\n- Miete der Räume\n- Strom und Gas\n- Honorare\nAlles andere nicht.';
const index = createSearchIndex([
  { id: 'rules', title: 'Regeln', text: RULES },
  { id: 'list', title: 'Liste', text: LIST },
]);
const shown = (question: string, text: string): { window: string; best: string } => {
  const { start, end, best } = bestWindow(index, question, text);
  return { window: text.slice(start, end), best: text.slice(best.start, best.end) };
};

describe('bestWindow', () => {
  it('shows the best sentence with one before and one after, verbatim', () => {
    const { window, best } = shown('Wie lange muss man Belege aufbewahren?', RULES);
    equal(best, 'Belege sind fünf Jahre lang aufzubewahren.');
    equal(
      window,
      'Rückfragen gehen an das Amt. Belege sind fünf Jahre lang aufzubewahren. Danach werden sie vernichtet.',
    );
  });

  it('does not end a sentence at an abbreviation or a day', () => {
    equal(shown('Wann kommt der Zuschuss?', RULES).best, 'Der Zuschuss wird z. B. am 3. März überwiesen.');
  });

  it('shows a list whole, with the line that leads into it', () => {
    const { window, best } = shown('Wird Strom bezahlt?', LIST);
    equal(best, '- Strom und Gas');
    equal(window, 'Bezahlt werden:\n- Miete der Räume\n- Strom und Gas\n- Honorare');
  });

  it('prefers a sentence with a date when asked for the time', () => {
    const text = 'Der Bericht ist wichtig. Der Bericht ist am 1. Mai fällig. Der Bericht ist kurz.';
    ok(shown('Wann ist der Bericht fällig?', text).best.includes('1. Mai'));
  });

  it('begins with the first sentence when nothing matches, and bears an empty text', () => {
    equal(shown('Quantenphysik', RULES).best, 'Die Stadt zahlt im Voraus.');
    equal(shown('Quantenphysik', '').window, '');
  });

  it('takes a wrapped line for one sentence', () => {
    const wrapped = 'Die Stadt prüft die Belege,\nbevor sie das Geld auszahlt. Danach ist Ruhe.';
    equal(shown('Wer prüft Belege?', wrapped).best, 'Die Stadt prüft die Belege,\nbevor sie das Geld auszahlt.');
  });

  it('bears a text without end', () => {
    for (const text of ['Wort '.repeat(200_000), '. '.repeat(100_000), '('.repeat(100_000), '1'.repeat(50_000)]) {
      const { start, end } = bestWindow(index, 'Welche Belege?', text);
      ok(start <= end && end <= text.length);
    }
  });
});
