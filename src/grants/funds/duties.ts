import { type GridLine, grid, type Square } from '../../cards/grid.ts';
import { bold, type Paragraph, paragraph, row, small, subtle, words } from '../../cards/parts.ts';
import type { Day } from '../../german/calendar.ts';
import { enumerate } from '../../german/list.ts';
import { NBSP, numericDay } from '../../german/write.ts';
import type { Deadline } from '../../municipalities/round.ts';
import { inOrder, isReport } from '../deadline.ts';

/** Who has kept the notice and submitted which report, by the key of its date; `of` are those whose rows are shown. */
export interface Duties {
  readonly of: readonly { readonly id: string; readonly name: string }[];
  readonly deadlines: readonly Deadline[];
  readonly today: Day;
  readonly hasNotice: (id: string) => boolean;
  readonly hasSubmitted: (id: string, key: string) => boolean;
}

/** A column: its short name, when it is due (the notice is, from the beginning), and whether a municipality has done it. */
interface Column {
  readonly name: string;
  readonly label: string;
  readonly late: boolean;
  readonly done: (id: string) => boolean;
}

/** Notice, reports and proof as a grid, for the Koordination with the number of each and those who are ahead. */
export function dutiesOfRound(duties: Duties) {
  const columns = columnsOf(duties);
  const all = duties.of.length;
  const rows = columns.map(({ label, done }) => {
    const count = duties.of.filter(({ id }) => done(id)).length;
    return { ...row(label, `${count}${NBSP}von${NBSP}${all}`), total: false };
  });
  return [{ ...shown(duties, columns), rows, notes: [...ahead(duties, columns), note(SAYS_LATE)] }];
}

/** The row of one municipality, with what of it is overdue. */
export function ownDuties(duties: Duties) {
  return [{ ...shown(duties, columnsOf(duties)), rows: [], notes: [] }];
}

const SAYS_LATE = 'Beim Namen steht, was überfällig ist.';

function shown({ of }: Duties, columns: readonly Column[]) {
  const names = columns.map(({ name }) => name);
  const heading = columns.length > 1 ? 'Bescheid, Berichte, Nachweis' : 'Bescheid';
  const lines = of.map((one) => lineOf(one, columns));
  return { heading: [paragraph(bold(heading))], grids: [grid(names, lines)] };
}

function lineOf({ id, name }: { id: string; name: string }, columns: readonly Column[]): GridLine {
  const missing = columns.filter(({ late, done }) => late && !done(id));
  const squares = columns.map(({ late, done }): Square => {
    if (done(id)) return 'done';
    return late ? 'late' : 'open';
  });
  return { name, deviates: enumerate(missing.map((one) => one.name)), squares };
}

function columnsOf({ deadlines, today, hasNotice, hasSubmitted }: Duties): Column[] {
  const reports = inOrder(deadlines).filter(isReport);
  const interim = reports.filter(({ asks }) => asks === 'interim-report');
  const named = (report: Deadline) => {
    if (report.asks !== 'interim-report') return 'Nachweis';
    return interim.length === 1 ? 'Bericht' : `Bericht${NBSP}${interim.indexOf(report) + 1}`;
  };
  return [
    { name: 'Bescheid', label: 'Bescheid gespeichert', late: true, done: hasNotice },
    ...reports.map((report) => ({
      name: named(report),
      label: `${named(report)}, fällig ${numericDay(report.on)}`,
      late: report.on < today,
      done: (id: string) => hasSubmitted(id, report.key),
    })),
  ];
}

/** Who has submitted what is not due yet, in words. */
function ahead({ of }: Duties, columns: readonly Column[]): Paragraph[] {
  return columns.flatMap(({ name, late, done }) => {
    const early = of.filter(({ id }) => done(id));
    if (late || early.length === 0) return [];
    return [paragraph(small(words(`${name} liegt schon vor: ${enumerate(early.map((one) => one.name))}`)))];
  });
}

function note(text: string): Paragraph {
  return paragraph(small(subtle(text)));
}
