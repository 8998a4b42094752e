import assert from 'node:assert/strict';
import { bar, button, buttonRows, neutral, paragraph, words } from '../../src/cards/parts.ts';
import { notification } from '../../src/conversation/reply.ts';

const NB = '\u00a0';

describe('card parts', () => {
  it('takes Markdown out of titles without losing a word', () => {
    assert.equal(neutral('7. Februar **wichtig** [hier](https://x)'), `7.${NB}Februar ∗∗wichtig∗∗ (hier)(https://x)`);
    assert.equal(neutral('+ 189 €'), `+${NB}189 €`);
  });

  it('draws one square a municipality, and ten beyond twenty', () => {
    const text = (filled: number, total: number) =>
      bar(paragraph(words('')), filled, total)
        .squares.map((run) => run.text)
        .join('');
    assert.equal(text(7, 11), '■■■■■■■□□□□');
    assert.equal(text(1, 300), '■□□□□□□□□□');
    assert.equal(text(29, 30), '■■■■■■■■■□');
  });

  it('draws no bar where there is nothing to fill', () => {
    assert.deepEqual(bar(paragraph(words('')), 0, 11).squares, []);
  });

  it('has two rows of buttons, the answers above what is beside them, and always the one that leads to the rest', () => {
    const named = (...titles: string[]) => titles.map((title) => button(title, 'votes.show'));
    const rows = (answers: readonly string[]) =>
      buttonRows(named(...answers), named('Verwalten', 'Anpassen', 'Fragen'), button('Weitere …', 'votes.more')).map(
        ({ row }) => row.map(({ title }) => title),
      );
    assert.deepEqual(rows(['Ja', 'Nein']), [
      ['Ja', 'Nein'],
      ['Verwalten', 'Anpassen', 'Weitere …'],
    ]);
    assert.deepEqual(rows(['A', 'B', 'C', 'D', 'E']), [
      ['A', 'B', 'C'],
      ['D', 'E', 'Weitere …'],
    ]);
    assert.deepEqual(rows([]), [['Verwalten', 'Anpassen', 'Weitere …']]);
  });

  it('cuts a notification at a word, at 80 characters', () => {
    const cut = notification(
      'Abstimmung bis 21.04., 12:00 Uhr: Soll der Entwurf aus Haan die gemeinsame Richtlinie werden?',
    );
    assert.ok(cut.length <= 80);
    assert.match(cut, /gemeinsame\u00a0…$/u);
  });
});
