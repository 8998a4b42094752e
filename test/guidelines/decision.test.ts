import assert from 'node:assert/strict';
import { keepDecision, sectionsHolding } from '../../src/guidelines/index.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const QUESTION = 'Soll eine Einzelfallhilfe bei Energieschulden bis 500 Euro gelten?';
const DECISION = {
  year: 2023,
  number: 4,
  question: QUESTION,
  wording: `Die Runde verständigt sich auf ein Ja zu der Frage: „${QUESTION}“`,
  support: 'Konsent, 9 von 11; ohne Rückmeldung: Erkrath, Monheim am Rhein',
  decidedOn: '2023-08-21',
};
const LATER = {
  ...DECISION,
  number: 7,
  question: 'Soll die Einzelfallhilfe bei Energieschulden auf 700 Euro steigen?',
  wording: 'Die Runde verständigt sich auf 700 Euro je Haushalt bei Energieschulden.',
  decidedOn: '2023-09-18',
  replaces: { year: 2023, number: 4 },
};

onEveryDatabase('a decision of the round', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(() => round.close());
  const keep = (decision: Parameters<typeof keepDecision>[2]) =>
    keepDecision(round.db, round.plan.id, decision, round.clock.now());
  const ask = async (question: string) => (await round.say('Sozialamt Haan', question)).text;
  const holding = async (day: string) =>
    (await sectionsHolding(round.db, round.plan.id, day)).map(({ document, anchor }) => `${document}#${anchor}`);

  it('answers questions in its own words, as an agreement of the round', async () => {
    await keep(DECISION);
    const text = await ask('Gilt die Einzelfallhilfe bei Energieschulden bis 500 Euro?');
    assert.match(text, /„Die Runde verständigt sich auf ein Ja/u);
    assert.match(
      text,
      /Beschluss\u00a02023\/04 der Runde vom 21\.08\.2023 \(Konsent, 9 von 11; ohne Rückmeldung: Erkrath, Monheim am Rhein\)\u00a0· Absprache der Runde/u,
    );
    assert.doesNotMatch(text, /Zusammenfassung nach/u);
  });

  it('does not hold before the day on which it was taken', async () => {
    await keep(DECISION);
    assert.deepEqual(await holding('2023-08-20'), []);
    assert.deepEqual(await holding('2023-08-21'), ['beschluss-2023-04#beschluss-2023-04']);
  });

  it('is kept once, however often it is handed over', async () => {
    await keep(DECISION);
    await keep(DECISION);
    assert.equal((await holding('2023-10-05')).length, 1);
  });

  it('ends the day before the one that replaces it, and the card says what applied before', async () => {
    await keep(DECISION);
    await keep(LATER);
    assert.deepEqual(await holding('2023-09-17'), ['beschluss-2023-04#beschluss-2023-04']);
    assert.deepEqual(await holding('2023-09-18'), ['beschluss-2023-07#beschluss-2023-04']);
    const text = await ask('Welche Einzelfallhilfe bei Energieschulden haben wir vereinbart?');
    assert.match(text, /700 Euro je Haushalt[\s\S]*Bis 17\.09\.2023 galt[\s\S]*ein Ja zu der Frage/u);
  });
});

onEveryDatabase('the sections that hold on a day', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());
  const staff = async (day: string) =>
    (await sectionsHolding(round.db, round.plan.id, day)).filter(({ anchor }) => anchor === 'personalausgaben');

  it('name one version of each statement, and tell by their hash whether its words changed', async () => {
    const [before, ...more] = await staff('2023-03-01');
    const [after] = await staff('2023-05-01');
    const [still] = await staff('2023-06-01');
    assert.deepEqual(more, []);
    assert.ok(before && after && still);
    assert.notEqual(before.hash, after.hash);
    assert.equal(after.hash, still.hash);
    assert.equal(after.validFrom, '2023-03-27');
  });

  it('hold no gaps', async () => {
    const documents = (await sectionsHolding(round.db, round.plan.id, '2023-10-05')).map(({ document }) => document);
    assert.ok(documents.length > 0 && !documents.some((name) => name.startsWith('luecken')));
  });
});
