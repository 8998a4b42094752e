import { z } from 'zod';
import { attachmentsOf, saveLink } from '../attachments/store.ts';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { municipalityOf } from '../municipalities/join.ts';
import { holdNumbers, municipalitiesOf, nextNumber } from '../municipalities/store.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import { askings } from '../responses/askings.ts';
import { agendaOf, saveItem } from './agenda-store.ts';
import { ANSWER_KINDS, type AnswerKind } from './answer.ts';
import type { Meeting, MeetingDraft, MeetingEntry } from './meeting.ts';
import { lastMove } from './move-store.ts';
import type { MeetingsTable, MeetingsTables } from './tables.ts';

/** What is asked of invitations; the date of a meeting is its wording. */
export const invitationAskings = askings<AnswerKind>('meetings', z.enum(ANSWER_KINDS));

const open = (db: Db) => db.withTables<MeetingsTables & MunicipalitiesTables>();

const query = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('meetings')
    .innerJoin('municipalities', municipalityOf('meetings'))
    .selectAll('meetings')
    .select('municipalities.name as municipality_name')
    .where('meetings.round_id', '=', roundId);

type Row = MeetingsTable & { municipality_name: string };

const storedOffsets = z.array(
  z.object({ days: z.number().optional(), hours: z.number().optional(), minutes: z.number().optional() }),
);

function toEntry(row: Row): MeetingEntry {
  return {
    number: row.number,
    sequence: row.sequence,
    operation: row.operation_id,
    title: row.title,
    startsAt: row.starts_at,
    minutes: row.minutes,
    place: row.place ?? undefined,
    link: row.link ?? undefined,
    reminders: storedOffsets.parse(JSON.parse(row.reminders)),
    state: row.state,
    municipality: { id: row.municipality_id, name: row.municipality_name },
    office: row.office,
    createdAt: row.created_at,
    announcedAt: row.announced_at ?? undefined,
    cancellation: cancellation(row),
  };
}

function cancellation(row: Row): MeetingEntry['cancellation'] {
  const { cancelled_at: at, cancelled_by: office, cancel_reason: reason } = row;
  return at !== null && office !== null && reason !== null ? { at, office, reason } : undefined;
}

/** Keeps a new meeting as a draft under the next number; the same form sent twice gives the one it made first. */
export async function saveDraft(
  db: Db,
  turn: MemberTurn,
  draft: MeetingDraft,
): Promise<{ meeting: Meeting; isNew: boolean }> {
  await holdNumbers(db, turn.roundId, 'meetings');
  const before = await query(db, turn.roundId)
    .select('number')
    .where('meetings.operation_id', '=', draft.operation)
    .executeTakeFirst();
  if (before) return { meeting: await findMeetingOrThrow(db, turn.roundId, before.number), isNew: false };
  const number = await nextNumber(db, turn.roundId, 'meetings');
  await open(db)
    .insertInto('meetings')
    .values(row(turn, draft, number))
    .execute();
  for (const [index, top] of draft.agenda.entries())
    await saveItem(db, turn, { ...top, meeting: number, position: index + 1, proposed: false });
  for (const attachment of draft.attachments) await saveLink(db, turn, { kind: 'meetings', number }, attachment);
  return { meeting: await findMeetingOrThrow(db, turn.roundId, number), isNew: true };
}

/** Changes what a draft says beside its TOPs and what is attached. */
export async function changeMeeting(
  db: Db,
  { roundId, number }: { roundId: string; number: number },
  draft: Omit<MeetingDraft, 'operation' | 'agenda' | 'attachments'>,
): Promise<void> {
  await open(db)
    .updateTable('meetings')
    .set(columnsOf(draft))
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}

function columnsOf({
  title,
  startsAt,
  minutes,
  place,
  link,
  reminders,
}: Omit<MeetingDraft, 'operation' | 'agenda' | 'attachments'>) {
  return {
    ...{ title, starts_at: startsAt, minutes, place: place ?? null, link: link ?? null },
    reminders: JSON.stringify(reminders),
  };
}

function row(turn: MemberTurn, draft: MeetingDraft, number: number): MeetingsTable {
  return {
    round_id: turn.roundId,
    number,
    operation_id: draft.operation,
    sequence: 0,
    ...columnsOf(draft),
    state: 'draft',
    municipality_id: turn.member.municipality.id,
    office: turn.member.office,
    created_at: turn.at,
    ...{ announced_at: null, announced_by: null, cancelled_at: null, cancelled_by: null, cancel_reason: null },
  };
}

/** A meeting by its number, with all that belongs to it; undefined when there is none. */
export async function findMeeting(db: Db, roundId: string, number: number): Promise<Meeting | undefined> {
  const found = await query(db, roundId).where('meetings.number', '=', number).executeTakeFirst();
  if (!found) return undefined;
  const { state, asked, answers, replaced } = await invitationAskings.find(db, roundId, number);
  return {
    ...toEntry(found),
    agenda: await agendaOf(db, roundId, number),
    attachments: await attachmentsOf(db, roundId, { kind: 'meetings', number }),
    asked: state === 'draft' ? await municipalitiesOf(db, roundId) : asked,
    move: await lastMove(db, roundId, number),
    answers,
    replaced: replaced.filter(({ wording }) => wording === found.sequence),
  };
}

/** Holds a meeting until the transaction ends, so that an answer and a change of its date never pass each other. */
export async function holdMeeting(db: Db, roundId: string, number: number): Promise<void> {
  await open(db)
    .updateTable('meetings')
    .set((eb) => ({ sequence: eb.ref('sequence') }))
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}

/** A meeting that is known to be there. */
export async function findMeetingOrThrow(db: Db, roundId: string, number: number): Promise<Meeting> {
  const meeting = await findMeeting(db, roundId, number);
  if (!meeting) throw new Error('no such meeting');
  return meeting;
}

/** All meetings in the order of their dates. */
export async function allMeetings(db: Db, roundId: string): Promise<MeetingEntry[]> {
  const rows = await query(db, roundId).orderBy('meetings.starts_at').orderBy('meetings.number').execute();
  return rows.map(toEntry);
}

/** Announced meetings that have not begun, in the order of their dates. */
export async function comingMeetings(db: Db, roundId: string, now: Instant): Promise<MeetingEntry[]> {
  const { rows } = await comingQuery(db, { roundId, now });
  return rows.map(toEntry);
}

const comingQuery = keptQuery((db, of: { roundId: string; now: Instant }) =>
  query(db, of.roundId)
    .where('meetings.state', '=', 'planned')
    .where('meetings.starts_at', '>', of.now)
    .orderBy('meetings.starts_at')
    .orderBy('meetings.number'),
);

/** An act on a meeting: which, when, and by which office. */
export interface Act {
  readonly roundId: string;
  readonly number: number;
  readonly at: Instant;
  readonly office: string;
}

/** Makes a draft a planned meeting; false when it is no draft any more, so that two clicks announce once. */
export async function markAnnounced(db: Db, act: Act): Promise<boolean> {
  const result = await open(db)
    .updateTable('meetings')
    .set({ state: 'planned', announced_at: act.at, announced_by: act.office })
    .where('round_id', '=', act.roundId)
    .where('number', '=', act.number)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Cancels a meeting or drops a draft; false when it was cancelled before. */
export async function markCancelled(db: Db, act: Act, reason: string): Promise<boolean> {
  const result = await open(db)
    .updateTable('meetings')
    .set({ state: 'cancelled', cancelled_at: act.at, cancelled_by: act.office, cancel_reason: reason })
    .where('round_id', '=', act.roundId)
    .where('number', '=', act.number)
    .where('state', '<>', 'cancelled')
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}
