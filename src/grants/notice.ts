import { Decimal } from 'decimal.js';
import { Exact, type PrintedShare } from './figures.ts';

/** What a notice states: euro per recipient, population, printed share, euro granted. What is missing is derived where possible. */
export interface Notice {
  readonly rate?: Decimal | undefined;
  readonly population?: Decimal | undefined;
  readonly share?: PrintedShare | undefined;
  readonly amount?: Decimal | undefined;
}

/** From the lowest to the highest, both included. */
export interface Span {
  readonly from: Decimal;
  readonly to: Decimal;
}

/** What a notice says when it is recomputed; what it does not state enough for is undefined. */
export interface Check {
  readonly notice: Notice;
  /** Computed with the share as printed: exact product, whole recipients, euro. */
  readonly printed?: { readonly product: Decimal; readonly recipients: Decimal; readonly amount: Decimal } | undefined;
  /** Granted less computed with the printed share. */
  readonly difference?: Decimal | undefined;
  /** Recipients and amounts whose share prints as the given one; null when no whole number of recipients does. */
  readonly possible?: { readonly recipients: Span; readonly amounts: Span } | null | undefined;
  /** Granted by rate, as it comes out. */
  readonly quotient?: Decimal | undefined;
  /** Whether the amount is a whole multiple of the rate, and the multiples around it when it is not. */
  readonly multiple?: boolean | undefined;
  readonly nearest?: Span | undefined;
  /** The whole number of recipients that the amount stands for. */
  readonly recipients?: Decimal | undefined;
  /** Their share of the population in percent, to thirteen digits behind the point. */
  readonly shareExact?: string | undefined;
  /** Where the population is missing: those with which the share prints as the given one. */
  readonly populations?: Span | undefined;
  readonly explainedByRounding?: boolean | undefined;
}

/** Rounding 1: people are whole; the product of share and population is rounded half up. */
function wholePeople(product: Decimal): Decimal {
  return product.toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
}

/** Rounding 2: the share that the ministry calculated with has thirteen digits behind the point, rounded half up. */
function thirteenDigits(share: Decimal): string {
  return share.toFixed(13, Decimal.ROUND_HALF_UP);
}

/** Shares print as the given one from half a unit below it on, up to but not with half a unit above it. */
function interval({ value, unit }: PrintedShare): { from: Decimal; below: Decimal } {
  return { from: value.minus(unit.div(2)), below: value.plus(unit.div(2)) };
}

/** Recomputes a notice, to the cent. */
export function check(notice: Notice): Check {
  const printed = withPrintedShare(notice);
  const possible = possibleWith(notice);
  const implied = impliedBy(notice);
  return {
    notice,
    printed,
    difference: printed && notice.amount?.minus(printed.amount),
    possible,
    ...implied,
    shareExact: shareOf(notice, implied.recipients),
    populations: populationsFor(notice, implied.recipients),
    explainedByRounding: isExplained(implied, possible),
  };
}

function withPrintedShare({ rate, population, share }: Notice): Check['printed'] {
  if (!rate || !population || !share) return undefined;
  const product = share.value.times(population).div(100);
  const recipients = wholePeople(product);
  return { product, recipients, amount: rate.times(recipients) };
}

function possibleWith({ rate, population, share }: Notice): Check['possible'] {
  if (!rate || !population || !share) return undefined;
  const { from, below } = interval(share);
  const lowest = Exact.max(0, from.times(population).div(100).ceil());
  const highest = Exact.min(population, below.times(population).div(100).ceil().minus(1));
  if (lowest.greaterThan(highest)) return null;
  return {
    recipients: { from: lowest, to: highest },
    amounts: { from: rate.times(lowest), to: rate.times(highest) },
  };
}

function impliedBy({ rate, amount }: Notice): Pick<Check, 'quotient' | 'multiple' | 'nearest' | 'recipients'> {
  if (!rate || !amount) return {};
  const quotient = amount.div(rate);
  if (amount.modulo(rate).isZero()) return { quotient, multiple: true, recipients: quotient };
  const below = rate.times(quotient.floor());
  return { quotient, multiple: false, nearest: { from: below, to: below.plus(rate) } };
}

function shareOf({ population }: Notice, recipients: Decimal | undefined): string | undefined {
  return population && recipients && thirteenDigits(recipients.times(100).div(population));
}

function populationsFor({ population, share }: Notice, recipients: Decimal | undefined): Span | undefined {
  if (population || !share || !recipients) return undefined;
  const { from, below } = interval(share);
  if (!from.greaterThan(0)) return undefined;
  const hundredfold = recipients.times(100);
  return { from: hundredfold.div(below).floor().plus(1), to: hundredfold.div(from).floor() };
}

function isExplained(
  implied: Pick<Check, 'multiple' | 'recipients'>,
  possible: Check['possible'],
): boolean | undefined {
  if (implied.multiple === undefined || possible === undefined) return undefined;
  const { recipients } = implied;
  if (!recipients || possible === null) return false;
  const { from, to } = possible.recipients;
  return recipients.greaterThanOrEqualTo(from) && recipients.lessThanOrEqualTo(to);
}

/** The rates that a notice without one can have: the amount is a whole multiple, and rounding explains it if that can be told. */
export function ratesFor(notice: Notice, rates: readonly Decimal[]): Decimal[] {
  const checks = rates.map((rate) => check({ ...notice, rate })).filter(({ multiple }) => multiple === true);
  const explained = checks.filter(({ explainedByRounding }) => explainedByRounding !== false);
  const best = explained.length > 0 ? explained : checks;
  return best.flatMap((one) => (one.notice.rate ? [one.notice.rate] : []));
}
