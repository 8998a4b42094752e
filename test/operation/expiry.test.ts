import assert from 'node:assert/strict';
import type { Log } from '../../src/conversation/log.ts';
import type { Credential } from '../../src/operation/index.ts';
import { onEveryDatabase, type TestDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { COORDINATION } from '../votes/poll.ts';

/** A round of which the process has this credential, with a log that keeps what it warns of. */
async function open(database: TestDatabase, credential: () => Credential, now = '2023-10-05T09:00') {
  const warned: string[] = [];
  const log: Log = {
    info: () => undefined,
    warn: (facts, event) => void warned.push(`${event} ${JSON.stringify(facts)}`),
    error: () => undefined,
  };
  const running = {
    ...{ version: '0.2.0', database: database.name, signIn: () => ({ kind: 'none' }) as const },
    get credential() {
      return credential();
    },
  };
  const round = await openRound(database, { log, now, running });
  const told = () => round.arrived.map(({ conversationId, reply }) => `${conversationId.slice(0, 4)} ${reply.summary}`);
  const at = async (local: string) => {
    round.clock.set(local);
    await round.bot.tidy();
    await round.settle();
    await round.bot.tidy();
    await round.settle();
    return told().filter((one) => /Geheimnis|Zertifikat/u.test(one));
  };
  return { round, at, warned };
}

const secret = (ends: string | undefined): Credential => ({ kind: 'secret', ends });

onEveryDatabase('the end of the app’s secret', (database) => {
  let opened: TestRound | undefined;
  afterEach(() => opened?.close());

  it('is told the Koordination 30, 14 and 3 days before, once each and in working hours, and nobody else', async () => {
    const { round, at } = await open(database, () => secret('2023-12-31'));
    opened = round;
    for (const office of [COORDINATION, 'Sozialamt Haan']) await round.openChat(office);
    const line = 'chat Das Geheimnis der App läuft am 31.\u00a0Dezember 2023 ab';
    assert.deepEqual(await at('2023-12-01T08:59'), []);
    assert.deepEqual(await at('2023-12-01T09:00'), [line]);
    // 17.12. is a Sunday, 28.12. a Thursday.
    assert.deepEqual(await at('2023-12-15T16:59'), [line]);
    assert.deepEqual(await at('2023-12-15T17:00'), [line, line]);
    assert.deepEqual(await at('2023-12-28T09:00'), [line, line, line]);
    assert.deepEqual(await at('2024-03-01T09:00'), [line, line, line]);
  });

  it('is told once where the process was away for a while, and not of a secret that was replaced meanwhile', async () => {
    let ends = '2023-12-31';
    const { round, at } = await open(database, () => secret(ends));
    opened = round;
    await round.openChat(COORDINATION);
    assert.equal((await at('2023-12-20T09:00')).length, 1);
    ends = '2024-06-30';
    assert.equal((await at('2023-12-28T09:00')).length, 1);
    assert.equal((await at('2024-05-31T10:00')).length, 2);
  });

  it('is asked for after a month where it is not known, and again in half a year', async () => {
    const { round, at } = await open(database, () => secret(undefined));
    opened = round;
    await round.openChat(COORDINATION);
    assert.equal((await at('2023-11-03T09:00')).length, 0);
    assert.equal((await at('2023-11-06T09:00')).length, 1);
    assert.equal((await at('2024-05-03T09:00')).length, 1);
    assert.equal((await at('2024-05-06T09:00')).length, 2);
  });

  it('is said in the log and not in the channel where no coordinator has a personal chat', async () => {
    const { round, at, warned } = await open(database, () => ({ kind: 'certificate', ends: '2023-10-31' }));
    opened = round;
    assert.deepEqual(await at('2023-10-06T09:00'), []);
    assert.deepEqual(warned, ['nobody to warn of the expiry {"credential":"certificate","days":24}']);
  });
});
