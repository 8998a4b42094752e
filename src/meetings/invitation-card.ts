import { isKept } from '../attachments/attachment.ts';
import {
  type Button,
  bold,
  button,
  buttons,
  disclosure,
  header,
  paragraph,
  small,
  strip,
  subtle,
  words,
} from '../cards/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { clockTime, longDayTime, shortWeekday } from '../german/write.ts';
import { coordinates, may } from '../municipalities/rights.ts';
import { answerOf, type Given, isAsked, silent } from '../responses/asking.ts';
import { caseButton } from '../responses/case-file/button.ts';
import { toldWords } from '../responses/told.ts';
import {
  answerButton,
  attendance,
  meetingData,
  meetingName,
  moveLines,
  reasons,
  stateWord,
  statusOf,
} from './anatomy.ts';
import { ANSWER_KINDS, ANSWERS, type AnswerKind } from './answer.ts';
import { isComing, type Meeting } from './meeting.ts';

/** Two rows of three. */
const MOST_BUTTONS = 6;

/** The invitation as everyone sees it: the post in the channel. */
export function invitationCard(meeting: Meeting, now: Instant): Reply {
  const coming = isComing(meeting, now);
  return {
    ...invitation(meeting, now, {
      strip: stateStrip(meeting),
      ...(coming
        ? { buttons: buttons(...answers(meeting, undefined), proposing(meeting), ...standing(meeting)) }
        : { buttons: buttons(...attachmentsButton(meeting), caseButton('meeting', meeting.number)) }),
    }),
    ...(coming ? { refresh: ownView(meeting) } : {}),
  };
}

/** Why a meeting does not take place, or from where it was moved. */
function stateStrip({ cancellation, move }: Meeting) {
  if (cancellation) return strip('attention', ...reasons(cancellation));
  return move ? strip('warning', ...moveLines(move)) : [];
}

function invitation(meeting: Meeting, now: Instant, parts: Omit<Parameters<typeof meetingData>[1], 'kind'>): Reply {
  const { startsAt, cancellation, place = 'online' } = meeting;
  const head = cancellation === undefined ? 'Einladung' : 'Abgesagt';
  return {
    card: 'meetings/meeting',
    data: meetingData(meeting, {
      kind: `Einladung zur ${meetingName(meeting)}`,
      status: statusOf(meeting, now),
      ...(cancellation === undefined ? attendance(meeting, now) : {}),
      ...parts,
    }),
    summary: notification(`${head}: ${shortWeekday(startsAt)}, ${clockTime(startsAt)}, ${place}`),
  };
}

/** The command with which each member sees an invitation with the answer of their own municipality. */
function ownView({ number }: Meeting) {
  return { verb: 'meetings.show', data: { number: String(number) } };
}

/** The invitation as a member sees it: with the answer of their municipality, and the ways to change it. */
export function ownInvitationCard(meeting: Meeting, viewer: { member: Member; now: Instant }): Reply {
  const { member, now } = viewer;
  if (!isComing(meeting, now)) return invitationCard(meeting, now);
  const mine = answerOf(meeting, member.municipality.id);
  return {
    ...invitation(meeting, now, {
      strip: ownStrip(meeting, member, mine),
      notes: meeting.move ? moveLines(meeting.move) : [],
      disclosures: earlierAnswers(meeting, member),
      footnote: [paragraph(small(subtle(ownFootnote(member))))],
      buttons: buttons(...ownButtons(meeting, member, mine).slice(0, MOST_BUTTONS)),
    }),
    refresh: ownView(meeting),
  };
}

/** The rarest comes last: where there is no room for it, its typed twin remains. */
function ownButtons(meeting: Meeting, member: Member, mine: Given<AnswerKind> | undefined): Button[] {
  return [
    ...(may(member, 'speak') || !isAsked(meeting, member.municipality.id) ? [] : answers(meeting, mine)),
    proposing(meeting),
    ...standing(meeting),
    ...moving(member, meeting),
  ];
}

function ownFootnote(member: Member): string {
  return may(member, 'speak')
    ? 'Die Antwort geben die Leitung des Sozialamts, ihre Vertretung oder Mitarbeitende.'
    : 'Eine Antwort je Kommune, bis zum Beginn änderbar.';
}

function ownStrip(meeting: Meeting, { municipality: { id, name } }: Member, mine: Given<AnswerKind> | undefined) {
  if (mine)
    return strip(
      'accent',
      paragraph(bold(`${name}: ${ANSWERS[mine.content]}`)),
      paragraph(small(words(givenAt(mine)))),
    );
  return isAsked(meeting, id) ? strip('warning', paragraph(bold(`Die Antwort für ${name} fehlt noch.`))) : [];
}

function givenAt(given: Given<AnswerKind>): string {
  return toldWords(given) ?? `${given.office}, am ${longDayTime(given.at)}`;
}

/** What the reader's municipality answered before. */
function earlierAnswers({ replaced }: Meeting, { municipality: { id, name } }: Member) {
  const earlier = replaced.filter(({ municipality }) => municipality.id === id);
  if (earlier.length === 0) return [];
  const content = earlier
    .slice(0, 10)
    .map((answer) => paragraph(bold(ANSWERS[answer.content]), small(words(` (${givenAt(answer)})`))));
  return [disclosure('earlier', `Frühere Antworten aus ${name}`, { content })];
}

function moving(member: Member, { number }: Meeting): Button[] {
  const data = { number: String(number) };
  return coordinates(member)
    ? [
        button('Sitzung verschieben …', 'meetings.move-form', data),
        button('Mitgeteilte Antwort …', 'meetings.enter-form', data),
      ]
    : [];
}

function proposing({ number }: Meeting): Button {
  return button('TOP vorschlagen …', 'meetings.item-form', { number: String(number) });
}

function answers(meeting: Meeting, mine: Given<AnswerKind> | undefined): Button[] {
  return ANSWER_KINDS.filter((kind) => kind !== mine?.content).map((kind) =>
    answerButton(meeting, kind, (word) => (mine ? `In ${word} ändern` : word)),
  );
}

/** The buttons that no answer changes. */
function standing(meeting: Meeting): Button[] {
  const data = { number: String(meeting.number) };
  return [button('In den Kalender', 'meetings.calendar', data), ...attachmentsButton(meeting)];
}

/** A file is handed out to one person, so the card for all cannot hold its link. */
function attachmentsButton({ number, attachments }: Meeting): Button[] {
  const data = { number: String(number) };
  return attachments.some(isKept) ? [button('Anlagen laden', 'meetings.attachments', data)] : [];
}

/** Says in a channel that an answer is kept, and who is missing; on a reminder it is told beside the card. */
export function answeredCard(meeting: Meeting, { municipality: { id, name } }: Member): Reply {
  const mine = answerOf(meeting, id);
  const kept = `${mine ? ANSWERS[mine.content] : 'Antwort'} für ${name} ist gespeichert.`;
  const missing = silent(meeting).map((one) => one.name);
  const rest = missing.length === 0 ? 'Alle Kommunen haben geantwortet.' : `Es fehlen: ${missing.join(', ')}.`;
  return {
    card: 'conversation/notice',
    data: {
      header: header(meetingName(meeting), meeting.title, stateWord(meeting)),
      lines: [paragraph(bold(kept)), paragraph(words(rest))],
      buttons: [],
    },
    summary: notification(kept),
  };
}
