import assert from 'node:assert/strict';
import { createBot } from '../../src/bot.ts';
import { openUnderstanding } from '../../src/understanding/index.ts';

const { features } = createBot({ db: {} as never, clock: {} as never, log: {} as never, publicUrl: '' });
const understanding = openUnderstanding(features);
const AROUND = { now: '2023-10-05T07:00:00.000Z', own: 'Haan', names: ['Haan', 'Hilden', 'Kreis Mettmann'] };

const READ: readonly (readonly [string, string, string])[] = [
  ['Was haben die Kolleginnen und Kollegen am Protokoll 3 auszusetzen?', 'view', 'minutes.remarks'],
  ['Wurde an der Niederschrift etwas beanstandet?', 'view', 'minutes.remarks'],
  ['Am Protokoll haben wir nichts zu meckern', 'action', 'minutes.no-remarks'],
  ['Wir haben am Protokoll etwas auszusetzen: TOP 2 fehlt', 'action', 'minutes.remark-form'],
];

describe('fault that is found with the minutes', () => {
  for (const [text, as, verb] of READ)
    it(`is a matter of their remarks: ${text}`, () => {
      const { kind, readings } = understanding.read(text, AROUND);
      assert.deepEqual([kind, readings[0]?.verb], [as, verb]);
    });

  it('is a question for the rules where it is no matter of the minutes', () => {
    const text = 'Was kann die Rechnungsprüfung am Verwendungsnachweis beanstanden?';
    assert.equal(understanding.read(text, AROUND).kind, 'question');
  });
});
