import type { Db } from './conversation/database.ts';
import { answer, type Needs } from './conversation/dispatch.ts';
import type { Feature, LiveCard, WorkHandler } from './conversation/feature.ts';
import { help } from './conversation/help.ts';
import { forgetOld } from './conversation/inbox.ts';
import type { Log } from './conversation/log.ts';
import type { Reply } from './conversation/reply.ts';
import type { Clock } from './conversation/time.ts';
import type { Turn } from './conversation/turn.ts';
import { personalChat } from './delivery/conversations.ts';
import { replace, send } from './delivery/outbox.ts';
import { ideas } from './ideas/index.ts';
import { may } from './municipalities/rights.ts';
import { allRounds } from './municipalities/store.ts';
import { onboarding, refuseStranger, welcome, welcomeChannel } from './onboarding/index.ts';

/** What the bot stands on. */
export interface BotNeeds {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
}

/** The assistant: it answers turns; its due work and posted cards are handed to the deliveries. */
export interface Bot {
  readonly features: readonly Feature[];
  readonly work: Readonly<Record<string, WorkHandler>>;
  readonly live: Readonly<Record<string, LiveCard>>;
  answer(turn: Turn): Promise<Reply>;
  /** The app has been installed in the team of a round. */
  installed(roundId: string): Promise<void>;
  /** Loads the knowledge of all rounds. */
  load(): Promise<void>;
  /** Whether the database answers and the knowledge is loaded. */
  ready(): Promise<boolean>;
  /** Forgets what is kept for a time only. */
  tidy(): Promise<void>;
}

/** The features, in the order in which help lists them; what one needs of another is wired here. */
function featuresOf(): readonly Feature[] {
  const features: Feature[] = [ideas, onboarding];
  return [...features, help(features)];
}

/** Makes the bot. */
export function createBot(needs: BotNeeds): Bot {
  const features = featuresOf();
  const dispatch: Needs = { ...needs, features, may, refuseStranger, welcome, queue, whisper };
  return {
    features,
    work: Object.assign({}, ...features.map((feature) => feature.work ?? {})),
    live: Object.assign({}, ...features.map((feature) => feature.live ?? {})),
    answer: (turn) => answer(dispatch, turn),
    installed: (roundId) => needs.db.transaction().execute((db) => welcomeChannel(db, roundId, needs.clock.now())),
    load: async () => undefined,
    ready: async () => (await allRounds(needs.db)).length > 0,
    tidy: async () => forgetOld(needs.db, needs.clock.now()),
  };
}

/** An answer goes to where it was asked; a form that was sent becomes its confirmation. */
async function queue(db: Db, turn: Turn, reply: Reply): Promise<void> {
  const message = { roundId: turn.roundId, conversationId: turn.place.conversationId, at: turn.at, reply };
  const posted = turn.input.kind === 'click' ? turn.input.messageId : undefined;
  if (reply.replaces === true && posted !== undefined) await replace(db, message, posted);
  else if (turn.answer === 'queued') await send(db, message);
}

async function whisper(db: Db, turn: Turn, reply: Reply): Promise<boolean> {
  const chat = turn.member && (await personalChat(db, turn.roundId, turn.member.personId));
  if (chat === undefined) return false;
  await send(db, { roundId: turn.roundId, conversationId: chat, at: turn.at, reply });
  return true;
}
