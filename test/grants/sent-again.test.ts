import assert from 'node:assert/strict';
import type { GuidelinesTables } from '../../src/guidelines/tables.ts';
import { cell, counting, grid, list, listed, para, row, style, styled, word } from '../documents/word-package.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const FILE = word(
  [
    para('Merkblatt Fahrten', styled('T')),
    para('Fahrtkosten der Ehrenamtlichen', styled('H')),
    para('Fahrtkosten der Ehrenamtlichen sind förderfähig. Nötig sind:'),
    para('ein Fahrtenbuch', listed(1)),
    para('ein Antrag', listed(1)),
    grid(row([cell('Fahrzeug'), cell('Satz')]), row([cell('Auto'), cell('30 Cent')])),
    para('Parkgebühren', styled('H')),
    para('Parkgebühren werden nicht erstattet.'),
  ].join(''),
  {
    styles: style('T', 'Title') + style('H', 'heading 1', `<w:pPr>${listed(2)}</w:pPr>`),
    numbering: list(0, [['lowerLetter', '%1)']]) + list(1, [['decimal', '%1']]) + counting(1, 0) + counting(2, 1),
  },
);

onEveryDatabase('a document that is sent again', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, {
      plan: { ...samplePlan, starterKnowledge: false },
      fetchFile: async () => ({ kind: 'file', bytes: FILE }),
    });
  });
  afterEach(() => round.close());
  const adopt = async (number: number) => {
    await round.send('Koordination', 'fahrten.docx');
    await round.say('Koordination', `import ${number} übernehmen: Status: verbindlich`);
  };
  /** As the reader before wrote it: dashes for letters, no number, no path. */
  const asBefore = () =>
    round.db
      .withTables<GuidelinesTables>()
      .updateTable('knowledge_sections')
      .set({
        number: null,
        path: null,
        text: 'Fahrtkosten der Ehrenamtlichen sind förderfähig. Nötig sind:\n– ein Fahrtenbuch\n– ein Antrag\nFahrzeug: Auto; Satz: 30 Cent',
      })
      .where('anchor', '=', 'fahrtkosten-der-ehrenamtlichen')
      .execute();

  it('is asked for where it was read before its numbers and headings were kept', async () => {
    await adopt(1);
    await asBefore();
    await round.bot.load();
    const question = 'Sind Fahrtkosten der Ehrenamtlichen förderfähig?';
    const before = await round.say('Sozialamt Haan', question);
    assert.match(
      before.text,
      /mit einem früheren Verfahren eingelesen; die Koordination kann die Datei noch einmal senden/u,
    );
    await adopt(2);
    assert.doesNotMatch((await round.say('Sozialamt Haan', question)).text, /früheren Verfahren/u);
  });

  it('keeps its anchors and touches no measure, though its lists are read with their own signs now', async () => {
    await adopt(1);
    await asBefore();
    await round.bot.load();
    await round.say(
      'Sozialamt Haan',
      'maßnahme anlegen: Fahrtkosten der Ehrenamtlichen; Themenfeld: tafel; verplant: 1.000',
    );
    assert.match((await round.say('Sozialamt Haan', 'maßnahme 1 rechtsstand übernehmen')).text, /– ein Antrag/u);
    await adopt(2);
    const before = round.arrived.length;
    await round.settle();
    assert.deepEqual(round.arrived.slice(before), []);
    const { text } = await round.say('Sozialamt Haan', 'maßnahme 1');
    assert.match(text.replaceAll('\u00a0', ' '), /Rechtsstand: 1 Abschnitt, unverändert\./u);
    const answer = await round.say('Sozialamt Haan', 'Was steht in Nummer 1?');
    assert.match(answer.text, /1 Fahrtkosten der Ehrenamtlichen[\s\S]*b\) ein Antrag/u);
  });
});
