import type { Decimal } from 'decimal.js';
import { bold, moneyBar, paragraph, row, small, strip, subtle, words } from '../../cards/parts.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { dotted, longDay, NBSP, numericDay } from '../../german/write.ts';
import { euro, percent } from '../../german/write-number.ts';
import type { Deadline } from '../../municipalities/round.ts';
import { inOrder, isReport, type Risk, risks } from '../deadline.ts';
import type { Funds, TopicAreaFunds } from '../funds.ts';
import { AMOUNTS, bound, claimed } from '../measure.ts';

/** What the cards of the funds are headed with. */
export const KIND = 'Mittel';

/** What the funds of a municipality, or of the whole round, are shown with. */
export interface Stand {
  readonly funds: Funds;
  readonly deadlines: readonly Deadline[];
  /** When reports were submitted, by the key of their deadline. */
  readonly submitted: ReadonlyMap<string, Instant>;
  readonly today: Day;
  readonly at: Instant;
}

/** What a card of funds shows of its figures. */
export function content(stand: Stand) {
  const { funds } = stand;
  return {
    strip: warning(stand),
    bars: bars(funds),
    sections: [left(funds), dates(stand), topicAreas(funds.topicAreas)].filter(({ rows }) => rows.length > 0),
  };
}

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
      : [`${euro(amount)} sind noch nicht gebunden.`, `Zeit dafür ist bis zum ${day}.`];
  return passed
    ? [`${euro(amount)} sind nicht verausgabt.`, `Der Zeitraum endete am ${day}. Diese Mittel sind zurückzuzahlen.`]
    : [`${euro(amount)} sind noch nicht verausgabt.`, `Was am ${day} übrig ist, ist zurückzuzahlen.`];
}

function bars({ grant, sums, measures }: Funds) {
  const names = Object.entries(AMOUNTS) as [keyof typeof AMOUNTS, string][];
  if (!grant || measures.length === 0) return [];
  return names.map(([name, label]) => {
    const sentence = paragraph(words(`${label}: `), bold(euro(sums[name])), words(` (${shareOf(sums[name], grant)})`));
    return moneyBar(sentence, sums[name], grant);
  });
}

/** *83,3 %* of the grant. */
function shareOf(amount: Decimal, grant: Decimal): string {
  return percent(amount.times(100).div(grant));
}

function left(funds: Funds) {
  const open = funds.left;
  const names = Object.entries(AMOUNTS) as [keyof typeof AMOUNTS, string][];
  const rows = open
    ? [
        tableRow('Bewilligt', funds.grant),
        tableRow('Noch nicht verplant', open.unplanned),
        tableRow('Noch nicht gebunden', open.uncommitted),
        tableRow('Noch nicht verausgabt', open.unspent, true),
      ]
    : names.map(([name, label]) => tableRow(label, funds.sums[name]));
  return section(open ? 'Restmittel' : 'Summen', funds.measures.length === 0 && !open ? [] : rows);
}

function section(heading: string, rows: readonly ReturnType<typeof tableRow>[]) {
  return { heading: [paragraph(bold(heading))], rows };
}

function tableRow(label: string, amount: Decimal | undefined, total = false) {
  return textRow(label, amount ? euro(amount) : '', total);
}

function textRow(label: string, value: string, total = false) {
  return { ...row(label, value, total), total };
}

/** What each date of the programme asks for: reports submitted or due, money at risk. */
function dates({ funds, deadlines, submitted, today }: Stand) {
  const atRisk = new Map(risks(funds, deadlines, today).map((risk) => [risk.deadline.key, risk]));
  const rows = inOrder(deadlines).flatMap((deadline) => {
    const risk = atRisk.get(deadline.key);
    if (risk) return [tableRow(riskLabel(risk), risk.amount)];
    return isReport(deadline)
      ? [textRow(deadline.name, reportState(deadline, { submittedAt: submitted.get(deadline.key), today }))]
      : [];
  });
  return section('Zu den Stichtagen', rows);
}

function riskLabel({ deadline, passed }: Risk): string {
  const [open, lost] =
    deadline.asks === 'commit' ? ['zu binden', 'nicht gebunden'] : ['auszugeben', 'nicht ausgegeben'];
  return `Bis ${numericDay(deadline.on)} ${passed ? lost : open}`;
}

function reportState({ on }: Deadline, of: { submittedAt: Instant | undefined; today: Day }): string {
  if (of.submittedAt !== undefined) return `abgegeben am ${numericDay(of.submittedAt)}`;
  return on < of.today ? `überfällig seit ${longDay(on)}` : `bis ${numericDay(on)}`;
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
