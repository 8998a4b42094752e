import assert from 'node:assert/strict';
import type { MemberTurn } from '../../src/conversation/turn.ts';
import { note, takeOver } from '../../src/intake/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound } from '../support/round.ts';

const NOW = '2023-10-05T07:00:00.000Z';

onEveryDatabase('a message whose files are being read', (database) => {
  const takenAt = async (at: string) => {
    const round = await openRound(database);
    const turn = {
      roundId: round.plan.id,
      activity: 'a',
      at,
      member: { personId: 'haan' },
      place: { kind: 'personal', conversationId: 'a:haan' },
      input: { kind: 'text', text: '' },
      answer: 'queued',
    } as unknown as MemberTurn;
    await note(round.db, turn, 'one');
    const taken = await takeOver(round.db, { lease: 'other', now: NOW });
    await round.close();
    return taken.length;
  };

  it('is left to who noted it, by a clock that is a little ahead too', async () => {
    assert.equal(await takenAt('2023-10-05T07:00:00.005Z'), 0);
    assert.equal(await takenAt('2023-10-05T07:00:05.000Z'), 0);
  });

  it('is taken over when its lease has run out, or was given by a clock that has gone back since', async () => {
    assert.equal(await takenAt('2023-10-05T06:00:00.000Z'), 1);
    assert.equal(await takenAt('2023-10-05T08:00:00.000Z'), 1);
  });
});
