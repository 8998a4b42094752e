import { z } from 'zod';
import { isPrivate, mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Member, MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { tellMunicipality } from '../../delivery/recipients.ts';
import { may } from '../../municipalities/rights.ts';
import { type AgendaItem, MOST, moved, sameTitle } from '../agenda.ts';
import {
  agendaOf,
  findItem,
  findStruck,
  placeItem,
  restoreItem,
  type Struck,
  strikeItem,
  waitingItems,
} from '../agenda-store.ts';
import { isOpen, type Meeting } from '../meeting.ts';
import { discreet, MEETING, meetingFor, nextMeetingOf, openMeetingFor } from '../meeting-access.ts';
import { type OpenLists, openGroups } from '../open-matter.ts';
import { findMeeting, holdMeeting } from '../store.ts';
import { agendaCard, mayStrike, struckCard } from './agenda-card.ts';
import { agendaShown } from './item-sayings.ts';
import { raisingItem, restoringItem, strikingItem } from './order-sayings.ts';
import { isOthers, isUnknownItem } from './refusals.ts';
import { itemFor, position, which } from './which-item.ts';

const SHOWN: readonly Grammar[] = [
  { pattern: /tagesordnung|tops|top-?speicher/u, example: 'tagesordnung' },
  { pattern: new RegExp(`${MEETING} (?:tagesordnung|tops)`, 'u'), example: 'sitzung 3 tagesordnung' },
];

/** Shows the agenda of a meeting, or of the next one: what waits, and what is open in the round. */
export function agenda(open: OpenLists) {
  return command({
    verb: 'meetings.agenda',
    may: 'known',
    writes: false,
    typed: SHOWN,
    asked: agendaShown,
    input: which.extend({ moving: z.string().max(5).optional() }),
    run: async (turn, input, db) => {
      const meeting = await meant(turn, input, db);
      const moving = input.moving === undefined ? undefined : movable(turn, meeting, input.item);
      const shown = await showAgenda(open, turn, { meeting, moving, db });
      return { ...shown, ...(moving ? { replaces: mayReplace(turn) } : {}) };
    },
  });
}

/** The TOP for which the Koordination may choose a place, as long as its meeting is ahead. */
function movable(turn: MemberTurn, meeting: Meeting | undefined, item: number | undefined) {
  if (!meeting || !isOpen(meeting, turn.at) || !isPrivate(turn)) return undefined;
  if (may(turn.member, 'coordinate') !== undefined) return undefined;
  return meeting.agenda.find(({ number }) => number === item);
}

async function meant(turn: MemberTurn, { item, number }: z.infer<typeof which>, db: Db): Promise<Meeting | undefined> {
  if (number !== undefined) return meetingFor(db, turn, number);
  const found = item === undefined ? undefined : await findItem(db, turn.roundId, item);
  if (found) return found.meeting === undefined ? undefined : meetingFor(db, turn, found.meeting);
  const next = await nextMeetingOf(db, turn.roundId, turn.at);
  return next && findMeeting(db, turn.roundId, next.number);
}

async function showAgenda(
  open: OpenLists,
  turn: MemberTurn,
  { db, ...shown }: { meeting: Meeting | undefined; struck?: AgendaItem; moving?: AgendaItem | undefined; db: Db },
): Promise<Reply> {
  const card = agendaCard({
    ...shown,
    waiting: await waitingItems(db, turn.roundId),
    open: await openGroups(open, db, turn),
    reader: isPrivate(turn) ? turn.member : undefined,
    now: turn.at,
  });
  return discreet(turn, shown.meeting, card);
}

const RAISED: readonly Grammar[] = [
  { pattern: new RegExp(`${MEETING} top (?<top>\\d{1,2}) nach oben`, 'u'), example: 'sitzung 3 top 4 nach oben' },
  {
    pattern: new RegExp(`${MEETING} top (?<top>\\d{1,2}) auf (?:platz )?(?<to>\\d{1,2})`, 'u'),
    example: 'sitzung 3 top 4 auf 1',
  },
];

/** Moves a TOP: one place up, or to the place that is named or chosen. */
export function raise(open: OpenLists) {
  return command({
    verb: 'meetings.raise',
    may: 'coordinate',
    writes: true,
    typed: RAISED,
    asked: raisingItem,
    input: which.extend({ to: position.optional() }),
    run: async (turn, input, db) => {
      const { item, meeting } = await itemFor(turn, input, db);
      if (!meeting) throw isUnknownItem();
      const place = meeting.agenda.findIndex(({ number }) => number === item.number) + 1;
      await reorder(db, turn.roundId, moved(meeting.agenda, item, input.to ?? Math.max(1, place - 1)));
      await touch(db, turn.roundId, `meetings.card:${meeting.number}`);
      const shown = await findMeeting(db, turn.roundId, meeting.number);
      return { ...(await showAgenda(open, turn, { meeting: shown, db })), replaces: mayReplace(turn) };
    },
  });
}

async function reorder(db: Db, roundId: string, items: readonly AgendaItem[]): Promise<void> {
  for (const [index, { number, meeting }] of items.entries())
    await placeItem(db, roundId, { number, meeting, position: index + 1 });
}

const STRUCK: readonly Grammar[] = [
  { pattern: new RegExp(`${MEETING} top (?<top>\\d{1,2}) streichen`, 'u'), example: 'sitzung 3 top 4 streichen' },
  { pattern: /vormerkung (?<item>\d{1,7}) streichen/u, example: 'vormerkung 12 streichen' },
];

/** Strikes a TOP: the Koordination any, those who speak for a municipality what it proposed. */
export function strike(open: OpenLists) {
  return command({
    verb: 'meetings.strike',
    may: 'known',
    writes: true,
    typed: STRUCK,
    asked: strikingItem,
    input: which,
    run: async (turn, input, db) => {
      const { item, meeting } = await itemFor(turn, input, db);
      if (!mayStrike(turn.member, item)) throw isOthers();
      await strikeItem(db, turn, item.number);
      if (meeting) {
        const rest = await agendaOf(db, turn.roundId, meeting.number);
        await reorder(db, turn.roundId, rest);
        await touch(db, turn.roundId, `meetings.card:${meeting.number}`);
      }
      await tellProposer(db, turn, { item, isPublic: meeting?.state !== 'draft', isStruck: true });
      const shown = meeting && (await findMeeting(db, turn.roundId, meeting.number));
      return { ...(await showAgenda(open, turn, { meeting: shown, struck: item, db })), replaces: mayReplace(turn) };
    },
  });
}

const RESTORED: readonly Grammar[] = [
  { pattern: /(?:top|vormerkung) (?<item>\d{1,7}) wieder aufnehmen/u, example: 'vormerkung 12 wieder aufnehmen' },
];

/** Takes a TOP up again that was struck, as long as its meeting is ahead: the Koordination, or the office that struck it. */
export function restore(open: OpenLists) {
  return command({
    verb: 'meetings.restore',
    may: 'known',
    writes: true,
    typed: RESTORED,
    asked: restoringItem,
    input: which.pick({ item: true }),
    run: async (turn, { item: number = 0 }, db) => {
      const item = (await findItem(db, turn.roundId, number)) ?? (await takeUp(turn, number, db));
      const meeting = item.meeting === undefined ? undefined : await findMeeting(db, turn.roundId, item.meeting);
      return { ...(await showAgenda(open, turn, { meeting, db })), replaces: mayReplace(turn) };
    },
  });
}

/** The TOP, back on the agenda; the same one stands there once, and on a full agenda it waits. */
async function takeUp(turn: MemberTurn, number: number, db: Db): Promise<AgendaItem> {
  const { roundId } = turn;
  const item = await findStruck(db, roundId, number);
  if (!item) throw isUnknownItem();
  if (!mayRestore(turn.member, item)) throw isOthers();
  if (item.meeting !== undefined) await holdMeeting(db, roundId, item.meeting);
  const meeting = item.meeting === undefined ? undefined : await openMeetingFor(db, turn, item.meeting);
  const items = meeting ? await agendaOf(db, roundId, meeting.number) : await waitingItems(db, roundId);
  const same = sameTitle(items, item.title);
  if (same) return same;
  const isFull = meeting !== undefined && items.length >= MOST;
  await restoreItem(db, roundId, { number, meeting: isFull ? undefined : item.meeting });
  if (meeting && !isFull) {
    await reorder(db, roundId, await agendaOf(db, roundId, meeting.number));
    await touch(db, roundId, `meetings.card:${meeting.number}`);
  }
  await tellProposer(db, turn, { item, isPublic: meeting?.state !== 'draft', isStruck: false });
  return { ...item, meeting: isFull ? undefined : item.meeting };
}

/** What the Koordination struck, it alone takes up again. */
function mayRestore(member: Member, item: Struck): boolean {
  return may(member, 'coordinate') === undefined || (mayStrike(member, item) && item.struckBy === member.office);
}

/** What another municipality struck, or took up again, is told to those who proposed it. */
async function tellProposer(
  db: Db,
  { roundId, at, member }: MemberTurn,
  { item, isPublic, isStruck }: { item: AgendaItem; isPublic: boolean; isStruck: boolean },
): Promise<void> {
  if (!item.proposed || item.municipality.id === member.municipality.id) return;
  const told = struckCard(item, member.office, isStruck);
  await tellMunicipality(db, item.municipality.id, {
    roundId,
    at,
    personal: () => told,
    line: isPublic ? told : undefined,
  });
}
