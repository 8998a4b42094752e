import assert from 'node:assert/strict';
import { againstEnd } from '../../src/responses/end-warning.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { COORDINATION, FORM } from './poll.ts';

const HAAN = 'Sozialamt Haan';
const STAFF = 'Sozialamt Haan, Sachbearbeitung';
const SHORT = /weniger als drei Arbeitstage/u;
const BETWEEN = /zwischen dem 22\. Dezember und dem 2\. Januar/u;

describe('what speaks against an end', () => {
  const NOW = '2023-10-05T07:00:00.000Z';
  const said = (closesAt: string, now = NOW) => againstEnd(closesAt, now).join(' ');

  it('is less than three working days, which neither weekend nor holiday is', () => {
    assert.equal(said('2023-10-10T07:00:00.000Z'), '');
    assert.match(said('2023-10-10T06:59:00.000Z'), SHORT);
    assert.match(said('2023-11-03T07:00:00.000Z', '2023-10-30T08:00:00.000Z'), SHORT);
  });

  it('is a day between the years', () => {
    for (const day of ['2023-12-22', '2023-12-31', '2024-01-02']) assert.match(said(`${day}T11:00:00.000Z`), BETWEEN);
    for (const day of ['2023-12-21', '2024-01-03']) assert.equal(said(`${day}T11:00:00.000Z`), '');
  });
});

onEveryDatabase('the preview of a vote whose end leaves little time', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(() => round.close());

  const preview = async (closesOn: string) =>
    (await round.click(COORDINATION, 'votes.submit', { ...FORM, 'closesOn~1': closesOn })).text;

  it('says so, names who is away until then, and is published all the same', async () => {
    await round.say(HAAN, `abwesend: ${HAAN}; Ab: 06.10.2023; Bis: 20.10.2023; Vertretung: ${STAFF}`);
    const text = await preview('2023-10-09');
    assert.match(text, SHORT);
    assert.match(text, /Abwesend sind bis dahin: Sozialamt Haan \(bis 20\.\u00a0Oktober 2023\)\./u);
    assert.match((await round.say(COORDINATION, 'abstimmung 1')).text, SHORT);
    assert.match((await round.say(COORDINATION, 'abstimmung 1 veröffentlichen')).text, /läuft bis 09/u);
  });

  it('names nobody who is back before, and says nothing where there is time', async () => {
    await round.say(HAAN, `abwesend: ${HAAN}; Ab: 20.10.2023; Bis: 22.10.2023`);
    const short = await preview('2023-10-09');
    assert.match(short, SHORT);
    assert.doesNotMatch(short, /Abwesend/u);
    round.clock.advance(60_000);
    const form = { ...FORM, operation: '7f9619ff-8b86-4d01-b42d-00cf4fc964ff', 'closesOn~1': '2023-10-23' };
    assert.doesNotMatch((await round.click(COORDINATION, 'votes.submit', form)).text, /Arbeitstage|Abwesend/u);
  });

  it('warns of an end between the years, also where it is only proposed', async () => {
    assert.match(await preview('2023-12-27'), BETWEEN);
    round.clock.set('2023-12-18T09:00');
    const form = Object.fromEntries(Object.entries(FORM).filter(([name]) => !name.startsWith('closes')));
    const operation = '5f9619ff-8b86-4d01-b42d-00cf4fc964ff';
    assert.match((await round.click(COORDINATION, 'votes.submit', { ...form, operation })).text, BETWEEN);
  });
});
