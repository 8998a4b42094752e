import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readActivity } from '../../src/teams/activities.ts';
import { createFetchFile } from '../../src/teams/files.ts';
import { isFileUrl } from '../../src/teams/hosts.ts';
import { inputOf } from '../../src/teams/reception/input.ts';
import { message } from '../teams/fixtures.ts';

let server: Server;
afterEach(() => server?.close());

async function serving(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/datei`;
}

const fetchLocal = createFetchFile({ local: true, bytes: 1000, seconds: 0.3 });

describe('fetching a file', () => {
  it('comes from the hosts of Teams alone', () => {
    assert.ok(isFileUrl('https://kreis-my.sharepoint.com/personal/x/_layouts/15/download.aspx?id=1'));
    for (const url of [
      'http://kreis.sharepoint.com/x',
      'https://sharepoint.com.example.org/x',
      'https://u:p@kreis.sharepoint.com/x',
      'https://evilsharepoint.com/x',
      'http://127.0.0.1/x',
      'keine Adresse',
    ])
      assert.ok(!isFileUrl(url), url);
  });

  it('gives the bytes', async () => {
    const fetched = await fetchLocal(await serving((_, response) => response.end('Text')));
    assert.equal(fetched.kind === 'file' && Buffer.from(fetched.bytes).toString(), 'Text');
  });

  it('stops at the limit, whatever length was announced', async () => {
    const url = await serving((_, response) => {
      response.write('x'.repeat(800));
      response.end('x'.repeat(800));
    });
    assert.deepEqual(await fetchLocal(url), { kind: 'refused', why: 'size' });
  });

  it('follows a redirect only to an allowed host', async () => {
    const url = await serving((_, response) => {
      response.writeHead(302, { location: 'http://example.org/x' });
      response.end();
    });
    assert.deepEqual(await fetchLocal(url), { kind: 'refused', why: 'host' });
  });

  it('gives up after its time', async () => {
    const url = await serving(() => undefined);
    assert.deepEqual(await fetchLocal(url), { kind: 'refused', why: 'unreachable' });
    server.closeAllConnections();
  });

  it('refuses other hosts without asking them', async () => {
    assert.deepEqual(await fetchLocal('https://example.org/x'), { kind: 'refused', why: 'host' });
  });
});

describe('a message with files', () => {
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const downloadUrl = 'https://kreis-my.sharepoint.com/x';
  const input = (attachments: unknown, text: string | undefined = undefined) => {
    const activity = readActivity(message({ text, attachments }));
    return activity && inputOf(activity);
  };

  it('carries them by name and address', () => {
    const file = { contentType, name: 'Bescheid.pdf', content: { downloadUrl, uniqueId: '1', fileType: 'pdf' } };
    assert.deepEqual(input([file]), {
      kind: 'text',
      text: '',
      attachments: [{ name: 'Bescheid.pdf', contentType, downloadUrl }],
    });
  });

  it('carries none where Teams only attaches its own text, or nothing readable', () => {
    const html = { contentType: 'text/html', content: '<p>hilfe</p>' };
    assert.deepEqual(input([html, { contentType, name: 'x', content: 'kaputt' }, null], 'hilfe'), {
      kind: 'text',
      text: 'hilfe',
    });
  });
});
