import type { Bot } from '../../src/bot.ts';

/** How many instances answer for one round on PostgreSQL; more than one with `INSTANCES=2`. */
export const INSTANCES = Number(process.env['INSTANCES'] ?? '1');

/**
 * Several bots on one database as one: what is said, asked for and done goes to one and the next, as behind a proxy that
 * sends nobody to the same one again.
 */
export function roundRobin(bots: readonly [Bot, ...Bot[]]): Bot {
  const [first] = bots;
  if (bots.length === 1) return first;
  const heard = inTurn(bots);
  const done = inTurn(bots);
  return {
    ...first,
    load: async () => {
      for (const bot of bots) await bot.load();
    },
    get work() {
      return done().work;
    },
    get live() {
      return done().live;
    },
    answer: (turn) => heard().answer(turn),
    edited: (turn) => heard().edited(turn),
    installed: (roundId, chat) => heard().installed(roundId, chat),
    find: (sought) => heard().find(sought),
    file: (signed) => heard().file(signed),
    intake: {
      ...first.intake,
      look: async () => void (await Promise.all(bots.map(({ intake }) => intake.look()))),
      idle: async () => void (await Promise.all(bots.map(({ intake }) => intake.idle()))),
      close: async () => void (await Promise.all(bots.map(({ intake }) => intake.close()))),
    },
  };
}

function inTurn(bots: readonly [Bot, ...Bot[]]): () => Bot {
  let turn = 0;
  return () => {
    turn += 1;
    return bots[turn % bots.length] ?? bots[0];
  };
}
