import { InvalidInput, type Raw } from '../conversation/inputs.ts';
import { type Answers, type DatePoll, readAnswer } from './date-poll.ts';

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
