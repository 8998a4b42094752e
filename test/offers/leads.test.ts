import assert from 'node:assert/strict';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const [HAAN, KREIS] = ['Sozialamt Haan', 'Koordination'];
const VOTE = 'abstimmung stellen: Soll es so sein?; Regel: Konsent; Frist: 21.10.2023 12:00';

onEveryDatabase('a wish about a thing that is not named', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const ways = async (text: string) => buttonsOf((await round.say(HAAN, text)).card);
  const titles = async (text: string) => (await ways(text)).map(({ title }) => title);
  const measure = (title: string) =>
    round.say(HAAN, `maßnahme anlegen: ${title}; Verplant: 10.000; Themenfeld: Energie`);

  it('books what was paid to one of the own measures, by a click', async () => {
    await measure('Tafel');
    await measure('Wärmestube');
    const found = (await ways('3.000 Euro ausgezahlt, bitte nachtragen')).filter(({ verb }) =>
      verb.startsWith('grants.'),
    );
    assert.deepEqual(
      new Set(found.map(({ data }) => `${data['number']} ${data['typed']}`)),
      new Set(['1 verausgabt: 3000', '2 verausgabt: 3000']),
    );
    const [one] = found;
    assert.ok(one);
    assert.match((await round.say(HAAN, 'maßnahme 1')).text, /Verausgabt\s·\s0\s€/u);
    assert.match((await round.click(HAAN, one.verb, one.data)).text, /Verausgabt\s·\s3\.000/u);
  });

  it('leads to a new measure where there is none to book to', async () => {
    const answer = await round.say(HAAN, '3.000 Euro ausgezahlt, bitte nachtragen');
    assert.match(answer.text, /noch keine Maßnahme angelegt[\s\S]*\[Maßnahme anlegen …\]/u);
  });

  it('offers to take back the ballot that is meant, and takes nothing off a meeting', async () => {
    for (let at = 0; at < 5; at += 1) await round.say(KREIS, VOTE.replace('so', `so ${at}`));
    await round.say(KREIS, 'abstimmung 5 veröffentlichen');
    await round.say(HAAN, 'abstimmen 5 zustimmung');
    const answer = await round.say(HAAN, 'Wir ziehen unsere Stimme bei der 5 zurück');
    assert.match(answer.text, /Haan nimmt die Stimme bei Abstimmung\s5 zurück[\s\S]*Soll es so 4 sein/u);
    assert.doesNotMatch(answer.text, /Anlage/u);
    assert.match((await round.say(KREIS, 'abstimmung 5')).text, /1\u00a0von\u00a011/u);
  });

  it('is shown what it could be about where it says to do something with it', async () => {
    await round.say(KREIS, 'sitzung anlegen: Runde; Datum: 20.10.2023; Uhrzeit: 14:00; Ort: Rathaus Haan');
    await round.say(KREIS, 'sitzung 1 veröffentlichen');
    assert.match((await round.say(HAAN, 'Mach bitte mal was mit der Einladung')).text, /Sitzung\u00a01/u);
    await round.say(KREIS, VOTE);
    await round.say(KREIS, 'abstimmung 1 veröffentlichen');
    const vote = await round.say(HAAN, 'Mach bitte mal was mit der Abstimmung');
    assert.match(vote.text, /Soll es so sein/u);
    assert.match((await round.say(KREIS, 'abstimmung 1')).text, /0\u00a0von\u00a011/u);
  });

  it('says what there is none of, with a way on, where nothing could be meant', async () => {
    for (const said of [
      'Mach bitte mal was mit der Einladung',
      'Mach bitte mal was mit der Abstimmung',
      'Umfrage 5 zum Termin',
    ])
      assert.ok((await titles(said)).length > 0, said);
  });
});
