import { pageOf } from '../cards/page.ts';
import { readerOf } from '../conversation/audience.ts';
import type { Db } from '../conversation/database.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Member, MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { ITEMS, minutesCard, type Shown } from './cards.ts';
import { itemIn } from './finding.ts';
import { itemCard } from './item-card.ts';
import type { Minutes } from './minutes.ts';
import type { MinutesNeeds } from './needs.ts';
import type { Decisions } from './printed.ts';
import { findMinutesOrThrow } from './store.ts';

/** What came of the decisions of the meeting. */
export async function decisionsOf(
  { decided }: Pick<MinutesNeeds, 'decided'>,
  db: Db,
  { roundId, day }: { roundId: string; day: string },
): Promise<Decisions> {
  return new Map((await decided(db, roundId, day)).map((one) => [one.vote, one]));
}

async function shown(
  needs: MinutesNeeds,
  db: Db,
  of: { roundId: string; minutes: Minutes; now: Instant; reader?: Member | undefined },
): Promise<Shown> {
  const { roundId, minutes, now, reader } = of;
  return { now, reader, decisions: await decisionsOf(needs, db, { roundId, day: minutes.heldOn }) };
}

/** Minutes as they stand in the channel. */
export async function postedMinutes(
  needs: MinutesNeeds,
  db: Db,
  of: { roundId: string; minutes: Minutes; now: Instant },
): Promise<Reply> {
  return minutesCard(of.minutes, pageOf(of.minutes.content.items, 1, ITEMS), await shown(needs, db, of));
}

/** Minutes as their reader sees them. */
export async function shownMinutes(
  needs: MinutesNeeds,
  turn: MemberTurn,
  { minutes, page = 1, db }: { minutes: Minutes; page?: number; db: Db },
): Promise<Reply> {
  const of = { roundId: turn.roundId, minutes, now: turn.at, reader: readerOf(turn) };
  return minutesCard(minutes, pageOf(minutes.content.items, page, ITEMS), await shown(needs, db, of));
}

/** A TOP of minutes as its reader sees it. */
export async function shownItem(
  needs: MinutesNeeds,
  turn: MemberTurn,
  { minutes, place, db }: { minutes: Minutes; place: number; db: Db },
): Promise<Reply> {
  const of = { roundId: turn.roundId, minutes, now: turn.at, reader: readerOf(turn) };
  return itemCard(minutes, itemIn(minutes, place), await shown(needs, db, of));
}

/** The same after something was changed: as it reads now. */
export async function afterChange(
  needs: MinutesNeeds,
  turn: MemberTurn,
  { number, place, db }: { number: number; place?: number | undefined; db: Db },
): Promise<Reply> {
  const minutes = await findMinutesOrThrow(db, turn.roundId, number);
  return place === undefined || place === 0
    ? shownMinutes(needs, turn, { minutes, db })
    : shownItem(needs, turn, { minutes, place, db });
}
