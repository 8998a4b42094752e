import type { Decimal } from 'decimal.js';
import { z } from 'zod';
import { InvalidInput } from '../../conversation/inputs.ts';
import { type NumberField, readAmount, readCount } from '../../german/amount.ts';
import { enumerate } from '../../german/list.ts';
import { euro } from '../../german/write-number.ts';
import type { Programme } from '../../municipalities/round.ts';
import { Exact, type PrintedShare, readShare } from '../figures.ts';
import { type Check, check, type Notice, ratesFor } from '../notice.ts';
import { rateOf, type Whose } from './rate.ts';
import type { Frame } from './steps.ts';

/** What was read as a figure, or what is wrong with it. */
type Figure<Read> = { readonly value: Read } | { readonly wrong: string };

/** A text that is read as a figure; the hint says what to enter. */
function figure<Read>(hint: string, read: (typed: string, hint: string) => Figure<Read>) {
  return z
    .string()
    .max(60, hint)
    .transform((typed, context): Read => {
      const found = read(typed, hint);
      if ('value' in found) return found.value;
      context.addIssue({ code: 'custom', message: found.wrong });
      return z.NEVER;
    });
}

/** A figure is exact, and more than nothing. */
function positive(read: NumberField, hint: string): Figure<Decimal> {
  const value = read.kind === 'read' && !read.about ? new Exact(read.value) : undefined;
  if (value?.greaterThan(0)) return { value };
  return { wrong: read.kind === 'wrong' ? read.says : hint };
}

const amount = (typed: string, hint: string) => positive(readAmount(typed, hint), hint);
const people = (typed: string, hint: string) => positive(readCount(typed, { thing: PEOPLE, hint }), hint);

function share(typed: string, hint: string): Figure<PrintedShare> {
  const value = readShare(typed);
  return value ? { value } : { wrong: hint };
}

const PEOPLE = /^(?:einwohner(?:innen)?|einw\.?|ew\.?)$/iu;

/** The figures of a notice as they were typed. */
export const noticeSchema = z.object({
  name: z.string().max(80, 'Bitte den Namen auf 80 Zeichen kürzen.').optional(),
  rate: figure('Bitte den Satz in Euro eingeben, z. B. 63.', amount).optional(),
  population: figure('Bitte eine ganze Zahl eingeben, z. B. 30.298.', people).optional(),
  share: figure('Bitte die Quote in Prozent eingeben, z. B. 7,5.', share).optional(),
  amount: figure('Bitte einen Betrag in Euro eingeben, z. B. 143.325.', amount).optional(),
});
/** The figures of a notice, read. */
export type NoticeInput = z.infer<typeof noticeSchema>;

/** A recomputed notice, and what the round's data say about its figures. */
export interface Checked {
  readonly check: Check;
  readonly frame: Frame;
}

/** Recomputes what was stated; throws `InvalidInput` where it does not suffice. */
export function recompute(given: NoticeInput, programme: Programme, whose: Whose = 'nobody'): Checked {
  const { notice, isAssumed } = complete(given, programme, whose);
  const known = (programme.rates ?? []).filter(({ amount }) => notice.rate?.equals(amount));
  const rate = known.find((one) => one === rateOf(programme, whose)) ?? known[0];
  const frame = { rateFor: rate?.for, isAssumed, populationOn: programme.populationOn };
  return { check: check(notice), frame };
}

/**
 * A single amount that is a rate of the programme is meant as the rate. A missing rate is that of the municipality's kind,
 * and no other; of figures that are nobody's it is the one that fits.
 */
function complete({ name: _name, ...given }: NoticeInput, programme: Programme, whose: Whose) {
  const known = (programme.rates ?? []).map(({ amount }) => new Exact(amount));
  const { rate, amount, population, share } = given;
  const isRate = rate === undefined && known.some((one) => amount?.equals(one));
  const notice = isRate ? { ...given, rate: amount, amount: undefined } : given;
  if (!notice.amount && !(notice.rate && population && share))
    throw new InvalidInput({ amount: 'Bitte den Betrag angeben, oder Satz, Bevölkerung und Quote.' });
  return notice.rate
    ? { notice, isAssumed: false }
    : { notice: { ...notice, rate: missingRate(notice, programme, whose) }, isAssumed: true };
}

function missingRate(notice: Notice, programme: Programme, whose: Whose): Decimal {
  const rates = programme.rates ?? [];
  if (whose === 'nobody')
    return onlyRate(
      notice,
      rates.map(({ amount }) => new Exact(amount)),
    );
  const rate = rateOf(programme, whose);
  if (rate) return new Exact(rate.amount);
  const told = rates.map((one) => `${euro(new Exact(one.amount))} für ${one.for}`);
  const which = told.length > 0 ? ` Im Programm gelten ${enumerate(told)}.` : '';
  throw new InvalidInput({ rate: `Bitte den Satz angeben.${which}` });
}

function onlyRate(notice: Notice, known: readonly Decimal[]): Decimal {
  const fitting = ratesFor(notice, known);
  const [only] = fitting;
  if (only && fitting.length === 1) return only;
  const told = fitting.length > 0 ? fitting : known;
  const why = fitting.length > 0 ? 'Zum Betrag passen' : 'Der Betrag ist kein Vielfaches der Sätze';
  const which = told.length > 0 ? ` ${why} ${enumerate(told.map(euro))}.` : '';
  throw new InvalidInput({ rate: `Bitte den Satz angeben.${which}` });
}
