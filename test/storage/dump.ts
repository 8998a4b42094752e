import { execFileSync } from 'node:child_process';
import { keyOf, type Raw, type Row, rowsOf, tablesOf, type Value } from './raw.ts';

/** Writes a database as SQL that its own driver loads again: schema, rows, then what stands on them. */
export async function dumpOf(raw: Raw): Promise<string> {
  const { before, after } = raw.kind === 'sqlite' ? await sqliteSchema(raw) : postgresSchema(raw.url);
  const rows: string[] = [];
  for (const table of await tablesOf(raw)) rows.push(...(await insertsOf(raw, table)));
  const counters = raw.kind === 'sqlite' ? await sqliteCounters(raw) : await postgresCounters(raw);
  return `${[...before, ...rows, ...counters, ...after].join('\n')}\n`;
}

interface Schema {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

async function sqliteSchema(raw: Raw): Promise<Schema> {
  const all = await raw.rows("select type, sql from sqlite_master where sql is not null and name not like 'sqlite_%'");
  const statements = (tables: boolean) =>
    all.filter(({ type }) => (type === 'table') === tables).map(({ sql }) => `${String(sql)};`);
  return { before: ['begin;', ...statements(true)], after: [...statements(false), 'commit;'] };
}

/** What `pg_dump` writes for its own shell and for servers of its own version is left out. */
function postgresSchema(url: string): Schema {
  const section = (name: string) =>
    execFileSync('pg_dump', ['--schema-only', '--no-owner', '--no-privileges', `--section=${name}`, url], {
      encoding: 'utf8',
    })
      .split('\n')
      .filter((line) => !/^(?:--|\\|SET |SELECT pg_catalog\.set_config|\s*$)/u.test(line));
  return { before: ['begin;', ...section('pre-data')], after: [...section('post-data'), 'commit;'] };
}

async function insertsOf(raw: Raw, table: string): Promise<string[]> {
  const binary = raw.kind === 'sqlite' ? binarySqlite : binaryPostgres;
  return (await rowsOf(raw, table)).map((row) => {
    const values = Object.values(row).map((value) => literal(value, binary));
    return `insert into ${table} (${Object.keys(row).join(', ')}) values (${values.join(', ')});`;
  });
}

const binarySqlite = (hex: string) => `x'${hex}'`;
const binaryPostgres = (hex: string) => `'\\x${hex}'`;

function literal(value: Value, binary: (hex: string) => string): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (value instanceof Uint8Array) return binary(Buffer.from(value).toString('hex'));
  return String(value);
}

/** The counters behind columns that number themselves go on where they stood. */
async function sqliteCounters(raw: Raw): Promise<string[]> {
  const rows = await raw.rows('select name, seq from sqlite_sequence');
  return rows.flatMap(({ name, seq }) => [
    `delete from sqlite_sequence where name = '${String(name)}';`,
    `insert into sqlite_sequence (name, seq) values ('${String(name)}', ${String(seq)});`,
  ]);
}

async function postgresCounters(raw: Raw): Promise<string[]> {
  const counters = await raw.rows('select sequencename as name, last_value as last from pg_sequences');
  return counters
    .filter(({ last }) => last !== null)
    .map(({ name, last }) => `select pg_catalog.setval('public.${String(name)}', ${String(last)});`);
}

/** A table as it is stored. */
export interface Kept {
  readonly name: string;
  readonly key: readonly string[];
  readonly rows: readonly Row[];
}

/** All tables with their rows. */
export async function keptIn(raw: Raw): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const name of await tablesOf(raw))
    kept.push({ name, key: await keyOf(raw, name), rows: await rowsOf(raw, name) });
  return kept;
}

/** Tables that stay empty, and why. */
const EMPTY: Readonly<Record<string, string>> = {
  asking_acts: 'what is asked of municipalities in a date poll is neither extended nor cancelled',
  date_ballots: 'the answers to date polls stand on the ground of all that is asked since 0039',
  date_electorate: 'the same',
  replaced_date_ballots: 'the same',
  meeting_answers: 'the answers to invitations stand there since 0042',
  replaced_meeting_answers: 'the same',
  meeting_links: 'what is attached stands with all attachments since 0045',
  meeting_files: 'the same',
};

/** The tables without rows that a life should have filled. */
export function emptyIn(tables: readonly Kept[]): string[] {
  return tables.filter(({ name, rows }) => rows.length === 0 && EMPTY[name] === undefined).map(({ name }) => name);
}

/** What a table held and holds no more: itself, columns, rows by their key, values that have become empty. */
export function lostFrom(before: Kept, after: Kept | undefined): string[] {
  if (!after) return [before.name];
  const name = (row: Row) => before.key.map((column) => String(row[column])).join(' ');
  const found = new Map(after.rows.map((row) => [name(row), row]));
  const lost = before.rows.flatMap((row) => lostOf(row, found.get(name(row))).map((what) => `${what} of ${name(row)}`));
  return [...new Set(lost)].map((what) => `${before.name}: ${what}`);
}

function lostOf(row: Row, after: Row | undefined): string[] {
  if (!after) return ['row'];
  return Object.keys(row).filter((column) => row[column] !== null && (after[column] ?? null) === null);
}
