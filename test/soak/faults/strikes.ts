import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { administer } from '../../support/postgres.ts';
import type { Connector, Fault } from '../connector.ts';
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
  /** A process dies over it, perhaps between an acceptance and its record: then a message is sent again. */
  readonly kills?: boolean;
  /** It needs a disk of its own. */
  readonly onDisk?: boolean;
}

const DAY = 86_400_000;

/** Every process dies, one after the other, at any moment of its work. */
const killed: Strike = {
  name: 'SIGKILL',
  kills: true,
  strike: async ({ house, random, longer }) => {
    for (let time = 0; time < 2 * longer; time += 1) {
      const which = random.below(house.processes);
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
    kills: true,
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

const CLOCKS = [clockWrong('clock a day ahead, and back', DAY), clockWrong('clock a day behind, and back', -DAY)];

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

const CONNECTOR = [
  troubled('connector: 429', '429'),
  troubled('connector: 429 with Retry-After', '429 with Retry-After'),
  troubled('connector: 502', '502'),
  troubled('connector: 503', '503'),
  troubled('connector: reset', 'reset'),
  troubled('connector: hanging', 'hang'),
  troubled('connector: answer lost', 'lost'),
];

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
  kills: true,
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
    await other.query('begin; lock table outbox, ideas, responses in access exclusive mode');
    await pause(2000 + 3000 * (longer - 1));
    await other.query('rollback');
    await other.end();
  },
};

/** What strikes on either kind of database, in this order. */
export const STRIKES: Readonly<Record<Place['name'], readonly Strike[]>> = {
  SQLite: [killed, fileHeld, readOnlyFile, diskFull, held, ...CLOCKS, ...CONNECTOR],
  PostgreSQL: [
    ...[killed, serverCrashed, sessionsEnded, readOnlyServer, serverFull, tableHeld, held],
    ...CLOCKS,
    ...CONNECTOR,
  ],
};
