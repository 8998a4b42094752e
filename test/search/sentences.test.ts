import assert from 'node:assert/strict';
import { sentencesOf } from '../../src/search/index.ts';

const shown = (text: string) =>
  sentencesOf(text).map(({ start, end, listed }) => `${listed ? '• ' : ''}${text.slice(start, end)}`);

describe('the sentences of a text', () => {
  it('keep a day at the beginning of a line, and end where they end', () => {
    assert.deepEqual(shown('31. Dezember 2023 endet der Zeitraum. Danach ist nichts mehr möglich.'), [
      '31. Dezember 2023 endet der Zeitraum.',
      'Danach ist nichts mehr möglich.',
    ]);
    assert.deepEqual(shown('1. Januar 2023 beginnt er. Vorher nicht.\n2. Juli 2023 endet er.'), [
      '1. Januar 2023 beginnt er.',
      'Vorher nicht.',
      '2. Juli 2023 endet er.',
    ]);
  });

  it('do not end behind a short form, in brackets or not', () => {
    const one = 'Es steht in der Landtagsdrucksache (LT-Drs.) 18/5886 vom 12.09.2023.';
    assert.deepEqual(shown(`${one} Siehe LT-Drs. 18/5237.`), [one, 'Siehe LT-Drs. 18/5237.']);
    assert.deepEqual(shown('Er gilt (siehe dort.) Danach nicht.'), ['Er gilt (siehe dort.)', 'Danach nicht.']);
  });

  it('keep a number that counts nothing', () => {
    assert.deepEqual(shown('2. Änderungsbescheid: Der Betrag steigt. Er gilt sofort.'), [
      '2. Änderungsbescheid: Der Betrag steigt.',
      'Er gilt sofort.',
    ]);
  });

  it('are items where their numbers count in order, also in the middle of a list', () => {
    assert.deepEqual(shown('1. Antrag stellen. Frist beachten.\n2. Bescheid abwarten.'), [
      '• 1. Antrag stellen. Frist beachten.',
      '• 2. Bescheid abwarten.',
    ]);
    assert.deepEqual(shown('4. Nachweis führen. Belege sammeln.\n5. Mittel zurückzahlen.'), [
      '• 4. Nachweis führen. Belege sammeln.',
      '• 5. Mittel zurückzahlen.',
    ]);
  });
});
