import assert from 'node:assert/strict';
import { CITIES_OF_NRW, DISTRICTS_OF_NRW } from '../../src/municipalities/nrw.ts';
import { placeReader, samePlace } from '../../src/municipalities/places.ts';

const read = placeReader();
const names = (text: string) => read(text).map(({ name }) => name);

describe('the places that a text names', () => {
  it('are all municipalities and districts of North Rhine-Westphalia', () => {
    assert.equal(CITIES_OF_NRW.length, 396);
    assert.equal(DISTRICTS_OF_NRW.length, 31);
    const unread = CITIES_OF_NRW.filter((city) => read(`in ${city}`)[0]?.kind !== 'city');
    assert.deepEqual(unread, []);
    const districts = DISTRICTS_OF_NRW.filter((name) => read(`im Kreis ${name}`)[0]?.kind !== 'district');
    assert.deepEqual(districts, []);
  });

  it('are read as people write them', () => {
    assert.deepEqual(names('Was hat Haan bekommen?'), ['Haan']);
    assert.deepEqual(names('einwohnerzahl wuelfrath'), ['Wülfrath']);
    assert.deepEqual(names('Ratingens Bescheid und die Velberter Tafel'), ['Ratingen', 'Velbert']);
    assert.deepEqual(names('Die Heiligenhauser Vorlage, die Ratinger auch'), ['Heiligenhaus', 'Ratingen']);
    assert.deepEqual(names('Monheim und Langenfeld (Rheinland)'), ['Monheim am Rhein', 'Langenfeld']);
    assert.deepEqual(names('Mülheim, Porta Westfalica'), ['Mülheim an der Ruhr', 'Porta Westfalica']);
  });

  it('keep a Kreis apart from the city of its name', () => {
    assert.deepEqual(read('Stadt Mettmann'), [{ name: 'Mettmann', kind: 'city' }]);
    assert.deepEqual(read('die Städte des Kreises Mettmann'), [{ name: 'Kreis Mettmann', kind: 'district' }]);
    assert.deepEqual(names('im Märkischen Kreis und im Rhein-Kreis Neuss'), ['Märkischer Kreis', 'Rhein-Kreis Neuss']);
    assert.deepEqual(names('Kreisstadt Mettmann'), ['Mettmann']);
  });

  it('are no words of the language', () => {
    assert.deepEqual(names('Zahlt der Pakt das Essen? Wie wird das Wetter, wie ist die Lage, wie hoch die Löhne?'), []);
    assert.deepEqual(names('Wenden Sie sich an die Halle. Senden Sie mehr oder minder viel.'), []);
    assert.deepEqual(names('Die Tafel in Essen, die Stadt Löhne'), ['Essen', 'Löhne']);
  });

  it('are those of a round as well, wherever it lies', () => {
    const own = placeReader([
      { name: 'Kreis Plön', kind: 'district' },
      { name: 'Preetz', kind: 'city' },
      { name: 'Monheim am Rhein', kind: 'city' },
    ]);
    const read = own('Preetz im Kreis Plön, Haan, Monheim');
    assert.deepEqual(
      read.map(({ name }) => name),
      ['Preetz', 'Kreis Plön', 'Haan', 'Monheim am Rhein'],
    );
    assert.ok(samePlace(read[2] ?? { name: '', kind: 'city' }, { name: 'Haan', kind: 'city' }));
  });
});
