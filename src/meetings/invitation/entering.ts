import { z } from 'zod';
import type { Field, Filled } from '../../cards/form.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { shortText } from '../../conversation/fields.ts';
import type { Raw } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { tellMunicipality } from '../../delivery/recipients.ts';
import type { NewAnswer } from '../../responses/asking.ts';
import {
  enteredCard,
  readTold,
  TYPED_TOLD,
  toldAgain,
  toldBy,
  toldFields,
  toldForm,
  toldToday,
} from '../../responses/told.ts';
import { meetingName } from '../anatomy.ts';
import { ANSWER_KINDS, ANSWERS, type AnswerKind, readAnswer } from '../answer.ts';
import { ownInvitationCard } from '../invitation-card.ts';
import { invitations } from '../invitations.ts';
import type { Meeting } from '../meeting.ts';
import { comingMeetingFor, MEETING, numberField } from '../meeting-access.ts';
import { findMeetingOrThrow } from '../store.ts';
import { enteringAnswer } from './answer-sayings.ts';
import { answerField } from './answering.ts';

/** Opens the form for an answer that a municipality gave by e-mail or telephone. */
export const openTold = command({
  verb: 'meetings.enter-form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: new RegExp(`${MEETING} (?:antwort )?eintragen`, 'u'), example: 'sitzung 3 eintragen' }],
  asked: enteringAnswer,
  input: z.object({ number: numberField, municipality: shortText().optional() }),
  run: async (turn, { number, municipality }, db) => {
    const meeting = await comingMeetingFor(db, turn, number);
    return form(meeting, { values: toldToday(turn.at, { asked: meeting.asked, municipality }) });
  },
});

/** Enters the answer of another municipality, marked as it came; it is told and can replace it. */
export const enter = command({
  verb: 'meetings.enter',
  may: 'coordinate',
  writes: true,
  typed: [
    {
      pattern: new RegExp(`${MEETING} fuer (?<municipality>.{2,60}?) ${TYPED_TOLD}`, 'u'),
      tail: 'answer',
      example: 'sitzung 3 für Hilden per E-Mail: zusage',
    },
  ],
  input: z.object({
    number: numberField,
    answer: answerField,
    ...toldFields,
  }),
  reads: readTold,
  run: async (turn, { number, answer: content, ...told }, db) => {
    const held = await invitations.askings.hold(db, turn.roundId, number);
    const meeting = await comingMeetingFor(db, turn, number);
    const answer = toldBy(turn, { ...told, content }, held);
    if ((await invitations.give(db, held, answer)) !== 'same') await tell(turn, { number, answer }, db);
    return entered(meeting, answer);
  },
  about: 'number',
  invalid: async (turn, attempt, db) => {
    const meeting = await comingMeetingFor(db, turn, numberField.parse(attempt.raw['number']));
    return form(meeting, toldAgain({ ...attempt, raw: chosen(attempt.raw) }, meeting.asked, turn.at));
  },
});

/** What was typed, as the field of the answer holds it. */
function chosen({ answer, ...raw }: Raw): Raw {
  return { ...raw, answer: readAnswer(String(answer ?? '')) };
}

async function tell(turn: MemberTurn, told: { number: number; answer: NewAnswer<AnswerKind> }, db: Db): Promise<void> {
  const { roundId, at } = turn;
  await touch(db, roundId, `meetings.card:${told.number}`);
  const meeting = await findMeetingOrThrow(db, roundId, told.number);
  await tellMunicipality(db, told.answer.municipality.id, {
    ...{ roundId, at, line: entered(meeting, told.answer) },
    personal: (member) => ownInvitationCard(meeting, { member, now: at }),
  });
}

function entered(meeting: Meeting, answer: NewAnswer<AnswerKind>): Reply {
  const { number, title } = meeting;
  const way = { title: `Sitzung ${number} ansehen`, verb: 'meetings.show', data: { number: String(number) } };
  return enteredCard({ kind: meetingName(meeting), title, way }, answer);
}

const ANSWER: Field = {
  kind: 'choice',
  name: 'answer',
  label: 'Antwort',
  required: true,
  expanded: true,
  choices: ANSWER_KINDS.map((value) => ({ value, title: ANSWERS[value] })),
};

function form(meeting: Meeting, filled: Filled): Reply {
  const { number, asked } = meeting;
  const about = {
    kind: meetingName(meeting),
    title: 'Mitgeteilte Antwort eintragen',
    asked,
    fields: [ANSWER],
    submit: { title: 'Antwort eintragen', verb: 'meetings.enter', data: { number: String(number) } },
    twin: `sitzung ${number} für Hilden per E-Mail: zusage`,
  };
  return toldForm(about, filled);
}
