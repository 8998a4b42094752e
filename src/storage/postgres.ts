import { PostgresDialect, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { UNSEEN as Unseen } from '../conversation/kept-query.ts';
import { lostOnTheWay } from './away.ts';
import { type PreparedNames, preparedNames } from './prepared.ts';

/** How long what is asked of the database may take, in milliseconds. */
export interface Limits {
  /** The server ends a statement that takes longer. */
  readonly statement: number;
  /** The server ends a session that holds a transaction open and does nothing: a process that died holds no rows. */
  readonly idle: number;
  /** A connection that has not answered by then is given up: it is broken, and nobody was told. */
  readonly silence: number;
}

/** Shorter than the 15 seconds that Teams waits for an answer. */
export const LIMITS: Limits = { statement: 10_000, idle: 30_000, silence: 12_000 };

/** What time it is in the database. */
export const ASK_TIME = 'select clock_timestamp() as now';

/** A connection that is made anew costs tens of milliseconds and knows nothing: those of a busy hour outlast its pauses. */
const IDLE_MILLISECONDS = 600_000;
const INT8 = 20;
/** After these a connection is of no use: it has been ended (57P, 08, 25P03), or its server only reads any more (25006). */
const ENDED = /^(?:57P|08|25P03|25006)/u;

/**
 * PostgreSQL for several instances or many Kreise; counts come back as numbers. Without limits whatever is asked may take
 * its time, as a migration may. No connection that breaks harms another, or the process: whoever uses it fails alone.
 */
export function postgresDialect(url: string, limits: Limits | undefined): PostgresDialect {
  const types = { getTypeParser };
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: IDLE_MILLISECONDS,
    pipeline: true,
  });
  pool.on('error', whoeverUsesItIsTold);
  pool.on('connect', (client) => client.on('error', whoeverUsesItIsTold));
  const names = preparedNames();
  const limited = new WeakSet<pg.PoolClient>();
  const connect = async () => {
    const client = await pool.connect().catch((error: unknown) => {
      throw lostOnTheWay(error);
    });
    const lent = lend(client, { limits, names });
    if (limits && !limited.has(client)) await limit(lent, limits);
    limited.add(client);
    return lent;
  };
  return new PostgresDialect({ pool: { options: pool.options, connect, end: () => pool.end() } });
}

/** Without a listener the process would end: a broken connection is an event of its client before it is one of a query. */
function whoeverUsesItIsTold(): void {}

/** Set by a statement: a pooler between us and the server takes no settings when a connection is made. */
async function limit(client: PostgresPoolClient, { statement, idle }: Limits): Promise<void> {
  const settings = `set statement_timeout = ${statement}; set idle_in_transaction_session_timeout = ${idle}`;
  try {
    await client.query(settings, []);
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** What all connections of a pool are lent by. */
interface Terms {
  readonly limits: Limits | undefined;
  readonly names: PreparedNames;
}

/**
 * A connection on loan, which does not go back when it has broken or fallen silent: the next one leads to a server again. A
 * transaction asks for the time as it begins, so that who first asks for it in there needs no way of their own.
 */
function lend(client: pg.PoolClient, { limits, names }: Terms): PostgresPoolClient {
  const state = { spent: false };
  const giveUp = () => {
    state.spent = true;
    void client.end();
  };
  const begun = beginning();
  const prepared = (text: string, values: readonly unknown[]) => ({ name: names.of(text), text, values: [...values] });
  const sent = async (text: string, values: readonly unknown[]): Promise<unknown> => {
    const timer = limits && setTimeout(giveUp, limits.silence);
    try {
      return await (values.length === 0 ? client.query(text) : client.query(prepared(text, values)));
    } catch (error) {
      const isServers = error instanceof pg.DatabaseError;
      if (!isServers || ENDED.test(error.code ?? '')) state.spent = true;
      if (isServers) names.failed(error.code);
      throw isServers ? error : lostOnTheWay(error);
    } finally {
      clearTimeout(timer);
    }
  };
  const inside = within(sent);
  const query = async (text: string, values: readonly unknown[]) => {
    const known = begun.told(text);
    if (known) return known;
    if (text === 'begin') return begun.noted(await inside.begin(`begin; ${ASK_TIME}`));
    return inside.ask(text, values);
  };
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy = false) => client.release(destroy || state.spent),
  };
}

const UNSEEN: typeof Unseen = '/* unseen */ ';

type Send = (text: string, values: readonly unknown[]) => Promise<unknown>;

/** What a statement gives whose result nobody looks at. */
const NOTHING = { command: 'UNSEEN', rowCount: 0, rows: [] };

/**
 * Sends what a transaction asks. What nobody looks at the result of is on its way while the next is sent, so that rows are
 * held for fewer ways to the server and back; all of it has come back before a transaction counts as committed, and the
 * first that failed is what the transaction fails with: the server answers each in its turn.
 */
function within(send: Send) {
  const state: { open: boolean; unseen: Promise<void>[]; failed: unknown } = {
    open: false,
    unseen: [],
    failed: undefined,
  };
  const over = () => Object.assign(state, { open: false, unseen: [], failed: undefined });
  const note = (error: unknown) => {
    state.failed ??= error;
  };
  const seen = async (text: string, values: readonly unknown[]) => {
    try {
      return await send(text, values);
    } catch (error) {
      throw state.failed ?? error;
    }
  };
  const commit = async (text: string) => {
    const done = seen(text, []);
    await Promise.allSettled([...state.unseen, done]);
    const { failed } = state;
    over();
    if (failed !== undefined) throw failed;
    return done;
  };
  return {
    begin: async (text: string) => {
      over();
      const begun = await send(text, []);
      state.open = true;
      return begun;
    },
    ask: async (text: string, values: readonly unknown[]): Promise<unknown> => {
      if (text === 'commit') return commit(text);
      if (text === 'rollback') return send(text, []).finally(over);
      if (!state.open || !text.startsWith(UNSEEN)) return seen(text, values);
      state.unseen.push(send(text, values).then(() => undefined, note));
      return NOTHING;
    },
  };
}

/** The time at which a transaction began answers its first question, where that is for the time, and none after it. */
function beginning() {
  let time: pg.QueryResult | undefined;
  return {
    noted: (results: unknown) => {
      const [began, asked] = results as readonly pg.QueryResult[];
      time = asked;
      return began;
    },
    told: (text: string) => {
      const told = text === ASK_TIME ? time : undefined;
      time = undefined;
      return told;
    },
  };
}

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return oid === INT8 ? Number : pg.types.getTypeParser(oid, format);
}
