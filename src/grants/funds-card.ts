import type { Decimal } from 'decimal.js';
import { dotted, enumerate, euro, longDay, NBSP, numericDay, ofMunicipalities } from '../conversation/german.ts';
import {
  bold,
  button,
  buttons,
  header,
  moneyBar,
  paragraph,
  row,
  small,
  strip,
  subtle,
  words,
} from '../conversation/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Day, Instant } from '../conversation/time.ts';
import type { Deadline } from '../municipalities/round.ts';
import { confidential } from './confidential.ts';
import { inOrder, isReport, type Risk, risks } from './deadline.ts';
import { doubles, type Funds, type TopicAreaFunds } from './funds.ts';
import { AMOUNTS, bound, claimed, type Measure } from './measure.ts';
import { measureName } from './measure-cards.ts';

const KIND = 'Mittel';

/** What the funds of a municipality, or of the whole round, are shown with. */
export interface Stand {
  readonly funds: Funds;
  readonly deadlines: readonly Deadline[];
  /** When reports were submitted, by the key of their deadline. */
  readonly submitted: ReadonlyMap<string, Instant>;
  readonly today: Day;
  readonly at: Instant;
}

/** The funds of one municipality, for those who speak for it. */
export function fundsCard(municipality: string, stand: Stand, { coordinates }: { coordinates: boolean }): Reply {
  const { funds } = stand;
  const count = funds.measures.length;
  const title = funds.grant ? `${municipality}: ${euro(funds.grant)}` : `${municipality}: Mittel`;
  const reply = {
    card: 'grants/funds',
    data: {
      header: header(KIND, title, status(funds)),
      ...content(stand),
      lines: lines(funds),
      footnotes: [...doubleLines(funds.measures), ...countedToo(funds), footnote(`Stand ${longDay(stand.at)}`)],
      buttons: buttons(
        button('Maßnahme anlegen …', 'grants.measure-form'),
        ...(count === 0 ? [] : [button('Maßnahmen ansehen', 'grants.measures')]),
        ...(funds.grant ? [] : [button('Bescheid prüfen …', 'grants.form')]),
        ...(count === 0
          ? []
          : [reportButton(stand), button('Mittel als Word laden', 'grants.file', { file: 'mittel' })]),
        ...(coordinates ? [button('Mittel der Runde ansehen', 'grants.round')] : []),
      ),
    },
    summary: notification(title),
  };
  return confidential(reply, 'mittel');
}

/** The report that is asked for next; after the last one, the last. */
function reportButton({ deadlines, submitted, today }: Stand) {
  const reports = inOrder(deadlines).filter(isReport);
  const next = reports.find(({ key, on }) => on >= today && !submitted.has(key)) ?? reports.at(-1);
  return next?.asks === 'interim-report'
    ? button('Monitoringbericht laden', 'grants.file', { file: 'monitoringbericht' })
    : button('Verwendungsnachweis laden', 'grants.file', { file: 'verwendungsnachweis' });
}

function status({ measures }: Funds): string | undefined {
  return measures.length === 0 ? undefined : counted(measures.length, 'Maßnahme', 'Maßnahmen');
}

function counted(count: number, one: string, many: string): string {
  return `${count}${NBSP}${count === 1 ? one : many}`;
}

function lines({ grant, measures }: Funds) {
  return [
    ...(grant
      ? []
      : ['Der bewilligte Betrag ist noch nicht hinterlegt. Prüfen Sie den Bescheid und speichern Sie ihn.']),
    ...(measures.length === 0 ? ['Noch ist keine Maßnahme angelegt.'] : []),
  ].map((line) => paragraph(words(line)));
}

/** Said where the sums are more than what was entered as planned or committed. */
function countedToo({ measures }: Funds) {
  const more = measures.some((one) => claimed(one).greaterThan(one.planned) || bound(one).greaterThan(one.committed));
  return more
    ? [footnote('Was verausgabt ist, zählt auch als gebunden und verplant, was gebunden ist, auch als verplant.')]
    : [];
}

/** What a card of funds shows of its figures. */
function content(stand: Stand) {
  const { funds } = stand;
  return {
    strip: warning(stand),
    bars: bars(funds),
    sections: [left(funds), dates(stand), topicAreas(funds.topicAreas)].filter(({ rows }) => rows.length > 0),
  };
}

function footnote(text: string) {
  return paragraph(small(subtle(text)));
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

/** *83 %* of the grant, rounded down as its squares are. */
function shareOf(amount: Decimal, grant: Decimal): string {
  return `${amount.times(100).div(grant).floor().toFixed()}${NBSP}%`;
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
  return section(open ? 'Was bleibt' : 'Summen', funds.measures.length === 0 && !open ? [] : rows);
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
    return isReport(deadline) ? [textRow(deadline.name, reportState(deadline, submitted.get(deadline.key)))] : [];
  });
  return section('Zu den Stichtagen', rows);
}

function riskLabel({ deadline, passed }: Risk): string {
  const [open, lost] =
    deadline.asks === 'commit' ? ['zu binden', 'nicht gebunden'] : ['auszugeben', 'nicht ausgegeben'];
  return `Bis ${numericDay(deadline.on)} ${passed ? lost : open}`;
}

function reportState({ on }: Deadline, submittedAt: Instant | undefined): string {
  return submittedAt === undefined ? `bis ${numericDay(on)}` : `abgegeben ${numericDay(submittedAt)}`;
}

function topicAreas(all: readonly TopicAreaFunds[]) {
  const rows = all.map(({ topicArea, measures, sums }) =>
    tableRow(dotted(topicArea, counted(measures.length, 'Maßnahme', 'Maßnahmen')), sums.planned),
  );
  return section('Verplant nach Themenfeld', rows);
}

function doubleLines(measures: readonly Measure[]) {
  return doubles(measures).map((group) => {
    const [first] = group;
    const which = enumerate(group.map(({ number }) => measureName(number)));
    return paragraph(
      bold('Doppelförderung prüfen: '),
      words(`${which} haben denselben Träger und dasselbe Themenfeld (${first?.provider}, ${first?.topicArea}).`),
    );
  });
}

/** What the sums of the round are shown with: all measures, and how many municipalities of how many are in the sums. */
export interface RoundStand extends Stand {
  readonly all: readonly Measure[];
  readonly municipalities: { readonly summed: number; readonly all: number };
}

/** The sums of the round, for the Koordination: no amount of a single municipality, but who may be paying twice. */
export function roundCard(stand: RoundStand): Reply {
  const { funds, municipalities } = stand;
  const title = funds.grant ? `Runde: ${euro(funds.grant)}` : 'Mittel der Runde';
  const reply = {
    card: 'grants/funds',
    data: {
      header: header(KIND, title, status(funds)),
      ...content({ ...stand, deadlines: stand.deadlines.filter((deadline) => !isReport(deadline)) }),
      lines: funds.grant ? [] : [paragraph(words('Noch hat keine Kommune ihren Bescheid gespeichert.'))],
      footnotes: [
        ...acrossLines(stand.all),
        ...countedToo(funds),
        footnote(
          `Gezählt sind ${ofMunicipalities(municipalities.summed, municipalities.all)}, die ihren Bescheid gespeichert haben. Stand ${longDay(stand.at)}`,
        ),
      ],
      buttons: [],
    },
    summary: notification(title),
  };
  return confidential(reply, 'mittel der runde');
}

/** The same provider and topic area in more than one municipality. */
function acrossLines(measures: readonly Measure[]) {
  const across = doubles(measures).filter(
    (group) => new Set(group.map(({ municipality }) => municipality.id)).size > 1,
  );
  return across.map((group) => {
    const [first] = group;
    const which = group.map(({ municipality, number }) => `${municipality.name} (${measureName(number)})`);
    return paragraph(
      bold('Doppelförderung prüfen: '),
      words(`${first?.provider}, ${first?.topicArea}: ${enumerate(which)}.`),
    );
  });
}
