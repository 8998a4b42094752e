import assert from 'node:assert/strict';
import { createBot } from '../../src/bot.ts';
import { openUnderstanding } from '../../src/understanding/index.ts';

const { features } = createBot({ db: {} as never, clock: {} as never, log: {} as never, publicUrl: '' });
const understanding = openUnderstanding(features);
const AROUND = { now: '2023-10-05T07:00:00.000Z', own: 'Haan', names: ['Haan', 'Hilden', 'Kreis Mettmann'] };

const SHOWN: readonly (readonly [string, string])[] = [
  ['Was wurde in SharePoint abgelegt?', 'sharepoint.files'],
  ['Wo haben Sie den Beschluss abgelegt?', 'sharepoint.files'],
  ['Ist die Übersicht schon in der Ablage?', 'sharepoint.files'],
  ['Landen die Protokolle auch in Teams unter Dateien?', 'sharepoint.files'],
  ['Welcher Ordner wird beobachtet?', 'watched-folder.list'],
  ['Welchen SharePoint-Ordner haben Sie im Blick?', 'watched-folder.list'],
];
const RULES = [
  'Dürfen Daten von Geflüchteten in SharePoint liegen?',
  'Wo müssen die Belege abgelegt werden?',
  'Wie lange müssen Belege in der Ablage bleiben?',
  'Wo werden die Daten der Antragsteller gespeichert?',
];

describe('where files lie', () => {
  for (const [text, verb] of SHOWN)
    it(`is shown: ${text}`, () => {
      const { kind, readings } = understanding.read(text, AROUND);
      assert.deepEqual([kind, readings[0]?.verb], ['view', verb]);
    });

  for (const text of RULES)
    it(`stays a question for the rules: ${text}`, () => {
      assert.equal(understanding.read(text, AROUND).kind, 'question');
    });
});
