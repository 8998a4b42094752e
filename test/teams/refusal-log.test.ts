import assert from 'node:assert/strict';
import sinon from 'sinon';
import { Rejection } from '../../src/teams/rejection.ts';
import { refusalLog } from '../../src/teams/server/refusal-log.ts';
import { database, memoryLog, message, openEdge, round } from './fixtures.ts';
import { identity } from './issuer.ts';

describe('the log of refusals', () => {
  it('notes a flood at the door as one line and a number', async () => {
    const storage = await database(round());
    const door = await openEdge(storage, { identity, keysUrl: 'http://127.0.0.1:9/' });
    const flood = Array.from({ length: 90 }, () => door.post(message()));
    flood.push(door.post(message(), { authorization: 'Bearer a.b.c' }));
    await Promise.all(flood);
    await door.edge.close();
    await storage.close();
    const noted = door.log.entries
      .filter((entry) => /refused/u.test(entry))
      .toSorted((one, other) => one.localeCompare(other));
    assert.deepEqual(noted, [
      'request refused {"status":401,"reason":"issuer"}',
      'request refused {"status":401,"reason":"no token"}',
      'requests refused {"status":401,"reason":"no token","count":89,"seconds":60}',
    ]);
  });

  it('says each minute how many there were, until one brings none', () => {
    const time = sinon.useFakeTimers();
    const log = memoryLog();
    const refusals = refusalLog(log);
    const come = (count: number) => Array.from({ length: count }, () => refusals.note(new Rejection(401, 'no token')));
    for (const count of [3, 2, 0, 0, 1]) {
      come(count);
      time.tick(60_000);
    }
    refusals.close();
    time.restore();
    assert.deepEqual(
      log.entries.map((entry) => entry.replace(/ \{.*?(?:"count":(\d+).*)?\}$/u, ' $1')),
      ['request refused ', 'requests refused 2', 'requests refused 2', 'request refused '],
    );
  });
});
