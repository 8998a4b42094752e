import { randomUUID } from 'node:crypto';
import { type Field, type Filled, formData } from '../../cards/form.ts';
import { type Button, bold, button, buttons, header, paragraph, paragraphs, words } from '../../cards/parts.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { readFields } from '../../conversation/phrase.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import { moved } from '../../german/calendar.ts';
import { dayOf, inBerlin } from '../../german/time.ts';
import { weekdayTime } from '../../german/write.ts';
import { answerButton, dateFirst, mailedLines, meetingName, stateWord } from '../anatomy.ts';
import { ANSWER_KINDS } from '../answer.ts';
import type { Meeting } from '../meeting.ts';
import { readWhenFields } from '../when.ts';

const LABELS = {
  datum: 'date',
  'neues datum': 'date',
  uhrzeit: 'time',
  ort: 'place',
  link: 'link',
  'link zur teilnahme in teams': 'link',
  grund: 'reason',
};

const FIELDS: readonly Field[] = [
  { kind: 'date', name: 'date', label: 'Neues Datum', required: true },
  { kind: 'time', name: 'time', label: 'Uhrzeit', required: true },
  { kind: 'text', name: 'place', label: 'Ort', maxLength: 120 },
  { kind: 'text', name: 'link', label: 'Link zur Teilnahme in Teams', placeholder: 'https://…', maxLength: 1000 },
  { kind: 'text', name: 'reason', label: 'Grund', required: true, multiline: true, maxLength: 500 },
];

/** How to move a meeting without a form; what is not named stays. */
export const TWIN = 'sitzung 3 verschieben: 19.10.2023; Uhrzeit: 14:00; Grund: …';

/** The form that moves a meeting, with its date and place as they are. */
export function moveForm(meeting: Meeting, filled: Filled): Reply {
  const operation = typeof filled.values['operation'] === 'string' ? filled.values['operation'] : randomUUID();
  const form = {
    kind: meetingName(meeting),
    title: 'Sitzung verschieben',
    hint: `Bisher: ${weekdayTime(meeting.startsAt)}. Die Verlegung wird im Kanal mitgeteilt, alle Kommunen werden um eine neue Antwort gebeten.`,
    fields: FIELDS,
    submit: {
      title: 'Sitzung verschieben',
      verb: 'meetings.move',
      data: { operation, number: String(meeting.number) },
    },
  };
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values: { ...valuesOf(meeting), ...filled.values } }),
    summary: `Sitzung ${meeting.number} verschieben`,
    personal: { twin: TWIN },
  };
}

function valuesOf({ startsAt, place, link }: Meeting): Raw {
  return { date: dayOf(startsAt), time: inBerlin(startsAt).toFormat('HH:mm'), place, link };
}

/** The fields of an input, date and time read; the typed twin and an offer bring what was said, and the rest stays as it is. */
export function moveFields(meeting: Meeting, raw: Raw, now: Instant): Raw {
  const { typed } = raw;
  if (raw['rest'] === 'kept') return { ...valuesOf(meeting), ...saidOf(meeting, raw, now) };
  if (typeof typed !== 'string') return readWhenFields(raw, now);
  const named = Object.entries(readFields(typed, 'date', LABELS)).filter(([, value]) => value !== '');
  return { ...valuesOf(meeting), ...readWhenFields(Object.fromEntries(named), now) };
}

/** What was said of the new date, time, place and reason; *eine Woche später* is reckoned from the date as it is. */
export function saidOf({ startsAt }: Meeting, raw: Raw, now: Instant): Raw {
  const { date, days } = raw;
  const shifted = date ?? (typeof days === 'number' ? moved(dayOf(startsAt), days) : undefined);
  const { time, place, link, reason } = raw;
  const said = Object.entries({ date: shifted, time, place, link, reason }).filter(([, value]) => value !== undefined);
  return readWhenFields(Object.fromEntries(said), now);
}

/** Confirms that a meeting has another date, and to how many that goes by e-mail. */
export function movedCard(meeting: Meeting, mailed = 0): Reply {
  const number = String(meeting.number);
  return noticeOf(meeting, [button(`Sitzung ${number} ansehen`, 'meetings.show', { number })], mailed);
}

/** Tells the channel that a meeting has another date; the buttons answer anew. */
export function movedNotice(meeting: Meeting): Reply {
  const answers = ANSWER_KINDS.map((kind) => {
    const answer = answerButton(meeting, kind, (word) => word);
    return { ...answer, data: { ...answer.data, on: 'list' } };
  });
  return noticeOf(meeting, answers);
}

function noticeOf(meeting: Meeting, actions: readonly Button[], mailed = 0): Reply {
  const { move, startsAt, announcedAt } = meeting;
  const again = 'Bisherige Antworten gelten nicht mehr. Bitte antworten Sie neu.';
  return {
    card: 'conversation/notice',
    data: {
      header: header(meetingName(meeting), meeting.title, stateWord(meeting)),
      lines: [
        paragraph(bold(`Neuer Termin: ${weekdayTime(startsAt)}, ${meeting.place ?? 'online'}.`)),
        ...(move ? paragraphs(`Bisher: ${weekdayTime(move.startsBefore)}.\nGrund: ${move.reason}`) : []),
        ...(announcedAt === undefined ? [] : [paragraph(words(again))]),
        ...mailedLines(mailed, 'Der neue Termin geht'),
      ],
      buttons: buttons(...actions),
    },
    summary: notification(`Verlegt auf ${dateFirst(startsAt)}: ${meeting.title}`),
  };
}
