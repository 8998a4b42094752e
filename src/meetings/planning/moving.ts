import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { attemptOf, type FieldErrors, InvalidInput, readInputOrThrow } from '../../conversation/inputs.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { personalChat } from '../../delivery/conversations.ts';
import { northRhineWestphalia } from '../../delivery/hours/holidays.ts';
import { post, touch } from '../../delivery/outbox.ts';
import { cancel as cancelWork, schedule } from '../../delivery/work.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { dropAnswers, invitations, planAnswers, type TellByMail } from '../invitations.ts';
import { type Meeting, pastError, readStart, remindedOf, whenAndWhere } from '../meeting.ts';
import { discreet, isMalformed, MEETING, numberField, openMeetingFor } from '../meeting-access.ts';
import { type NewDate, saveMove } from '../move-store.ts';
import { offsetKey } from '../offsets.ts';
import { plannedReminders, reminderWork } from '../reminders.ts';
import { findMeetingOrThrow, holdMeeting } from '../store.ts';
import { movedCard, movedNotice, moveFields, moveForm, saidOf, TWIN } from './move-card.ts';
import { movingForm, movingMeeting } from './moving-sayings.ts';

/** Opens the form that moves a meeting. */
export const openMoveForm = command({
  verb: 'meetings.move-form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: new RegExp(`${MEETING} (?:verschieben|verlegen)`, 'u'), example: 'sitzung 3 verschieben' }],
  asked: movingForm,
  input: z.looseObject({ number: numberField }),
  run: async (turn, raw, db) => {
    const meeting = await openMeetingFor(db, turn, raw.number);
    return moveForm(meeting, { values: saidOf(meeting, raw, turn.at) });
  },
});

const dateSchema = z
  .object({
    ...whenAndWhere,
    reason: z.string('Bitte den Grund nennen.').max(500, 'Bitte den Grund auf 500 Zeichen kürzen.'),
  })
  .transform(
    ({ date, time, ...rest }, context): NewDate => ({
      ...rest,
      startsAt: readStart({ ...rest, date, time }, context),
    }),
  );

const TYPED: readonly Grammar[] = [
  { pattern: new RegExp(`${MEETING} (?:verschieben|verlegen)(?: auf)?`, 'u'), tail: 'typed', example: TWIN },
];

/** Moves a meeting: the channel is told, reminders of the old date are void, and every municipality is asked anew. */
export function move(byMail: TellByMail) {
  return command({
    verb: 'meetings.move',
    may: 'coordinate',
    writes: true,
    creates: true,
    typed: TYPED,
    asked: movingMeeting,
    input: z.looseObject({ number: numberField }),
    run: async (turn, raw, db) => {
      await holdMeeting(db, turn.roundId, raw.number);
      const before = await openMeetingFor(db, turn, raw.number);
      const to = readInputOrThrow(dateSchema, moveFields(before, raw, turn.at));
      const wrong = pastError(to.startsAt, turn.at) ?? sameError(before, to);
      if (wrong) throw new InvalidInput(wrong);
      const held = await invitations.askings.hold(db, turn.roundId, raw.number);
      await saveMove(db, turn, { before, to });
      await invitations.askAnew(db, held, { at: turn.at, closesAt: to.startsAt });
      const meeting = await findMeetingOrThrow(db, turn.roundId, before.number);
      const isKnown = meeting.announcedAt !== undefined;
      const mailed = isKnown ? await tell(byMail, turn, { before, meeting, db }) : 0;
      return discreet(turn, meeting, { ...movedCard(meeting, mailed), replaces: turn.place.kind === 'personal' });
    },
    invalid: showAgain,
  });
}

function sameError(before: Meeting, to: NewDate): FieldErrors | undefined {
  const same = before.startsAt === to.startsAt;
  return same ? { date: 'Das ist der bisherige Termin. Bitte einen anderen eingeben.' } : undefined;
}

/** Gives how many are told by e-mail too. */
async function tell(
  byMail: TellByMail,
  { roundId, at, member: { office } }: MemberTurn,
  { before, meeting, db }: { before: Meeting; meeting: Meeting; db: Db },
): Promise<number> {
  const { channel } = await findRoundOrThrow(db, roundId);
  for (const offset of before.reminders) await cancelWork(db, reminderWork(roundId, before, offsetKey(offset)));
  for (const { key, at: due } of plannedReminders(remindedOf(meeting), northRhineWestphalia))
    await schedule(db, reminderWork(roundId, meeting, key), due);
  await dropAnswers(db, roundId, before);
  await planAnswers(db, roundId, meeting, at);
  await touch(db, roundId, `meetings.card:${meeting.number}`);
  await post(db, { roundId, conversationId: channel, at, reply: movedNotice(meeting) });
  return byMail.tell(db, roundId, { number: meeting.number, office, at });
}

/** The form with the errors at its fields; said in a channel by someone without a personal chat, the errors alone. */
async function showAgain(turn: MemberTurn, attempt: Attempt, db: Db): Promise<Reply> {
  const { roundId, member, place, input } = turn;
  const { raw, errors } = attempt;
  const number = numberField.safeParse(raw['number']);
  const spoken = input.kind === 'text' && place.kind === 'channel';
  if (!number.success || (spoken && (await personalChat(db, roundId, member.personId)) === undefined))
    throw isMalformed(errors, TWIN);
  const meeting = await openMeetingFor(db, turn, number.data);
  return moveForm(meeting, { values: moveFields(meeting, raw, turn.at), errors, attempt: attemptOf(raw) });
}
