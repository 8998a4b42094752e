import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { COORDINATION, publish } from '../votes/poll.ts';

onEveryDatabase('what lies ahead', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(() => round.close());

  const say = async (text: string, office = 'Sozialamt Haan') => (await round.say(office, text)).text;

  it('is, of itself, the end of the programme while it is to come', async () => {
    assert.match(await say('termine'), /Ende des Bewilligungszeitraums[\s\S]*Sonntag, 31\.\u00a0Dezember 2023/u);
    round.clock.set('2024-01-02T09:00');
    assert.match(await say('termine'), /Zurzeit steht nichts an\./u);
  });

  it('is what the round and the own municipality have before them, the next first', async () => {
    await publish(round);
    await say('sitzung anlegen: Austausch; Datum: 11.10.2023; Uhrzeit: 14:00; Ort: Kreishaus', COORDINATION);
    await say('sitzung 1 veröffentlichen', COORDINATION);
    await say('absprache erfassen: Vorlage klären; Zuständig: Haan; Frist: 20.10.2023', COORDINATION);
    const text = await say('Termine');
    assert.match(
      text,
      /Für die Runde[\s\S]*Sitzung\u00a01: Austausch\nMittwoch, 11\.\u00a0Oktober[\s\S]*Frist der Abstimmung\u00a01[\s\S]*Für Haan\nAbsprache\u00a01: Vorlage klären\nFreitag, 20\./u,
    );
    assert.doesNotMatch(await say('termine', 'Sozialamt Hilden'), /Vorlage/u);
  });

  it('is cut to the days that are asked for', async () => {
    await publish(round);
    const between = async (from: string, to: string) =>
      (await round.click('Sozialamt Haan', 'dates.show', { from, to })).text;
    const october = await between('2023-10-01', '2023-10-31');
    assert.match(october, /Was ansteht: 1\.–31\.\u00a0Oktober 2023[\s\S]*Frist der Abstimmung\u00a01/u);
    assert.doesNotMatch(october, /Bewilligungszeitraum/u);
    assert.match(await between('2023-11-01', '2023-11-30'), /In dieser Zeit steht nichts an\./u);
  });
});
