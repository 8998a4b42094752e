import assert from 'node:assert/strict';
import { proposed } from '../../src/imports/import.ts';

const TODAY = '2023-10-05';
const from = (text: string, heading = 'Merkblatt') =>
  proposed({ title: 'Merkblatt', sections: [{ heading, text }] }, TODAY).validFrom;

describe('the day from which a file seems to hold', () => {
  it('is one ahead where the words before it say so, or a heading does', () => {
    assert.equal(from('Gilt ab 01.01.2024.'), '2024-01-01');
    assert.equal(from('Die Richtlinie tritt in Kraft am 1. Januar 2024.'), '2024-01-01');
    assert.equal(from('Stand: 01.01.2024'), '2024-01-01');
    assert.equal(from('Fahrten werden erstattet.', 'Fassung vom 01.01.2024'), '2024-01-01');
  });

  it('is today where a day ahead is a deadline', () => {
    assert.equal(from('Die Frist endet am 31.12.2023.'), TODAY);
    assert.equal(from('Anträge sind bis 31.12.2023 zu stellen.'), TODAY);
  });

  it('is the first that the beginning names', () => {
    assert.equal(from('Das Merkblatt vom 01.02.2023 ersetzt das vom 01.01.2023.'), '2023-02-01');
  });
});
