import assert from 'node:assert/strict';
import { nextOf, openLine, type Sender } from '../../src/intake/line.ts';
import { readersFor } from '../../src/intake/readers.ts';

const of = (roundId: string, personId: string): Sender => ({ roundId, personId });
const GIGABYTE = 1024 ** 3;

describe('whose turn it is', () => {
  const place = (roundId: string, personId: string, file: string) => ({ sender: of(roundId, personId), file });
  const next = (
    waiting: readonly ReturnType<typeof place>[],
    { running = [], last = {} }: { running?: readonly ReturnType<typeof place>[]; last?: Record<string, number> } = {},
  ) => nextOf(waiting, { running, lastOf: (key) => last[key] ?? 0 })?.file;

  it('is that of whoever came first, where nobody had a turn', () => {
    assert.equal(next([place('a', 'haan', '1'), place('a', 'hilden', '2')]), '1');
    assert.equal(next([]), undefined);
  });

  it('is never that of a person whose file is being read', () => {
    const running = [place('a', 'haan', '0')];
    assert.equal(next([place('a', 'haan', '1'), place('a', 'hilden', '2')], { running }), '2');
    assert.equal(next([place('a', 'haan', '1')], { running }), undefined);
  });

  it('is that of the person whose last turn is longest ago', () => {
    const waiting = [place('a', 'haan', '1'), place('a', 'hilden', '2'), place('a', 'velbert', '3')];
    assert.equal(next(waiting, { last: { a: 9, 'a/haan': 9, 'a/hilden': 4, 'a/velbert': 7 } }), '2');
  });

  it('is that of the round whose last turn is longest ago, however many of another wait', () => {
    const waiting = [place('a', 'haan', '1'), place('a', 'hilden', '2'), place('b', 'kleve', '3')];
    assert.equal(next(waiting, { last: { a: 5, 'a/haan': 5, b: 4, 'b/kleve': 4 } }), '3');
  });
});

describe('the line of files', () => {
  it('reads no more at a time than there are readers, and goes on when one fails', async () => {
    const line = openLine(2);
    let [running, most] = [0, 0];
    const task = async (fails: boolean) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (fails) throw new Error('failed');
      return 'read';
    };
    const results = await Promise.allSettled(
      Array.from({ length: 9 }, (_, at) => line.enter(of('a', `person-${at}`), () => task(at % 3 === 0))),
    );
    assert.equal(most, 2);
    assert.equal(results.filter(({ status }) => status === 'rejected').length, 3);
  });

  for (const readers of [1, 2]) {
    it(`lets nobody wait behind all files of another, with readers: ${readers}`, async () => {
      const line = openLine(readers);
      const read: string[] = [];
      const enter = (person: string, file: string) =>
        line.enter(of('a', person), async () => {
          read.push(file);
          await new Promise((resolve) => setImmediate(resolve));
        });
      await Promise.all([
        ...['1', '2', '3'].map((file) => enter('koordination', file)),
        ...['4', '5'].map((file) => enter('haan', file)),
      ]);
      assert.deepEqual(read, ['1', '4', '2', '5', '3']);
    });
  }
});

describe('the readers of a machine', () => {
  it('leave a core to those who answer people, and half of the memory', () => {
    assert.equal(readersFor({ cores: 4, memoryBytes: 64 * GIGABYTE }), 3);
    assert.equal(readersFor({ cores: 16, memoryBytes: 4 * GIGABYTE }), 2);
  });

  it('are one at least', () => {
    assert.equal(readersFor({ cores: 1, memoryBytes: GIGABYTE / 2 }), 1);
  });
});
