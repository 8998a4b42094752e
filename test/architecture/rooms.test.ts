import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const SHARED = ['municipalities', 'conversation', 'search', 'delivery', 'documents', 'downloads', 'privacy'];
const INFRASTRUCTURE = ['storage', 'teams'];
/** Rooms that all others stand on. */
const GROUND = ['text'];

/** Who may import what; `bot.ts`, `config.ts`, `main.ts` and `cli.ts` are rooms of one file. Features are the rest. */
const MAY: Readonly<Record<string, { values: readonly string[]; types?: readonly string[] }>> = {
  municipalities: { values: ['conversation'] },
  delivery: { values: ['conversation', 'municipalities'] },
  downloads: { values: ['conversation', 'municipalities'] },
  privacy: { values: ['conversation'] },
  conversation: { values: [] },
  text: { values: [] },
  search: { values: [] },
  documents: { values: [] },
  storage: { values: [], types: ['conversation', 'config.ts'] },
  teams: { values: ['conversation', 'municipalities', 'delivery'], types: ['config.ts'] },
  'config.ts': { values: ['network-settings.ts', 'round-file.ts'] },
  'network-settings.ts': { values: [] },
  'round-file.ts': { values: [] },
};

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
  mammoth: 'documents',
  'markdown-it': 'documents',
  'postal-mime': 'documents',
  docx: 'documents',
  'ical-generator': 'documents',
  'timezones-ical-library': 'documents',
  'write-excel-file/node': 'documents',
  'read-excel-file/node': 'documents',
  unpdf: 'documents',
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => file.replaceAll('\\', '/'));
const texts = new Map(files.map((file) => [file, readFileSync(join('src', file), 'utf8')]));
const imports = files.flatMap(importsOf);

function importsOf(from: string): Import[] {
  const text = texts.get(from) ?? '';
  const found = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:([^;'"]*?)\s+from\s+)?['"]([^'"]+)['"]/gmu);
  return [...found].map(([, type, names = '', target = '']) => ({
    from,
    to: target.startsWith('.') ? relative('src', join('src', dirname(from), target)) : target,
    typeOnly: type !== undefined || /^\{(?:\s*type\s+[^,{}]+,?)+\s*\}$/u.test(names),
  }));
}

function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? file) : file;
}

function isFeature(room: string): boolean {
  return !room.endsWith('.ts') && ![...SHARED, ...INFRASTRUCTURE, ...GROUND].includes(room);
}

function allowed(one: Import): boolean {
  const [from, to] = [roomOf(one.from), roomOf(one.to)];
  if (from === to || from === 'main.ts' || from === 'cli.ts' || from === 'cli' || GROUND.includes(to)) return true;
  if (from === 'bot.ts')
    return isFeature(to) || SHARED.includes(to) || (one.typeOnly && ['storage', 'config.ts'].includes(to));
  if (isFeature(from)) return SHARED.includes(to);
  const may = MAY[from];
  return (
    may !== undefined &&
    (may.values.includes(to) ||
      (one.typeOnly && (may.types ?? []).includes(to)) ||
      (from === 'storage' && one.typeOnly && one.to.endsWith('/tables.ts')))
  );
}

const inside = imports.filter((one) => texts.has(one.to));

describe('the plan of the house', () => {
  it('lets each room import only what its row of the table allows', () => {
    const wrong = inside.filter((one) => !allowed(one)).map((one) => `${one.from} -> ${one.to}`);
    assert.deepEqual(wrong, []);
  });

  it('keeps the SDK in teams/ and the databases in storage/', () => {
    const wrong = imports
      .filter((one) => OWNED[one.to] !== undefined && roomOf(one.from) !== OWNED[one.to])
      .map((one) => `${one.from} -> ${one.to}`);
    assert.deepEqual(wrong, []);
  });

  it('has nobody import main.ts or cli.ts', () => {
    assert.deepEqual(
      inside.filter((one) => ['main.ts', 'cli.ts'].includes(one.to)).map((one) => one.from),
      [],
    );
  });

  it('reads the environment in config.ts and where a process starts', () => {
    const readers = files.filter((file) => /process\.env/u.test(texts.get(file) ?? ''));
    assert.deepEqual(
      readers.filter(
        (file) => !['config.ts', 'main.ts', 'cli.ts'].includes(file) && !file.startsWith('teams/playground'),
      ),
      [],
    );
  });

  it('has no run-time import cycle', () => {
    assert.deepEqual(cycles(), []);
  });

  it('keeps files at 250 lines and types switched on', () => {
    const long = files.filter((file) => (texts.get(file) ?? '').split('\n').length > 251);
    const untyped = files.filter((file) => /: any\b|as any\b|@ts-ignore|@ts-expect-error/u.test(texts.get(file) ?? ''));
    assert.deepEqual([...long, ...untyped], []);
  });
});

function cycles(): string[] {
  const edges = new Map<string, string[]>();
  for (const one of inside) if (!one.typeOnly) edges.set(one.from, [...(edges.get(one.from) ?? []), one.to]);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (path.includes(file) || done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}
