import assert from 'node:assert/strict';
import type { Log } from '../../src/conversation/log.ts';
import type { MemberTurn } from '../../src/conversation/turn.ts';
import { openIntake } from '../../src/intake/index.ts';
import { taker } from '../../src/intake/taker.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const FILES = ['1.txt', '2.txt', '3.txt'];

onEveryDatabase('files that one person sends one after the other', (database) => {
  let round: TestRound | undefined;
  afterEach(() => round?.close());

  it('are read in this order, however long it takes to find out whose the first is', async () => {
    round = await openRound(database);
    const { db, clock, plan } = round;
    const fetched: string[] = [];
    const asked = Promise.withResolvers<void>();
    const slow = taker({
      form: 'document',
      takes: async (_db, _turn, [file]) => {
        if (file?.name === FILES[0]) await asked.promise;
        return true;
      },
      keep: async () => undefined,
    });
    const fetchFile = async (url: string) => {
      fetched.push(url);
      return { kind: 'refused', why: 'unreachable' } as const;
    };
    const refuseStranger = async () => assert.fail('a member is nobody strange');
    const needs = { db, clock, log, takers: [slow], refuseStranger, fetchFile, patienceMilliseconds: 0 };
    const intake = openIntake(needs);
    const sent = FILES.map((name) => intake.outcome(turnWith(plan.id, name)));
    await Promise.all(sent.slice(1));
    for (let turn = 0; turn < 3; turn += 1) await round.say('Koordination', 'hilfe');
    asked.resolve();
    await intake.idle();
    assert.deepEqual(fetched, FILES);
    await intake.close();
  });
});

function turnWith(roundId: string, name: string): MemberTurn {
  return {
    roundId,
    activity: name,
    member: { personId: 'haan' },
    place: { kind: 'personal', conversationId: 'a:haan' },
    input: { kind: 'text', text: '', attachments: [{ name, downloadUrl: name }] },
    answer: 'returned',
  } as unknown as MemberTurn;
}
