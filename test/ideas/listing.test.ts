import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const ENTRIES = [
  ['Haan', 'Spätausgabe der Tafel; Beschreibung: Abends geöffnet; Themenfeld: Tafel; Herkunft: Träger'],
  ['Haan', 'Energieberatung zu Hause; Beschreibung: Mit Steckerleisten; Themenfeld: Energie'],
  ['Velbert', 'Offene Schuldnerberatung; Beschreibung: Im Rathaus; Themenfeld: Sozial; Art: Best Practice'],
  ['Hilden', 'Duschen im Hallenbad; Beschreibung: Mit Gutschein; Themenfeld: Wohnungslosenhilfe; Herkunft: Politik'],
] as const;

onEveryDatabase('the collection of ideas', (database) => {
  let round: TestRound;
  before(async () => {
    round = await openRound(database);
    for (const [city, typed] of ENTRIES) await round.say(`Sozialamt ${city}`, `idee trotzdem einreichen: ${typed}`);
    await round.say('Sozialamt Hilden', 'idee 4 umgesetzt');
    await round.say('Sozialamt Velbert', 'idee 1 unterstützen');
  });
  after(() => round.close());

  const titles = async (typed: string, office = 'Sozialamt Haan') => {
    const { text } = await round.say(office, typed);
    return ENTRIES.map(([, entry]) => entry.split(';')[0] ?? '').filter((title) => text.includes(title));
  };

  for (const [typed, wanted] of [
    ['ideen haan', ['Spätausgabe der Tafel', 'Energieberatung zu Hause']],
    ['ideen energie', ['Energieberatung zu Hause']],
    ['Ideen umgesetzt', ['Duschen im Hallenbad']],
    ['ideen träger', ['Spätausgabe der Tafel']],
    ['ideen tafel', ['Spätausgabe der Tafel']],
    ['ideen haan steckerleiste', ['Energieberatung zu Hause']],
    ['best practice schuldnerberatung', ['Offene Schuldnerberatung']],
    ['best practice', ['Offene Schuldnerberatung']],
    ['best practice haan', []],
    ['meine ideen', ['Spätausgabe der Tafel', 'Energieberatung zu Hause']],
    ['meine ideen energie', ['Energieberatung zu Hause']],
  ] as const) {
    it(`lists for „${typed}“ ${wanted.length} of ${ENTRIES.length}`, async () => {
      assert.deepEqual(await titles(typed), wanted);
    });
  }

  it('lists for „meine ideen“ the entries of the asker’s municipality', async () => {
    assert.deepEqual(await titles('meine ideen', 'Sozialamt Velbert'), ['Offene Schuldnerberatung']);
  });

  it('says what it was narrowed to, and how many support', async () => {
    const { text } = await round.say('Sozialamt Haan', 'ideen haan träger');
    assert.match(text, /1\u00a0Eintrag[\s\S]*Ideen und Best Practice: Haan\u00a0· Träger/u);
    assert.match(text, /von 1\u00a0Kommune unterstützt/u);
  });

  it('follows a change of the words', async () => {
    assert.deepEqual(await titles('ideen lastenrad'), []);
    await round.say('Sozialamt Hilden', 'idee 4 ändern: Beschreibung: Mit Gutschein und Lastenrad');
    assert.deepEqual(await titles('ideen lastenrad'), ['Duschen im Hallenbad']);
  });

  it('turns pages, by button and typed', async () => {
    for (let nth = 1; nth <= 8; nth += 1)
      await round.say(
        'Sozialamt Ratingen',
        `idee trotzdem einreichen: Punkt ${nth}; Beschreibung: Neu; Themenfeld: Sonstiges`,
      );
    const first = await round.say('Sozialamt Haan', 'ideen ratingen');
    assert.match(
      first.text,
      /8\u00a0Einträge[\s\S]*Punkt 8[\s\S]*Punkt 4[\s\S]*\[Weitere 3 anzeigen \(Seite.2 von.2\)\]/u,
    );
    assert.doesNotMatch(first.text, /Punkt 3|Vorige/u);
    const second = await round.click('Sozialamt Haan', 'ideas.list', { words: 'ratingen', page: 2 });
    assert.match(second.text, /Punkt 3[\s\S]*Punkt 1[\s\S]*\[Vorige 5 anzeigen \(Seite.1 von.2\)\]/u);
    assert.equal((await round.say('Sozialamt Haan', 'ideen ratingen seite 2')).text, second.text);
  });
});
