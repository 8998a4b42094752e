import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readRound } from '../../src/config.ts';
import { SAMPLE_ROUND_FILE } from '../../src/round-file.ts';
import { type Cluster, makeCluster } from '../support/cluster.ts';
import { type Connector, startConnector } from '../support/connector.ts';
import { administer, rowsOf } from '../support/postgres.ts';
import { launch, type Service, until } from './child.ts';

const WORKER = 'test/service/worker.ts';
const sample = readRound(SAMPLE_ROUND_FILE);
const [TENANT = ''] = sample.tenants;
const HEAD = sample.people.find(({ office }) => office === 'Sozialamt Haan')?.objectId ?? '';
const FAULT =
  /^Der Vorgang konnte nicht abgeschlossen werden\. Bitte versuchen Sie es in einigen Minuten noch einmal\. Kennung/u;
const OTHERS =
  'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename is not null';

/** No two of them are alike. */
const WORDS =
  'Fahrrad Klavier Gewitter Teppich Brunnen Schaukel Laterne Gurke Pinsel Koffer Segel Trommel Ofen Leiter Kamm Ziegel ' +
  'Angel Murmel Zelt Pfeife Korb Nadel Besen Uhr Glocke Feder Knopf Mantel Kerze Schaufel Ball Drachen Hammer Eimer Sieb ' +
  'Löffel Anker Geige Pumpe Kutsche';

describe('turns while the database', () => {
  let connector: Connector;
  let service: Service;
  let spoken = 0;
  beforeEach(async () => {
    connector = await startConnector();
  });
  afterEach(async () => {
    await service?.end('SIGKILL');
    connector.release();
    await connector.close();
    assert.deepEqual(connector.complaints, []);
  });

  const run = async (databaseUrl: string) => {
    service = await launch(WORKER, { DATABASE_URL: databaseUrl });
    await service.heard(/^started$/u);
  };
  const post = async (body: object) =>
    fetch(`${service.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const activity = (conversation: string) => {
    spoken += 1;
    return {
      id: `said-${spoken}`,
      channelId: 'msteams',
      serviceUrl: connector.url,
      from: { id: '29:head', aadObjectId: HEAD },
      recipient: { id: '28:bot' },
      conversation: { id: conversation, conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
    };
  };
  /** Says something in a chat of its own, so that the answer is known by it; gives the chat. */
  const say = async (text: string) => {
    const said = activity(`chat-${spoken + 1}`);
    const { status } = await post({ ...said, type: 'message', text });
    return { chat: said.conversation.id, status };
  };
  const click = async (verb: string) => {
    const value = { action: { type: 'Action.Execute', verb, data: {} }, trigger: 'manual' };
    const response = await post({ ...activity('chat'), type: 'invoke', name: 'adaptiveCard/action', value });
    const body = (await response.json()) as { statusCode: number; value: { message?: string } };
    return { status: response.status, ...body };
  };
  const answered = (chat: string) => connector.taken(chat);
  const goesOn = async () => {
    await until(async () => (await service.ready()) === 200);
    const { chat, status } = await say('hilfe');
    assert.equal(status, 200);
    await until(() => answered(chat).some((text) => !FAULT.test(text)));
  };

  describe('is PostgreSQL and', () => {
    let cluster: Cluster;
    beforeEach(async function () {
      const made = await makeCluster(['synchronous_commit=on']);
      if (!made) return this.skip();
      cluster = made;
      await cluster.start();
      await run(cluster.url);
    });
    afterEach(() => cluster?.remove());

    it('is down get the neutral sentence, clicked and typed, and later ones their answer', async () => {
      await goesOn();
      await cluster.stop('immediate');
      const { chat, status } = await say('hilfe');
      assert.deepEqual([status, answered(chat).length], [200, 1]);
      assert.match(answered(chat)[0] ?? '', FAULT);
      const clicked = await click('help.show');
      assert.deepEqual([clicked.status, clicked.statusCode], [200, 500]);
      assert.match(clicked.value.message ?? '', FAULT);
      await cluster.start();
      await goesOn();
      assert.ok(service.isAlive());
    });

    it('ends their sessions and restarts keep all that was acknowledged, and each is answered', async () => {
      await goesOn();
      const words = WORDS.split(' ');
      const all: Promise<{ chat: string; status: number }>[] = [];
      for (const [index, word] of words.entries()) {
        all.push(say(`idee einreichen: ${word}; Beschreibung: ${word}; Themenfeld: Energie`));
        if (index < 6) await all.at(-1);
        if (index % 8 === 7) await administer(cluster.url, OTHERS);
        if (index === 25) {
          await cluster.stop('immediate');
          await cluster.start();
        }
      }
      const said = await Promise.all(all);
      await goesOn();
      const untold = () => said.filter(({ chat, status }) => status === 200 && answered(chat).length === 0);
      await until(() => untold().length === 0);
      const stored = await rowsOf<{ title: string }>(cluster.url, 'select title from ideas');
      const titles = new Set(stored.map(({ title }) => title));
      const acknowledged = said.flatMap(({ chat }, index) =>
        answered(chat).some((text) => /^Gespeichert: /u.test(text)) ? [words[index] ?? ''] : [],
      );
      assert.ok(acknowledged.length > 1);
      assert.deepEqual(
        acknowledged.filter((word) => !titles.has(word)),
        [],
      );
      assert.equal(titles.size, stored.length);
      assert.ok(service.isAlive());
    });
  });

  describe('is a SQLite file and', () => {
    let folder: string;
    let other: DatabaseSync;
    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'kreisrunde-turns-'));
      const file = join(folder, 'k.db');
      await run(`sqlite:${file}`);
      other = new DatabaseSync(file, { timeout: 10_000 });
    });
    afterEach(() => {
      other.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('is held by another program wait for it, get the neutral sentence, and later ones their answer', async () => {
      await goesOn();
      other.exec('begin immediate');
      const [typed, clicked] = await Promise.all([say('hilfe'), click('help.show')]);
      assert.equal(typed.status, 200);
      assert.match(answered(typed.chat)[0] ?? '', FAULT);
      assert.match(clicked.value.message ?? '', FAULT);
      other.exec('rollback');
      await goesOn();
    });

    it('is held by another program are sent no second time where they had been accepted', async () => {
      connector.trouble('chat-once', 'hang');
      await post({ ...activity('chat-once'), type: 'message', text: 'hilfe' });
      await connector.requests(1);
      other.exec('begin immediate');
      connector.finish();
      await service.heard(/^acceptance not recorded yet$/u);
      other.exec('rollback');
      const left = other.prepare("select count(*) as n from outbox where state = 'pending'");
      await until(() => left.get()?.['n'] === 0);
      assert.equal(new Set(connector.asked.map(({ body }) => body)).size, connector.asked.length);
    });
  });
});
