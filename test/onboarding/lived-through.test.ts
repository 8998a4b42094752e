import assert from 'node:assert/strict';
import { brokenIn } from '../../src/cli/broken.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import type { RoundPlan } from '../../src/municipalities/round.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const COORDINATION = 'Koordination';
const MERGED = 'Sozialamt Erkrath und Mettmann';
const ILL = 'Sozialamt Haan';
const STANDS_IN = 'Sozialamt Haan, Sachbearbeitung';
const LEAVER = 'Sozialamt Hilden';
const DEPUTY = 'Sozialamt Hilden, Vertretung';
/** The offices of Erkrath and Mettmann have been merged. */
const plan: RoundPlan = {
  ...samplePlan,
  people: [
    ...samplePlan.people.filter(({ office }) => !/^Sozialamt (?:Erkrath|Mettmann)$/u.test(office)),
    { objectId: `person-${MERGED}`, office: MERGED, municipality: 'erkrath', roles: ['head'] },
    { objectId: `person-${MERGED}`, office: MERGED, municipality: 'mettmann', roles: ['head'] },
  ],
};

onEveryDatabase('a round in which people are merged, ill, gone, on the telephone and by e-mail', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
  });
  afterEach(() => round.close());

  it('decides with one voice of each municipality, and says who gave it', async () => {
    const said: readonly (readonly [string, string])[] = [
      [COORDINATION, 'abstimmung stellen: Soll die Wärmestube bleiben?; Regel: Konsent; Frist: 12.10.2023 12:00'],
      [COORDINATION, 'abstimmung 1 veröffentlichen'],
      [LEAVER, 'abstimmen 1 zustimmung'],
      [MERGED, 'für Erkrath: abstimmen 1 zustimmung'],
      [COORDINATION, `abwesend: ${ILL}; Bis: 20.10.2023; Vertretung: ${STANDS_IN}`],
      [STANDS_IN, 'abstimmen 1 zustimmung'],
      [COORDINATION, 'abstimmen 1 für Velbert: zustimmung'],
      [COORDINATION, 'abstimmen 1 für Langenfeld per E-Mail am 04.10.2023: zustimmung'],
    ];
    for (const [office, text] of said) await round.say(office, text);
    await applyRound(
      round.db,
      { ...plan, people: plan.people.filter(({ office }) => office !== LEAVER) },
      round.clock.now(),
    );
    assert.match((await round.say(LEAVER, 'abstimmen 1 enthaltung')).text, /noch nicht eingetragen/u);
    assert.match((await round.say(MERGED, 'abstimmen 1 enthaltung')).text, /Für welche Kommune\?/u);
    await round.say(MERGED, 'für Mettmann: abstimmen 1 enthaltung');
    await round.say(DEPUTY, 'abstimmen 1 zustimmung');
    for (const office of ['Sozialamt Ratingen', COORDINATION]) await round.say(office, 'abstimmen 1 zustimmung');
    round.clock.set('2023-10-12T12:01');
    await round.settle();
    const result = (await round.say(COORDINATION, 'abstimmung 1')).text;
    assert.match(result, /angenommen/iu);
    const ballots = (await round.say(COORDINATION, 'abstimmung 1 stimmen')).text;
    const shown = `${result}\n${ballots}`;
    assert.match(shown, /Sozialamt Haan, Sachbearbeitung, i\.\u00a0V\./u);
    assert.match(shown, /Sozialamt Erkrath und Mettmann/u);
    assert.match(shown, /telefonisch|Telefon/iu);
    assert.match(shown, /per E-Mail mitgeteilt am 4\.\u00a0Oktober 2023, erfasst durch die Koordination/u);
    assert.deepEqual(await brokenIn(round.db, owingOf(round.bot.features)), []);
  });
});
