import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRoster } from '../../src/teams/sending/roster.ts';
import { serving } from './fixtures.ts';

const CHANNEL = '19:koordination@thread.tacv2';
const HAAN = { id: '29:haan', objectId: 'person-haan', tenantId: 'tenant', name: 'Haan', userRole: 'guest' };
const HILDEN = { id: '29:hilden', aadObjectId: 'person-hilden' };
const HAAN_SEEN = { userId: '29:haan', personId: 'person-haan', tenantId: 'tenant', name: 'Haan' };
const HILDEN_SEEN = { userId: '29:hilden', personId: 'person-hilden', tenantId: undefined, name: undefined };

type Answer = { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> };

describe('the roster of a channel', () => {
  let far: Awaited<ReturnType<typeof serving>>;
  let asked: string[];
  let waited: number[];
  let answers: Answer[];

  beforeEach(async () => {
    [asked, waited, answers] = [[], [], []];
    far = await serving((request: IncomingMessage, response: ServerResponse) => {
      asked.push(`${request.method} ${request.url}`);
      const { status, body, headers = {} } = answers.shift() ?? { status: 500 };
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.statusCode = status;
      response.end(typeof body === 'string' ? body : JSON.stringify(body ?? {}));
    });
  });
  afterEach(() => far.close());

  const read = (conversationId = CHANNEL) =>
    createRoster({ identity: undefined, wait: async (seconds) => void waited.push(seconds) })({
      serviceUrl: `${far.url}/_connector/`,
      conversationId,
    });

  it('is read page by page, of the channel and not of a thread', async () => {
    answers.push({ status: 200, body: { members: [HAAN], continuationToken: 'a&b' } });
    answers.push({ status: 200, body: { members: [HILDEN], continuationToken: null } });
    assert.deepEqual(await read(`${CHANNEL};messageid=1`), { kind: 'whole', people: [HAAN_SEEN, HILDEN_SEEN] });
    const at = `GET /_connector/v3/conversations/${encodeURIComponent(CHANNEL)}/pagedmembers?pageSize=500`;
    assert.deepEqual(asked, [at, `${at}&continuationToken=a%26b`]);
  });

  it('is asked for again where the platform is busy, as late as it says', async () => {
    answers.push({ status: 429, headers: { 'retry-after': '7' } }, { status: 503 });
    answers.push({ status: 200, body: { members: [HILDEN] } });
    assert.deepEqual(await read(), { kind: 'whole', people: [HILDEN_SEEN] });
    assert.equal(waited.length, 2);
    assert.equal(Math.floor(waited[0] ?? 0), 7);
  });

  it('is none where a later page fails, however many came before', async () => {
    answers.push({ status: 200, body: { members: [HAAN], continuationToken: 'next' } }, { status: 403 });
    assert.deepEqual(await read(), { kind: 'failed', reason: '403' });
  });

  it('is none where a page is no list, holds somebody without an id, or comes again', async () => {
    for (const body of ['<html>', {}, { members: [{ name: 'Haan' }] }]) {
      answers = [{ status: 200, body }];
      assert.deepEqual(await read(), { kind: 'failed', reason: 'page not read' });
    }
    answers = [1, 2].map(() => ({ status: 200, body: { members: [HAAN], continuationToken: 'same' } }));
    assert.deepEqual(await read(), { kind: 'failed', reason: 'page repeated' });
  });

  it('is none where the platform stays busy, or says to come much later', async () => {
    answers = Array.from({ length: 9 }, () => ({ status: 429 }));
    assert.deepEqual(await read(), { kind: 'failed', reason: '429' });
    assert.equal(asked.length, 6);
    answers = [{ status: 429, headers: { 'retry-after': '3600' } }];
    assert.deepEqual(await read(), { kind: 'failed', reason: '429' });
    assert.equal(asked.length, 7);
  });

  it('is asked of nobody but the platform', async () => {
    const elsewhere = createRoster({ identity: undefined })({
      serviceUrl: 'https://evil.example/',
      conversationId: '19:x',
    });
    assert.deepEqual(await elsewhere, { kind: 'failed', reason: 'address' });
  });
});
