import assert from 'node:assert/strict';
import { z } from 'zod';
import { type Attempt, command } from '../../src/conversation/feature.ts';
import { InvalidInput, type Raw } from '../../src/conversation/inputs.ts';
import type { MemberTurn } from '../../src/conversation/turn.ts';

const TURN = { at: '2023-10-05T08:00:00.000Z' } as MemberTurn;
const TYPED = { typed: 'Energie; Frist: morgen' };

/** A command that counts its readings and keeps what its form is shown with. */
function counting(run: () => never) {
  const seen: { attempts: Attempt[]; readings: number } = { attempts: [], readings: 0 };
  const { perform } = command({
    verb: 'test.read',
    may: 'known',
    writes: false,
    typed: [],
    input: z.object({ title: z.string(), day: z.literal('2023-10-06') }),
    reads: (raw: Raw) => {
      seen.readings += 1;
      return { title: `${String(raw['typed'])} (${seen.readings})`, day: raw['day'] ?? '2023-10-06' };
    },
    run: async () => run(),
    invalid: async (_turn, attempt) => {
      seen.attempts.push(attempt);
      return { card: 'conversation/notice', data: {}, summary: '' };
    },
  });
  return { seen, perform: (raw: Raw) => perform(TURN, raw, undefined as never) };
}

describe('an input that does not hold', () => {
  it('is read once, and the form gets the fields as they were read beside what came in', async () => {
    const refused = () => {
      throw new InvalidInput({ title: 'Bitte kürzen.' });
    };
    const bySchema = counting(refused);
    await bySchema.perform({ ...TYPED, day: 'morgen' });
    const byRound = counting(refused);
    await byRound.perform(TYPED);
    for (const { seen } of [bySchema, byRound]) {
      assert.equal(seen.readings, 1);
      assert.equal(seen.attempts[0]?.fields['title'], 'Energie; Frist: morgen (1)');
      assert.equal(seen.attempts[0]?.raw['typed'], TYPED.typed);
    }
    assert.deepEqual(byRound.seen.attempts[0]?.errors, { title: 'Bitte kürzen.' });
  });
});
