import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import type { TestRound } from '../support/round.ts';
import { COORDINATION, HAAN, openSurveys } from './asked.ts';

onEveryDatabase('an answer to a survey', (database) => {
  let round: TestRound;
  let said: Awaited<ReturnType<typeof openSurveys>>;
  beforeEach(async () => {
    said = await openSurveys(database);
    round = said.round;
    await said.publish();
  });
  afterEach(() => round.close());

  it('and its cancelling never pass each other: it counts before, or is refused', async () => {
    const [answered] = await Promise.all([
      round.say(HAAN, 'rundfrage 1: 96; 5'),
      round.say(COORDINATION, 'rundfrage 1 abbrechen: Falsche Frage'),
    ]);
    const kept = await counted(round);
    const isTaken = /Haan hat geantwortet/u.test(answered.text) || /abgebrochen/u.test(answered.text) === false;
    assert.equal(kept, isTaken ? 1 : 0, answered.text);
    assert.match(await said.say('rundfrage 1'), /abgebrochen/u);
  });

  it('and its early closing never pass each other: it is in time, or added and marked', async () => {
    await Promise.all([
      round.say(HAAN, 'rundfrage 1: 96; 5'),
      round.say(COORDINATION, 'rundfrage 1 schließen: Alle sind da'),
    ]);
    assert.equal(await counted(round), 1);
    assert.match(await said.say('rundfrage 1'), /geschlossen[\s\S]*Haan hat geantwortet: 96/u);
  });

  it('of two offices of one municipality at once leaves one, and the other on record', async () => {
    await Promise.all([
      round.say(HAAN, 'rundfrage 1: 96; 5'),
      round.say('Sozialamt Haan, Sachbearbeitung', 'rundfrage 1: 97; 5'),
    ]);
    assert.equal(await counted(round), 1);
    assert.equal(await counted(round, 'replaced_responses'), 1);
  });

  it('and closing for good never pass each other', async () => {
    await said.comes('2023-10-13T12:00');
    const [late] = await Promise.all([
      round.say(HAAN, 'rundfrage 1: 96; 5'),
      round.say(COORDINATION, 'rundfrage 1 abschließen'),
    ]);
    assert.equal(await counted(round), /nimmt keine Antworten an/u.test(late.text) ? 0 : 1);
    assert.match(await said.say('rundfrage 1: 98; 5'), /nimmt keine Antworten an/u);
  });
});

async function counted(round: TestRound, table: 'responses' | 'replaced_responses' = 'responses'): Promise<number> {
  const rows = await round.db
    .withTables<Record<'responses' | 'replaced_responses', { kind: string; number: number }>>()
    .selectFrom(table)
    .select('number')
    .where('kind', '=', 'surveys')
    .execute();
  return rows.length;
}
