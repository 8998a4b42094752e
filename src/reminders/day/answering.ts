import { z } from 'zod';
import { isPrivate, mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import type { Command, Feature } from '../../conversation/feature.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { nothingOwedCard, owedCard } from '../cards.ts';
import { ownPostCard } from './post-card.ts';
import { viewOf } from './post-now.ts';
import { findPost } from './post-store.ts';
import type { Sources } from './situation.ts';

/** What a button carries that stands where something is owed: of what, and in which post (`2023-10-12/1`), if in one. */
const carried = z.object({
  owed: z.string().max(80),
  post: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d\/\d{1,4}$/u)
    .optional(),
});
type Carried = z.output<typeof carried>;

/**
 * Lets the buttons of a reminder act only for a municipality that has not answered: all see the same buttons, and whoever
 * has answered is shown that answer. Either way what was clicked shows then what is still open.
 */
export function answeringOnce(sources: Sources) {
  return (feature: Feature): Feature => ({
    ...feature,
    commands: feature.commands.map((one) => (one.writes ? guarded(sources, one) : one)),
  });
}

function guarded(sources: Sources, command: Command): Command {
  return {
    ...command,
    perform: async (turn, raw, db) => {
      const from = turn.input.kind === 'click' ? carried.safeParse(raw).data : undefined;
      if (!from) return command.perform(turn, raw, db);
      const owed = await owes(db, sources, turn, from.owed);
      const settled = owed ? undefined : await shown(db, sources, turn, from);
      if (settled) return { ...settled, ...(isPrivate(turn) ? {} : { personal: OWN }) };
      const reply = await command.perform(turn, raw, db);
      if (reply.asks === true || reply.card === 'conversation/form' || !isPrivate(turn)) return reply;
      return (await shown(db, sources, turn, from)) ?? reply;
    },
  };
}

/** Where others read along, what a municipality owes and has answered is for its own eyes. */
const OWN = { twin: 'offen', confidential: true } as const;

async function owes(db: Db, { owed }: Sources, { roundId, member, at }: MemberTurn, key: string): Promise<boolean> {
  const all = await owed(db, roundId, at);
  return all.some((one) => one.key === key && one.municipalityId === member.municipality.id);
}

/** What was clicked, as it is now: the post as its reader sees it, or the list of what their municipality owes. */
async function shown(db: Db, sources: Sources, turn: MemberTurn, { post }: Carried): Promise<Reply | undefined> {
  const { roundId, member, at } = turn;
  if (post === undefined) return listOf(db, sources, turn);
  const [day = '', number] = post.split('/');
  const found = await findPost(db, { roundId, day, number: Number(number) });
  return found && ownPostCard(await viewOf(db, sources, found, at), member);
}

async function listOf(db: Db, { owed: all }: Sources, turn: MemberTurn): Promise<Reply> {
  const { roundId, member, at: now } = turn;
  const { municipality } = member;
  const owed = (await all(db, roundId, now)).filter(({ municipalityId }) => municipalityId === municipality.id);
  const list = owed.length === 0 ? nothingOwedCard(municipality) : owedCard({ municipality, owed, late: false, now });
  return { ...list, replaces: mayReplace(turn) };
}
