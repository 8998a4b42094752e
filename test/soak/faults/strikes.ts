import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { administer } from '../../support/postgres.ts';
import { type Connector, FAULTS, type Fault } from '../connector.ts';
import type { Random } from '../random.ts';
import type { House } from './house.ts';
import type { Place } from './places.ts';

/** What strikes meet. */
export interface Ground {
  readonly place: Place;
  readonly house: House;
  readonly connector: Connector;
  readonly random: Random;
  /** How much longer it all lasts than in the short form. */
  readonly longer: number;
}

/** A fault: it strikes while offices act, and is over when it resolves. */
export interface Strike {
  readonly name: string;
  strike(ground: Ground): Promise<void>;
  /** It needs a disk of its own. */
  readonly onDisk?: boolean;
}

const DAY = 86_400_000;

/** A process dies, at any moment of its work; in the long form each of them, one after the other, again and again. */
const killed: Strike = {
  name: 'SIGKILL',
  strike: async ({ house, random, longer }) => {
    for (let time = 0; time < 1 + house.processes * (longer - 1); time += 1) {
      const which = time % house.processes;
      await pause(300 + random.below(700));
      await house.kill(which);
      await house.start(which);
    }
  },
};

const held: Strike = {
  name: 'event loop held',
  strike: ({ house, random, longer }) =>
    house.trick(random.below(house.processes), { kind: 'hold', milliseconds: 2000 * longer }),
};

/** The clock of all processes goes wrong, and one is killed as long as it is: what it held, it held by that clock. */
function clockWrong(name: string, milliseconds: number): Strike {
  const shift = async ({ house }: Ground, by: number) => {
    for (let which = 0; which < house.processes; which += 1)
      await house.trick(which, { kind: 'shift', milliseconds: by });
  };
  return {
    name,
    strike: async (ground) => {
      await shift(ground, milliseconds);
      await pause(1000 * ground.longer);
      await ground.house.kill(0);
      await ground.house.start(0);
      await pause(500);
      await shift(ground, 0);
    },
  };
}

const clockAhead = clockWrong('clock a day ahead, and back', DAY);
const clockBehind = clockWrong('clock a day behind, and back', -DAY);

/** So many of the requests suffer. */
const SHARE = 0.5;

function troubled(name: string, fault: Fault): Strike {
  return {
    name,
    strike: async ({ connector, random, longer }) => {
      connector.fault = () => (random.next() < SHARE ? fault : undefined);
      await pause(700 * longer);
      connector.fault = () => undefined;
      connector.letGo();
    },
  };
}

const CONNECTOR = FAULTS.map((fault) => troubled(`connector: ${fault}`, fault));

/** So often each kind of trouble comes, and within so many seconds at the latest. */
const EACH = 2;
const ALL_SECONDS = 15;

/** Every second request suffers, by all kinds in turn. */
const troubledByAll: Strike = {
  name: `connector: ${FAULTS.join(', ')}`,
  strike: async ({ connector }) => {
    let asked = 0;
    connector.fault = () => {
      asked += 1;
      return asked % 2 === 0 ? FAULTS[(asked / 2) % FAULTS.length] : undefined;
    };
    const end = performance.now() + ALL_SECONDS * 1000;
    while (asked < 2 * EACH * FAULTS.length) {
      if (performance.now() > end) throw new Error(`only ${asked} requests in ${ALL_SECONDS} s`);
      await pause(50);
    }
    connector.fault = () => undefined;
    connector.letGo();
  },
};

/** Another program holds the file for longer than anything waits for it. */
const fileHeld: Strike = {
  name: 'file locked by another program',
  strike: async ({ place, longer }) => {
    const other = new DatabaseSync(place.url.slice('sqlite:'.length), { timeout: 10_000 });
    other.exec('begin exclusive');
    await pause(5000 + 1000 * longer);
    other.exec('rollback');
    other.close();
  },
};

/** A disk is let go of by its writer first: the system puts back no other to reading only. */
const readOnlyFile: Strike = {
  name: 'disk read-only',
  onDisk: true,
  strike: async ({ place, house, longer }) => {
    await house.kill(0);
    place.disk.writable(false);
    await house.start(0);
    await pause(1500 * longer);
    place.disk.writable(true);
  },
};

const diskFull: Strike = {
  name: 'disk full',
  onDisk: true,
  strike: async ({ place, longer }) => {
    place.disk.fill();
    await pause(2500 * longer);
    place.disk.empty();
  },
};

const serverCrashed: Strike = {
  name: 'server ended at once and restarted',
  strike: async ({ place: { cluster }, longer }) => {
    for (let time = 0; time < longer; time += 1) {
      await cluster?.stop('immediate');
      await pause(1000 * longer);
      await cluster?.start();
      await pause(1000);
    }
  },
};

const OTHERS =
  'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename is not null';

const sessionsEnded: Strike = {
  name: 'all connections cut',
  strike: async ({ place, longer }) => {
    for (let time = 0; time < 4 * longer; time += 1) {
      await administer(place.url, OTHERS);
      await pause(300);
    }
  },
};

const readOnlyServer: Strike = {
  name: 'database read-only',
  strike: async ({ place, longer }) => {
    await administer(place.url, 'alter system set default_transaction_read_only = on', 'select pg_reload_conf()');
    await pause(2000 * longer);
    await administer(
      place.url,
      'set default_transaction_read_only = off',
      'alter system reset default_transaction_read_only',
      'select pg_reload_conf()',
    );
  },
};

/** A server that finds no room ends; whoever runs it starts it again when there is some. */
const serverFull: Strike = {
  name: 'disk full',
  onDisk: true,
  strike: async ({ place, longer }) => {
    place.disk.fill();
    await pause(2500 * longer);
    place.disk.empty();
    await pause(500);
    if (!(await answers(place.url))) await place.cluster?.start();
  },
};

async function answers(url: string): Promise<boolean> {
  return administer(url, 'select 1').then(
    () => true,
    (error: { code?: string }) => error.code !== 'ECONNREFUSED',
  );
}

const tableHeld: Strike = {
  name: 'tables locked by another program',
  strike: async ({ place, longer }) => {
    const other = new pg.Client({ connectionString: place.url });
    other.on('error', () => undefined);
    await other.connect();
    // It never gives in where somebody and it wait for each other: they have to do theirs again.
    await other.query("set deadlock_timeout = '60s'");
    await other.query('begin; lock table outbox, ideas, responses in access exclusive mode');
    await pause(2000 + 3000 * (longer - 1));
    await other.query('rollback');
    await other.end();
  },
};

const LONG: Readonly<Record<Place['name'], readonly Strike[]>> = {
  SQLite: [killed, readOnlyFile, clockAhead, clockBehind, fileHeld, diskFull, held, ...CONNECTOR],
  PostgreSQL: [
    ...[killed, clockAhead, clockBehind, serverCrashed, sessionsEnded, readOnlyServer, serverFull, tableHeld, held],
    ...CONNECTOR,
  ],
};

/**
 * On PostgreSQL the clock of a process counts for nothing; that one stands still shows only where there is another. On a
 * file three other strikes kill the process as well. What leaves somebody waiting for half a minute comes early.
 */
const SHORT: Readonly<Record<Place['name'], readonly Strike[]>> = {
  SQLite: [clockAhead, readOnlyFile, diskFull, fileHeld, clockBehind, troubledByAll],
  PostgreSQL: [killed, serverFull, serverCrashed, sessionsEnded, readOnlyServer, tableHeld, held, troubledByAll],
};

/** What strikes on a database, in this order: who is killed comes first, since what they held is taken over only later. */
export function strikesOn({ name }: Place, longer: number): readonly Strike[] {
  return (longer > 1 ? LONG : SHORT)[name];
}
