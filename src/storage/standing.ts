import { CompiledQuery } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Db } from '../conversation/database.ts';
import type { Storage } from './index.ts';
import { migrationProvider, STEP_NAMES } from './migrations/index.ts';
import { ASK_TIME } from './postgres.ts';

/** How a database stands beside the program: steps that it has not taken yet, and steps that the program does not know. */
export interface Steps {
  readonly missing: number;
  readonly unknown: number;
}

/** Looks at the steps of a database, and takes none. */
export async function stepsOf({ db, kind }: Storage): Promise<Steps> {
  const steps = await new Migrator({ db, provider: migrationProvider(kind) }).getMigrations();
  const taken = steps.filter(({ executedAt }) => executedAt !== undefined).length;
  const missing = steps.length - taken;
  if (taken === 0) return { missing, unknown: 0 };
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return { missing, unknown: rows.filter(({ name }) => !STEP_NAMES.includes(name)).length };
}

/** Rejects where nothing can be written; what is written for that is taken back. */
export async function tryWriting(db: Db): Promise<void> {
  const trial = await db.withTables<{ write_probe: { id: number; written_at: string } }>().startTransaction().execute();
  try {
    const written = { written_at: '' };
    const row = trial.insertInto('write_probe').values({ id: 1, ...written });
    await row.onConflict((conflict) => conflict.column('id').doUpdateSet(written)).execute();
  } finally {
    await trial.rollback().execute();
  }
}

/** What time it is on the server of a database (Unix ms); undefined where it has no server. */
export async function serverTime({ db, kind }: Storage): Promise<number | undefined> {
  if (kind === 'sqlite') return undefined;
  const { rows } = await db.executeQuery(CompiledQuery.raw(ASK_TIME));
  return (rows as { now: Date }[])[0]?.now.getTime();
}
