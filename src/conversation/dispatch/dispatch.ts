import { belongingTo, offeredTo, othersOffer } from '../belonging.ts';
import { answeredCard, faultCard, keptCard, refusalCard } from '../cards.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../database.ts';
import type { Command, Feature } from '../feature.ts';
import { faultFacts, type Log, referenceOf } from '../log.ts';
import { Refusal } from '../refusal.ts';
import { type Block, type Reply, understoodAs } from '../reply.ts';
import { asOf, type Closed, type MemberTurn, type Turn } from '../turn.ts';
import { recordAct } from './audit.ts';
import { refuseFiles, refuseOver, refuseWriting, sendable } from './closed.ts';
import type { Called, Commands } from './commands.ts';
import type { Glance } from './glance.ts';
import { heard, textsOf, tooLong } from './hearing.ts';
import * as inbox from './inbox.ts';
import { type PlacingNeeds, placed } from './placing.ts';
import { type Plan, type PlanningNeeds, planned, type Request, resolve } from './planning.ts';
import { addressed, type Named, speaker } from './speaking.ts';

/** What the dispatcher needs from other rooms. */
export interface Needs extends PlanningNeeds, PlacingNeeds {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly features: readonly Feature[];
  readonly glance: Glance;
  /** Whether a round was closed. */
  readonly closed: (db: Db, roundId: string) => Promise<Closed | undefined>;
  /** The office of a person of the round, by their id. */
  readonly officeOf: (db: Db, roundId: string, personId: string) => Promise<string | undefined>;
  /** The municipality that is named for whom something is said. */
  readonly named: Named;
  /** Holds back what must not be stored, before anything is. */
  readonly guard: (texts: readonly string[], said: Turn) => Refusal | undefined;
  /** What a person gets whom the round does not know. */
  readonly refuseStranger: (db: Db, turn: Turn) => Promise<Reply>;
  /** Welcomes a member in their personal chat, the first time; queued before the answer. */
  readonly welcome: (db: Db, turn: MemberTurn) => Promise<void>;
  /** Takes in the files that a turn brings along. */
  readonly files: Files;
  /** Queues an answer for the place where it was asked. */
  readonly queue: (db: Db, turn: Turn, reply: Reply) => Promise<void>;
}

/** Files are noted in the transaction of their message, which must not wait until they are read. */
interface Files {
  /** The answer while they are being read; undefined where a turn brings none, or none that anybody takes. */
  readonly begin: (db: Db, turn: MemberTurn) => Promise<Reply | undefined>;
  /** What comes of them; undefined where that takes longer, and follows by itself. */
  readonly outcome: (turn: MemberTurn) => Promise<Reply | undefined>;
}

/** Answers a turn, once: everything that it changes, its answer and its mark are one transaction. */
export async function answer(needs: Needs, said: Turn): Promise<Reply> {
  const turn = heard(said);
  try {
    const long = tooLong(turn);
    if (long) return await refuse(needs, turn, long);
    const held = needs.guard(textsOf(turn), turn);
    if (held) return await holdBack(needs, turn, held);
    const { reply, reading } = await inbox.once(needs.db, (db, surely) =>
      answerOnce(needs, db, { came: turn, surely }),
    );
    return (reading && (await needs.files.outcome(reading))) ?? reply;
  } catch (error) {
    return error instanceof Refusal ? refuse(needs, turn, error) : fail(needs, turn, error);
  }
}

/** Held back, what was typed is shown to its author alone, in the dialog, and stored nowhere. */
async function holdBack(needs: Needs, turn: Turn, held: Refusal): Promise<Reply> {
  const told = await refuse(needs, turn, held);
  const kept = keptInput(turn, '');
  return kept ? { ...kept, data: { ...kept.data, ...told.data }, summary: held.reasons.title } : told;
}

/** The answer of a turn; where it brings files that are to be read, it is only the first. */
interface Answered {
  readonly reply: Reply;
  readonly reading?: MemberTurn;
}

async function answerOnce(needs: Needs, db: Db, { came, surely }: { came: Turn; surely: boolean }): Promise<Answered> {
  const sent = inbox.sentBy(came);
  const seen = await needs.glance(db, { ...came, at: await needs.clock.inside(db) }, { sent, surely });
  if (seen.taken !== 'now') return { reply: (await inbox.storedReply(db, seen)) ?? answeredCard() };
  const taken = { ...seen.turn, closed: await needs.closed(db, came.roundId) };
  refuseOver(taken);
  await refuseOthers(needs, db, taken);
  if (!isMember(taken))
    return { reply: await finish(needs, db, { turn: taken, sent, reply: await receive(needs, db, taken) }) };
  const turn = await addressed(db, { ...taken, member: asOf(taken.member, taken.at) }, needs.named);
  refuseFiles(turn);
  const begun = await needs.files.begin(db, turn);
  const reply = begun ?? (await settle(needs, db, { turn, sent, offers: seen.offers }));
  if (!seen.welcomed && !turn.closed) await needs.welcome(db, turn);
  if (!begun) return { reply: await finish(needs, db, { turn, sent, reply }) };
  await inbox.keepAnswer(db, turn, { ...sent, reply: begun });
  return { reply: begun, reading: turn };
}

/** An offer that was made to somebody else does nothing, whatever it offers. */
async function refuseOthers(needs: Needs, db: Db, { roundId, input, member }: Turn): Promise<void> {
  const owner = offeredTo(input);
  if (owner === undefined || owner === member?.personId) return;
  throw othersOffer(typeof owner === 'string' ? await needs.officeOf(db, roundId, owner) : undefined);
}

function isMember(turn: Turn): turn is MemberTurn {
  return turn.member !== undefined;
}

/** A person whom the round does not know may do what a command allows them; all else names whom to ask. */
async function receive(needs: Needs, db: Db, turn: Turn): Promise<Reply> {
  const request = resolveCalmly(needs.commands, turn);
  const command = request && 'command' in request ? request.command : undefined;
  const allowed = command && mayStandIn(turn, command) ? command.stranger : undefined;
  if (!request || !allowed || !turn.stranger) return needs.refuseStranger(db, turn);
  if (command) refuseWriting(turn, command);
  const reply = await allowed({ ...turn, stranger: turn.stranger }, db);
  await record(db, turn, { request, reply });
  return reply;
}

/** Where others than the round read along, it shows and does nothing of its own. */
function mayStandIn({ place }: Turn, command: Command): boolean {
  return place.kind !== 'elsewhere' || command.anywhere === true;
}

function resolveCalmly(commands: Commands, turn: Turn): Request | undefined {
  try {
    return resolve(commands, turn);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

async function finish(needs: Needs, db: Db, done: { turn: Turn; sent: inbox.Sent; reply: Reply }): Promise<Reply> {
  const { turn, sent, reply } = done;
  const follows = reply.follows === true && turn.input.kind === 'click' && turn.answer === 'returned';
  const told = follows ? { ...reply, summary: 'Die Antwort steht als neue Nachricht darunter.', beside: true } : reply;
  await inbox.keepAnswer(db, turn, { ...sent, reply: told });
  if (turn.answer === 'queued' || reply.replaces === true || follows) await needs.queue(db, turn, reply);
  return told;
}

async function settle(
  needs: Needs,
  db: Db,
  { turn, sent, offers }: { turn: MemberTurn; sent: inbox.Sent; offers: boolean },
): Promise<Reply> {
  const plan = await planned(needs, db, { turn, offers });
  if ('said' in plan) return plan.said;
  const { request } = plan;
  const reply = await respond(needs, db, plan);
  if (isChange(request, reply) && turn.input.kind === 'text') await inbox.noteChange(db, turn, sent);
  const shown = owned(plan.turn, await completed(needs, db, { plan, reply }));
  return placed(needs, db, { turn, reply: shown, command: 'command' in request ? request : undefined });
}

/** Says how plain words were understood, and what stands below; that would be gone where members see views of their own. */
async function completed(needs: Needs, db: Db, { plan, reply }: { plan: Plan; reply: Reply }): Promise<Reply> {
  const named = plan.as === undefined ? reply : understoodAs(reply, plan.as);
  const below = [...(await passages(needs, db, plan)), ...(plan.below ?? [])];
  return below.length === 0 ? named : { ...named, below, refresh: undefined };
}

async function passages(needs: Needs, db: Db, { turn, asked }: Plan): Promise<Block[]> {
  const holding = needs.features.find((feature) => feature.passages);
  const found = asked === undefined ? undefined : await holding?.passages?.(turn, asked, db);
  return found ? [found] : [];
}

/** What comes of an offer, or asks on in a place where others read along, is for the same person. */
function owned(turn: MemberTurn, reply: Reply): Reply {
  const asks = reply.asks === true || reply.card === 'conversation/form';
  const isTheirs = offeredTo(turn.input) !== undefined || turn.place.kind !== 'personal';
  return asks && isTheirs ? belongingTo(reply, turn.member.personId) : reply;
}

/** A form, or a question before it is done, asks for what is still missing. */
function isChange(request: Request, { card, asks }: Reply): request is Called {
  return 'command' in request && request.command.writes && card !== 'conversation/form' && asks !== true;
}

/** Who did what is recorded with what was done. */
async function record(db: Db, turn: Turn, { request, reply }: { request: Request; reply: Reply }): Promise<void> {
  if (isChange(request, reply) && request.command.unrecorded !== true) await recordAct(db, turn, request);
}

async function respond(needs: Needs, db: Db, { turn, request }: Plan): Promise<Reply> {
  if (!('command' in request)) return ask(needs, db, { turn, question: request.question });
  if (!mayStandIn(turn, request.command)) throw await needs.refuseElsewhere(db, turn.roundId);
  refuseWriting(turn, request.command);
  const speaking = speaker(needs.may, turn, request);
  if ('asks' in speaking) return speaking.asks;
  const refused = needs.may(speaking.member, request.command.may);
  if (refused) throw refused;
  return sendable(needs.commands, turn, await performOnce(db, speaking, request));
}

async function performOnce(db: Db, turn: MemberTurn, request: Called): Promise<Reply> {
  const print = request.command.creates === true ? inbox.fingerprint(turn) : undefined;
  const first = print === undefined ? undefined : await inbox.firstResult(db, turn, print);
  if (first) return first;
  const reply = await request.command.perform(turn, request.raw, db);
  if (print !== undefined) await inbox.remember(db, turn, { print, reply });
  await record(db, turn, { request, reply });
  return reply;
}

async function ask(needs: Needs, db: Db, asked: { turn: MemberTurn; question: string }): Promise<Reply> {
  const answering = needs.features.find((feature) => feature.question);
  if (!answering?.question)
    throw new Refusal({
      code: 'conversation.unknown',
      title: 'Das ist kein Stichwort',
      text: 'Bitte tippen Sie „hilfe“.',
    });
  return answering.question(asked.turn, asked.question, db);
}

async function refuse(needs: Needs, turn: Turn, refusal: Refusal): Promise<Reply> {
  needs.log.info({ activity: referenceOf(turn.activity), code: refusal.reasons.code }, 'refused');
  const reply = refusalCard(refusal);
  const sent = inbox.sentBy(turn);
  return inbox.once(needs.db, async (db) => {
    const seen = await needs.glance(db, turn, { sent, surely: true });
    if (seen.taken !== 'now') return (await inbox.storedReply(db, seen)) ?? reply;
    if (seen.offers && isMember(seen.turn)) await needs.plainWords.take(db, seen.turn);
    return finish(needs, db, { turn: seen.turn, sent, reply });
  });
}

/** A dialog would close on what was typed in it: it is shown with a button that sends it again. */
function keptInput({ dialog, input }: Turn, reference: string): Reply | undefined {
  return dialog === true && input.kind === 'click' ? keptCard(reference, input) : undefined;
}

/** A fault is not marked as answered: the same activity, delivered again, is tried again. */
async function fail(needs: Needs, turn: Turn, error: unknown): Promise<Reply> {
  const reference = referenceOf(turn.activity);
  needs.log.error({ activity: reference, ...faultFacts(error) }, 'failed');
  const reply =
    keptInput(turn, reference) ?? faultCard(reference, turn.input.kind === 'click' ? 'nicht gespeichert' : undefined);
  if (turn.answer === 'queued') await needs.db.transaction().execute((db) => needs.queue(db, turn, reply));
  return reply;
}
