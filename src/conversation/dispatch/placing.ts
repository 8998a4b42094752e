import { isPrivate } from '../audience.ts';
import { belongingTo } from '../belonging.ts';
import { answeredCard, draftViewCard, elsewhereCard, openerCard, ownViewCard, twinCard } from '../cards.ts';
import type { Db } from '../database.ts';
import type { Reply } from '../reply.ts';
import type { MemberTurn } from '../turn.ts';
import type { Called } from './commands.ts';

/** What is needed to bring an answer to where it may be read. */
export interface PlacingNeeds {
  /** Queues an answer for the asker's personal chat; false where there is none. */
  readonly whisper: (db: Db, turn: MemberTurn, reply: Reply) => Promise<boolean>;
  /** Whether the platform shows an answer in a channel to its asker alone. */
  readonly showsAlone: (db: Db, turn: MemberTurn) => Promise<boolean>;
  /** Buttons open forms as dialogs. */
  readonly dialogs: boolean;
}

/**
 * What is for the asker alone is shown to them alone where it was asked, where it is confidential and the platform takes it;
 * else it leaves the channel: with dialogs a button opens it, else it goes to the personal chat,
 * and where there is none, the typed twin is named.
 */
export async function placed(needs: PlacingNeeds, db: Db, said: Said): Promise<Reply> {
  const shown = await shownFor(needs, db, said);
  return said.reply.again && shown !== said.reply ? { ...shown, again: answeredCard() } : shown;
}

interface Said {
  readonly turn: MemberTurn;
  readonly reply: Reply;
  readonly command: Called | undefined;
}

async function shownFor(needs: PlacingNeeds, db: Db, said: Said): Promise<Reply> {
  const { turn, reply, command: called } = said;
  if (!reply.personal || turn.place.kind === 'personal' || turn.dialog === true) return reply;
  if (needs.dialogs && reply.card === 'conversation/form' && called) return opener(turn, reply, called);
  const own = ownView(turn, reply, called);
  if (own && (await needs.showsAlone(db, turn)))
    return { ...own, privately: { personId: turn.member.personId, reply: { ...reply, personal: undefined } } };
  if (await needs.whisper(db, turn, reply)) return elsewhereCard();
  if (reply.personal.confidential !== true || !called) return twinCard(reply.personal.twin);
  return own ?? { ...reply, replaces: undefined, follows: undefined };
}

/** What stands in a channel for what is confidential: its button shows it to whoever clicks, each their own. */
function ownView(turn: MemberTurn, { personal }: Reply, called: Called | undefined): Reply | undefined {
  if (personal?.confidential !== true || !called || isPrivate(turn)) return undefined;
  if (personal.draft) return draftViewCard(personal.draft);
  return ownViewCard({ verb: called.command.verb, data: called.raw });
}

/** The button that opens a form; where something stands in it already, it is for the person who typed that. */
function opener({ member }: MemberTurn, { summary }: Reply, { command, raw }: Called): Reply {
  const card = openerCard(summary, { verb: command.verb, data: raw });
  return Object.keys(raw).length > 0 ? belongingTo(card, member.personId) : card;
}
