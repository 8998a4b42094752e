import { apart } from '../../cards/apart.ts';
import {
  type Button,
  bold,
  button,
  disclosure,
  entry,
  header,
  paragraph,
  small,
  strip,
  subtle,
  words,
} from '../../cards/parts.ts';
import type { Owed } from '../../conversation/feature.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Member } from '../../conversation/turn.ts';
import { untilWords } from '../../delivery/owed.ts';
import type { Instant } from '../../german/berlin.ts';
import { enumerate } from '../../german/list.ts';
import { clockTime, longDay, NBSP, weekdayTime } from '../../german/write.ts';
import { may } from '../../municipalities/rights.ts';
import { answerButton, body, meetingName, stateWord } from '../anatomy.ts';
import { ANSWER_KINDS } from '../answer.ts';
import { isAnswerOwed } from '../invitations.ts';
import type { Meeting } from '../meeting.ts';

/** Points that a reminder shows before it says how to see all. */
const SHOWN = 5;
/** Points of the whole round that stand below. */
const MOST = 10;
const REST = 'Weitere Punkte zeigt „offen“.';

/** What a reminder for everyone shows: when, whether late, and all that is owed in the round, but reports and money. */
export interface ReminderView {
  readonly now: Instant;
  readonly late: boolean;
  readonly owed: readonly Owed[];
}

/** The reminder of a meeting for everyone: each point that is open, with those who owe it. */
export function reminderCard(meeting: Meeting, view: ReminderView): Reply {
  const points = pointsOf(
    meeting,
    view.owed.filter(({ confidential }) => confidential !== true),
  );
  return {
    card: 'meetings/reminder',
    data: {
      ...frame(meeting, view.late ? 'verspätet zugestellt' : stateWord(meeting)),
      strip: points.length === 0 ? [] : strip('warning', paragraph(bold('Das ist vor der Sitzung noch offen:'))),
      owed: entries(
        meeting,
        points.slice(0, SHOWN).map(({ owed }) => owed),
        (owed, own, at) => pointEntry(meeting, { owed, names: points[at]?.names ?? [], now: view.now }, own),
      ),
      footnote: points.length === 0 ? [] : [paragraph(small(subtle(asOf(view.now, points.length))))],
      disclosures: [],
    },
    summary: summaryOf(meeting, meeting.title),
    refresh: ownView(meeting),
  };
}

/** The reminder as a member sees it: what is still open for their municipality, each point with its buttons. */
export function ownReminderCard(
  meeting: Meeting,
  viewer: { readonly member: Member; readonly now: Instant },
  owed: readonly Owed[],
): Reply {
  const { id, name } = viewer.member.municipality;
  const mine = inOrder(meeting, owed).filter(({ municipalityId }) => municipalityId === id);
  const count = mine.length === 1 ? `1${NBSP}Punkt offen` : `${mine.length}${NBSP}Punkte offen`;
  return {
    card: 'meetings/reminder',
    data: {
      ...frame(meeting, mine.length === 0 ? stateWord(meeting) : count),
      strip: mine.length === 0 ? [] : strip('warning', paragraph(bold(`Das ist noch offen für ${name}:`))),
      owed: entries(meeting, mine.slice(0, SHOWN), (one, own) => ownEntry(meeting, { ...viewer, owed: one }, own)),
      footnote: ownFootnote(name, mine.length),
      disclosures: inRound(meeting, owed),
    },
    summary: summaryOf(meeting, mine.length === 0 ? meeting.title : `${count} für ${name}`),
    refresh: ownView(meeting),
  };
}

function ownFootnote(name: string, points: number) {
  if (points === 0) return [paragraph(words(`Für ${name} ist nichts mehr offen.`))];
  return points > SHOWN ? [paragraph(small(subtle(REST)))] : [];
}

function ownView({ number }: Meeting) {
  return { verb: 'meetings.owed', data: { number: String(number) } };
}

function frame(meeting: Meeting, status: string) {
  return { header: header(`Erinnerung an die ${meetingName(meeting)}`, meeting.title, status), ...body(meeting) };
}

function summaryOf({ startsAt }: Meeting, what: string): string {
  const day = longDay(startsAt).replace(/\s\d{4}$/u, '');
  return notification(`Sitzung am ${day}, ${clockTime(startsAt)}: ${what}`);
}

/** Below what is the reader's own: what everyone owes. */
function inRound(meeting: Meeting, owed: readonly Owed[]) {
  const points = pointsOf(
    meeting,
    owed.filter(({ confidential }) => confidential !== true),
  );
  const lines = points.map(({ owed: one, names }) =>
    paragraph(bold(sentenceOf(meeting, one)), words(` (${enumerate(names)})`)),
  );
  return lines.length === 0 ? [] : [disclosure('round', 'Offen in der Runde', { content: lines.slice(0, MOST) })];
}

/** What is shown to all is as old as the post. */
function asOf(now: Instant, points: number): string {
  return `Stand: ${weekdayTime(now)}.${points > SHOWN ? ` ${REST}` : ''}`;
}

/** Something that municipalities owe: what has the same key and sentence is one point. */
interface Point {
  readonly owed: Owed;
  readonly names: readonly string[];
}

function pointsOf(meeting: Meeting, owed: readonly Owed[]): Point[] {
  const groups = Map.groupBy(inOrder(meeting, owed), ({ key, sentence }) => `${key} ${sentence}`);
  return [...groups.values()].flatMap((same) => {
    const owing = new Set(same.map(({ municipalityId }) => municipalityId));
    const names = meeting.asked.filter(({ id }) => owing.has(id)).map(({ name }) => name);
    return same[0] && names.length > 0 ? [{ owed: same[0], names }] : [];
  });
}

/** The answers to this meeting first. */
function inOrder(meeting: Meeting, owed: readonly Owed[]): Owed[] {
  const rank = (one: Owed) => (isAnswerOwed(meeting, one) ? 0 : 1);
  return owed.toSorted((one, other) => rank(one) - rank(other));
}

/** Each point with its buttons, told apart from those of others. */
function entries<Entry>(
  meeting: Meeting,
  owed: readonly Owed[],
  entryOf: (one: Owed, own: readonly Button[], at: number) => Entry,
): Entry[] {
  const rows = apart(owed.map((one) => ({ name: one.matter?.name, buttons: waysOf(meeting, one) })));
  return owed.map((one, at) => entryOf(one, rows[at] ?? [], at));
}

function pointEntry(meeting: Meeting, { owed, names, now }: Point & { now: Instant }, own: readonly Button[]) {
  const until = isAnswerOwed(meeting, owed) ? '' : untilWords(owed, now);
  const line = until === '' ? enumerate(names) : `${enumerate(names)} (${until})`;
  return entry(sentenceOf(meeting, owed), [paragraph(words(line))], ...own);
}

function ownEntry(
  meeting: Meeting,
  { member, now, owed }: { member: Member; now: Instant; owed: Owed },
  own: readonly Button[],
) {
  const isAnswer = isAnswerOwed(meeting, owed);
  const until = isAnswer ? '' : untilWords(owed, now);
  const silent = isAnswer && may(member, 'speak') !== undefined;
  return entry(sentenceOf(meeting, owed), until === '' ? [] : [paragraph(words(until))], ...(silent ? [] : own));
}

function sentenceOf(meeting: Meeting, owed: Owed): string {
  return isAnswerOwed(meeting, owed) ? 'Antwort zu dieser Sitzung' : owed.sentence;
}

/** The answers to this meeting bear their own word; they lead back to the reminder. */
function waysOf(meeting: Meeting, owed: Owed): Button[] {
  if (!isAnswerOwed(meeting, owed)) return owed.ways.map((way) => button(way.title, way.verb, way.data));
  return ANSWER_KINDS.map((kind) => {
    const answer = answerButton(meeting, kind, (word) => word);
    return { ...answer, data: { ...answer.data, on: 'reminder' } };
  });
}
