import { commandsOf } from '../../src/conversation/dispatch/commands.ts';
import type { Log } from '../../src/conversation/log.ts';
import type { TestDatabase } from '../support/databases.ts';
import { type Answer, openRound, type TestRound } from '../support/round.ts';
import { MAILBOX } from './leaving.ts';
import type { Click } from './old-cards.ts';
import { fetchFile } from './working.ts';

/** Something typed, by whom, and the verb that it was understood as. */
export interface Typed {
  readonly by: string;
  readonly text: string;
  readonly verb: string;
}

/** What is noted while old data meets today's code: refusals by their code, and faults. */
export interface Noted {
  readonly log: Log;
  readonly refusals: string[];
  readonly faults: string[];
}

/** A log that keeps what matters here. */
export function noting(): Noted {
  const refusals: string[] = [];
  const faults: string[] = [];
  // A message that Teams refuses is no fault of ours.
  const log: Log = {
    info: ({ code }, event) => {
      if (event === 'refused') refusals.push(String(code));
    },
    warn: () => undefined,
    error: (facts, event) => {
      if (event !== 'delivery refused') faults.push(`${event} ${JSON.stringify(facts)}`);
    },
  };
  return { log, refusals, faults };
}

/** A round that goes on from a dump at its moment; the round of the dump is taken as it is stored. */
export function goOn(database: TestDatabase, now: string, log: Log): Promise<TestRound> {
  return openRound(database, { plan: 'stored', now, log, fetchFile, mailbox: MAILBOX });
}

/** What came of a click or a message: done or shown, or what was said against it. */
export type Outcome = 'taken' | 'malformed' | 'fault' | 'unknown-verb' | 'refused';

let replayed = 0;

/** What asks back by now, and how it is said that it is meant. */
const ASKED_BACK: Readonly<Record<string, Record<string, string>>> = { 'access.second-head': { despite: 'yes' } };

/** Clicks an old button; what asks back is said to be meant. */
export async function replay(round: TestRound, noted: Noted, click: Click): Promise<Outcome> {
  const sent = { ...click.data, ...click.inputs };
  const send = (data: Record<string, unknown>) => {
    replayed += 1;
    const where = { activity: `replay-${replayed}`, place: click.place };
    return outcomeOf(noted, () => round.click(click.by, click.verb, data, where));
  };
  const outcome = await send(sent);
  const meant = outcome === 'refused' ? ASKED_BACK[noted.refusals.at(-1) ?? ''] : undefined;
  return meant ? send({ ...sent, ...meant }) : outcome;
}

/** Types again what could be typed. */
export function retype(round: TestRound, noted: Noted, { by, text }: Typed): Promise<Outcome> {
  replayed += 1;
  return outcomeOf(noted, () => round.say(by, text, { activity: `replay-${replayed}` }));
}

async function outcomeOf({ refusals, faults }: Noted, act: () => Promise<Answer>): Promise<Outcome> {
  const before = { refusals: refusals.length, faults: faults.length };
  const { text } = await act();
  if (faults.length > before.faults) return 'fault';
  const [code] = refusals.slice(before.refusals);
  if (code === 'conversation.unknown-verb') return 'unknown-verb';
  if (code === 'conversation.malformed') return 'malformed';
  if (code !== undefined) return 'refused';
  return text.includes('nicht gespeichert') ? 'malformed' : 'taken';
}

/** Gives the verb that a text is understood as; undefined when it is a question. */
export function understanding({ bot }: TestRound): (text: string) => string | undefined {
  const commands = commandsOf(bot.features);
  return (text) => commands.typed(text)?.command.verb;
}
