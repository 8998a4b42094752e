import assert from 'node:assert/strict';
import { municipalityNamed } from '../../src/municipalities/named.ts';

const city = (name: string) => ({ id: `city-${name}`, name, kind: 'city' as const });
const district = (name: string) => ({ id: `district-${name}`, name, kind: 'district' as const });
const ROUND = [
  district('Kreis Mettmann'),
  ...[
    'Erkrath',
    'Haan',
    'Hilden',
    'Langenfeld (Rheinland)',
    'Mettmann',
    'Monheim am Rhein',
    'Ratingen',
    'Wülfrath',
  ].map(city),
];
const named = (typed: string, all: readonly ReturnType<typeof city | typeof district>[] = ROUND) =>
  municipalityNamed(typed, all)?.name;

describe('a municipality that is named', () => {
  it('is found by its name in any spelling, and by its id', () => {
    for (const typed of ['Haan', 'haan', ' HAAN ', 'city-Haan', 'Haan.']) assert.equal(named(typed), 'Haan', typed);
    for (const typed of ['Wülfrath', 'Wuelfrath', 'WÜLFRATH']) assert.equal(named(typed), 'Wülfrath', typed);
  });

  it('is found with what it is before its name', () => {
    for (const typed of ['Stadt Haan', 'die Stadt Haan', 'der Stadt Haan', 'Kreisstadt Haan', 'Gemeinde Haan'])
      assert.equal(named(typed), 'Haan', typed);
    for (const typed of ['Sozialamt Haan', 'das Sozialamt der Stadt Haan', 'Haaner Sozialamt', 'Stadtverwaltung Haan'])
      assert.equal(named(typed), 'Haan', typed);
  });

  it('is found by what is made of its name', () => {
    for (const [typed, name] of [
      ['Haans', 'Haan'],
      ['Haaner', 'Haan'],
      ['Hildener', 'Hilden'],
      ['Ratinger', 'Ratingen'],
      ['Monheims', 'Monheim am Rhein'],
      ['Monheimer', 'Monheim am Rhein'],
      ['Wuelfrather', 'Wülfrath'],
    ] as const)
      assert.equal(named(typed), name, typed);
  });

  it('is found without what tells it from its namesakes, and with that shortened', () => {
    for (const typed of ['Monheim', 'Monheim a. Rh.', 'Monheim a.R.', 'Monheim-am-Rhein', 'Stadt Monheim'])
      assert.equal(named(typed), 'Monheim am Rhein', typed);
    for (const typed of ['Langenfeld', 'Langenfeld (Rhld.)', 'Langenfeld (Rheinland)'])
      assert.equal(named(typed), 'Langenfeld (Rheinland)', typed);
  });

  it('is the Kreis, and no city of its name', () => {
    for (const typed of ['Kreis', 'der Kreis', 'des Kreises', 'Kreis Mettmann', 'Landkreis Mettmann', 'Kreissozialamt'])
      assert.equal(named(typed), 'Kreis Mettmann', typed);
    for (const typed of ['Mettmann', 'Stadt Mettmann', 'Kreisstadt Mettmann', 'Mettmanns'])
      assert.equal(named(typed), 'Mettmann', typed);
    const withoutCity = ROUND.filter(({ name }) => name !== 'Mettmann');
    assert.equal(named('Mettmann', withoutCity), 'Kreis Mettmann');
    assert.equal(named('Stadt Mettmann', withoutCity), undefined);
  });

  it('is a Kreis by its whole name', () => {
    const all = [district('Rhein-Kreis Neuss'), district('Ennepe-Ruhr-Kreis'), city('Neuss')];
    for (const typed of ['Rhein-Kreis Neuss', 'Rhein Kreis Neuss', 'der Rhein-Kreis Neuss', 'Kreis Neuss'])
      assert.equal(named(typed, all), 'Rhein-Kreis Neuss', typed);
    assert.equal(named('Ennepe-Ruhr-Kreis', all), 'Ennepe-Ruhr-Kreis');
    assert.equal(named('Neuss', all), 'Neuss');
    assert.equal(named('Kreis', all), undefined);
  });

  it('is a Kreis by its name where its kind is not told', () => {
    const all = ROUND.map(({ id, name }) => ({ id, name }));
    assert.equal(municipalityNamed('Kreis', all)?.name, 'Kreis Mettmann');
    assert.equal(municipalityNamed('Mettmann', all)?.name, 'Mettmann');
  });

  it('is none of another name, and none of two', () => {
    for (const typed of [
      '',
      'Ha',
      'Haanstadt',
      'Langen',
      'Kreis Haan',
      'Stadt',
      'Monheim am Main',
      'Haan und Hilden',
      'Düsseldorf',
    ])
      assert.equal(named(typed), undefined, typed);
    const twins = [city('Neustadt am Rhein'), city('Neustadt an der Ruhr')];
    assert.equal(named('Neustadt', twins), undefined);
    assert.equal(named('Neustadt an der Ruhr', twins), 'Neustadt an der Ruhr');
  });
});
