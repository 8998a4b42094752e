import { withoutOwner } from '../belonging.ts';
import type { Db } from '../database.ts';
import { readInputs } from '../inputs.ts';
import { Refusal } from '../refusal.ts';
import type { Block, Reply } from '../reply.ts';
import type { MemberTurn, Turn } from '../turn.ts';
import { NOT_SAVED } from './begun.ts';
import type { Called, Commands } from './commands.ts';
import type { Meant, PlainWords, Waiting } from './meaning.ts';
import { type UnfinishedNeeds, unfinished } from './unfinished.ts';

/** What a turn asks for: a command with its raw input, or else a question. */
export type Request = Called | { readonly question: string };

/** What is to be done for a turn. */
export interface Plan {
  /** The turn that it is done for: of a typed *ja* the click on what was offered. */
  readonly turn: MemberTurn;
  readonly request: Request;
  /** The words under which it was understood. */
  readonly as?: string | undefined;
  /** A question that it answers: what the knowledge holds of it stands below. */
  readonly asked?: string | undefined;
  readonly below?: readonly Block[] | undefined;
}

/** What is needed to find that. */
export interface PlanningNeeds extends UnfinishedNeeds {
  readonly plainWords: PlainWords;
}

/** Finds the command that a turn means: by the verb of a click, or by the grammar of the whole message. */
export function resolve(commands: Commands, { input }: Turn): Request {
  if (input.kind === 'text') return commands.typed(input.text) ?? { question: input.text };
  const command = commands.named(input.verb);
  if (!command)
    throw new Refusal({
      code: 'conversation.unknown-verb',
      title: 'Diese Schaltfläche gibt es nicht mehr',
      text: 'Bitte tippen Sie „hilfe“, um zu sehen, was Kreisrunde kann.',
    });
  return { command, raw: withoutOwner(readInputs(input.data)) };
}

/**
 * What is to be done for a turn, or what is said to it. A message that is no command is read in its author's own words;
 * where it begins as a command and those are not surely understood, it is not taken for anything else. `offers` tells
 * whether the last answer offered its author something.
 */
export async function planned(
  needs: PlanningNeeds,
  db: Db,
  { turn, offers }: { turn: MemberTurn; offers: boolean },
): Promise<Plan | { said: Reply }> {
  const waiting = offers ? await needs.plainWords.take(db, turn) : undefined;
  const request = resolve(needs.commands, turn);
  if ('question' in request) return inPlainWords(needs, db, { turn, question: request.question, waiting });
  if (turn.input.kind === 'text' && waiting)
    await needs.plainWords.followed(db, turn, { verb: request.command.verb, waiting });
  return { turn, request };
}

async function inPlainWords(
  needs: PlanningNeeds,
  db: Db,
  said: { turn: MemberTurn; question: string; waiting: Waiting | undefined },
): Promise<Plan | { said: Reply }> {
  const { turn, question, waiting } = said;
  const begun = await unfinished(needs, db, turn);
  if (begun && !(begun instanceof Refusal)) return { turn, request: begun };
  const isElsewhere = turn.place.kind === 'elsewhere';
  const meant = isElsewhere ? undefined : await needs.plainWords.meant(db, turn, waiting);
  if (begun && !isSurer(meant, begun)) throw begun;
  return planOf(turn, question, meant);
}

/** Whether plain words tell more than the beginning: where something could have been saved, to show something does not. */
function isSurer(meant: Meant | undefined, { reasons }: Refusal): boolean {
  if (meant?.kind === 'doing') return meant.called.command.writes || reasons.code !== NOT_SAVED;
  return meant?.kind === 'saying' && meant.sure;
}

function planOf(turn: MemberTurn, question: string, meant: Meant | undefined): Plan | { said: Reply } {
  if (meant === undefined) return { turn, request: { question } };
  if (meant.kind === 'saying') return { said: meant.reply };
  if (meant.kind === 'asking') return { turn, request: { question }, below: meant.below };
  const { called, as, asks, confirmed, below } = meant;
  const acting = confirmed ? clickOn(turn, called) : turn;
  const isAlone = called.command.asked?.alone === true;
  return { turn: acting, request: called, as, asked: asks && !isAlone ? question : undefined, below };
}

function clickOn(turn: MemberTurn, { command, raw }: Called): MemberTurn {
  return { ...turn, input: { kind: 'click', verb: command.verb, data: raw } };
}
