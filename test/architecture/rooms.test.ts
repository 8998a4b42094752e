import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { circles, files, graph, type Import, imports, inside, roomOf, texts } from './sources.ts';

/** Ground rooms: the contract, what cards are built of, German read and written; and clean text, which all stand on. */
const GROUND = ['conversation', 'cards', 'german'];
const BEDROCK = 'text';
const SHARED = [
  'municipalities',
  ...GROUND,
  BEDROCK,
  'search',
  'understanding',
  'delivery',
  'errands',
  'documents',
  'responses',
  'attachments',
  'downloads',
  'intake',
  'privacy',
  'mail',
];
const INFRASTRUCTURE = ['storage', 'teams'];

/**
 * Who may import what; `bot.ts`, `wiring.ts`, `config.ts`, `main.ts` and the like are rooms of one file. Features are
 * the rest.
 */
const MAY: Readonly<Record<string, { values: readonly string[]; types?: readonly string[] }>> = {
  municipalities: { values: GROUND },
  delivery: { values: [...GROUND, 'municipalities'] },
  errands: { values: [...GROUND, 'municipalities', 'delivery'] },
  responses: { values: [...GROUND, 'municipalities', 'delivery'] },
  attachments: { values: [...GROUND, 'municipalities', 'delivery', 'downloads', 'documents', 'intake'] },
  downloads: { values: [...GROUND, 'municipalities'] },
  intake: { values: [...GROUND, 'municipalities', 'delivery', 'documents', 'privacy'] },
  mail: { values: [...GROUND, 'municipalities', 'delivery', 'downloads', 'documents', 'errands'] },
  privacy: { values: GROUND },
  conversation: { values: ['cards', 'german'] },
  cards: { values: ['german'] },
  german: { values: [] },
  text: { values: [] },
  search: { values: [] },
  understanding: { values: ['conversation', 'german', 'search'] },
  documents: { values: [] },
  storage: { values: [], types: ['conversation', 'german', 'config.ts'] },
  teams: { values: [...GROUND, 'municipalities', 'delivery'], types: ['config.ts'] },
  'config.ts': {
    values: ['identity-settings.ts', 'settings', 'network-settings.ts', 'operating-settings.ts', 'round-file.ts'],
  },
  'identity-settings.ts': { values: [] },
  'engine.ts': { values: [] },
  settings: { values: [] },
  'network-settings.ts': { values: [] },
  'operating-settings.ts': { values: [] },
  'round-file.ts': { values: ['settings'] },
};

/** Where a process starts, and what it is wired of: these may import all. */
const STARTS = ['main.ts', 'starting.ts', 'running.ts', 'opening.ts', 'cli.ts', 'cli'];
const WIRED = [
  'bot.ts',
  'wiring.ts',
  'becoming.ts',
  'comparing.ts',
  'replying.ts',
  'filing.ts',
  'upkeep.ts',
  'outside',
];

/** Packages that one room alone may import. */
const OWNED: Readonly<Record<string, string>> = {
  pg: 'storage',
  'node:sqlite': 'storage',
  botbuilder: 'teams',
  'botbuilder-core': 'teams',
  'botframework-connector': 'teams',
  'botframework-schema': 'teams',
  restify: 'teams',
  'adaptivecards-templating': 'teams',
  fflate: 'documents',
  htmlparser2: 'documents',
  'markdown-it': 'documents',
  'postal-mime': 'documents',
  docx: 'documents',
  'nodemailer/lib/smtp-connection': 'mail',
  'nodemailer/lib/mail-composer': 'documents',
  'ical-generator': 'documents',
  'timezones-ical-library': 'documents',
  'write-excel-file/node': 'documents',
  saxen: 'documents',
  unpdf: 'documents',
  diff: 'text',
};

function isFeature(room: string): boolean {
  return !room.endsWith('.ts') && !SHARED.includes(room) && !INFRASTRUCTURE.includes(room);
}

function allowed(one: Import): boolean {
  const [from, to] = [roomOf(one.from), roomOf(one.to)];
  if (from === to || to === BEDROCK || STARTS.includes(from)) return true;
  if (WIRED.includes(from))
    return (
      isFeature(to) ||
      SHARED.includes(to) ||
      WIRED.includes(to) ||
      (one.typeOnly && ['storage', 'config.ts'].includes(to))
    );
  if (isFeature(from)) return SHARED.includes(to);
  const may = MAY[from];
  return (
    may !== undefined &&
    (may.values.includes(to) ||
      (one.typeOnly && (may.types ?? []).includes(to)) ||
      (from === 'storage' && one.typeOnly && one.to.endsWith('/tables.ts')))
  );
}

describe('the rooms of the house', () => {
  it('import only what their row of the table allows', () => {
    const wrong = inside.filter((one) => !allowed(one)).map((one) => `${one.from} -> ${one.to}`);
    assert.deepEqual(wrong, []);
  });

  it('have no circle, imports of types included', () => {
    assert.deepEqual(circles(graph(roomOf)), []);
  });

  it('keep the SDK in teams/ and the databases in storage/', () => {
    const wrong = imports
      .filter((one) => OWNED[one.to] !== undefined && roomOf(one.from) !== OWNED[one.to])
      .map((one) => `${one.from} -> ${one.to}`);
    assert.deepEqual(wrong, []);
  });

  it('never import main.ts or cli.ts', () => {
    const wrong = inside.filter((one) => ['main.ts', 'cli.ts'].includes(one.to)).map((one) => one.from);
    assert.deepEqual(wrong, []);
  });

  it('read the environment in config.ts and where a process starts', () => {
    const readers = files.filter((file) => /process\.env/u.test(texts.get(file) ?? ''));
    const wrong = readers.filter(
      (file) => !['config.ts', 'main.ts', 'cli.ts'].includes(file) && !file.startsWith('teams/playground'),
    );
    assert.deepEqual(wrong, []);
  });

  it('stand in the tree of the README, all of them and no other', () => {
    const readme = readFileSync('README.md', 'utf8');
    const tree = /^src\/\n([\s\S]*?)^test\//mu.exec(readme)?.[1] ?? '';
    const drawn = [...tree.matchAll(/^ {2}([a-z-]+)\/ /gmu)].map(([, room]) => room);
    const rooms = new Set(files.map(roomOf).filter((room) => !room.endsWith('.ts')));
    assert.deepEqual(new Set(drawn), rooms);
    assert.equal(drawn.length, rooms.size);
  });
});
