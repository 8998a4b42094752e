import assert from 'node:assert/strict';
import type { Storage } from '../../src/storage/index.ts';
import type { EdgeNeeds } from '../../src/teams/index.ts';
import { RATES, type Rate, rateLimit } from '../../src/teams/rate.ts';
import { callerOf } from '../../src/teams/server/caller.ts';
import { click, database, HEAD, message, openEdge, round, TENANT } from './fixtures.ts';
import { forged, identity, openIssuer } from './issuer.ts';

const TWICE: Rate = { burst: 2, perSecond: 0 };

describe('the count of requests', () => {
  let storage: Storage;
  let issuer: Awaited<ReturnType<typeof openIssuer>>;

  before(async () => {
    storage = await database(round());
    issuer = await openIssuer();
  });

  after(async () => {
    await issuer.close();
    await storage.close();
  });

  type Door = Awaited<ReturnType<typeof openEdge>>;

  async function withDoor(changes: Partial<EdgeNeeds>, work: (door: Door) => Promise<void>): Promise<void> {
    const door = await openEdge(storage, { identity, keysUrl: issuer.keysUrl, ...changes });
    try {
      await work(door);
    } finally {
      await door.edge.close();
    }
  }

  async function statuses(requests: readonly (() => Promise<Response>)[]): Promise<number[]> {
    const all: number[] = [];
    for (const request of requests) all.push((await request()).status);
    return all;
  }

  it('turns strangers away without touching those who have signed in at the same address', () =>
    withDoor({ rates: { ...RATES, address: TWICE } }, async (door) => {
      const authorization = await issuer.token();
      const stranger = () => door.post(message());
      const forger = () => door.post(message(), { authorization: forged(authorization) });
      assert.deepEqual(await statuses([stranger, forger, stranger, forger]), [401, 401, 429, 429]);
      const signed = () => door.post(click(), { authorization });
      assert.deepEqual(await statuses([signed, signed, signed]), [200, 200, 200]);
    }));

  it('takes nothing from strangers for what those who have signed in do', () =>
    withDoor({ rates: { ...RATES, address: TWICE } }, async (door) => {
      const authorization = await issuer.token();
      const signed = () => door.post(click(), { authorization });
      const stranger = () => door.post(message());
      assert.deepEqual(await statuses([signed, signed, signed, stranger]), [200, 200, 200, 401]);
    }));

  it('goes by tenant and person once they have signed in', () =>
    withDoor({ rates: { ...RATES, person: TWICE } }, async (door) => {
      const authorization = await issuer.token();
      const by = (aadObjectId: string) => () =>
        door.post(click('votes.cast', { from: { id: '29:x', aadObjectId } }), { authorization });
      assert.deepEqual(await statuses([by(HEAD), by(HEAD), by(HEAD), by(TENANT)]), [200, 200, 429, 200]);
    }));

  it('goes by the address that the trusted proxy wrote, not by those that the caller invented', () =>
    withDoor({ rates: { ...RATES, address: TWICE }, proxy: { header: 'x-forwarded-for', hops: 1 } }, async (door) => {
      const from = (written: string) => () => door.post(message(), { 'x-forwarded-for': written });
      const flood = [from('10.0.0.1, 192.0.2.7'), from('10.0.0.2, 192.0.2.7'), from('10.0.0.3, 192.0.2.7')];
      assert.deepEqual(await statuses([...flood, from('192.0.2.8')]), [401, 401, 429, 401]);
    }));

  it('of files goes by their link, so that invented links stop nobody', () =>
    withDoor({ rates: { ...RATES, address: TWICE, link: TWICE } }, async (door) => {
      const link = (name: string) => () => fetch(`${door.url}/files/${name}`);
      const invented = ['a', 'b', 'c'].map(link);
      assert.deepEqual(await statuses([...invented, link('d'), link('d'), link('d')]), [404, 404, 404, 404, 404, 429]);
    }));

  it('lets somebody come again with time, and never counts backwards', () => {
    const passes = rateLimit({ burst: 1, perSecond: 1 });
    assert.deepEqual(
      [0, 0, 500, 1600].map((now) => passes('one', now)),
      [true, false, false, true],
    );
  });

  it('forgets who has not come for the longest time when it has too many to remember', () => {
    const passes = rateLimit(TWICE, 2);
    for (const name of ['one', 'two', 'one', 'two', 'one']) passes(name, 0);
    assert.equal(passes('two', 0), false);
    passes('three', 0);
    assert.deepEqual([passes('two', 0), passes('one', 0)], [false, true]);
  });
});

describe('the address of a caller', () => {
  const socket = { remoteAddress: '::ffff:198.51.100.1' };
  const behind = (header: string, written: string, hops = 1) =>
    callerOf({ headers: { [header]: written }, socket }, { header, hops });

  it('is that of the connection where no proxy is trusted', () => {
    const headers = { 'x-forwarded-for': '192.0.2.7', forwarded: 'for=192.0.2.7' };
    assert.equal(callerOf({ headers, socket }, undefined), '198.51.100.1');
  });

  it('is what the outermost trusted proxy wrote', () => {
    assert.equal(behind('x-forwarded-for', '10.0.0.1, 192.0.2.7'), '192.0.2.7');
    assert.equal(behind('x-forwarded-for', '10.0.0.1, 192.0.2.7, 172.16.0.1', 2), '192.0.2.7');
    assert.equal(behind('x-real-ip', '192.0.2.7'), '192.0.2.7');
    assert.equal(behind('forwarded', 'for=10.0.0.1, for="192.0.2.7:4711";proto=https'), '192.0.2.7');
  });

  it('is that of the connection where the proxies did not write one', () => {
    assert.equal(callerOf({ headers: {}, socket }, { header: 'x-forwarded-for', hops: 1 }), '198.51.100.1');
    for (const written of ['', 'unknown', '_hidden', '192.0.2.7; DROP', '1.2.3'])
      assert.equal(behind('x-forwarded-for', written), '198.51.100.1', written);
    assert.equal(behind('x-forwarded-for', '192.0.2.7', 2), '198.51.100.1');
  });

  it('is read without its port', () => {
    assert.equal(behind('x-forwarded-for', '192.0.2.7:51234'), '192.0.2.7');
    assert.equal(behind('x-forwarded-for', '[2001:db8:0:1::7]:51234'), '2001:db8:0:1::/64');
  });

  it('is the network of an address of IPv6, however it is written', () => {
    for (const written of ['2001:db8:0:1::7', '2001:0DB8:0000:0001:ffff:1:2:3', '[2001:db8:0:1::8]'])
      assert.equal(behind('x-forwarded-for', written), '2001:db8:0:1::/64', written);
    assert.equal(callerOf({ headers: {}, socket: { remoteAddress: 'fe80::1%eth0' } }, undefined), 'fe80:0:0:0::/64');
    assert.equal(behind('x-forwarded-for', '::1'), '0:0:0:0::/64');
  });
});
