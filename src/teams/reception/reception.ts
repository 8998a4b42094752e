import type { TurnContext } from 'botbuilder';
import { faultCard } from '../../conversation/cards.ts';
import type { Clock } from '../../conversation/clock.ts';
import type { Db } from '../../conversation/database.ts';
import type { Found, Sought } from '../../conversation/feature.ts';
import { faultFacts, type Log, referenceOf } from '../../conversation/log.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { OpenedChat, Turn } from '../../conversation/turn.ts';
import { type Address, queueOf } from '../../delivery/conversations.ts';
import { viewersOf } from '../../delivery/viewers.ts';
import { type Activity, expectsReplies, tenantOf } from '../activities.ts';
import { cardMessage, type Render } from '../messages.ts';
import { withRefresh } from '../refresh.ts';
import { Rejection } from '../rejection.ts';
import { type ClickAnswer, clickAnswer, faultAnswer, faultSentence, malformedAnswer } from './answers.ts';
import { type DialogAnswer, dialogAnswer, dialogFault } from './dialogs.ts';
import { type Extension, type ExtensionAnswer, extensionResults, extensionSentence, isExtension } from './extension.ts';
import { isThumb, thumbMeaning } from './thumbs.ts';
import { isPrivateForm, keyOf, type Meaning, meaningOf } from './turns.ts';

/** What receiving an activity needs from the rest of the house. */
export interface ReceptionNeeds {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly answer: (turn: Turn) => Promise<Reply>;
  /** A message that has been answered was edited. */
  readonly edited: (turn: Turn) => Promise<void>;
  /** The app has been installed in the team of a round, or has come into a personal chat. */
  readonly installed: (roundId: string, chat?: OpenedChat) => Promise<void>;
  /** Finds what can be inserted from the compose box. */
  readonly find: (sought: Omit<Sought, 'now'>) => Promise<readonly Found[]>;
  readonly extension: Extension;
  readonly render: Render;
  /** Deliveries look at once, first at the conversation that is named. */
  readonly wake: (queue?: string) => void;
  /** Says something past the outbox, which may be out of reach; gives whether it was accepted. */
  readonly tell?: (address: Address, reply: Reply) => Promise<boolean>;
}

/** The answer to what asks for none. */
type Nothing = Readonly<Record<string, never>>;

/**
 * Runs an activity that has been let in. Where it fails, a click still gets its answer, and whoever wrote a message is told
 * without the database; what nobody can be told of is thrown.
 */
export async function receive(needs: ReceptionNeeds, context: TurnContext, activity: Activity): Promise<void> {
  try {
    await respond(needs, context, activity);
  } catch (error) {
    if (error instanceof Rejection) throw error;
    const reference = referenceOf(keyOf(activity));
    const event = activity.type === 'invoke' ? 'click failed' : 'activity failed';
    needs.log.error({ activity: reference, ...faultFacts(error) }, event);
    if (activity.type === 'invoke') await answerClick(context, faultOf(activity, reference));
    else if (!(await told(needs, activity, reference))) throw new Rejection(500, 'fault');
  }
}

/** The fault is said where the message was written; it stays unanswered in the inbox, and can be delivered again. */
async function told({ tell }: ReceptionNeeds, activity: Activity, reference: string): Promise<boolean> {
  if (activity.type !== 'message' || expectsReplies(activity) || !tell) return false;
  const { serviceUrl, conversation, recipient } = activity;
  const address = { serviceUrl, conversationId: conversation.id, tenantId: tenantOf(activity), botId: recipient.id };
  return tell(address, faultCard(reference));
}

function faultOf(activity: Activity, reference: string): ClickAnswer | DialogAnswer | ExtensionAnswer {
  if (isPrivateForm(activity)) return dialogFault(reference);
  return isExtension(activity) ? extensionSentence(faultSentence(reference)) : faultAnswer(reference);
}

async function respond(needs: ReceptionNeeds, context: TurnContext, activity: Activity): Promise<void> {
  const meaning = isThumb(activity) ? await thumbMeaning(needs, activity) : await meaningOf(needs, activity);
  if (meaning.kind === 'foreign') throw new Rejection(403, 'no round');
  if (meaning.kind === 'search') await answerClick(context, await searched(needs, meaning));
  if (meaning.kind === 'malformed') await answerClick(context, malformedAnswer());
  if (meaning.kind === 'arrival') await arrive(needs, meaning);
  if (meaning.kind === 'edit') await needs.edited(meaning.turn).finally(() => needs.wake());
  if (isThumb(activity)) return answerThumb(needs, context, meaning);
  if (meaning.kind === 'turn') await answerTurn(needs, context, { activity, turn: meaning.turn });
}

/** Thumbs get no card: what they say is kept, or its author is told nothing. */
async function answerThumb(needs: ReceptionNeeds, context: TurnContext, meaning: Meaning): Promise<void> {
  if (meaning.kind === 'turn') await answerTimed(needs, meaning.turn);
  await answerClick(context, {});
}

async function arrive(needs: ReceptionNeeds, { roundId, chat }: Extract<Meaning, { kind: 'arrival' }>): Promise<void> {
  await needs.installed(roundId, chat);
  needs.wake();
}

/** Entries that a search from the compose box shows. */
const RESULTS = 10;

async function searched(
  needs: ReceptionNeeds,
  { roundId, member, words, elsewhere }: Extract<Meaning, { kind: 'search' }>,
): Promise<ExtensionAnswer> {
  if (!member)
    return extensionSentence('Suchen können die Mitglieder der Runde. Bitte wenden Sie sich an die Koordination.');
  if (words === '') return extensionSentence('Bitte geben Sie ein Stichwort ein, zum Beispiel „Personalkosten“.');
  const found = await needs.find({ roundId, member, words, limit: RESULTS, elsewhere });
  return found.length === 0
    ? extensionSentence(elsewhere ? NOTHING_ELSEWHERE : NOTHING)
    : extensionResults(found, needs.render);
}

const NOTHING = 'Dazu steht nichts in Wissen, Ideen, Abstimmungen, Beschlüssen und Sitzungen der Runde.';
const NOTHING_ELSEWHERE =
  'Dazu steht nichts in den Regeln. Ideen, Abstimmungen, Beschlüsse und Sitzungen finden Sie im Kanal der Runde und in Ihrem persönlichen Chat mit Kreisrunde.';

async function answerTurn(
  needs: ReceptionNeeds,
  context: TurnContext,
  said: { activity: Activity; turn: Turn },
): Promise<void> {
  const reply = await answerTimed(needs, said.turn);
  if (said.turn.dialog === true) return answerClick(context, dialogAnswer(reply, needs.render));
  if (said.activity.type === 'invoke') {
    const viewers = reply.refresh ? await viewersOf(needs.db, said.turn.roundId) : [];
    return answerClick(context, clickAnswer(reply, withRefresh(needs.render, viewers)));
  }
  if (!expectsReplies(said.activity)) return;
  const shown = needs.render(reply);
  await context.sendActivity(structuredClone({ ...cardMessage(shown, reply), text: shown.text }) as object);
}

async function answerTimed(needs: ReceptionNeeds, turn: Turn): Promise<Reply> {
  const began = performance.now();
  try {
    return await needs.answer(turn);
  } finally {
    needs.wake(turn.answer === 'queued' ? queueOf(turn.place.conversationId) : undefined);
    needs.log.info(
      { activity: referenceOf(turn.activity), milliseconds: Math.round(performance.now() - began) },
      'answered',
    );
  }
}

async function answerClick(
  context: TurnContext,
  body: ClickAnswer | DialogAnswer | ExtensionAnswer | Nothing,
): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}
