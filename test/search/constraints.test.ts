import assert from 'node:assert/strict';
import { createSearchIndex, type Unmet, unmet } from '../../src/search/index.ts';

const CITIES = ['Haan', 'Hilden', 'Ratingen', 'Vlotho'];
/** A reader of few places, so that what is tested is the rule alone. */
const placesIn = (text: string) =>
  [...text.matchAll(/(Kreis )?(Haan|Hilden|Ratingen|Vlotho|Mettmann)/gu)].map(([name, district]) =>
    district ? { name, kind: 'district' as const } : { name, kind: 'city' as const },
  );

function held(question: string, heading: string, text: string): Unmet | undefined {
  const index = createSearchIndex([
    { id: '1', title: heading, text },
    ...CITIES.map((city) => ({ id: city, title: city, text: `${city} hat einen Bescheid bekommen.` })),
  ]);
  const asked = { question, weights: index.weigh(question), placesIn, programme: ['2023'] };
  return unmet(asked, { heading, text });
}

const kindOf = (question: string, text: string) => {
  const found = held(question, 'Verwendungsnachweis und Honorare', text);
  return found?.what === 'kind' ? found.kind : found?.what;
};

describe('what a passage must hold to answer', () => {
  it('is the year that is asked for, unless it is one of the programme or a period is stated', () => {
    const rule = ['Honorare', 'Honorare sind förderfähig.'] as const;
    assert.deepEqual(held('Sind Honorare im Jahr 2026 förderfähig?', ...rule), { what: 'year', years: ['2026'] });
    assert.equal(held('Sind Honorare im Jahr 2023 förderfähig?', ...rule), undefined);
    assert.equal(
      held('Sind Honorare 2026 förderfähig?', 'Honorare', 'Honorare sind bis 30.06.2026 möglich.'),
      undefined,
    );
    const period = ['Bewilligungszeitraum: 01.01. bis 31.12.2023', 'Er endet am 31.12.2023.'] as const;
    assert.equal(held('Zählt eine Rechnung von 2022 zum Bewilligungszeitraum?', ...period), undefined);
  });

  it('is the year of the programme where the heading is about another', () => {
    const counted = ['Einwohnerzahl Haan am 31.12.2021: 30.298', 'Haan hatte 30.298 Einwohner.'] as const;
    assert.deepEqual(held('Einwohnerzahl Haan 2023', ...counted), { what: 'year', years: ['2023'] });
    assert.equal(held('Einwohnerzahl Haan 2021', ...counted), undefined);
  });

  it('is the place that is asked for, where the heading names another or a value is asked', () => {
    const vlotho = ['Einzelfallhilfe in Vlotho: bis 500 €', 'Vlotho hilft mit bis zu 500 €.'] as const;
    const rule = ['Einzelfallhilfe', 'Einzelfallhilfe ist bis 500 € möglich.'] as const;
    assert.deepEqual(held('Gibt es Einzelfallhilfe in Ratingen?', ...vlotho), {
      what: 'place',
      asked: 'Ratingen',
      told: 'Vlotho',
    });
    assert.equal(held('Gibt es Einzelfallhilfe in Ratingen?', ...rule), undefined);
    assert.deepEqual(held('Wie viel Einzelfallhilfe gibt es in Ratingen?', ...rule), {
      what: 'place',
      asked: 'Ratingen',
      told: undefined,
    });
    assert.equal(held('Wie viel Einzelfallhilfe gibt es in Vlotho?', ...vlotho), undefined);
  });

  it('is the place that something is to be named of, but not that of a rule', () => {
    const rule = ['Beratungsstellen', 'Beratungsstellen sind zuständig und förderfähig.'] as const;
    assert.equal(held('Welche Beratungsstelle ist in Ratingen zuständig?', ...rule)?.what, 'place');
    assert.equal(held('Welche Beratungsstellen sind in Ratingen förderfähig?', ...rule), undefined);
  });

  it('is the city and not the Kreis of its name, where a value is asked or the city is named as such', () => {
    const kreis = ['Kreis Mettmann: 500.000 €', 'Der Kreis Mettmann hat 500.000 € bekommen.'] as const;
    assert.equal(held('Was hat Mettmann bekommen?', ...kreis)?.what, 'place');
    assert.equal(held('Hat die Stadt Mettmann etwas bekommen?', ...kreis)?.what, 'place');
    assert.equal(held('Was hat der Kreis Mettmann bekommen?', ...kreis), undefined);
    assert.equal(held('Wie machen es die Kollegen in Mettmann?', ...kreis), undefined);
  });

  it('is more than a place', () => {
    const found = held('Wer leitet das Jugendamt in Haan?', 'Haan: 143.325 €', 'Haan hat 143.325 € bekommen.');
    assert.deepEqual(found, { what: 'place-only', place: 'Haan' });
    assert.equal(held('Hat Haan einen Bescheid?', 'Haan', 'Haan hat einen Bescheid bekommen.'), undefined);
  });

  for (const [question, kind, without, having] of [
    ['Wie hoch ist der Betrag für Honorare?', 'amount', 'Honorare sind möglich.', 'Honorare sind bis 500 € möglich.'],
    ['Wie hoch ist der Betrag?', 'amount', 'Honorare sind möglich.', 'Den Betrag legt jede Kommune selbst fest.'],
    ['Wie viele Seiten hat der Verwendungsnachweis?', 'count', 'Er hat Seiten, bis 31.03.2024.', 'Er hat 3 Seiten.'],
    ['Wie lange gelten Honorare?', 'duration', 'Honorare gelten.', 'Honorare gelten drei Monate.'],
    ['Wann ist der Verwendungsnachweis fällig?', 'date', 'Er ist fällig.', 'Er ist am 31. März fällig.'],
    ['Wie viel Prozent der Honorare?', 'percent', 'Honorare sind möglich.', 'Honorare zu 50 % sind möglich.'],
    ['Nach welchem Paragrafen sind Honorare möglich?', 'reference', 'Sie sind möglich.', 'Honorare: § 53 LHO.'],
    ['Wie lautet die Telefonnummer?', 'contact', 'Honorare stehen dort.', 'Telefon: 02104 991234.'],
    ['Ab welchem Alter gibt es Honorare?', 'age', 'Es gibt Honorare.', 'Honorare gibt es ab 18 Jahren, im Alter mehr.'],
  ] as const)
    it(`is something of the kind that “${question}” asks for`, () => {
      assert.equal(kindOf(question, without), kind);
      assert.equal(kindOf(question, having), undefined);
    });

  it('is not the number of a question why, nor of one that asks for another thing first', () => {
    assert.equal(kindOf('Warum ist der Betrag so hoch?', 'Honorare sind möglich.'), undefined);
    assert.equal(kindOf('Welcher Stichtag gilt für die Anzahl?', 'Es gilt der 31.12.2021.'), undefined);
  });

  it('is held where a word of the passage ends with the noun that is asked for', () => {
    const text = 'Die Grenze liegt bei 1.500 € Nettoeinkommen.';
    assert.equal(held('Wie hoch ist das Einkommen?', 'Grenzen', text), undefined);
  });

  it('is the noun that is asked for', () => {
    const found = held('Welche Bagatellgrenze gilt für Honorare?', 'Honorare', 'Honorare sind bis 500 € möglich.');
    assert.deepEqual(found, { what: 'focus', noun: 'Bagatellgrenze' });
    assert.equal(held('Welche Honorare sind möglich?', 'Honorare', 'Honorare sind möglich.'), undefined);
  });
});
