import { createBot } from '../../src/bot.ts';
import type { Db } from '../../src/conversation/database.ts';
import type { Command } from '../../src/conversation/feature.ts';
import type { Raw } from '../../src/conversation/inputs.ts';
import type { Log } from '../../src/conversation/log.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Member, MemberTurn } from '../../src/conversation/turn.ts';

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The moment of all samples. */
export const NOW = '2023-10-05T07:00:00.000Z';

/** No database: for commands that read none. */
const none = Object.freeze({}) as Db;

const bot = createBot({
  db: none,
  clock: { now: () => NOW, inside: async () => NOW },
  log: silent,
  publicUrl: 'https://bot.example.org',
});

/** All commands of the bot. */
export const commands: readonly Command[] = bot.features.flatMap((feature) => feature.commands);

/** What the bot offers on a message. */
export const { messageActions } = bot;

/** Performs commands that read no database, as an office. */
export function performer(who: Partial<Member>): (verb: string, raw?: Raw) => Promise<Reply> {
  const member: Member = {
    personId: 'person',
    office: 'Sozialamt Haan',
    municipality: { id: 'haan', name: 'Haan' },
    roles: ['head'],
    ...who,
  };
  return async (verb, raw = {}) => {
    const turn: MemberTurn = {
      roundId: 'test-round',
      activity: 'sample',
      at: NOW,
      member,
      place: { kind: 'personal', conversationId: 'chat' },
      input: { kind: 'click', verb, data: raw },
      answer: 'returned',
    };
    const command = commands.find((one) => one.verb === verb);
    if (!command) throw new Error(`no command ${verb}`);
    return command.perform(turn, raw, none);
  };
}
