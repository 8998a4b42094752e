import type { Scenarios } from './scenarios.ts';

/** A bot to be measured, and with which turns. */
export interface Subject {
  readonly database: 'SQLite' | 'PostgreSQL';
  readonly passages: number;
  readonly turns: readonly (keyof Scenarios)[];
}

/** What is measured, how often in alternation, and how thoroughly. */
export interface Plan {
  readonly subjects: readonly Subject[];
  readonly rounds: number;
  readonly turnsARound: number;
  /** Also one client alone, and in as many rounds half the load that went through. */
  readonly thorough: boolean;
}

export const CLIENTS = 16;

export const FULL: Plan = {
  subjects: [
    { database: 'SQLite', passages: 300, turns: ['question', 'help', 'ballot', 'refresh'] },
    { database: 'SQLite', passages: 5000, turns: ['question'] },
    { database: 'SQLite', passages: 20_000, turns: ['question'] },
    { database: 'PostgreSQL', passages: 300, turns: ['help', 'ballot'] },
  ],
  rounds: 5,
  turnsARound: 300,
  thorough: true,
};

/** For a look in between. */
export const QUICK: Plan = {
  subjects: [
    { database: 'SQLite', passages: 300, turns: ['question', 'help', 'ballot', 'refresh'] },
    { database: 'SQLite', passages: 5000, turns: ['question'] },
    { database: 'PostgreSQL', passages: 300, turns: ['ballot'] },
  ],
  rounds: 1,
  turnsARound: 160,
  thorough: false,
};

/** Turns before anything is measured: what is compiled and kept by then is so in an installation, too. */
export const WARM_UP = 100;

/** How many votes have to be open so that each ballot is its municipality's first. */
export function votesFor(plan: Plan, { turns }: Subject): number {
  if (!turns.includes('ballot')) return 1;
  const runs = plan.rounds + 1 + (plan.thorough ? 1 + plan.rounds : 0);
  return Math.ceil((WARM_UP + runs * plan.turnsARound) / 10);
}
