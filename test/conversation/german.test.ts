import assert from 'node:assert/strict';
import { bar, neutral, paragraph, words } from '../../src/conversation/parts.ts';
import { notification } from '../../src/conversation/reply.ts';
import { fromBerlin, later } from '../../src/conversation/time.ts';

const NB = '\u00a0';

describe('time in Europe/Berlin', () => {
  it('keeps the wall clock over the change of the clocks when it counts days', () => {
    assert.equal(later('2023-10-28T12:00:00.000Z', { days: 1 }), '2023-10-29T13:00:00.000Z');
  });

  it('reads local times', () => {
    assert.equal(fromBerlin('2023-10-11T13:59'), '2023-10-11T11:59:00.000Z');
    assert.equal(fromBerlin('2023-02-30T10:00'), undefined);
    assert.equal(fromBerlin('2023-10-12'), '2023-10-11T22:00:00.000Z');
  });

  it('knows no hour that the change of the clocks leaves out, and takes the first of one that comes twice', () => {
    assert.equal(fromBerlin('2023-03-26T02:30'), undefined);
    assert.equal(fromBerlin('2023-10-29T02:30'), '2023-10-29T00:30:00.000Z');
    assert.equal(fromBerlin('2023-10-29T03:30'), '2023-10-29T02:30:00.000Z');
  });
});

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
    assert.equal(text(0, 3), '□□□');
    assert.equal(text(1, 300), '■□□□□□□□□□');
    assert.equal(text(29, 30), '■■■■■■■■■□');
  });

  it('cuts a notification at a word, at 80 characters', () => {
    const cut = notification(
      'Abstimmung bis 21.04., 12:00 Uhr: Soll der Entwurf aus Haan die gemeinsame Richtlinie werden?',
    );
    assert.ok(cut.length <= 80);
    assert.match(cut, /gemeinsame\u00a0…$/u);
  });
});
