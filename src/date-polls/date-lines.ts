import { grid, groups, type Square } from '../cards/grid.ts';
import { bold, disclosure, paragraph, small, subtle, words } from '../cards/parts.ts';
import { clockTime, dayMonth, NBSP, weekday } from '../german/write.ts';
import { toldNotes } from '../responses/told.ts';
import { ANSWERS, type Answer, bestDate, countDates, type DateCount, type DatePoll } from './date-poll.ts';

/** Of more municipalities no squares are drawn: the counts say it. */
const MOST_SQUARES = 20;

/** The dates: while it runs the best of those before stands first and is set off, the others in the order of time. */
export function dateLines(poll: DatePoll, running: boolean) {
  const best = running ? bestDate(poll) : undefined;
  const others = countDates(poll).filter(({ position }) => position !== best?.position);
  return {
    best: best ? [dateLine(best, poll, [paragraph(small(bold('Bisher am besten')))])] : [],
    dates: others.map((count) => dateLine(count, poll, [])),
  };
}

/** A date with its counts, a square for each municipality in the same order, and who can only just or not at all. */
function dateLine(count: DateCount, poll: DatePoll, lead: readonly ReturnType<typeof paragraph>[]) {
  const answered = poll.answers.length > 0;
  const said = (['yes', 'maybe', 'no'] as const).flatMap((answer) => [
    words(`${NBSP}· ${ANSWERS[answer]}${NBSP}`),
    bold(String(count[answer])),
  ]);
  const names = (['maybe', 'no'] as const).flatMap((answer) => named(poll, count.position, answer));
  return {
    lead,
    day: [paragraph(bold(weekday(count.startsAt)))],
    counts: [paragraph(words(clockTime(count.startsAt)), ...(answered ? said : []))],
    squares: answered && poll.asked.length <= MOST_SQUARES ? [{ runs: squaresOf(count, poll) }] : [],
    names: names.length === 0 ? [] : [paragraph(small(words(names.join(`${NBSP}· `))))],
  };
}

function squaresOf({ yes, maybe, no }: DateCount, { asked, answers }: DatePoll) {
  const silent = Array.from({ length: asked.length - answers.length }, () => '–').join(NBSP);
  return groups(
    { ...words('■'.repeat(yes)), color: 'Accent' },
    subtle('■'.repeat(maybe)),
    subtle('□'.repeat(no)),
    subtle(silent),
  );
}

function named({ asked, answers }: DatePoll, position: number, answer: Answer): string[] {
  const such = new Set(
    answers.filter(({ content }) => content[position - 1] === answer).map((one) => one.municipality.id),
  );
  const names = asked.filter(({ id }) => such.has(id)).map(({ name }) => name);
  return names.length === 0 ? [] : [`${ANSWERS[answer]}: ${names.join(', ')}`];
}

const DRAWN: Readonly<Record<Answer, Square>> = { yes: 'done', maybe: 'half', no: 'open' };

/** What each municipality answered, in the order of the round, closed up below the dates. */
export function answersGrid(poll: DatePoll) {
  const { asked, answers, dates } = poll;
  if (answers.length === 0) return [];
  const lines = asked.map(({ id, name }) => {
    const mine = answers.find(({ municipality }) => municipality.id === id)?.content;
    if (!mine) return { name, deviates: 'keine Antwort', squares: [] };
    const other = dates.flatMap((date, at) => {
      const said = mine[at] ?? 'no';
      return said === 'yes' ? [] : [`${dayMonth(date)}${NBSP}${ANSWERS[said]}`];
    });
    return { name, deviates: other.join(', '), squares: dates.map((_, at) => DRAWN[mine[at] ?? 'no']) };
  });
  const grids = [grid(dates.map(dayMonth), lines)];
  const content = toldNotes(poll).map((line) => paragraph(small(subtle(line))));
  return [disclosure('answers', 'Antworten der Kommunen', { grids, content })];
}
