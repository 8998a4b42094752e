import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import type { Command } from '../../src/conversation/feature.ts';
import { openStorage } from '../../src/storage/index.ts';
import type { TestDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { BEGINS, ENDS, live, lived } from './diary.ts';
import { dumpOf, emptyIn, keptIn } from './dump.ts';
import { type Dump, loaded } from './dumps.ts';
import { MAILBOX } from './leaving.ts';
import { HAAN, K } from './life.ts';
import { type Name, namesOf } from './names.ts';
import type { Click } from './old-cards.ts';
import { openRaw, type Raw } from './raw.ts';
import { goOn, noting, replay, type Typed } from './replay.ts';
import { watch } from './witness.ts';
import { wordsIn, wordsOf } from './words.ts';
import { fetchFile } from './working.ts';

/** What a life leaves: its database as SQL, and what people hold of it. */
export interface Lived {
  readonly sql: string;
  /** Name of the last migration, by its number. */
  readonly migration: string;
  readonly names: readonly Name[];
  readonly clicks: readonly Click[];
  readonly typed: readonly Typed[];
  readonly files: readonly string[];
}

/** Ids, keys and chances come in a row, so that the same life leaves the same rows. */
function foreseeable(): void {
  let count = 0;
  crypto.randomUUID = () => {
    count += 1;
    return `00000000-0000-4000-8000-${count.toString(16).padStart(12, '0')}`;
  };
  crypto.randomBytes = ((size: number) => Buffer.alloc(size, 7)) as typeof crypto.randomBytes;
  Math.random = () => 0.5;
  syncBuiltinESMExports();
}

/** Lives the diary on an empty database. */
export async function liveOn(url: string): Promise<Lived> {
  foreseeable();
  const { log, faults } = noting();
  const database: TestDatabase = { name: 'SQLite', open: () => openStorage(url) };
  const round = await openRound(database, { plan: lived, now: BEGINS, log, fetchFile, mailbox: MAILBOX });
  const life = watch(round);
  await live(life);
  life.collect();
  const names = namesOf(round.bot);
  await round.close();
  assert.deepEqual(faults, []);
  const raw = await openRaw(url);
  const { sql, migration } = await written(raw);
  await raw.close();
  const typed = [...life.typed, ...examplesOf(round.bot)];
  return {
    ...{ sql, migration, names },
    clicks: life.clicks,
    typed: [...new Map(typed.map((one) => [one.by + one.text, one])).values()],
    files: life.files,
  };
}

async function written(raw: Raw): Promise<{ sql: string; migration: string }> {
  assert.deepEqual(emptyIn(await keptIn(raw)), [], 'tables without rows: live them in the diary');
  await raw.run("update kysely_migration set timestamp = '2023-10-02T07:00:00.000Z'");
  const [last] = await raw.rows('select max(name) as name from kysely_migration');
  return { sql: await dumpOf(raw), migration: String(last?.['name']).slice(0, 4) };
}

/** What each command says of itself that it can be typed. */
function examplesOf({ features }: { features: readonly { commands: readonly Command[] }[] }): Typed[] {
  return features
    .flatMap(({ commands }) => commands)
    .flatMap(({ verb, may, typed }) => typed.map(({ example }) => ({ by: speaker(may, HAAN), text: example, verb })));
}

function speaker(may: Command['may'], holder: string): string {
  return may === 'coordinate' ? K : holder;
}

/** All that can be clicked on what people hold, with what came of it when each was clicked once on a copy; links that hold. */
export async function tried(
  database: Pick<TestDatabase, 'name'>,
  life: Lived,
): Promise<Pick<Dump, 'clicks' | 'kept' | 'files'>> {
  foreseeable();
  const copy = () => loaded({ ...database, open: () => Promise.reject(new Error('not asked for')) }, () => life.sql);
  const clicks = await reachable(copy(), life);
  const noted = noting();
  const round = await goOn(copy(), ENDS, noted.log);
  const files = await holding(round, life.files);
  const done: Dump['clicks'][number][] = [];
  for (const click of clicks) done.push({ ...click, became: await replay(round, noted, click) });
  const kept = await wordsIn(round.db, wordsOf(clicks));
  await round.close();
  return { clicks: done, kept, files };
}

/** Links that hand out a file, with the kind that each names, at most three of a kind. */
async function holding(round: TestRound, links: readonly string[]): Promise<Dump['files']> {
  const held: Dump['files'][number][] = [];
  for (const signed of new Set(links)) {
    const [, , kind = ''] = JSON.parse(Buffer.from(signed.split('.')[0] ?? '', 'base64url').toString()) as string[];
    const many = held.filter((one) => one.kind === kind).length;
    if (many < 3 && (await round.bot.file(signed))) held.push({ kind, signed });
  }
  const asked = new Set(held.map(({ kind }) => kind));
  const kinds = round.bot.features.flatMap((feature) => Object.keys(feature.files ?? {}));
  const missing = kinds.filter((kind) => !asked.has(kind));
  assert.deepEqual(missing, [], 'ask for files of these kinds in the diary');
  return held;
}

/** What people hold and what they may ask to see, and the buttons that only show something, until no new one appears. */
async function reachable(copy: TestDatabase, held: Lived): Promise<readonly Click[]> {
  const { log } = noting();
  const round = await goOn(copy, ENDS, log);
  const commands = new Map(round.bot.features.flatMap(({ commands: all }) => all).map((one) => [one.verb, one]));
  const life = watch(round);
  const all = new Map<string, Click>();
  for (const { text } of held.typed.filter((one) => commands.get(one.verb)?.writes === false))
    for (const by of [HAAN, K]) await life.say(by, text.replace(/\b\d\b/gu, '1'));
  const waiting = [...held.clicks, ...life.clicks];
  for (let click = waiting.shift(); click; click = waiting.shift()) {
    const command = commands.get(click.verb);
    const mine = { ...click, by: command ? speaker(command.may, click.by) : click.by };
    if (all.has(keyOf(mine))) continue;
    all.set(keyOf(mine), mine);
    if (command?.writes !== false) continue;
    const before = life.clicks.length;
    await life.click(mine.by, mine.verb, { ...mine.data, ...mine.inputs }, { place: mine.place });
    waiting.push(...life.clicks.slice(before));
  }
  await round.close();
  return [...all.values()].sort((one, other) => rank(one, commands) - rank(other, commands));
}

/** The same button with the same data, whoever holds it. */
function keyOf({ place, verb, data }: Click): string {
  const { operation, attempt, ...rest } = data;
  return JSON.stringify([place, verb, Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1)), attempt]);
}

const ENDING = /cancel|close|strike|detach|drop|discard|decline|end-|revoke|choose|withdrawn|\.end$|\.back$/u;

/** What only shows comes first, what ends something last. */
function rank({ verb }: Click, commands: ReadonlyMap<string, Command>): number {
  if (commands.get(verb)?.writes === false) return 0;
  return ENDING.test(verb) ? 2 : 1;
}
