import type { Decimal } from 'decimal.js';
import { bold, paragraph, row, small, strip, subtle, words } from '../../cards/parts.ts';
import { stacked } from '../../cards/stacked.ts';
import { dotted, longDay, NBSP } from '../../german/write.ts';
import { euro, percent } from '../../german/write-number.ts';
import { type Risk, risks } from '../deadline.ts';
import { Exact } from '../figures.ts';
import type { Funds, Left, TopicAreaFunds } from '../funds.ts';
import { AMOUNTS, bound, claimed } from '../measure.ts';
import type { Count, ProviderSums } from '../provider.ts';
import { dateLines } from './date-lines.ts';
import type { Stand } from './stand.ts';

/** What the cards of the funds are headed with. */
export const KIND = 'Mittel';

/** What a card of funds shows of its figures. */
export function content(stand: Stand) {
  const { funds } = stand;
  const { bars, table, sections } = figures(funds);
  const areas = topicAreas(funds.topicAreas);
  return {
    strip: warning(stand),
    bars,
    table,
    sections,
    dates: dateLines(stand),
    areas: areas.rows.length === 0 ? [] : [areas],
  };
}

/** What a card shows where nothing may be summed up. */
export const NO_CONTENT = { strip: [], bars: [], table: [], sections: [], dates: [], areas: [] };

/** The gravest thing first: more planned than granted, money lost after a date, then the next date. */
function warning(stand: Stand) {
  const { funds } = stand;
  const over = funds.left?.unplanned;
  if (over?.isNegative())
    return said('warning', `Verplant sind ${euro(over.abs())} mehr als bewilligt.`, 'Bitte prüfen Sie die Maßnahmen.');
  const open = risks(funds, stand.deadlines, stand.today).filter(({ amount }) => amount.greaterThan(0));
  const worst = open.findLast(({ passed }) => passed) ?? open[0];
  return worst ? said('warning', ...sentences(worst)) : [];
}

function said(style: 'warning', finding: string, reason: string) {
  return strip(style, paragraph(bold(finding)), paragraph(words(reason)));
}

function sentences({ deadline, amount, passed }: Risk): [finding: string, reason: string] {
  const day = longDay(deadline.on);
  if (deadline.asks === 'commit')
    return passed
      ? [`${euro(amount)} sind nicht gebunden.`, `Verbindlich zu verplanen waren sie bis zum ${day}.`]
      : [`${euro(amount)} sind noch nicht gebunden.`, `Das ist bis zum ${day} möglich.`];
  return passed
    ? [`${euro(amount)} sind nicht verausgabt.`, `Der Zeitraum endete am ${day}. Diese Mittel sind zurückzuzahlen.`]
    : [`${euro(amount)} sind noch nicht verausgabt.`, `Was am ${day} übrig ist, ist zurückzuzahlen.`];
}

/** One bar with its table once there are measures, and what is left; without a grant the sums alone. */
function figures({ grant, left, sums, measures }: Funds) {
  if (!grant || !left)
    return { bars: [], table: [], sections: measures.length === 0 ? [] : [section('Summen', plainSums(sums))] };
  const rest = [
    tableRow('Noch nicht gebunden', left.uncommitted),
    tableRow('Noch nicht verausgabt', left.unspent, true),
  ];
  if (measures.length === 0) {
    const all = [tableRow('Bewilligt', grant), tableRow('Noch nicht verplant', left.unplanned), ...rest];
    return { bars: [], table: [], sections: [section('Restmittel', all)] };
  }
  const { bar, rows } = stackOf({ grant, left, sums });
  return { bars: [bar], table: rows, sections: [section('Restmittel', rest)] };
}

function plainSums(sums: Funds['sums']) {
  const names = Object.entries(AMOUNTS) as [keyof typeof AMOUNTS, string][];
  return names.map(([name, label]) => tableRow(label, sums[name]));
}

type Known = Required<Pick<Funds, 'sums'>> & { readonly grant: Decimal; readonly left: Left };

/** Each amount once, at its furthest stage; what is planned beyond the grant stands below the sum. */
function stackOf({ grant, left, sums }: Known) {
  const share = (amount: Decimal) => percent(amount.times(100).div(grant));
  const part = (label: string, amount: Decimal) => ({ label, share: share(amount), amount, written: euro(amount) });
  const parts = [
    part('Verausgabt', sums.spent),
    part('Nur gebunden', sums.committed.minus(sums.spent)),
    part('Nur verplant', sums.planned.minus(sums.committed)),
    part('Nicht verplant', Exact.max(0, left.unplanned)),
  ];
  const spoken = paragraph(bold(`${share(sums.committed)} gebunden`), words(`, ${share(sums.spent)} verausgabt`));
  const { bar, rows } = stacked(spoken, parts);
  const over = parts.reduce((sum, { amount }) => sum.plus(amount), new Exact(0)).minus(grant);
  const sum = over.isZero()
    ? [tableRow('= Bewilligt', grant, true)]
    : [tableRow('= Summe', grant.plus(over), true), tableRow('Bewilligt', grant)];
  return { bar, rows: [...rows.map((one) => ({ ...one, total: false })), ...sum] };
}

function section(heading: string, rows: readonly ReturnType<typeof tableRow>[]) {
  return { heading: [paragraph(bold(heading))], rows };
}

/** What was passed on to providers, what came back, and of what the proof waits or is overdue. */
export function passedOnSection(sums: ProviderSums | undefined) {
  if (!sums || sums.all.count === 0) return [];
  const { all, repaid, waiting, overdue } = sums;
  const counting = (label: string, { count, passedOn }: Count) =>
    count === 0 ? [] : [tableRow(dotted(label, `${count}${NBSP}Träger`), passedOn)];
  return [
    section('An Träger weitergeleitet', [
      ...counting('Weitergeleitet', all),
      ...(repaid.isZero() ? [] : [tableRow('Zurückgezahlt', repaid)]),
      ...counting('Nachweis steht noch aus', waiting),
      ...counting('Nachweis überfällig', overdue),
    ]),
  ];
}

function tableRow(label: string, amount: Decimal, total = false) {
  return { ...row(label, euro(amount), total), total };
}

function topicAreas(all: readonly TopicAreaFunds[]) {
  const rows = all.map(({ topicArea, measures, sums }) =>
    tableRow(dotted(topicArea, counted(measures.length, 'Maßnahme', 'Maßnahmen')), sums.planned),
  );
  return section('Verplant nach Themenfeld', rows);
}

/** *2 Maßnahmen*. */
export function counted(count: number, one: string, many: string): string {
  return `${count}${NBSP}${count === 1 ? one : many}`;
}

/** Said where the sums are more than what was entered as planned or committed. */
export function countedToo({ measures }: Funds) {
  const more = measures.some((one) => claimed(one).greaterThan(one.planned) || bound(one).greaterThan(one.committed));
  return more
    ? [footnote('Was verausgabt ist, zählt auch als gebunden und verplant, was gebunden ist, auch als verplant.')]
    : [];
}

/** A small line below. */
export function footnote(text: string) {
  return paragraph(small(subtle(text)));
}
