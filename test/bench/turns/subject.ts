import { join } from 'node:path';
import { percentile } from '../retrieval-figures.ts';
import { type Addition, measureAddition } from './addition.ts';
import type { Connector } from './connector.ts';
import { type Durable, writeDurably } from './durable.ts';
import { grow, prepare } from './house.ts';
import { drive, type Pace } from './load.ts';
import { type Cost, measure, median } from './measure.ts';
import { CLIENTS, type Plan, type Subject, votesFor, WARM_UP } from './plan.ts';
import { type Measured, start } from './processes.ts';
import { type Scenarios, scenariosOf } from './scenarios.ts';

/** What one kind of turn costs, beside the echo bot in the same rounds. */
export interface Result {
  readonly turn: keyof Scenarios;
  readonly database: string;
  readonly passages: number;
  readonly cost: Cost;
  readonly echo: Cost;
  /** Shares (0..1) of the busy time, by part. */
  readonly parts: Readonly<Record<string, number>>;
  /** With one client, and at half of what went through (medians of the rounds). */
  readonly alone?: Cost;
  readonly half?: Cost;
  /** A bare durable write at that load, in alternation with it. */
  readonly durable?: Durable;
}

/** How long a bot takes to be ready, what it holds then, and what it costs when its knowledge grows while it is asked. */
export interface Started {
  readonly database: string;
  readonly passages: number;
  readonly readyMs: number;
  readonly memoryMb: number;
  readonly addition: Addition;
}

/** What measuring needs. */
export interface Bench {
  readonly plan: Plan;
  readonly folder: string;
  readonly connector: Connector;
  readonly echo: Measured;
}

/** Measures a bot: all its kinds of turns in each round, the echo bot before them. */
export async function measureSubject(
  bench: Bench,
  subject: Subject,
  databaseUrl: string,
): Promise<{ started: Started; results: Result[] }> {
  const { plan, connector, echo } = bench;
  const { database, passages } = subject;
  const folder = join(bench.folder, `${database}-${passages}`);
  const prepared = { passages, votes: votesFor(plan, subject) };
  const { env, round } = await prepare(folder, databaseUrl, prepared, connector.url);
  const product = await start('product.ts', env);
  const { memoryMb } = await product.used();
  const scenarios = scenariosOf(round, connector.url);
  const way = { port: product.port, connector };
  const run = (turn: keyof Scenarios, pace: Pace) => measure(product, way, scenarios[turn](plan.turnsARound), pace);
  const greet = () =>
    measure(echo, { port: echo.port, connector }, scenarios.help(plan.turnsARound), { clients: CLIENTS });
  try {
    for (const turn of subject.turns) await drive(way, scenarios[turn](WARM_UP), { clients: CLIENTS });
    await greet();
    const echoes: Cost[] = [];
    const costs = new Map<keyof Scenarios, Cost[]>(subject.turns.map((turn) => [turn, []]));
    for (let round = 0; round < plan.rounds; round += 1) {
      echoes.push(await greet());
      for (const [turn, own] of costs) own.push(await run(turn, { clients: CLIENTS }));
    }
    const results: Result[] = [];
    for (const [turn, own] of costs) {
      const cost = median(own);
      const parts = await product.profiled(() => run(turn, { clients: CLIENTS }));
      const alone = plan.thorough ? { alone: await run(turn, { clients: 1 }) } : {};
      const atHalf = (perSecond: number) => run(turn, { perSecond });
      const half = plan.thorough ? await alternate(plan, databaseUrl, cost.perSecond / 2, atHalf) : {};
      results.push({ turn, database, passages, cost, echo: median(echoes), parts, ...alone, ...half });
    }
    const ask = () => drive(way, scenarios.question(CLIENTS), { clients: CLIENTS });
    const addition = await measureAddition(product, ask, () => grow(databaseUrl, round.id));
    return { started: { database, passages, readyMs: product.readyMs, memoryMb, addition }, results };
  } finally {
    await product.end();
  }
}

/** Turns and bare writes at the same pace, by turns, on the same disk. */
async function alternate(
  { rounds, turnsARound }: Plan,
  databaseUrl: string,
  perSecond: number,
  atPace: (perSecond: number) => Promise<Cost>,
): Promise<{ half: Cost; durable: Durable }> {
  const halves: Cost[] = [];
  const writes: Durable[] = [];
  for (let round = 0; round < rounds; round += 1) {
    writes.push(await writeDurably(databaseUrl, turnsARound, perSecond));
    halves.push(await atPace(perSecond));
  }
  const middle = (figure: keyof Durable) =>
    percentile(
      writes.map((one) => one[figure]),
      0.5,
    );
  return { half: median(halves), durable: { p50: middle('p50'), p99: middle('p99') } };
}
