import { type Field, type Filled, formData } from '../cards/form.ts';
import { InvalidInput, type Raw } from '../conversation/inputs.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import { weekdayTime } from '../german/write.ts';
import { toldForm } from '../responses/told.ts';
import { ANSWERS, type Answer, type Answers, type DatePoll, pollName, readAnswer } from './date-poll.ts';

/** So many dates stand on the card with a choice each. */
export const ANSWERED_HERE = 4;

/** A choice for each date. */
export function fieldsOf({ dates }: DatePoll): Field[] {
  const choices = (Object.entries(ANSWERS) as [Answer, string][]).map(([value, title]) => ({ value, title }));
  const expanded = dates.length <= ANSWERED_HERE;
  return dates.map((date, at) => {
    const name = `date${at + 1}`;
    return { kind: 'choice', name, label: weekdayTime(date), required: true, expanded, choices };
  });
}

/** The form in which a municipality answers to all dates. */
export function answersForm(poll: DatePoll, filled: Filled): Reply {
  const form = {
    kind: pollName(poll),
    title: poll.title,
    hint: `Eine Antwort je Kommune, änderbar bis ${weekdayTime(poll.closesAt)}.`,
    fields: fieldsOf(poll),
    submit: { title: 'Antworten speichern', verb: 'date-polls.answer', data: { poll: poll.number } },
  };
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: notification(`Termine beantworten: ${poll.title}`),
    personal: { twin: `terminfindung ${poll.number}: ja, zur Not, nein` },
  };
}

/** The form for the answers of a municipality that the Koordination was told. */
export function toldAnswersForm(poll: DatePoll, filled: Filled): Reply {
  const form = {
    kind: pollName(poll),
    title: 'Mitgeteilte Antwort eintragen',
    asked: poll.asked,
    fields: fieldsOf(poll),
    submit: { title: 'Antwort eintragen', verb: 'date-polls.enter', data: { poll: poll.number } },
    twin: `terminfindung ${poll.number} für Hilden per E-Mail: ja, zur Not, nein`,
  };
  return toldForm(form, filled);
}

/** What was said of the dates, by the names of their fields: in these, or typed in one text. */
function saidOf({ typed, ...fields }: Raw): Raw {
  if (typeof typed !== 'string') return fields;
  const parts = typed.split(/[,;|]/u).map((part, at) => [`date${at + 1}`, part.trim()]);
  return { ...fields, ...Object.fromEntries(parts) };
}

/** The answers to all dates of a poll; throws with the error at the first that is missing, or where more were said. */
export function readAnswers({ dates }: DatePoll, raw: Raw): Answers {
  const said = saidOf(raw);
  const answers = dates.map((_, at) => readAnswer(String(said[`date${at + 1}`] ?? '')));
  const missing = answers.indexOf(undefined);
  const beyond = said[`date${dates.length + 1}`] !== undefined;
  if (missing >= 0 || beyond)
    throw new InvalidInput({
      [`date${Math.max(missing, 0) + 1}`]: 'Bitte zu jedem Termin antworten: ja, zur Not oder nein.',
    });
  return answers.flatMap((one) => one ?? []);
}

/** The same, in the words of its form, where one comes back. */
export function saidAgain(raw: Raw): Raw {
  const said = Object.entries(saidOf(raw));
  return Object.fromEntries(said.map(([name, one]) => [name, /^date\d/u.test(name) ? readAnswer(String(one)) : one]));
}
