import type { Report } from '../report.ts';
import type { Done } from './user.ts';

/** What came of one fault: when it began and was over, and from when on offices acted before it, in Unix milliseconds. */
export interface Row {
  readonly name: string;
  readonly from: number;
  readonly began: number;
  readonly over: number;
  /** After so many seconds something was acknowledged that had been begun when it was over. */
  readonly seconds: number;
  readonly lost: number;
  readonly doubled: number;
}

const COLUMNS = ['acts', 'under way', 'acknowledged', 'failed', 'lost', 'doubled', 'works after'];

/** The table of all faults, and what they come to. */
export function tell(report: Report, rows: readonly Row[], done: readonly Done[]): void {
  report.note('fault', COLUMNS.join(' | '));
  rows.forEach((row, at) => {
    const until = rows[at + 1]?.from ?? Number.POSITIVE_INFINITY;
    const acts = done.filter(({ began }) => began >= row.from && began < until);
    report.note(row.name, cellsOf(row, { acts, all: done }));
  });
  const total = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  report.note('acts in all', done.length);
  report.note('acknowledged', done.filter(({ outcome }) => outcome === 'acknowledged').length);
  report.note(
    'lost',
    total(({ lost }) => lost),
  );
  report.note(
    'doubled',
    total(({ doubled }) => doubled),
  );
}

function cellsOf(
  { began, over, lost, doubled, seconds }: Row,
  { acts, all }: { readonly acts: readonly Done[]; readonly all: readonly Done[] },
): string {
  const many = (outcome: Done['outcome']) => acts.filter((one) => one.outcome === outcome).length;
  const underWay = all.filter((one) => one.began < over && one.ended > began).length;
  const cells = [acts.length, underWay, many('acknowledged'), many('failed'), lost, doubled];
  return [...cells, `${seconds.toFixed(1)} s`].join(' | ');
}
