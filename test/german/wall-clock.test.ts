import assert from 'node:assert/strict';
import { fromBerlin, later } from '../../src/german/time.ts';

describe('time in Europe/Berlin', () => {
  it('keeps the wall clock over the change of the clocks when it counts days', () => {
    assert.equal(later('2023-10-28T12:00:00.000Z', { days: 1 }), '2023-10-29T13:00:00.000Z');
  });

  it('reads local times', () => {
    assert.equal(fromBerlin('2023-10-11T13:59'), '2023-10-11T11:59:00.000Z');
    assert.equal(fromBerlin('2023-02-30T10:00'), undefined);
    assert.equal(fromBerlin('2023-10-12'), '2023-10-11T22:00:00.000Z');
  });

  it('knows no hour that the change of the clocks leaves out, and takes the first of one that comes twice', () => {
    assert.equal(fromBerlin('2023-03-26T02:30'), undefined);
    assert.equal(fromBerlin('2023-10-29T02:30'), '2023-10-29T00:30:00.000Z');
    assert.equal(fromBerlin('2023-10-29T03:30'), '2023-10-29T02:30:00.000Z');
  });
});
