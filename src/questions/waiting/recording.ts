import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { dayField, readDayFields } from '../../conversation/day-fields.ts';
import { command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf } from '../../german/time.ts';
import { numericDay } from '../../german/write.ts';
import { questionCard } from '../cards.ts';
import { keepEvent } from '../change-store.ts';
import { isWaiting, type QuestionEvent } from '../course.ts';
import { numberField, questionFor, readerOf } from '../finding.ts';
import { onlyWaiting } from '../permission.ts';
import type { Question } from '../question.ts';
import { findQuestionOrThrow } from '../store.ts';
import { courseForm, LONGEST_NOTE } from './course-forms.ts';
import { COURSE } from './course-sayings.ts';

const DAY = 'Bitte den Tag eingeben, z. B. 12.10.2023.';
const KIND = 'Bitte wählen, was geschehen ist.';
const KINDS: ReadonlyMap<unknown, string> = new Map([
  ['nachgefragt', 'inquired'],
  ['zwischennachricht', 'interim'],
]);

/** Opens the form: an interim message, today. */
export const openCourseForm = command({
  verb: 'questions.course-form',
  may: 'coordinate',
  writes: false,
  typed: [
    {
      pattern: /frage (?:nr\.? )?(?<number>\d{1,6}) (?:stand|zwischenstand) vermerken/u,
      example: 'frage 3 stand vermerken',
    },
  ],
  asked: COURSE,
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => {
    const question = await questionFor(db, turn, number);
    onlyWaiting(question);
    return courseForm(question, { values: { on: dayOf(turn.at) } });
  },
});

const RECORDED = 'frage (?:nr\\.? )?(?<number>\\d{1,6}) (?<kind>nachgefragt|zwischennachricht)';
const WITH_TEXT = new RegExp(`${RECORDED}(?: (?:am|vom) (?<on>.{2,40}))?`, 'u');
const WITHOUT = new RegExp(`${RECORDED} (?:am|vom) (?<on>.{2,40})`, 'u');

/** Keeps that the ministry was asked again, or wrote that an answer takes longer; said twice of one day, it is kept once. */
export const recordCourse = command({
  verb: 'questions.course',
  may: 'coordinate',
  writes: true,
  typed: [
    { pattern: WITH_TEXT, tail: 'text', example: 'frage 3 zwischennachricht vom 12.10.2023: MAGS NRW prüft noch' },
    { pattern: WITHOUT, example: 'frage 3 nachgefragt am 12.10.2023' },
  ],
  input: z.object({
    number: numberField,
    kind: z.enum(['inquired', 'interim'], KIND),
    on: dayField(DAY).optional(),
    text: z.string().trim().max(LONGEST_NOTE, 'Bitte auf 200\u00a0Zeichen kürzen.').optional(),
  }),
  reads: readCourse,
  about: 'number',
  run: async (turn, { number, kind, on = dayOf(turn.at), text }, db) => {
    const question = await questionFor(db, turn, number);
    onlyWaiting(question);
    notBefore(question, on, dayOf(turn.at));
    const event: QuestionEvent = { kind, on, text: text === '' ? undefined : text };
    if (!isKept(question, event)) await keepEvent(db, turn, { number, ...event });
    const after = await findQuestionOrThrow(db, turn.roundId, number);
    return { ...questionCard(after, readerOf(turn)), replaces: mayReplace(turn) };
  },
  invalid: async (turn, { raw, fields, errors }, db) => {
    const question = await questionFor(db, turn, numberField.parse(fields['number']));
    return courseForm(question, { values: { on: dayOf(turn.at), ...fields }, errors, attempt: attemptOf(raw) });
  },
});

/** Keeps of several questions that the ministry was asked again; what waits no longer is left out. */
export async function inquireQuestions(
  db: Db,
  by: Parameters<typeof keepEvent>[1],
  { numbers, on, text }: { numbers: readonly number[]; on: Day; text: string },
): Promise<void> {
  for (const number of numbers) {
    const question = await questionFor(db, by, number);
    const event: QuestionEvent = { kind: 'inquired', on, text };
    if (isWaiting(question) && !isKept(question, event)) await keepEvent(db, by, { number, ...event });
  }
}

function readCourse(raw: Raw, now: string): Raw {
  const { kind } = raw;
  const read = readDayFields(raw, { day: 'on', towards: 'past', hint: DAY }, now);
  return { ...read, kind: KINDS.get(kind) ?? kind };
}

/** What happened lies between the day on which the ministry got the question and today. */
function notBefore({ submittedAt }: Question, on: Day, today: Day): void {
  if (on > today) throw new InvalidInput({ on: 'Dieser Tag liegt noch nicht zurück.' });
  if (submittedAt !== undefined && on < dayOf(submittedAt))
    throw new InvalidInput({ on: `Die Frage liegt erst seit ${numericDay(submittedAt)} beim MAGS.` });
}

function isKept({ events }: Question, { kind, on, text }: QuestionEvent): boolean {
  return events.some((one) => one.kind === kind && one.on === on && one.text === text);
}
