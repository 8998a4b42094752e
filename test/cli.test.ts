import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { SAMPLE_ROUND_FILE } from '../src/round-file.ts';
import { freshShell } from './support/shell.ts';

const shell = freshShell();
const { cli, started } = shell;
const sample = parse(readFileSync(SAMPLE_ROUND_FILE, 'utf8'));

function roundFile(changes: object = {}): string {
  const path = join(shell.folder, 'round.yaml');
  writeFileSync(path, stringify({ ...sample, ...changes }));
  return path;
}

describe('cli', () => {
  it('shows how to call it when it does not know the command', async () => {
    const { code, said } = await started(['tanzen']);
    assert.equal(code, 64);
    assert.match(said, /Diesen Befehl gibt es nicht[\s\S]*round apply DATEI\.yaml/u);
  });

  it('refuses options that a command does not have', async () => {
    assert.equal((await cli(['ask', '--laut', 'Frage?'])).code, 64);
  });

  it('names bad settings and exits with 78', async () => {
    const { code, said } = await cli(['ask', 'Frage?'], { DATABASE_URL: 'mysql://x', NOW: 'heute' });
    assert.equal(code, 78);
    assert.match(said, /^DATABASE_URL: [\s\S]*^NOW: /mu);
  });
});

describe('cli round apply', () => {
  it('shows without a terminal what would change, and changes nothing', async () => {
    for (const _again of [1, 2]) {
      const { code, out } = await started(['round', 'apply', roundFile()]);
      assert.equal(code, 0);
      assert.match(out, /Neue Runde[\s\S]*--yes[\s\S]*Nichts geändert/u);
    }
  });

  it('applies with --yes, and then has nothing left to do', async () => {
    assert.match((await cli(['round', 'apply', roundFile(), '--yes'])).out, /Übernommen/u);
    assert.match((await cli(['round', 'apply', roundFile()])).out, /nichts zu tun/u);
  });

  it('shows who comes and who goes', async () => {
    await cli(['round', 'apply', roundFile(), '--yes']);
    const [first, , ...rest] = sample.people;
    const { out } = await cli(['round', 'apply', roundFile({ people: [first, ...rest], contact: 'Neu' }), '--yes']);
    assert.match(out, /Entfällt: Person Sozialamt Haan[\s\S]*Geändert: Ansprechstelle[\s\S]*Übernommen/u);
  });

  it('names everything that is wrong in the file', async () => {
    const { code, said } = await cli(['round', 'apply', roundFile({ people: [], channel: '' }), '--yes']);
    assert.equal(code, 78);
    assert.match(said, /channel[\s\S]*people/u);
  });

  it('wants exactly one file', async () => {
    assert.equal((await cli(['round', 'apply'])).code, 64);
  });
});

describe('cli say', () => {
  it('speaks for an office and prints what the bot answers', async () => {
    const heard: string[] = [];
    const bot = createServer(async (request, response) => {
      for await (const chunk of request) heard.push(String(chunk));
      response.end(JSON.stringify({ activities: [{ text: 'Notiert.' }] }));
    }).listen(0, '127.0.0.1');
    await once(bot, 'listening');
    const PORT = String((bot.address() as AddressInfo).port);
    const env = { PORT, PLAYGROUND_PORT: '4002' };
    const { code, out } = await started(['say', '--as', 'sozialamt ratingen', 'abstimmen 1 zustimmung'], env);
    bot.close();
    assert.deepEqual([code, out], [0, 'Notiert.\n']);
    const { from, conversation, deliveryMode, serviceUrl } = JSON.parse(heard.join(''));
    const ratingen = sample.people.find(({ office }: { office: string }) => office === 'Sozialamt Ratingen');
    assert.equal(from.aadObjectId, ratingen.objectId);
    assert.equal(conversation.id, 'say-sozialamt-ratingen');
    assert.equal(deliveryMode, 'expectReplies');
    assert.equal(serviceUrl, 'http://127.0.0.1:4002/_connector');
  });

  it('speaks for guests, the same person under the same name, whom the round does not know', async () => {
    const heard: string[] = [];
    const bot = createServer(async (request, response) => {
      for await (const chunk of request) heard.push(String(chunk));
      response.end(JSON.stringify({ activities: [{ text: 'Guten Tag.' }] }));
    }).listen(0, '127.0.0.1');
    await once(bot, 'listening');
    const PORT = String((bot.address() as AddressInfo).port);
    for (const name of ['Gast aus Bonn', 'gast  aus bonn', 'Gast', 'Gast ohne Zugang'])
      assert.equal((await cli(['say', '--as', name, 'hilfe'], { PORT })).code, 0);
    bot.close();
    const ids = heard.map((activity) => JSON.parse(activity).from.aadObjectId);
    assert.equal(ids[0], ids[1]);
    assert.equal(new Set(ids).size, 3);
    const known = sample.people.map(({ objectId }: { objectId: string }) => objectId);
    for (const id of ids) {
      assert.match(id, /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
      assert.ok(!known.includes(id));
    }
  });

  it('lists the offices when it does not know one', async () => {
    const { code, said } = await cli(['say', '--as', 'Sozialamt Bonn', 'hilfe']);
    assert.equal(code, 64);
    for (const { office } of sample.people) assert.ok(said.includes(office));
  });

  it('says how to start the bot when it does not run', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const PORT = String((closed.address() as AddressInfo).port);
    closed.close();
    const { code, said } = await cli(['say', '--as', 'Koordination', 'hilfe'], { PORT });
    assert.equal(code, 1);
    assert.match(said, /npm start/u);
  });
});

describe('cli ask', () => {
  it('answers in words, or as data', async () => {
    assert.match((await cli(['ask', 'Sind Personalkosten förderfähig?'])).out, /Personalausgaben/u);
    const { out } = await cli(['ask', '--json', '--as-of', '2023-02-01', 'Sind Personalkosten förderfähig?']);
    assert.equal(typeof JSON.parse(out).answered, 'boolean');
  });

  it('answers a file of questions, a line each', async () => {
    const file = join(shell.folder, 'questions.jsonl');
    writeFileSync(
      file,
      '{"id":"A","question":"Was hat Haan bekommen?","more":1}\n\n{"id":2,"question":"Wie ist das Wetter?"}\n',
    );
    const { code, out } = await started(['ask', '--batch', file, '--as-of', '2023-12-01', '--json']);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(code, 0);
    assert.deepEqual(
      lines.map(({ id, answered }) => [id, answered]),
      [
        ['A', true],
        [2, false],
      ],
    );
    assert.deepEqual(Object.keys(lines[0]), ['id', 'answered', 'passages', 'milliseconds']);
    const keys = ['text', 'document', 'section', 'version', 'validFrom', 'validTo', 'status', 'url'];
    assert.deepEqual(Object.keys(lines[0].passages[0]), keys);
  });

  it('names the line that is no question', async () => {
    const file = join(shell.folder, 'questions.jsonl');
    writeFileSync(file, '{"id":"A","question":"Was?"}\nWas?\n');
    const { code, said } = await cli(['ask', '--batch', file, '--json']);
    assert.equal(code, 1);
    assert.match(said, /Zeile 2/u);
  });

  it('takes a question or a file, and a day that exists', async () => {
    const wrong = [[], ['eine', 'Frage'], ['--batch', 'x', 'Frage'], ['--as-of', '2023-02-30', 'Frage']];
    const outcomes = await Promise.all(wrong.map((args) => cli(['ask', ...args])));
    assert.deepEqual(
      outcomes.map(({ code }) => code),
      [64, 64, 64, 64],
    );
  });

  it('knows a round of its own only once it has been applied', async () => {
    const ROUND_FILE = roundFile({ id: 'eigene' });
    assert.match((await cli(['ask', 'Frage?'], { ROUND_FILE })).said, /round apply/u);
  });
});
