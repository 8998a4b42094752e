import assert from 'node:assert/strict';
import { numberedHeading } from '../../src/documents/heading-number.ts';
import { typedNumber } from '../../src/documents/typed-number.ts';

describe('the number before the words of a heading', () => {
  it('is what documents count their sections with', () => {
    const headings = [
      ['1 Zuwendungszweck', '1'],
      ['2. Gegenstand', '2.'],
      ['2.2 Personalausgaben', '2.2'],
      ['2.10. Weitere Ausgaben', '2.10.'],
      ['§ 3 Verfahren', '§ 3'],
      ['§ 3a Ausnahmen', '§ 3a'],
      ['Anlage 2 Kostenplan', 'Anlage 2'],
      ['Anlage B Kostenplan', 'Anlage B'],
      ['Teil II: Verfahren', 'Teil II'],
      ['IV. Schluss', 'IV.'],
      ['b) Sachausgaben', 'b)'],
      ['3 Tagespflege', '3'],
      ['4 Kommunen und Kreise', '4'],
      ['1. Monatsberichte', '1.'],
    ] as const;
    for (const [heading, number] of headings) assert.equal(typedNumber(heading), number, heading);
  });

  it('is no amount, no time, no day and no span', () => {
    for (const heading of [
      '15 Euro Zuschuss',
      '24 Stunden Bereitschaft',
      '10 Prozent Eigenanteil',
      '14 Tage nach dem Bescheid',
      '1.5 Stunden Beratung',
      '10.30 Uhr Begrüßung',
      '8 bis 12 Uhr geöffnet',
      '3 von 5 Kommunen',
      '31. Dezember',
      '1. Okt. Beginn',
      '31.12. Ende des Zeitraums',
      '01.10. Beginn',
      '2. Halbjahr 2023',
      '4. Quartal',
      '40. KW',
    ])
      assert.equal(typedNumber(heading), undefined, heading);
  });

  it('is no word that follows the name of a part', () => {
    for (const heading of ['Anlage Zu den Kosten', 'Teil In Kürze', 'Abschnitt Am Ende', 'Kapitel Xanten und Haan'])
      assert.equal(typedNumber(heading), undefined, heading);
  });
});

describe('a heading with its number', () => {
  it('shows the number once', () => {
    assert.equal(numberedHeading({ heading: '2.2 Personal', number: '2.2' }), '2.2 Personal');
    assert.equal(numberedHeading({ heading: 'Personal', number: '2.2' }), '2.2 Personal');
    assert.equal(numberedHeading({ heading: '12 Monate Frist', number: '1' }), '1 12 Monate Frist');
    assert.equal(numberedHeading({ heading: '2.2. Personal', number: '2.2' }), '2.2. Personal');
  });
});
