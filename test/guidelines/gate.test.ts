import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

onEveryDatabase('a question for a detail that the nearest place does not hold', (database) => {
  let round: TestRound;
  before(async () => {
    round = await openRound(database);
  });
  after(() => round.close());
  const ask = async (question: string) => (await round.say('Sozialamt Haan', question)).text;

  for (const [question, reason] of [
    ['Sind Personalkosten im Jahr 2026 förderfähig?', 'Zu 2026 sagen die Quellen nichts.'],
    ['Wie viele Einwohner hatte Ratingen Ende 2022?', 'Zu 2022 sagen die Quellen nichts.'],
    [
      'Was hat die Stadt Gütersloh bekommen?',
      'Für Gütersloh liegt nichts vor; die Fundstelle betrifft den Kreis Gütersloh.',
    ],
    ['Wie hoch ist die Hundesteuer in Hückelhoven?', '„Hundesteuer“ kommt in der Fundstelle nicht vor.'],
    ['Wie viele Seiten darf der Verwendungsnachweis haben?', 'Die Fundstelle nennt keine Anzahl.'],
  ] as const)
    it(`is not answered, and told why: ${question}`, async () => {
      const text = await ask(question);
      assert.match(text, /Keine sichere Antwort\. Mögliche Fundstellen:/u);
      assert.ok(text.includes(reason), text);
    });

  it('is answered with what changed a statement, and that one is a line below', async () => {
    const text = await ask('2021 oder 2022?');
    assert.match(text, /\nVergleichsjahr 2021: seit Juni 2023/u);
    assert.match(text, /\nDazu gehört: Vergleichsjahr 2022/u);
  });

  it('is told which of its words stands in no source', async () => {
    assert.match(await ask('Sind Honorare nach der UVgO förderfähig?'), /„UVgO“ kommt in der Fundstelle nicht vor\./u);
    assert.doesNotMatch(await ask('Sind Honorare für Fachkräfte förderfähig?'), /kommt in der Fundstelle nicht vor/u);
  });

  it('is answered where it holds it', async () => {
    for (const question of [
      'Was hat Haan bekommen?',
      'Einwohnerzahl Haan 2021',
      'Wann ist der Verwendungsnachweis fällig?',
    ])
      assert.doesNotMatch(await ask(question), /Keine sichere Antwort/u);
  });
});
