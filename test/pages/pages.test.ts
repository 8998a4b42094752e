import assert from 'node:assert/strict';
import manifest from '../../manifest/manifest.json' with { type: 'json' };
import { createBot } from '../../src/bot.ts';
import { readRound } from '../../src/config.ts';
import type { RoundPlan } from '../../src/municipalities/round.ts';
import { openPages } from '../../src/pages/index.ts';
import { LOG_ENTRIES } from '../../src/pages/logs.ts';
import { RECORDS } from '../../src/pages/records.ts';
import { SAMPLE_ROUND_FILE } from '../../src/round-file.ts';
import type { Storage } from '../../src/storage/index.ts';
import { createEdge } from '../../src/teams/index.ts';
import type { Edge } from '../../src/teams/server/server.ts';
import { owingOf } from '../../src/wiring.ts';
import { texts } from '../architecture/sources.ts';
import { clock, database, memoryLog, needsOf, round } from '../teams/fixtures.ts';

describe('the public pages', () => {
  let storage: Storage;
  let edge: Edge | undefined;
  before(async () => {
    storage = await database(round());
  });
  after(() => storage.close());
  afterEach(() => edge?.close());

  const duties = () =>
    owingOf(createBot({ db: storage.db, clock, log: memoryLog(), publicUrl: 'http://localhost', fetchFile }).features)
      .tables;
  const fetchFile = () => Promise.reject(new Error('no file'));
  const open = async (...rounds: readonly RoundPlan[]) => {
    const pages = openPages({ rounds: async () => rounds, duties: duties(), publicUrl: 'https://bot.example/' });
    edge = createEdge({ ...needsOf(storage), pages });
    const { port } = await edge.listen();
    return (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  };
  const sample = readRound(SAMPLE_ROUND_FILE);

  it('stand at the addresses that the manifest names, readable without signing in', async () => {
    const read = await open(sample);
    const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer;
    for (const url of [websiteUrl, privacyUrl, termsOfUseUrl]) {
      const response = await read(new URL(url).pathname);
      assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'text/html; charset=utf-8'], url);
      assert.match(await response.text(), /^<!doctype html>\n<html lang="de">/u);
    }
  });

  it('run nothing, fetch nothing and are shown in no frame', async () => {
    const read = await open(sample);
    const response = await read('/datenschutz');
    assert.match(
      response.headers.get('content-security-policy') ?? '',
      /^default-src 'none'; style-src 'sha256-[^']+';/u,
    );
    assert.doesNotMatch(await response.text(), /<script|src=|@import|url\(/u);
  });

  it('name every authority of the round file with its data protection officer', async () => {
    const text = await (await (await open(sample))('/datenschutz')).text();
    for (const { name, privacyOfficer } of sample.responsible?.authorities ?? []) {
      const address = privacyOfficer.split(', ').at(-1);
      assert.ok(text.includes(`<th role="rowheader" scope="row">${name}</th>`), name);
      assert.ok(text.includes(`<a href="mailto:${address}">`), privacyOfficer);
    }
    assert.match(text, /noch zu bestätigen/u);
  });

  it('say what is missing where the round file names nobody, and which municipality it forgets', async () => {
    const bare = await open(round());
    assert.match(await (await bare('/datenschutz')).text(), /Noch nicht hinterlegt\./u);
    await edge?.close();
    const authorities = [{ municipality: 'haan', name: 'Stadt Haan', contact: 'Rathaus', privacyOfficer: 'Rathaus' }];
    const municipalities = [...round().municipalities, { id: 'velbert', name: 'Velbert', kind: 'city' as const }];
    const one = await open(round({ municipalities, responsible: { authorities } }));
    assert.match(await (await one('/datenschutz')).text(), /Für Velbert ist noch keine Stelle hinterlegt\./u);
  });

  it('show a confirmed legal basis with its day', async () => {
    const legalBasis = { text: 'Art. 6 Abs. 1 Buchst. e DSGVO', confirmedOn: '2023-03-01' as const };
    const read = await open(round({ responsible: { authorities: [], legalBasis } }));
    const text = await (await read('/datenschutz')).text();
    assert.match(text, /Bestätigt am 1\.\s?März 2023\./u);
    assert.doesNotMatch(text, /noch zu bestätigen/u);
  });

  it('keep what a round file says text, whatever signs stand in it', async () => {
    const read = await open(round({ name: '<b>Runde</b> & "Co"' }));
    const text = await (await read('/nutzung')).text();
    assert.ok(text.includes('&lt;b&gt;Runde&lt;/b&gt; &amp; &quot;Co&quot;'));
  });

  it('ask for which of several rounds, and show the one that was chosen', async () => {
    const read = await open(sample, round({ name: 'Zweite Runde' }));
    assert.ok((await (await read('/datenschutz')).text()).includes('<a href="/datenschutz/mettmann">Zweite Runde</a>'));
    assert.ok((await (await read('/datenschutz/mettmann')).text()).includes('„Zweite Runde“'));
    assert.equal((await read('/datenschutz/anderswo')).status, 404);
  });

  it('are away, and say so, while it is not known what they say', async () => {
    const pages = openPages({
      rounds: () => Promise.reject(new Error('geheim')),
      duties: {},
      publicUrl: 'https://a.example',
    });
    const needs = needsOf(storage);
    edge = createEdge({ ...needs, pages });
    const { port } = await edge.listen();
    const response = await fetch(`http://127.0.0.1:${port}/datenschutz`);
    assert.equal(response.status, 503);
    assert.doesNotMatch((await response.text()) + needs.log.entries.join(), /geheim/u);
  });

  it('name each table that holds a person’s key, name or address once', () => {
    const held = Object.entries(duties()).filter(([, { personal }]) =>
      Object.values(personal).some((deletion) => deletion !== 'stays'),
    );
    const named = RECORDS.flatMap(({ tables }) => tables);
    assert.deepEqual(
      held.map(([name]) => name).filter((name) => !named.includes(name)),
      [],
    );
    assert.deepEqual(
      named.filter((name, at) => !(name in duties()) || named.indexOf(name) !== at),
      [],
    );
  });

  it('say of a span of time what its tables keep', async () => {
    const text = await (await (await open(sample))('/datenschutz')).text();
    const { kept, unnamed } = duties()['inbox'] ?? {};
    assert.ok(typeof kept === 'object' && typeof unnamed === 'object');
    const span = `${unnamed.days}\u00a0Tage, danach ohne die Person bis ${kept.days}\u00a0Tage`;
    assert.ok(text.includes(`Wie lange">${span}</td>`), span);
  });

  it('name every entry that the program can log, and none that it cannot', () => {
    const source = [...texts.values()].join('\n');
    const logged = [...source.matchAll(LOGGED)].flatMap(([, call = '']) =>
      [...call.matchAll(EVENT)].map(([, event = '']) => event),
    );
    const known = new Set(LOG_ENTRIES.map(({ event }) => event));
    assert.ok(logged.length > 20);
    assert.deepEqual(
      logged.filter((event) => !known.has(event)),
      [],
    );
    assert.deepEqual(
      [...known].filter((event) => !source.replaceAll(CATALOGUE, '').includes(`'${event}'`)),
      [],
    );
  });
});

/** A call of the log, up to its end; its event is its last text. */
const LOGGED = /\blog\??\.(?:info|warn|error|fatal)\(([^;]*?)\)(?:;|,\n|\)|$)/gmu;
const EVENT = /'([^']+)'\s*,?\s*$/gu;
const CATALOGUE = /entry\(\s*'[^']*'/gu;
