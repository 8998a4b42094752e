import type { WordBlock, WordFile } from '../../documents/written/word-file.ts';
import type { Day } from '../../german/calendar.ts';
import { enumerate } from '../../german/list.ts';
import { dayOf } from '../../german/time.ts';
import { dotted, longDay, numericDay } from '../../german/write.ts';
import { euro } from '../../german/write-number.ts';
import type { Deadline } from '../../municipalities/round.ts';
import { STANDINGS } from '../basis.ts';
import { risks } from '../deadline.ts';
import { doubles, type Funds, fundsOf } from '../funds.ts';
import { AMOUNTS, type Amounts, type Measure, oddities } from '../measure.ts';
import { type Provider, proofWords } from '../provider.ts';
import { missingProofs } from './provider-sheet.ts';
import { gaps, type ReportContent } from './report-file.ts';

/** A summary of a municipality's funds in words: for its files, its leadership, its committee. */
export function summaryFile(content: ReportContent, deadlines: readonly Deadline[]): WordFile {
  const { municipality, programme, grant, measures, topicAreas, at } = content;
  const funds = fundsOf(grant, measures, topicAreas);
  return {
    title: `Mittel ${municipality}`,
    subtitle: `${programme}, Stand ${longDay(at)}`,
    blocks: [
      ...missingBlocks(content),
      { kind: 'heading', text: 'Überblick' },
      { kind: 'table', rows: overview(funds), numbers: [1] },
      ...gaps(content).map((text): WordBlock => ({ kind: 'paragraph', runs: [{ text }] })),
      ...hints(funds, { deadlines, today: dayOf(at) }),
      ...(measures.length === 0 ? [] : measureParts(funds, content)),
    ],
    footer: `Mittel ${municipality}`,
  };
}

/** The proofs of providers that have not come in stand before all else. */
function missingBlocks({ providers, at }: ReportContent): WordBlock[] {
  const items = missingProofs(providers, dayOf(at)).map((text) => [{ text }]);
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: 'Fehlende Nachweise von Trägern' },
    { kind: 'list', items },
  ];
}

function measureParts(funds: Funds, content: ReportContent): WordBlock[] {
  return [
    { kind: 'heading', text: 'Nach Themenfeld' },
    { kind: 'table', rows: topicAreaRows(funds), numbers: [1, 2, 3] },
    { kind: 'heading', text: 'Maßnahmen' },
    ...content.measures.flatMap((measure) => measureBlocks(measure, content)),
  ];
}

function overview({ grant, left, sums }: Funds): string[][] {
  const amounts = Object.entries(AMOUNTS) as [keyof Amounts, string][];
  return [
    ['Angabe', 'Betrag'],
    ['Bewilligt', grant ? euro(grant) : 'nicht hinterlegt'],
    ...amounts.map(([name, label]) => [label, euro(sums[name])]),
    ...(left ? [['Noch nicht verausgabt', euro(left.unspent)]] : []),
  ];
}

/** What one should look at: money at risk at the programme's dates, more spent than planned, double funding. */
function hints(funds: Funds, { deadlines, today }: { deadlines: readonly Deadline[]; today: Day }): WordBlock[] {
  const open = risks(funds, deadlines, today).filter(({ amount }) => amount.greaterThan(0));
  const items = [
    ...open.map(
      ({ deadline, amount }) => `${deadline.name} bis ${numericDay(deadline.on)}: offen sind ${euro(amount)}.`,
    ),
    ...funds.measures.flatMap((one) => oddities(one, euro).map((says) => `Maßnahme ${one.number}: ${says}`)),
    ...doubles(funds.measures).map(
      (group) => `Doppelförderung prüfen: Maßnahmen ${enumerate(group.map(({ number }) => String(number)))}.`,
    ),
  ];
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: 'Zu beachten' },
    { kind: 'list', items: items.map((text) => [{ text }]) },
  ];
}

function topicAreaRows({ topicAreas, sums }: Funds): string[][] {
  const row = (name: string, { planned, committed, spent }: Amounts) => [
    name,
    euro(planned),
    euro(committed),
    euro(spent),
  ];
  return [
    ['Themenfeld', ...Object.values(AMOUNTS)],
    ...topicAreas.map((one) => row(one.topicArea, one.sums)),
    row('Summe', sums),
  ];
}

/** *weitergeleitet 12.000 €*, *zurückgezahlt 500 €*. */
function passedOnWords({ passedOn, repaid }: Provider): string[] {
  return [
    ...(passedOn ? [`weitergeleitet ${euro(passedOn)}`] : []),
    ...(repaid?.greaterThan(0) ? [`zurückgezahlt ${euro(repaid)}`] : []),
  ];
}

function measureBlocks(measure: Measure, { bases, providers, at }: ReportContent): WordBlock[] {
  const { number, title, topicArea, goesOn, evidence, note } = measure;
  const passing = providers.filter((line) => line.measure.number === number);
  const names = passing.length === 0 ? 'die Kommune selbst' : passing.map(({ name }) => name).join(', ');
  const own = bases.filter((basis) => basis.measure === number);
  const amounts = Object.entries(AMOUNTS) as [keyof Amounts, string][];
  const facts = [
    [{ text: dotted(topicArea, `Träger: ${names}`) }],
    [{ text: amounts.map(([name, label]) => `${label} ${euro(measure[name])}`).join(', ') }],
    ...passing.flatMap(({ name, provider }) =>
      provider ? [[{ text: `${dotted(name, ...passedOnWords(provider))}: ${proofWords(provider, dayOf(at))}` }]] : [],
    ),
    ...(goesOn === undefined
      ? []
      : [[{ text: goesOn === 'yes' ? 'Läuft nach dem Programm weiter' : 'Endet mit dem Programm' }]]),
    ...(note === undefined ? [] : [[{ text: `Bemerkung: ${note}` }]]),
    ...(evidence === undefined ? [] : [[{ text: 'Beleg', link: evidence }]]),
    ...own.map((basis) => [
      {
        text: `Rechtsstand ${numericDay(basis.day)}: ${basis.heading} (${basis.documentTitle}, ${STANDINGS[basis.status]}, gilt seit ${numericDay(basis.validFrom)})`,
      },
    ]),
  ];
  return [
    { kind: 'heading', text: `${number} ${title}`, level: 2 },
    { kind: 'list', items: facts },
  ];
}
