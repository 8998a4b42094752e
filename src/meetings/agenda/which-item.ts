import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { AgendaItem } from '../agenda.ts';
import { findItem } from '../agenda-store.ts';
import type { Meeting } from '../meeting.ts';
import { nextMeetingOf, numberField, openMeetingFor } from '../meeting-access.ts';
import { holdMeeting } from '../store.ts';
import { isUnknownItem } from './refusals.ts';

/** The place of a TOP on its agenda. */
export const position = wholeNumber('Bitte die Nummer des TOP angeben.', { to: 99 });

/** Which TOP is meant: by its number for good (a button), or by its place on the agenda of a meeting. */
export const which = z.object({
  item: wholeNumber('Bitte die Nummer der Vormerkung angeben.', { to: 9_999_999 }).optional(),
  number: numberField.optional(),
  top: position.optional(),
});

/** The TOP that is meant, with its meeting, held until the transaction ends; what waits has none. */
export async function itemFor(
  turn: MemberTurn,
  input: Partial<z.infer<typeof which>>,
  db: Db,
): Promise<{ item: AgendaItem; meeting?: Meeting }> {
  const byNumber = input.item === undefined ? undefined : await findItem(db, turn.roundId, input.item);
  const named = input.number ?? (await nextMeetingOf(db, turn.roundId, turn.at))?.number;
  const number = byNumber ? byNumber.meeting : named;
  if (byNumber && number === undefined) return { item: byNumber };
  if (number === undefined) throw isUnknownItem();
  await holdMeeting(db, turn.roundId, number);
  const meeting = await openMeetingFor(db, turn, number);
  const item = byNumber
    ? meeting.agenda.find((one) => one.number === byNumber.number)
    : meeting.agenda[(input.top ?? 0) - 1];
  if (!item) throw isUnknownItem();
  return { item, meeting };
}
