import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import { NBSP, weekdayTime } from '../../german/write.ts';
import type { Asking } from '../../responses/asking.ts';
import { askedPart } from '../../responses/case-file/asked-part.ts';
import type { CaseEvent, CaseFact, Matter, Matters } from '../../responses/case-file/matter.ts';
import { struckFrom } from '../agenda-store.ts';
import { meetingName, stateWord } from '../anatomy.ts';
import { ANSWER_KINDS, ANSWERS, type AnswerKind, answeredWith } from '../answer.ts';
import { endOf, type Meeting, type Move } from '../meeting.ts';
import { movesOf } from '../move-store.ts';
import { allMeetings, findMeeting, invitationAskings } from '../store.ts';

/** The announced meetings as matters for the file. */
export const meetingMatters: Matters = {
  find: async (db, { roundId, number, now }) => {
    const meeting = await findMeeting(db, roundId, Number(number));
    return meeting?.announcedAt === undefined
      ? undefined
      : matterOf(meeting, await aroundOf(db, roundId, meeting), now);
  },
  published: async (db, roundId) =>
    (await allMeetings(db, roundId))
      .filter(({ announcedAt }) => announcedAt !== undefined)
      .map(({ number }) => number)
      .sort((one, other) => one - other)
      .map(String),
};

async function aroundOf(db: Db, roundId: string, { number }: Meeting) {
  return {
    asking: await invitationAskings.find(db, roundId, number),
    moves: await movesOf(db, roundId, number),
    struck: await struckFrom(db, roundId, number),
  };
}

type Around = Awaited<ReturnType<typeof aroundOf>>;

function matterOf(meeting: Meeting, around: Around, now: Instant): Matter {
  const { number, title, announcedAt = meeting.createdAt, cancellation, attachments } = meeting;
  const isOver = endOf(meeting) <= now;
  return {
    keys: [`meetings:${number}`],
    ...{ name: meetingName(meeting), title, since: announcedAt },
    status: cancellation === undefined && isOver ? 'Termin vorbei' : stateWord(meeting),
    until: cancellation?.at ?? endOf(meeting),
    facts: factsOf(meeting),
    texts: agendaOf(meeting, around),
    textsCalled: 'Tagesordnung',
    askings: [askedPart(around.asking, { says: (kind) => ({ answer: ANSWERS[kind] }), earlier: dateOf(around) })],
    history: historyOf(meeting, around),
    documents: attachments,
    result: resultOf(meeting, around.asking),
    hidden: ['wer anwesend war und was besprochen wurde: Das steht in der Niederschrift'],
  };
}

function factsOf({ startsAt, minutes, place, link, office }: Meeting): CaseFact[] {
  return [
    { label: 'Beginn', text: weekdayTime(startsAt) },
    { label: 'Dauer', text: `${minutes}${NBSP}Minuten` },
    ...(place === undefined ? [] : [{ label: 'Ort', text: place }]),
    ...(link === undefined ? [] : [{ label: 'Link', text: link }]),
    { label: 'Vorbereitet von', text: office },
  ];
}

/** The agenda in its order, and what was struck from it. */
function agendaOf({ agenda }: Meeting, { struck }: Around) {
  return [
    ...agenda.map(({ title: text, office, at }, place) => ({ name: `TOP${NBSP}${place + 1}`, text, office, at })),
    ...struck.map(({ title: text, office, at, struckBy }) => ({
      ...{ name: `Gestrichen durch ${struckBy}`, text, office, at },
    })),
  ];
}

/** To which date an answer was given that counts no more. */
function dateOf({ moves }: Around): (wording: number) => string {
  return (wording) => {
    const moved = moves.find(({ sequence }) => sequence === wording + 1);
    return moved ? `galt dem Termin ${weekdayTime(moved.startsBefore)}, zählt nicht` : 'ersetzt';
  };
}

function historyOf({ announcedAt, cancellation }: Meeting, { moves }: Around): CaseEvent[] {
  const moved = ({ startsBefore, at, office, reason }: Move): CaseEvent => ({
    ...{ at, office, reason, what: `Verlegt, bisher ${weekdayTime(startsBefore)}` },
  });
  return [
    ...(announcedAt === undefined ? [] : [{ at: announcedAt, what: 'Einladung veröffentlicht' }]),
    ...moves.map(moved),
    ...(cancellation ? [{ ...cancellation, what: 'Abgesagt' }] : []),
  ];
}

function resultOf({ cancellation }: Meeting, asking: Asking<AnswerKind>): string[] {
  if (cancellation) return ['Die Sitzung fand nicht statt.'];
  return ANSWER_KINDS.flatMap((kind) => {
    const such = answeredWith(asking, kind).map(({ name }) => name);
    return such.length === 0 ? [] : [`${ANSWERS[kind]}: ${such.join(', ')}.`];
  });
}
