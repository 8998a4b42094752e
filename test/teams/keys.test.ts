import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { RATES } from '../../src/teams/rate.ts';
import { Rejection } from '../../src/teams/rejection.ts';
import { keyRing } from '../../src/teams/sign-in/keys.ts';
import { database, memoryLog, message, openEdge, round } from './fixtures.ts';
import { forged, identity, openIssuer } from './issuer.ts';

const MINUTE = 60_000;
/** The description, and then the keys. */
const ONE_FETCH = 2;

function fails(response: ServerResponse): void {
  response.statusCode = 500;
  response.end();
}

describe('the keys of the Bot Framework', () => {
  let issuer: Awaited<ReturnType<typeof openIssuer>>;

  beforeEach(async () => {
    issuer = await openIssuer();
  });

  afterEach(() => issuer.close());

  /** A ring whose time the test sets. */
  function ring() {
    const clock = { now: 0 };
    const log = memoryLog();
    return { clock, log, keys: keyRing({ url: issuer.keysUrl, log, now: () => clock.now }) };
  }

  const unavailable = (error: unknown) => error instanceof Rejection && error.status === 503;

  describe('at the door', () => {
    async function withDoor(work: (door: Awaited<ReturnType<typeof openEdge>>) => Promise<void>): Promise<void> {
      const storage = await database(round());
      const rates = { ...RATES, address: { burst: 1000, perSecond: 0 } };
      const door = await openEdge(storage, { identity, keysUrl: issuer.keysUrl, rates });
      try {
        await work(door);
      } finally {
        await door.edge.close();
        await storage.close();
      }
    }

    const statuses = (responses: readonly Response[]) => [...new Set(responses.map(({ status }) => status))];

    it('are fetched once for all who come at the start', () =>
      withDoor(async (door) => {
        const authorization = await issuer.token();
        const all = Array.from({ length: 30 }, () => door.post(message(), { authorization }));
        assert.deepEqual(statuses(await Promise.all(all)), [200]);
        assert.equal(issuer.state.asked, ONE_FETCH);
      }));

    it('are not fetched for callers without a token, with one that cannot hold, or with a forged one', () =>
      withDoor(async (door) => {
        await door.post(message(), { authorization: await issuer.token() });
        const wrong = [
          '',
          'Bearer a.b.c',
          await issuer.token({ aud: 'x' }, { kid: 'two' }),
          forged(await issuer.token()),
        ];
        const all = Array.from({ length: 200 }, (_, index) =>
          door.post(message(), { authorization: wrong[index % wrong.length] ?? '' }),
        );
        assert.deepEqual(statuses(await Promise.all(all)), [401]);
        assert.equal(issuer.state.asked, ONE_FETCH);
      }));

    it('are asked for once when they cannot be had, however many come', () =>
      withDoor(async (door) => {
        issuer.state.answer = fails;
        const authorization = await issuer.token();
        const all = Array.from({ length: 30 }, () => door.post(message(), { authorization }));
        assert.deepEqual(statuses(await Promise.all(all)), [503]);
        assert.ok(issuer.state.asked <= ONE_FETCH, `${issuer.state.asked} requests`);
        assert.equal(door.log.entries.filter((entry) => entry.startsWith('keys not fetched')).length, 1);
      }));
  });

  it('rest for half a minute after a failed fetch, and are then had', async () => {
    const { clock, keys } = ring();
    issuer.state.answer = fails;
    await assert.rejects(keys.find('one'), unavailable);
    issuer.state.answer = undefined;
    clock.now = MINUTE / 2 - 1;
    await assert.rejects(keys.find('one'), unavailable);
    assert.equal(issuer.state.asked, 1);
    clock.now = MINUTE / 2;
    assert.ok(await keys.find('one'));
  });

  it('are looked at anew for an unknown id at most every five minutes', async () => {
    const { clock, keys } = ring();
    for (const id of ['two', 'three', 'four']) assert.equal(await keys.find(id), undefined);
    assert.equal(issuer.state.asked, ONE_FETCH);
    issuer.published.push(...issuer.published.map((key) => ({ ...key, kid: 'two' })));
    clock.now = 5 * MINUTE;
    assert.ok(await keys.find('two'));
    assert.equal(issuer.state.asked, 2 * ONE_FETCH);
  });

  it('are renewed after a day behind the backs of those who come, and serve for five days without', async () => {
    const { clock, keys } = ring();
    await keys.load();
    issuer.state.answer = fails;
    clock.now = 2 * 24 * 60 * MINUTE;
    assert.ok(await keys.find('one'));
    await keys.load();
    assert.ok(issuer.state.asked > ONE_FETCH);
    clock.now = 6 * 24 * 60 * MINUTE;
    await assert.rejects(keys.find('one'), unavailable);
  });

  it('serve only the channels that endorse them', async () => {
    issuer.published.splice(0, 1, ...issuer.published.map((key) => ({ ...key, endorsements: ['webchat'] })));
    assert.equal(await ring().keys.find('one'), undefined);
  });

  it('say in the log why they could not be had, and nothing of the address but its host', async () => {
    await issuer.close();
    const { keys, log } = ring();
    await keys.load();
    assert.match(log.entries.join('\n'), /^keys not fetched .*"code":"ECONNREFUSED".*"host":"127\.0\.0\.1"\}$/u);
  });
});
