import type { Day } from '../../german/calendar.ts';
import { dotted, numericDay } from '../../german/write.ts';
import { euro } from '../../german/write-number.ts';
import { people, percent } from '../figures.ts';
import type { Check } from '../notice.ts';
import { euroSpan, peopleSpan, signed } from './verdict.ts';

/** What the round's data say about the figures of a notice. */
export interface Frame {
  /** Whose rate it is: *kreisangehörige Städte*. */
  readonly rateFor?: string | undefined;
  /** Nobody stated the rate: it is the one of the municipality's kind. */
  readonly isAssumed?: boolean | undefined;
  /** The day on which the population was counted. */
  readonly populationOn?: Day | undefined;
}

/** A row of the calculation; the sum of its section stands apart. */
export interface StepRow {
  readonly label: string;
  readonly value: string;
  readonly sum?: true;
}

/** A part of the calculation with its heading. */
export interface Section {
  readonly heading: string;
  readonly rows: readonly StepRow[];
}

/** The calculation as a table: with the printed share, and back from the notice. */
export function sections(check: Check, frame: Frame): Section[] {
  const all = [
    { heading: 'Mit der angezeigten Quote gerechnet', rows: forward(check, frame) },
    { heading: 'Vom Bescheid zurückgerechnet', rows: backward(check, frame) },
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

function forward({ notice, printed, difference }: Check, frame: Frame): StepRow[] {
  const { rate, population, share, amount } = notice;
  if (!rate || !population || !share || !printed) return [];
  return [
    { label: 'Mindestsicherungsquote', value: share.text },
    { label: `× ${populationLabel(frame)}`, value: people(population) },
    { label: '= Mindestsicherungsbeziehende (gerundet)', value: people(printed.recipients) },
    { label: `× ${rateLabel(frame)}`, value: euro(rate) },
    { label: '= Betrag', value: euro(printed.amount), sum: true },
    ...(amount && difference
      ? [
          { label: 'Betrag im Bescheid', value: euro(amount) },
          { label: 'Unterschied', value: signed(difference), sum: true as const },
        ]
      : []),
  ];
}

function rateLabel({ rateFor }: Frame): string {
  return rateFor === undefined ? 'Satz' : `Satz für ${rateFor}`;
}

function populationLabel({ populationOn }: Frame): string {
  return populationOn === undefined ? 'Bevölkerung' : `Bevölkerung am ${numericDay(populationOn)}`;
}

function backward(check: Check, frame: Frame): StepRow[] {
  const { notice, quotient, shareExact, possible, populations } = check;
  const exact =
    shareExact === undefined ? [] : [{ label: 'Quote mit 13 Nachkommastellen', value: percent(shareExact) }];
  const spans = possible ? [{ label: `Möglich bei ${notice.share?.text}`, value: euroSpan(possible.amounts) }] : [];
  const fits = populations ? [{ label: 'Mögliche Bevölkerung', value: peopleSpan(populations) }] : [];
  const rate = notice.rate && !check.printed ? [{ label: rateLabel(frame), value: euro(notice.rate) }] : [];
  const counted = quotient ? [{ label: 'Mindestsicherungsbeziehende', value: people(quotient) }] : [];
  return notice.amount || possible ? [...rate, ...counted, ...exact, ...spans, ...fits] : [];
}

/** The calculation in sentences, to be copied into a note for the file. */
export function asText(check: Check, frame: Frame = {}): string[] {
  const { notice, printed, difference, quotient, nearest, shareExact, possible } = check;
  const { rate, population, amount } = notice;
  const lines = rate && frame.isAssumed ? [`${rateLabel(frame)}: ${euro(rate)}`] : [];
  if (rate && population && printed) {
    lines.push(
      `${notice.share?.text} × ${people(population)} = ${people(printed.product)}, gerundet ${people(printed.recipients)} Mindestsicherungsbeziehende`,
      `${people(printed.recipients)} × ${euro(rate)} = ${euro(printed.amount)}`,
    );
  }
  if (amount && printed && difference)
    lines.push(`Betrag im Bescheid ${euro(amount)} − ${euro(printed.amount)} = ${signed(difference)}`);
  if (amount && rate && quotient)
    lines.push(
      nearest
        ? `${euro(amount)} ÷ ${euro(rate)} = ${people(quotient)}, also kein Vielfaches`
        : `${euro(amount)} ÷ ${euro(rate)} = ${people(quotient)} Mindestsicherungsbeziehende`,
    );
  if (population && quotient && shareExact !== undefined)
    lines.push(`${people(quotient)} ÷ ${people(population)} = ${percent(shareExact)}`);
  if (possible)
    lines.push(
      `Als ${notice.share?.text} erscheinen ${dotted(`${peopleSpan(possible.recipients)} Beziehende`, euroSpan(possible.amounts))}`,
    );
  return lines;
}
