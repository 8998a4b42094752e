import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { percentile } from '../retrieval-figures.ts';

/** What one durable write of 4 KB takes that nothing else is asked for, in milliseconds. */
export interface Durable {
  readonly p50: number;
  readonly p99: number;
}

const PAGE = Buffer.alloc(4096, 'x');

/** Writes at a pace to where the bot's database lies: a row to the same server, else a page to a file beside it. */
export async function writeDurably(databaseUrl: string, count: number, perSecond: number): Promise<Durable> {
  if (!databaseUrl.startsWith('postgres')) return onDisk(count, perSecond);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  try {
    await pool.query('create table if not exists bench_durable (page bytea)');
    return await paced(count, perSecond, () => pool.query('insert into bench_durable values ($1)', [PAGE]));
  } finally {
    await pool.query('drop table if exists bench_durable');
    await pool.end();
  }
}

async function onDisk(count: number, perSecond: number): Promise<Durable> {
  const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-durable-'));
  const file = await open(join(folder, 'pages'), 'a');
  try {
    return await paced(count, perSecond, async () => {
      await file.write(PAGE);
      await file.datasync();
    });
  } finally {
    await file.close();
    rmSync(folder, { recursive: true });
  }
}

async function paced(count: number, perSecond: number, write: () => Promise<unknown>): Promise<Durable> {
  const began = performance.now();
  const each: number[] = [];
  const running: Promise<void>[] = [];
  for (let at = 0; at < count; at += 1) {
    const due = began + (at * 1000) / perSecond;
    await pause(Math.max(0, due - performance.now()));
    running.push(write().then(() => void each.push(performance.now() - due)));
  }
  await Promise.all(running);
  return { p50: percentile(each, 0.5), p99: percentile(each, 0.99) };
}
