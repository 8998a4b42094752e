/**
 * Measures what an installation of all Kreise of a Land costs beside one of a single Kreis: `npm run bench:rounds --
 * [--rounds 31] [--json]`. Both start as they are installed; then a question, `hilfe` and ballots of one round go to
 * each in alternation. The others are rounds of the same tenants with offices, votes and starter knowledge of their own.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { applyRound } from '../../src/municipalities/apply.ts';
import type { RoundPlan } from '../../src/municipalities/round.ts';
import { openStorage } from '../../src/storage/index.ts';
import { openRound } from '../support/round.ts';
import { COORDINATION, FORM } from '../votes/poll.ts';
import { rounded } from './retrieval-figures.ts';
import { tableOf } from './retrieval-table.ts';
import { type Connector, startConnector } from './turns/connector.ts';
import { prepare } from './turns/house.ts';
import { drive } from './turns/load.ts';
import { type Cost, measure, median } from './turns/measure.ts';
import { type Measured, start } from './turns/processes.ts';
import { type Scenarios, scenariosOf } from './turns/scenarios.ts';

/** The Kreise of North Rhine-Westphalia with the Städteregion: 31. */
const MANY = 31;
const TURNS = 120;
const TIMES = 3;
const CLIENTS = 4;
const VOTES = 80;
const NOW = '2023-10-05T09:00';
const KINDS: readonly (keyof Scenarios)[] = ['question', 'help', 'ballot'];

/** An installation under measurement. */
interface Subject {
  readonly rounds: number;
  readonly process: Measured;
  readonly scenarios: Scenarios;
  readonly startedMb: number;
}

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: String(MANY) }, json: { type: 'boolean', default: false } },
});
const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-rounds-'));
const connector = await startConnector();
const subjects: Subject[] = [];
try {
  for (const rounds of [1, Number(values.rounds)]) subjects.push(await installed(rounds, connector));
  const costs = await measured(subjects, connector);
  const started = subjects.map(({ rounds, process, startedMb }) => ({
    rounds,
    'ready ms': rounded(process.readyMs, 0),
    'memory MB': rounded(startedMb, 0),
  }));
  const ratios = KINDS.map((turn) => ({ turn, 'many of one, CPU': ratioOf(costs, turn) }));
  if (values.json) console.log(JSON.stringify({ started, costs, ratios }));
  else console.log([started, costs, ratios].map((rows) => tableOf(rows)).join('\n\n'));
} finally {
  for (const { process } of subjects) await process.end();
  await connector.close();
  rmSync(folder, { recursive: true, force: true });
}

/** The last of its rounds in the order of their ids is the one that is asked. */
async function installed(rounds: number, { url }: Connector): Promise<Subject> {
  const own = join(folder, String(rounds));
  const databaseUrl = `sqlite:${own}.db`;
  const { env, round } = await prepare(own, databaseUrl, { passages: 300, votes: VOTES }, url);
  for (let number = 1; number < rounds; number += 1) await addRound(databaseUrl, otherThan(round, number));
  const process = await start('product.ts', env);
  const { memoryMb } = await process.used();
  return { rounds, process, scenarios: scenariosOf(round, url), startedMb: memoryMb };
}

function otherThan(round: RoundPlan, number: number): RoundPlan {
  return {
    ...round,
    id: `a-kreis-${String(number).padStart(2, '0')}`,
    name: `Kreis ${number}`,
    channel: `19:kreis-${number}@thread.tacv2`,
    people: round.people.map((one) => ({ ...one, objectId: `${one.objectId.slice(0, -3)}${100 + number}` })),
  };
}

/** A round that lives: with an open vote. */
async function addRound(databaseUrl: string, plan: RoundPlan): Promise<void> {
  const storage = await openStorage(databaseUrl);
  await applyRound(storage.db, plan, new Date(`${NOW}:00Z`).toISOString());
  await storage.close();
  const opened = await openRound({ name: 'SQLite', open: () => openStorage(databaseUrl) }, { plan, now: NOW });
  await opened.click(COORDINATION, 'votes.submit', FORM);
  await opened.click(COORDINATION, 'votes.open', { vote: 1 });
  await opened.settle();
  await opened.close();
}

async function measured(all: readonly Subject[], to: Connector) {
  const costs = new Map<string, Cost[]>();
  for (let time = 0; time <= TIMES; time += 1)
    for (const turn of KINDS)
      for (const { rounds, process, scenarios } of all) {
        const way = { port: process.port, connector: to };
        const turns = scenarios[turn](TURNS);
        const key = `${turn} ${rounds}`;
        if (time === 0) await drive(way, turns, { clients: CLIENTS });
        else costs.set(key, [...(costs.get(key) ?? []), await measure(process, way, turns, { clients: CLIENTS })]);
      }
  return [...costs].map(([key, own]) => {
    const [turn = '', rounds = ''] = key.split(' ');
    const { p50, p99, cpuMs, statements, memoryMb } = median(own);
    const figures = { 'p50 ms': rounded(p50, 1), 'p99 ms': rounded(p99, 1), 'CPU ms': rounded(cpuMs, 2) };
    return {
      turn,
      rounds: Number(rounds),
      ...figures,
      statements: rounded(statements, 1),
      'MB then': rounded(memoryMb, 0),
    };
  });
}

function ratioOf(costs: Awaited<ReturnType<typeof measured>>, turn: string): number {
  const [one, many] = costs.filter((cost) => cost.turn === turn).map((cost) => cost['CPU ms']);
  return rounded((many ?? 0) / (one ?? 1), 2);
}
