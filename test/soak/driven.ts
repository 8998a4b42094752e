import { type Order, type Running, start } from './processes.ts';
import type { Random } from './random.ts';
import type { Act } from './year.ts';

/** The processes of one installation that do what they are told, at the moment they are told. */
export interface DrivenHouse {
  /** Says something to one of them; when it dies over it, the next one hears it again. */
  say(act: Act, now: string): Promise<void>;
  /** Has all of them do what is due; with `killing` one of them is killed meanwhile, and started again. */
  settle(now: string, killing?: Random): Promise<void>;
  killed(): number;
  stop(): Promise<void>;
}

const SECONDS = 0.3;
const LONGEST_MILLISECONDS = 25;

/** Starts them. */
export async function openHouse(setting: { url: string; connector: string; processes: number }): Promise<DrivenHouse> {
  const needs = { database: setting.url, connector: setting.connector, seconds: SECONDS };
  const running = await Promise.all(Array.from({ length: setting.processes }, () => start(needs)));
  let said = 0;
  let killed = 0;
  const killSoon = async (index: number, random: Random, orders: Promise<unknown>) => {
    await Promise.race([orders, new Promise((resolve) => setTimeout(resolve, random.below(LONGEST_MILLISECONDS)))]);
    await running[index]?.kill();
    await orders;
    running[index] = await start(needs);
    killed += 1;
  };
  return {
    say: async (act, now) => {
      said += 1;
      const { office, text } = act;
      const order: Order = { kind: 'say', now, activity: `said-${said}`, office, text };
      await running[said % running.length]?.order(order);
    },
    settle: async (now, killing) => {
      const orders = Promise.all(running.map((one: Running) => one.order({ kind: 'settle', now })));
      if (killing) await killSoon(killing.below(running.length), killing, orders);
      else await orders;
    },
    killed: () => killed,
    stop: async () => {
      for (const one of running) await one.kill();
    },
  };
}
