import assert from 'node:assert/strict';
import { createBot } from '../../src/bot.ts';
import { openUnderstanding } from '../../src/understanding/index.ts';

const { features } = createBot({ db: {} as never, clock: {} as never, log: {} as never, publicUrl: '' });
const understanding = openUnderstanding(features);
const AROUND = { now: '2023-10-05T07:00:00.000Z', own: 'Haan', names: ['Haan', 'Hilden', 'Kreis Mettmann'] };

const SHOWN: readonly (readonly [string, string])[] = [
  ['Ist die Einladung schon per Mail raus?', 'meetings.show'],
  ['Ging die Einladung für den 12.10. schon an alle raus?', 'meetings.show'],
  ['Haben alle Kommunen die Einladung bekommen?', 'meetings.show'],
  ['Wurde die Niederschrift bereits versandt?', 'minutes.show'],
  ['Ist die Umfrage schon raus?', 'surveys.list'],
];
const RULES = [
  'Muss die Einladung per Mail verschickt werden?',
  'Wie lange vor der Sitzung muss die Einladung raus?',
  'Ist der Bescheid schon verschickt?',
  'Sind die Mittel schon angekommen?',
];

describe('what has gone out', () => {
  for (const [text, verb] of SHOWN)
    it(`is shown where it stands: ${text}`, () => {
      const { kind, readings } = understanding.read(text, AROUND);
      assert.deepEqual([kind, readings[0]?.verb], ['view', verb]);
    });

  for (const text of RULES)
    it(`stays a question for the rules: ${text}`, () => {
      assert.equal(understanding.read(text, AROUND).kind, 'question');
    });

  it('is published by whoever says that it may', () => {
    const { kind, readings } = understanding.read('Die Einladung kann schon raus', AROUND);
    assert.deepEqual([kind, readings[0]?.verb], ['action', 'meetings.announce']);
  });
});
