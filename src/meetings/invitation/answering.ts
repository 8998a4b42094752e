import { z } from 'zod';
import { isPrivate, mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { command, type OwedList } from '../../conversation/feature.ts';
import { shortText, wholeNumber } from '../../conversation/fields.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { own } from '../../responses/asking.ts';
import { ANSWER_KINDS, type AnswerKind, readAnswer, TYPED_ANSWERS } from '../answer.ts';
import { answeredCard, ownInvitationCard } from '../invitation-card.ts';
import { invitations } from '../invitations.ts';
import type { Meeting } from '../meeting.ts';
import { comingMeetingFor, isAnothers, isMoved, MEETING, numberField } from '../meeting-access.ts';
import { findMeetingOrThrow } from '../store.ts';
import { answeringInvitation } from './answer-sayings.ts';
import { ownReminderCard } from './reminder-card.ts';

const WHICH = 'Bitte Zusage, Vertretung oder Absage angeben.';

/** An answer as it was chosen or typed, where only an answer can be meant: there *Absage*, as its button says, is one. */
export const answerField = shortText(WHICH).transform((typed, context): AnswerKind => {
  const found = /^\s*absage\s*$/iu.test(typed) ? 'excused' : readAnswer(typed);
  if (!found) context.addIssue({ code: 'custom', message: WHICH });
  return found ?? z.NEVER;
});

const input = z.object({
  number: numberField,
  /** The date that the button was shown for; typed answers are for the date as it is. */
  sequence: wholeNumber('Bitte die Einladung neu öffnen.', { from: 0 }).optional(),
  answer: answerField,
  /** The municipality to which an offer was made, by its id or its name; nobody else takes it up. */
  municipality: shortText().optional(),
  /** Where the button stands: on a reminder, or in a list of what is owed. */
  on: z.enum(['reminder', 'list']).optional(),
});

const ANSWER_WORDS = { accepted: 'zusage', represented: 'vertretung', excused: 'entschuldigt' } as const;
const ANSWERED: readonly Grammar[] = [
  ...ANSWER_KINDS.map((kind) => ({
    pattern: new RegExp(`${MEETING}[:,]? (?<answer>${TYPED_ANSWERS[kind]})`, 'u'),
    example: `sitzung 3 ${ANSWER_WORDS[kind]}`,
  })),
  {
    pattern: new RegExp(
      `(?<answer>zusagen?|vertretung|entschuldigt|entschuldigung) (?:fuer |zur? |der )?${MEETING}`,
      'u',
    ),
    example: 'zusage sitzung 3',
  },
];

/** Answers an invitation for the member's own municipality, in place of what it answered before. */
export function answer(owed: OwedList) {
  return command({
    verb: 'meetings.answer',
    may: invitations.right,
    writes: true,
    typed: ANSWERED,
    asked: answeringInvitation,
    input,
    run: async (turn, given, db) => {
      const meeting = await give(turn, given, db);
      if (given.on === 'reminder' && isPrivate(turn))
        return ownReminderCard(meeting, { member: turn.member, now: turn.at }, await owed(db, turn.roundId, turn.at));
      return answered(turn, meeting, given.on === 'list');
    },
  });
}

async function give(
  turn: MemberTurn,
  given: Pick<z.infer<typeof input>, 'number' | 'answer'> & Partial<z.infer<typeof input>>,
  db: Db,
): Promise<Meeting> {
  const { id, name } = turn.member.municipality;
  if (given.municipality !== undefined && ![id, name].includes(given.municipality)) throw isAnothers(given.number);
  const held = await invitations.askings.hold(db, turn.roundId, given.number);
  const coming = await comingMeetingFor(db, turn, given.number);
  if (given.sequence !== undefined && given.sequence !== coming.sequence) throw isMoved(coming);
  if ((await invitations.give(db, held, own(turn, given.answer))) !== 'same')
    await touch(db, turn.roundId, `meetings.card:${given.number}`);
  return findMeetingOrThrow(db, turn.roundId, given.number);
}

/** Excuses the member's own municipality. */
export async function excuse(turn: MemberTurn, number: number, db: Db): Promise<Reply> {
  return answered(turn, await give(turn, { number, answer: 'excused' }, db), false);
}

/** The invitation as its reader now sees it; in a channel, and beside a list of what is owed, a line. */
function answered(turn: MemberTurn, meeting: Meeting, inList: boolean): Reply {
  if (inList || !isPrivate(turn)) return { ...answeredCard(meeting, turn.member), beside: inList };
  return { ...ownInvitationCard(meeting, { member: turn.member, now: turn.at }), replaces: mayReplace(turn) };
}
