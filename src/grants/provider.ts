import type { Decimal } from 'decimal.js';
import { z } from 'zod';
import { dayField, readDayFields } from '../conversation/day-fields.ts';
import { wholeNumber } from '../conversation/fields.ts';
import type { FieldErrors, Raw } from '../conversation/inputs.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { longDay, NBSP } from '../german/write.ts';
import { euro } from '../german/write-number.ts';
import { Exact } from './figures.ts';
import { sameProvider } from './funds.ts';
import { addressField, amountField, type Measure, typedAmount } from './measure.ts';

/** What somebody enters of a provider to which a measure passes money on; what is not known yet is left out. */
export interface ProviderDraft {
  readonly name: string;
  /** Euro passed on to it. */
  readonly passedOn?: Decimal | undefined;
  readonly agreedOn?: Day | undefined;
  /** Where the agreement lies. */
  readonly agreement?: string | undefined;
  /** When its proof of use is due, came in, and was accepted. */
  readonly proofDue?: Day | undefined;
  readonly proofReceived?: Day | undefined;
  readonly proofAccepted?: Day | undefined;
  /** Euro that it paid back, and when. */
  readonly repaid?: Decimal | undefined;
  readonly repaidOn?: Day | undefined;
}

/** A provider of a measure as it stands in one version, numbered within its municipality. */
export interface Provider extends ProviderDraft {
  readonly number: number;
  readonly version: number;
  readonly measure: number;
  readonly municipalityId: string;
  readonly state: 'active' | 'dropped';
  readonly office: string;
  readonly changedAt: Instant;
}

/** *Träger 4*. */
export function providerName(number: number | string): string {
  return `Träger${NBSP}${number}`;
}

/** The number of a provider, as it is typed or clicked. */
export const providerNumber = wholeNumber('Bitte die Nummer des Trägers angeben.');

const DAY = 'Bitte den Tag eingeben, z. B. 12.10.2023.';
const day = dayField(DAY).optional();

/** What a form or a typed message says of a provider. */
export const providerSchema = z.object({
  name: z
    .string('Bitte den Träger benennen.')
    .min(2, 'Bitte den Träger benennen.')
    .max(120, 'Bitte den Träger auf 120 Zeichen kürzen.'),
  passedOn: amountField.optional(),
  agreedOn: day,
  agreement: addressField.optional(),
  proofDue: day,
  proofReceived: day,
  proofAccepted: day,
  repaid: amountField.optional(),
  repaidOn: day,
});

/** How the fields of a provider are called on its form and in its history. */
export const FIELD_NAMES = {
  name: 'Träger',
  passedOn: 'Weitergeleitet in Euro',
  agreedOn: 'Vereinbarung vom',
  agreement: 'Link zur Vereinbarung',
  proofDue: 'Nachweis fällig am',
  proofReceived: 'Nachweis eingegangen am',
  proofAccepted: 'Nachweis anerkannt am',
  repaid: 'Zurückgezahlt in Euro',
  repaidOn: 'Zurückgezahlt am',
} as const;

const DAYS = ['agreedOn', 'proofDue', 'proofReceived', 'proofAccepted', 'repaidOn'] as const;

/** The fields with their days read: of what has no year, a day that was is the last one, and one to come the next. */
export function withProviderDays(raw: Raw, now: Instant): Raw {
  return DAYS.reduce(
    (fields, name) => readDayFields(fields, { day: name, towards: name === 'proofDue' ? 'future' : 'past' }, now),
    raw,
  );
}

/** A provider as it would be typed, field by field. */
export function typedProvider({ passedOn, repaid, ...draft }: ProviderDraft): Record<string, string> {
  const { name, agreedOn, agreement, proofDue, proofReceived, proofAccepted, repaidOn } = draft;
  const texts = {
    ...{ name, agreedOn, agreement, proofDue, proofReceived, proofAccepted, repaidOn },
    passedOn: passedOn && typedAmount(passedOn),
    repaid: repaid && typedAmount(repaid),
  };
  return Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Whether two say the same of a provider. */
export function saysSame(one: ProviderDraft, other: ProviderDraft): boolean {
  const all = (draft: ProviderDraft) => JSON.stringify(Object.entries(typedProvider(draft)).toSorted());
  return all(one) === all(other);
}

const FUTURE = 'Dieser Tag liegt in der Zukunft. Bitte erst eintragen, wenn es so weit ist.';

/** What cannot be so, by field: a day that is still to come, what was accepted before it came in, half a repayment. */
export function contradictions(draft: ProviderDraft, today: Day): FieldErrors {
  const { proofReceived, proofAccepted, repaid, repaidOn } = draft;
  const hasRepaid = repaid?.greaterThan(0) ?? false;
  const errors: Record<string, string> = {};
  for (const name of ['proofReceived', 'proofAccepted', 'repaidOn'] as const)
    if ((draft[name] ?? today) > today) errors[name] = FUTURE;
  if (proofAccepted !== undefined && proofReceived === undefined)
    errors['proofReceived'] ??= 'Bitte auch den Tag eingeben, an dem der Nachweis eingegangen ist.';
  else if (proofAccepted !== undefined && proofReceived !== undefined && proofAccepted < proofReceived)
    errors['proofAccepted'] ??=
      `Der Nachweis ist am ${longDay(proofReceived)} eingegangen. Bitte einen späteren Tag eingeben.`;
  if (hasRepaid && repaidOn === undefined) errors['repaidOn'] ??= 'Bitte auch den Tag der Rückzahlung eingeben.';
  if (!hasRepaid && repaidOn !== undefined) errors['repaid'] ??= 'Bitte auch den zurückgezahlten Betrag eingeben.';
  return errors;
}

/** Where the proof of use of a provider stands. */
export type ProofState = 'overdue' | 'due' | 'undated' | 'received' | 'accepted';

/** The state of a proof on a day; without a provider of its own nothing is known of it. */
export function proofState(provider: ProviderDraft | undefined, today: Day): ProofState {
  if (provider?.proofAccepted !== undefined) return 'accepted';
  if (provider?.proofReceived !== undefined) return 'received';
  if (provider?.proofDue === undefined) return 'undated';
  return provider.proofDue < today ? 'overdue' : 'due';
}

/** Whether a proof has not come in. */
export function isMissing(state: ProofState): boolean {
  return state !== 'received' && state !== 'accepted';
}

/** *fehlt, fällig war er am 31. März 2024*. */
export function proofWords(provider: ProviderDraft | undefined, today: Day): string {
  const on = (moment: Day | undefined) => (moment === undefined ? '' : longDay(moment));
  const said: Record<ProofState, string> = {
    overdue: `Nachweis fehlt, fällig war er am ${on(provider?.proofDue)}`,
    due: `Nachweis fällig am ${on(provider?.proofDue)}`,
    undated: provider ? 'Nachweis: kein Tag vereinbart' : 'noch ohne Angaben',
    received: `Nachweis eingegangen am ${on(provider?.proofReceived)}, noch nicht anerkannt`,
    accepted: `Nachweis anerkannt am ${on(provider?.proofAccepted)}`,
  };
  return said[proofState(provider, today)];
}

/** A provider of a measure as it is listed: one that was entered, or only the name that stands with the measure. */
export interface ProviderLine {
  readonly measure: Measure;
  readonly name: string;
  readonly provider?: Provider | undefined;
}

/** The providers of measures that count; a name that stands with a measure alone is one without anything entered. */
export function providerLines(measures: readonly Measure[], providers: readonly Provider[]): ProviderLine[] {
  const active = providers.filter(({ state }) => state === 'active');
  return measures
    .filter(({ state }) => state === 'active')
    .flatMap((measure): ProviderLine[] => {
      const own = active.filter(
        (one) => one.measure === measure.number && one.municipalityId === measure.municipality.id,
      );
      const { provider: named } = measure;
      const isEntered = named === undefined || own.some(({ name }) => sameProvider(name) === sameProvider(named));
      return [
        ...own.map((provider) => ({ measure, name: provider.name, provider })),
        ...(isEntered ? [] : [{ measure, name: named }]),
      ];
    });
}

const ORDER: readonly ProofState[] = ['overdue', 'due', 'undated', 'received', 'accepted'];

/** The missing proofs first, what is due first at the top; then what came in. */
export function inProofOrder(lines: readonly ProviderLine[], today: Day): ProviderLine[] {
  const place = ({ provider }: ProviderLine) => ORDER.indexOf(proofState(provider, today));
  const dueOn = ({ provider }: ProviderLine) => provider?.proofDue ?? '';
  return lines.toSorted((one, other) => {
    const first = place(one) - place(other);
    if (first !== 0 || dueOn(one) === dueOn(other)) return first;
    return dueOn(one) < dueOn(other) ? -1 : 1;
  });
}

/** How many providers, and the euro that were passed on to them. */
export interface Count {
  readonly count: number;
  readonly passedOn: Decimal;
}

/** What was passed on by the measures of a municipality, what came back, and of what the proof waits or is overdue. */
export interface ProviderSums {
  readonly all: Count;
  readonly repaid: Decimal;
  readonly waiting: Count;
  readonly overdue: Count;
}

/** Adds up what was entered of providers, to the cent. */
export function providerSums(lines: readonly ProviderLine[], today: Day): ProviderSums {
  const entered = lines.flatMap(({ provider }) => provider ?? []);
  const inState = (...states: readonly ProofState[]) =>
    countOf(entered.filter((one) => states.includes(proofState(one, today))));
  return {
    all: countOf(entered),
    repaid: sumOf(entered.map(({ repaid }) => repaid)),
    waiting: inState('due', 'undated'),
    overdue: inState('overdue'),
  };
}

/** *1 Nachweis eines Trägers ist überfällig (12.000 €).*, where one is. */
export function overdueWords({ overdue: { count, passedOn } }: ProviderSums): string[] {
  if (count === 0) return [];
  const what = count === 1 ? `1${NBSP}Nachweis eines Trägers ist` : `${count}${NBSP}Nachweise von Trägern sind`;
  return [`${what} überfällig${passedOn.isZero() ? '' : ` (${euro(passedOn)})`}.`];
}

function countOf(providers: readonly Provider[]): Count {
  return { count: providers.length, passedOn: sumOf(providers.map(({ passedOn }) => passedOn)) };
}

function sumOf(amounts: readonly (Decimal | undefined)[]): Decimal {
  return amounts.reduce<Decimal>((sum, amount) => sum.plus(amount ?? 0), new Exact(0));
}
