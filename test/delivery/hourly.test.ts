import assert from 'node:assert/strict';
import { everyHour } from '../../src/delivery/hours/hourly.ts';

describe('hourly work', () => {
  const logged: unknown[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: (facts: unknown) => void logged.push(facts) };

  it('goes on after it has failed, and what went wrong is noted', async () => {
    const done = Promise.withResolvers<void>();
    let count = 0;
    const work = async () => {
      count += 1;
      if (count === 1) throw new Error('the platform is away');
      done.resolve();
    };
    // What nothing waits for keeps no process alive: the test does.
    const alive = setInterval(() => undefined, 1000);
    const hourly = everyHour(log, work, { first: 0, later: 0 });
    await done.promise;
    await hourly.stop();
    clearInterval(alive);
    assert.equal(logged.length, 1);
  });

  it('ends with what is being done, and does nothing where it is stopped before its first time', async () => {
    const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const done: string[] = [];
    const alive = setInterval(() => undefined, 1000);
    const hourly = everyHour(
      log,
      async () => {
        begun.resolve();
        await goOn.promise;
        done.push('work');
      },
      { first: 0, later: 3_600_000 },
    );
    await begun.promise;
    const stopped = hourly.stop().then(() => done.push('stopped'));
    goOn.resolve();
    await stopped;
    const idle = everyHour(log, async () => void done.push('never'));
    await Promise.all([idle.stop(), idle.stop()]);
    clearInterval(alive);
    assert.deepEqual(done, ['work', 'stopped']);
  });
});
