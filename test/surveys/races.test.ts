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

  it('and an extension never pass each other: it counts, and the end is the later one', async () => {
    const [answered] = await Promise.all([
      round.say(HAAN, 'rundfrage 1: 96; 5'),
      round.say(COORDINATION, 'rundfrage 1 verlängern bis 20.10.2023 12 Uhr: Ferien'),
    ]);
    assert.match(answered.text, /Haan hat geantwortet: 96/u);
    assert.equal(await counted(round), 1);
    await said.comes('2023-10-13T12:00');
    assert.match(await said.say('rundfrage 1: 97; 5'), /läuft bis 20\.10\.[\s\S]*Haan hat geantwortet: 97/u);
    assert.doesNotMatch(await said.say('rundfrage 1'), /Nachtrag/u);
  });

  it('that is sent twice at once is one, and so is one that says the same again', async () => {
    const data = { number: 1, wording: 0, 'field1~1': '96', 'field2~1': '5' };
    await Promise.all([
      round.click(HAAN, 'surveys.answer', data, { activity: 'sent-twice' }),
      round.click(HAAN, 'surveys.answer', data, { activity: 'sent-twice' }),
      round.say(HAAN, 'rundfrage 1: 96; 5'),
    ]);
    assert.deepEqual([await counted(round), await counted(round, 'replaced_responses')], [1, 0]);
  });

  it('and its end never pass each other: it is in time, or added and marked', async () => {
    round.clock.set('2023-10-13T11:59:59');
    const answers = Promise.all([round.say(HAAN, 'rundfrage 1: 96; 5'), round.settle()]);
    round.clock.set('2023-10-13T12:00');
    await Promise.all([answers, round.settle(), round.say(COORDINATION, 'rundfrage 1: 7; 5')]);
    await round.settle();
    assert.equal(await counted(round), 2);
    assert.match(await said.say('rundfrage 1'), /geschlossen[\s\S]*2\u00a0von\u00a011/u);
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
