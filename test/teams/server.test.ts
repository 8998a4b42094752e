import assert from 'node:assert/strict';
import { Agent, request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Storage } from '../../src/storage/index.ts';
import { createEdge } from '../../src/teams/index.ts';
import {
  click,
  database,
  HEAD,
  LOCAL_URL,
  message,
  needsOf,
  openEdge,
  render,
  reply,
  round,
  TENANT,
} from './fixtures.ts';

const local = { serviceUrl: LOCAL_URL };

describe('the server', () => {
  let storage: Storage;
  let door: Awaited<ReturnType<typeof openEdge>>;

  beforeEach(async () => {
    storage = await database(round());
    door = await openEdge(storage);
  });

  afterEach(async () => {
    await door.edge.close();
    await storage.close();
  });

  async function refused(body: unknown, headers: Record<string, string> = {}): Promise<[number, string]> {
    const response = await door.post(body, headers);
    assert.equal(door.turns.length, 0);
    return [response.status, await response.text()];
  }

  it('acknowledges a message without a body; its answer comes by itself', async () => {
    const response = await door.post(message(local));
    assert.deepEqual([response.status, await response.text(), door.turns[0]?.answer], [200, '', 'queued']);
  });

  it('returns the answer where the caller expects it', async () => {
    const response = await door.post(message({ ...local, deliveryMode: 'expectReplies' }));
    const { activities } = (await response.json()) as { activities: Record<string, unknown>[] };
    const [first] = activities;
    const shown = render(reply);
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: shown.card }];
    assert.deepEqual(
      [first?.['text'], first?.['summary'], first?.['attachments']],
      [shown.text, 'Kurz gesagt', attachments],
    );
    assert.equal(door.turns[0]?.answer, 'returned');
  });

  it('answers a click in its response, also to a caller who expects replies', async () => {
    const response = await door.post(click('votes.cast', { ...local, deliveryMode: 'expectReplies' }));
    assert.equal(response.status, 200);
    assert.equal(((await response.json()) as { statusCode: number }).statusCode, 200);
  });

  it('answers a click beside its card with a sentence', async () => {
    const beside = await openEdge(storage, { answer: async () => ({ ...reply, beside: true }) });
    const response = await beside.post(click('votes.cast', local));
    const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Kurz gesagt' };
    assert.deepEqual([response.status, await response.json()], [200, body]);
    await beside.edge.close();
  });

  it('answers a click that failed with HTTP 200 and a neutral sentence', async () => {
    const failing = await openEdge(storage, { answer: () => Promise.reject(new Error('geheim')) });
    const response = await failing.post(click('votes.cast', local));
    const text = await response.text();
    const body = JSON.parse(text) as { statusCode: number; type: string; value: { code: string; message: string } };
    assert.deepEqual([response.status, body.statusCode, body.type], [200, 500, 'application/vnd.microsoft.error']);
    assert.equal(body.value.code, 'Fault');
    assert.match(
      body.value.message,
      /^Der Vorgang konnte nicht abgeschlossen werden\..* Kennung für die Koordination: [0-9A-F]{4}-[0-9A-F]{4}$/u,
    );
    assert.doesNotMatch(text + failing.log.entries.join(), /geheim/u);
    await failing.edge.close();
  });

  it('answers a click that cannot be read with HTTP 200 and a neutral sentence', async () => {
    for (const value of [null, {}, { action: { data: {} } }]) {
      const response = await door.post(click('', { ...local, value }));
      const body = (await response.json()) as { statusCode: number; type: string };
      assert.deepEqual([response.status, body.statusCode, body.type], [200, 400, 'application/vnd.microsoft.error']);
    }
    assert.equal(door.turns.length, 0);
  });

  it('answers a message that failed with a status and a word', async () => {
    const failing = await openEdge(storage, { answer: () => Promise.reject(new Error('geheim')) });
    const response = await failing.post(message(local));
    assert.deepEqual([response.status, await response.text()], [500, '{"error":"failed"}']);
    await failing.edge.close();
  });

  it('tells whoever wrote a message that it failed, where they wrote it and past the outbox', async () => {
    const told: unknown[] = [];
    const failing = await openEdge(storage, {
      answer: () => Promise.reject(new Error('geheim')),
      tell: async (address, { summary }) => {
        told.push(address, summary.replace(/[0-9A-F]{4}-[0-9A-F]{4}$/u, 'XXXX'));
        return true;
      },
    });
    const response = await failing.post(message(local));
    const address = { conversationId: 'a:personal', serviceUrl: LOCAL_URL, tenantId: TENANT, botId: '28:bot' };
    const sentence =
      'Der Vorgang konnte nicht abgeschlossen werden. Bitte versuchen Sie es in einigen Minuten noch einmal. Kennung für die Koordination: XXXX';
    assert.deepEqual([response.status, told], [200, [address, sentence]]);
    await failing.edge.close();
  });

  it('lets a message that failed come again where nobody could be told', async () => {
    const answer = () => Promise.reject(new Error('geheim'));
    const failing = await openEdge(storage, { answer, tell: async () => false });
    assert.equal((await failing.post(message(local))).status, 500);
    await failing.edge.close();
  });

  it('holds what comes before it is open, and answers it then', async () => {
    const open = Promise.withResolvers<boolean>();
    const held = Promise.withResolvers<void>();
    const opening = await openEdge(storage, {
      opened: () => {
        held.resolve();
        return open.promise;
      },
    });
    const answered = opening.post(message(local));
    await held.promise;
    assert.equal(opening.turns.length, 0);
    open.resolve(true);
    assert.deepEqual([(await answered).status, opening.turns.length], [200, 1]);
    await opening.edge.close();
  });

  it('turns away what comes when opening takes too long, and looks nothing up', async () => {
    const opening = await openEdge(storage, {
      opened: async () => false,
      file: () => Promise.reject(new Error('not open')),
    });
    const file = await fetch(`${opening.url}/files/abc.def`);
    assert.deepEqual([(await opening.post(message(local))).status, file.status], [503, 503]);
    assert.deepEqual([opening.turns, opening.log.entries.filter((line) => line.startsWith('file'))], [[], []]);
    await opening.edge.close();
  });

  it('answers an unknown invoke with 501 and no body', async () => {
    const response = await door.post(click('', { ...local, name: 'composeExtension/query' }));
    assert.deepEqual([response.status, await response.text(), door.turns.length], [501, '', 0]);
  });

  it('hands out the file behind a link, as an attachment that nobody keeps', async () => {
    const link = 'x'.repeat(400);
    const name = 'Beschlüsse 2023.docx';
    const handing = await openEdge(storage, {
      file: async (signed) =>
        signed === link ? { name, contentType: 'text/plain', body: Buffer.from('Inhalt') } : undefined,
    });
    const response = await fetch(`${handing.url}/files/${link}`);
    assert.deepEqual([response.status, await response.text()], [200, 'Inhalt']);
    assert.equal(await (await fetch(`${handing.url}/files/${link}/sitzungen.ics`)).text(), 'Inhalt');
    assert.equal(
      response.headers.get('content-disposition'),
      `attachment; filename="Beschl_sse_2023.docx"; filename*=UTF-8''Beschl%C3%BCsse%202023.docx`,
    );
    assert.equal(response.headers.get('cache-control'), 'private, no-store');
    await handing.edge.close();
  });

  it('says of a link that does not hold where to get the file anew', async () => {
    const response = await fetch(`${door.url}/files/abc.def`);
    assert.equal(response.status, 404);
    assert.match(await response.text(), /^Dieser Link gilt nicht mehr\./u);
  });

  it('says of a link that it cannot look up that it is to be tried later, and nothing of why', async () => {
    const failing = await openEdge(storage, { file: () => Promise.reject(new Error('geheim')) });
    const response = await fetch(`${failing.url}/files/abc.def`);
    const text = await response.text();
    assert.deepEqual([response.status, response.headers.get('retry-after')], [503, '60']);
    assert.match(text, /^Kreisrunde ist gerade nicht erreichbar\. Bitte versuchen Sie es/u);
    assert.doesNotMatch(text + failing.log.entries.join(), /geheim/u);
    await failing.edge.close();
  });

  it('gives the answer to a click the view of its own again, for everyone who has spoken to the bot', async () => {
    const own = { ...reply, refresh: { verb: 'votes.show', data: { vote: 4 } } };
    const viewing = await openEdge(storage, { answer: async () => own });
    await viewing.post(message({ ...local, from: { id: '29:old', aadObjectId: HEAD } }));
    await viewing.post(message({ ...local, from: { id: '29:head', aadObjectId: HEAD } }));
    await viewing.post(message({ ...local, from: { id: '29:stranger', aadObjectId: TENANT } }));
    const response = await viewing.post(click('votes.cast', local));
    const { value } = (await response.json()) as { value: { refresh: { userIds: string[] } } };
    assert.deepEqual(value.refresh.userIds, ['29:head']);
    await viewing.edge.close();
  });

  it('wakes the deliveries after each answer', async () => {
    let woken = 0;
    const waking = await openEdge(storage, {
      wake: () => {
        woken += 1;
      },
    });
    await waking.post(message(local));
    await waking.edge.close();
    assert.equal(woken, 1);
  });

  it('refuses a body larger than 256 KB, with its length told or not', async () => {
    const large = JSON.stringify(message({ ...local, text: 'x'.repeat(300_000) }));
    assert.deepEqual(await refused(large), [413, '{"error":"too large"}']);
    const body = new Blob([large]).stream();
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' };
    const response = await fetch(`${door.url}/api/messages`, init as RequestInit);
    assert.deepEqual([response.status, await response.text()], [413, '{"error":"too large"}']);
  });

  it('refuses what is not JSON', async () => {
    assert.deepEqual(await refused('{"type":'), [400, '{"error":"bad request"}']);
    assert.deepEqual(await refused('type=message', { 'content-type': 'application/x-www-form-urlencoded' }), [
      415,
      '{"error":"unsupported media type"}',
    ]);
    assert.equal((await refused(message(local), { 'content-type': 'text/plain' }))[0], 415);
    const packed = await fetch(`${door.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync(JSON.stringify(message(local))),
    });
    assert.equal(packed.status, 415);
  });

  it('refuses what is no activity', async () => {
    for (const body of [
      'null',
      '[]',
      '"x"',
      '{}',
      message({ type: undefined }),
      message({ type: 4 }),
      message({ from: {} }),
      message({ conversation: undefined }),
    ]) {
      assert.deepEqual(await refused(body), [400, '{"error":"bad request"}'], JSON.stringify(body));
    }
  });

  it('refuses people of a tenant without a round', async () => {
    const foreign = { ...local, channelData: { tenant: { id: '44444444-4444-4444-8444-444444444444' } } };
    assert.deepEqual(await refused(message(foreign)), [403, '{"error":"forbidden"}']);
    assert.deepEqual(await refused(click('votes.cast', foreign)), [403, '{"error":"forbidden"}']);
  });

  it('refuses a page on the internet whose name leads to this machine', async () => {
    const { promise, resolve } = Promise.withResolvers<number | undefined>();
    const headers = { host: 'evil.example', 'content-type': 'application/json' };
    const posting = httpRequest(`${door.url}/api/messages`, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    posting.end(JSON.stringify(message(local)));
    assert.equal(await promise, 403);
  });

  it('names neither paths nor software', async () => {
    const missing = await fetch(`${door.url}/.env`);
    assert.deepEqual([missing.status, await missing.json()], [404, { error: 'not found' }]);
    const method = await fetch(`${door.url}/api/messages`);
    assert.deepEqual([method.status, await method.json()], [405, { error: 'method not allowed' }]);
    const headers = [...missing.headers.keys(), ...(await fetch(`${door.url}/health`)).headers.keys()];
    assert.ok(!headers.includes('server') && !headers.includes('x-powered-by'));
  });

  it('says that the process lives, and whether what it stands on is there', async () => {
    const health = await fetch(`${door.url}/health`);
    assert.deepEqual([health.status, await health.json()], [200, { status: 'ok' }]);
    assert.equal((await fetch(`${door.url}/ready`)).status, 200);
    for (const ready of [async () => false, () => Promise.reject(new Error('geheim'))]) {
      const other = await openEdge(storage, { ready });
      const response = await fetch(`${other.url}/ready`);
      assert.deepEqual([response.status, await response.json()], [503, { status: 'unavailable' }]);
      await other.edge.close();
    }
  });

  it('names the parts that it stands on, ok or not, and nothing else of them', async () => {
    const parts = { database: 'ok', knowledge: 'ok', token: 'not ok' };
    const other = await openEdge(storage, { ready: async () => ({ isReady: true, parts }) });
    const response = await fetch(`${other.url}/ready`);
    await other.edge.close();
    assert.deepEqual([response.status, await response.json()], [200, { status: 'ok', parts }]);
  });

  it('asks once for all who want to know at the same time whether it is ready', async () => {
    let asked = 0;
    const ready = async () => {
      asked += 1;
      return true;
    };
    const other = await openEdge(storage, { ready });
    const responses = await Promise.all(Array.from({ length: 50 }, () => fetch(`${other.url}/ready`)));
    await other.edge.close();
    assert.ok(responses.every(({ status }) => status === 200));
    assert.ok(asked < 10, `asked ${asked} times`);
  });

  it('finishes what is running before it closes, and closes once', async () => {
    const { promise: asked, resolve: arrive } = Promise.withResolvers<void>();
    const { promise: answered, resolve: release } = Promise.withResolvers<void>();
    const slow = await openEdge(storage, {
      answer: async () => {
        arrive();
        await answered;
        return reply;
      },
    });
    const agent = new Agent({ keepAlive: true });
    const { promise: status, resolve: done } = Promise.withResolvers<number | undefined>();
    const options = { method: 'POST', agent, headers: { 'content-type': 'application/json' } };
    const posting = httpRequest(`${slow.url}/api/messages`, options, (response) => {
      response.resume();
      response.on('end', () => done(response.statusCode));
    });
    posting.end(JSON.stringify(message(local)));
    await asked;
    const closing = [slow.edge.close(), slow.edge.close()];
    release();
    assert.equal(await status, 200);
    await Promise.all(closing);
    await assert.rejects(fetch(`${slow.url}/health`));
    agent.destroy();
  });

  it('closes without ever having listened', async () => {
    const edge = createEdge(needsOf(storage));
    await Promise.all([edge.close(), edge.close()]);
  });

  it('says so when its port is taken', async () => {
    const port = Number(new URL(door.url).port);
    await assert.rejects(openEdge(storage, { port }), { code: 'EADDRINUSE' });
  });
});
