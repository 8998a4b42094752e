import assert from 'node:assert/strict';
import type { FetchFile } from '../../src/documents/fetching.ts';
import { read } from '../../src/intake/reader.ts';
import { xlsx } from '../documents/packed.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { HOSTILE, type Named } from '../support/hostile.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { type Gate, gate } from './gate.ts';

const READING = /wird gelesen/u;
const REFUSED = /Bitte (?:teilen|verkleinern) Sie/u;

const made = (name: string): Named => ({ name, bytes: HOSTILE[name]?.() ?? new Uint8Array() });

describe('a file made to stop everything', () => {
  for (const name of Object.keys(HOSTILE)) {
    it(`is refused with what to do: ${name}`, async () => {
      const refused = await read(made(name), 'document');
      assert.deepEqual(refused.kind === 'refused' && [refused.why, REFUSED.test(refused.reason)], ['limit', true]);
    });
  }
});

onEveryDatabase('files made to stop everything', (database) => {
  let round: TestRound | undefined;
  let fetched: string[];
  afterEach(() => round?.close());

  const open = async (bytesOf: (name: string) => Uint8Array, readFile: Gate['readFile']) => {
    fetched = [];
    const fetchFile: FetchFile = async (url) => {
      const name = decodeURIComponent(url.split('/').at(-1) ?? '');
      fetched.push(name);
      return { kind: 'file', bytes: bytesOf(name) };
    };
    const plan = { ...samplePlan, starterKnowledge: false };
    round = await openRound(database, { plan, fetchFile, readFile, patienceMilliseconds: 0 });
    return round;
  };

  it('leave everybody else their answers, and are read once, however often they come', async () => {
    const names = Object.keys(HOSTILE).filter((name) => !name.endsWith('.docx'));
    const opened = await open((name) => made(name).bytes, read);
    const send = (name: string) => opened.say('Koordination', '', { files: [name], activity: `once-${name}` });
    for (const name of names) assert.match((await send(name)).text, READING);
    assert.match((await opened.say('Sozialamt Haan', 'hilfe')).text, /Hilfe/iu);
    assert.ok(fetched.length < names.length);
    for (const name of names) assert.match((await send(name)).text, READING);
    await opened.bot.intake.idle();
    for (const name of names) assert.match((await send(name)).text, REFUSED);
    await opened.settle();
    assert.equal(opened.arrived.filter(({ shown }) => REFUSED.test(shown.text)).length, names.length);
    assert.deepEqual(fetched, names);
  });

  it('are not read all at once when one head sends eight', async () => {
    const door = gate();
    const table = xlsx({ Liste: [['Ort', 'Wert']] });
    const opened = await open(() => table, door.readFile);
    const names = Array.from({ length: 8 }, (_, at) => `${at + 1}.xlsx`);
    const answers: string[] = [];
    for (const name of names) answers.push((await opened.say('Sozialamt Haan', '', { files: [name] })).text);
    assert.equal(answers.filter((text) => READING.test(text)).length, 5);
    assert.equal(answers.filter((text) => /noch 5 Dateien gelesen/u.test(text)).length, 3);
    for (let file = 1; file <= 5; file += 1) {
      await door.hasBegun(file);
      assert.deepEqual(door.begun, names.slice(0, file));
      door.openOne();
    }
    await opened.bot.intake.idle();
  });
});
