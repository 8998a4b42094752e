import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyse, editDistance } from '../../src/search/index.ts';

const same = (a: string, b: string): void => deepEqual(analyse(a), analyse(b));

describe('analyse', () => {
  it('reads umlauts and sharp s however they are typed', () => {
    same('förderfähige Maßnahmen', 'foerderfaehige Massnahmen');
    same('Übergänge', 'Uebergaenge');
    same('Mütter', 'Mutter');
  });

  it('reads decomposed letters, ligatures and soft hyphens as the plain word', () => {
    same('Fo\u0308rderung', 'Förderung');
    same('Verwen\u00ADdungs\u00ADnachweis', 'Verwendungsnachweis');
    same('Pﬂege', 'Pflege');
  });

  it('reads every gender form as the same word', () => {
    for (const form of [
      'Bezieher:innen',
      'Bezieher*innen',
      'Bezieher_innen',
      'Bezieher/innen',
      'Bezieher/-innen',
      'BezieherInnen',
      'Bezieherinnen',
      'Bezieherin',
      'Beziehern',
    ]) {
      same(form, 'Bezieher');
    }
  });

  it('takes off inflection', () => {
    same('Anträge', 'Antrag');
    same('zusätzlichen', 'zusätzliche');
  });

  it('splits words at hyphens', () => {
    same('Energie-Mehrkosten', 'Energie Mehrkosten');
  });

  it('leaves out stop words', () => {
    deepEqual(analyse('Was ist denn das und wer soll es sein?'), []);
  });

  it('reads a date in figures as day, month and year', () => {
    same('07.02.2023', '7. Februar 2023');
  });

  it('reads a number with and without points as the same', () => {
    same('18.000 Euro', '18000 €');
    same('143.325,00', '143325');
  });
});

describe('editDistance', () => {
  it('counts insertions, deletions, replacements and swaps', () => {
    equal(editDistance('antrag', 'antrag'), 0);
    equal(editDistance('antrag', 'anträg'), 1);
    equal(editDistance('antrag', 'antrg'), 1);
    equal(editDistance('antrag', 'anrtag'), 1);
    equal(editDistance('kitten', 'sitting', 5), 3);
    equal(editDistance('', 'abc', 3), 3);
  });

  it('stops at the cap', () => {
    equal(editDistance('mietkosten', 'pfändung', 2), 3);
    equal(editDistance('a', 'abcdef', 2), 3);
  });
});
