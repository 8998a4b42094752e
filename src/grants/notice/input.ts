import type { Decimal } from 'decimal.js';
import { z } from 'zod';
import { InvalidInput } from '../../conversation/form.ts';
import { enumerate, euro } from '../../conversation/german.ts';
import type { Programme } from '../../municipalities/round.ts';
import { Exact, readAmount, readPeople, readShare } from '../figures.ts';
import { type Check, check, type Notice, ratesFor } from '../notice.ts';
import type { Frame } from './steps.ts';

/** A text that is read as a figure; the message says what to enter. */
function figure<Read>(read: (typed: string) => Read | undefined, message: string) {
  return z
    .string()
    .max(60, message)
    .transform((typed, context) => {
      const value = read(typed);
      if (value === undefined) context.addIssue({ code: 'custom', message });
      return value ?? z.NEVER;
    });
}

function positive<Read extends { isZero(): boolean }>(read: (typed: string) => Read | undefined) {
  return (typed: string) => {
    const value = read(typed);
    return value?.isZero() ? undefined : value;
  };
}

/** The figures of a notice as they were typed. */
export const noticeSchema = z.object({
  name: z.string().max(80, 'Bitte den Namen auf 80 Zeichen kürzen.').optional(),
  rate: figure(positive(readAmount), 'Bitte den Satz in Euro eingeben, z. B. 63.').optional(),
  population: figure(positive(readPeople), 'Bitte eine ganze Zahl eingeben, z. B. 30.298.').optional(),
  share: figure(readShare, 'Bitte die Quote in Prozent eingeben, z. B. 7,5.').optional(),
  amount: figure(positive(readAmount), 'Bitte einen Betrag in Euro eingeben, z. B. 143.325.').optional(),
});
/** The figures of a notice, read. */
export type NoticeInput = z.infer<typeof noticeSchema>;

/** A recomputed notice, and what the round's data say about its figures. */
export interface Checked {
  readonly check: Check;
  readonly frame: Frame;
}

/** Recomputes what was stated; throws `InvalidInput` where it does not suffice. */
export function recompute(given: NoticeInput, programme: Programme): Checked {
  const notice = complete(given, programme);
  const rate = programme.rates?.find(({ amount }) => notice.rate?.equals(amount));
  return { check: check(notice), frame: { rateFor: rate?.for, populationOn: programme.populationOn } };
}

/** A single amount that is a rate of the programme is meant as the rate; a missing rate is found by the amount. */
function complete({ name: _name, ...given }: NoticeInput, programme: Programme): Notice {
  const known = (programme.rates ?? []).map(({ amount }) => new Exact(amount));
  const { rate, amount, population, share } = given;
  const isRate = rate === undefined && known.some((one) => amount?.equals(one));
  const notice = isRate ? { ...given, rate: amount, amount: undefined } : given;
  if (!notice.amount && !(notice.rate && population && share))
    throw new InvalidInput({ amount: 'Bitte den Betrag angeben, oder Satz, Bevölkerung und Quote.' });
  return notice.rate ? notice : { ...notice, rate: onlyRate(notice, known) };
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
