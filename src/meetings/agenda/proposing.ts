import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { attemptOf } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { holdNumbers } from '../../municipalities/store.ts';
import { cutText } from '../../text/clean.ts';
import { type AgendaItem, LONGEST, MOST, type NewTop, sameTitle } from '../agenda.ts';
import { agendaOf, findItem, itemOf, type Proposing, saveItem, waitingItems } from '../agenda-store.ts';
import { detailFields, readDetails } from '../item-details.ts';
import { isComing, type Meeting } from '../meeting.ts';
import { discreet, MEETING, nextMeetingOf, numberField, openMeetingFor } from '../meeting-access.ts';
import { findMeeting, holdMeeting } from '../store.ts';
import { proposedCard } from './agenda-card.ts';
import { itemForm } from './item-form.ts';
import { proposingForm, proposingItem } from './item-sayings.ts';

/** Opens the form for a TOP, for the next meeting or the one that is named. */
export const openItemForm = command({
  verb: 'meetings.item-form',
  may: 'known',
  writes: false,
  typed: [
    { pattern: /top|(?:neuer )?top vorschlagen/u, example: 'top' },
    { pattern: new RegExp(`${MEETING} top(?: vorschlagen)?`, 'u'), example: 'sitzung 3 top' },
  ],
  asked: proposingForm,
  input: z.object({ number: numberField.optional(), title: z.string().max(3000).optional() }),
  run: async (turn, { number, title }, db) => {
    const meeting =
      number === undefined ? await nextMeetingOf(db, turn.roundId, turn.at) : await openMeetingFor(db, turn, number);
    return itemForm(meeting, { values: title === undefined ? {} : { title } });
  },
});

/** What a TOP is about. */
export const titleField = z.preprocess(
  (typed) => (typeof typed === 'string' ? typed.replace(/\s+/gu, ' ') : typed),
  z
    .string('Bitte das Thema eingeben.')
    .min(3, 'Bitte das Thema eingeben.')
    .max(LONGEST, `Bitte das Thema auf ${LONGEST} Zeichen kürzen.`),
);

/** Proposes a TOP: anyone may, for the next meeting or the one that is named. */
export const propose = command({
  verb: 'meetings.propose',
  may: 'known',
  writes: true,
  typed: [
    { pattern: /top|(?:neuer )?top vorschlagen/u, tail: 'title', example: 'top: Höchstbeträge im Verfügungsfonds' },
    { pattern: new RegExp(`${MEETING} top(?: vorschlagen)?`, 'u'), tail: 'title', example: 'sitzung 3 top: Thema' },
  ],
  asked: proposingItem,
  input: z.object({
    number: numberField.optional(),
    title: titleField,
    ...detailFields,
  }),
  reads: readDetails,
  run: async (turn, { number, ...top }, db) => {
    const named = number === undefined ? undefined : await openMeetingFor(db, turn, number);
    const item = named ? await put(turn, { ...top, meeting: named.number }, db) : await proposeItem(turn, top, db);
    const meeting = await meetingOf(db, turn.roundId, item);
    return discreet(turn, meeting, { ...proposedCard(item, meeting), replaces: mayReplace(turn) });
  },
  invalid: showAgain,
});

async function showAgain(turn: MemberTurn, { raw, fields, errors }: Attempt, db: Db) {
  const number = numberField.safeParse(raw['number']);
  const meeting = number.success ? await openMeetingFor(db, turn, number.data) : undefined;
  return itemForm(meeting, { values: fields, errors, attempt: attemptOf(raw) });
}

async function meetingOf(db: Db, roundId: string, { meeting }: AgendaItem): Promise<Meeting | undefined> {
  return meeting === undefined ? undefined : findMeeting(db, roundId, meeting);
}

/**
 * Puts something on the agenda of the next meeting; where none is announced, it waits for one. The same origin
 * (`ideas:3`) gives the TOP that still lies ahead.
 */
export async function proposeItem(
  turn: Proposing,
  proposal: NewTop & { readonly origin?: string | undefined },
  db: Db,
): Promise<AgendaItem> {
  const before = proposal.origin === undefined ? undefined : await itemOf(db, turn.roundId, proposal.origin);
  if (before && (await liesAhead(db, turn, before))) return before;
  const next = await nextMeetingOf(db, turn.roundId, turn.at);
  return put(turn, { ...proposal, title: cutText(proposal.title, LONGEST), meeting: next?.number }, db);
}

async function liesAhead(db: Db, { roundId, at }: Proposing, item: AgendaItem): Promise<boolean> {
  const meeting = await meetingOf(db, roundId, item);
  return meeting === undefined || isComing(meeting, at);
}

/** Puts a TOP that was not dealt with on the next agenda, or where it waits for one, as the office that proposed it; gives the card that says where. */
export async function carryItem(turn: MemberTurn, item: AgendaItem, db: Db): Promise<Reply> {
  const { title, kind, minutes, presenter, paper, municipality, office, number } = item;
  const by = { roundId: turn.roundId, at: turn.at, member: { municipality, office } };
  const put = await proposeItem(by, { title, kind, minutes, presenter, paper, origin: `agenda:${number}` }, db);
  return proposedCard(put, await meetingOf(db, turn.roundId, put), 'vertagt');
}

/** Keeps a TOP as the last of an agenda; on a full one, or without a meeting, it waits. */
async function put(
  turn: Proposing,
  proposal: NewTop & { readonly origin?: string | undefined; readonly meeting: number | undefined },
  db: Db,
): Promise<AgendaItem> {
  const { roundId } = turn;
  const { title, meeting } = proposal;
  if (meeting !== undefined) await holdMeeting(db, roundId, meeting);
  await holdNumbers(db, roundId, 'agenda');
  const items = meeting === undefined ? await waitingItems(db, roundId) : await agendaOf(db, roundId, meeting);
  const same = sameTitle(items, title);
  if (same) return same;
  if (meeting !== undefined && items.length >= MOST) return put(turn, { ...proposal, meeting: undefined }, db);
  const number = await saveItem(db, turn, { ...proposal, position: items.length + 1, proposed: true });
  if (meeting !== undefined) await touch(db, roundId, `meetings.card:${meeting}`);
  const item = await findItem(db, roundId, number);
  if (!item) throw new Error('no such item');
  return item;
}
