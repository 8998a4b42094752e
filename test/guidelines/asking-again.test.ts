import assert from 'node:assert/strict';
import { findAnswer } from '../../src/guidelines/answers/answer.ts';
import { knowledgeIn } from '../bench/knowledge.ts';

/** Pieces that count how often one of them is looked at. */
class Counted<Piece> extends Map<string, Piece> {
  looks = 0;

  override get(id: string): Piece | undefined {
    this.looks += 1;
    return super.get(id);
  }
}

describe('another question of the same day', () => {
  const { chunks, index } = knowledgeIn('src/guidelines/knowledge');

  it('asks of no passage again whether it holds', () => {
    const pieces = new Counted(chunks);
    const ask = (day: string) => {
      const before = pieces.looks;
      findAnswer({ chunks: pieces, index }, 'Sind Personalkosten für die Verwaltung förderfähig?', { day });
      return pieces.looks - before;
    };
    const first = ask('2023-10-05');
    assert.ok(first > 50, `${first} passages have to be looked at`);
    const again = ask('2023-10-05');
    assert.ok(again < 20, `${again} looks`);
    assert.ok(ask('2023-03-01') > again, 'on another day others hold');
  });
});
