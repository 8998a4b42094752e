import type { Db } from '../../conversation/database.ts';
import { InvalidInput, type Raw, readInputOrThrow } from '../../conversation/inputs.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { dayOf } from '../../german/time.ts';
import { fieldsSaid, type Measure } from '../measure.ts';
import { measureFor, numberField } from '../measure-access.ts';
import { contradictions, type ProviderDraft, providerSchema, withProviderDays } from '../provider.ts';

/** The labels of a typed provider. */
const LABELS = {
  traeger: 'name',
  name: 'name',
  massnahme: 'measure',
  weitergeleitet: 'passedOn',
  'weitergeleitet in euro': 'passedOn',
  betrag: 'passedOn',
  vereinbarung: 'agreedOn',
  'vereinbarung vom': 'agreedOn',
  weiterleitungsvertrag: 'agreedOn',
  'weiterleitungsvertrag vom': 'agreedOn',
  'link zur vereinbarung': 'agreement',
  link: 'agreement',
  'nachweis faellig': 'proofDue',
  'nachweis faellig am': 'proofDue',
  'verwendungsnachweis faellig': 'proofDue',
  'verwendungsnachweis faellig am': 'proofDue',
  'nachweis eingegangen': 'proofReceived',
  'nachweis eingegangen am': 'proofReceived',
  'nachweis anerkannt': 'proofAccepted',
  'nachweis anerkannt am': 'proofAccepted',
  zurueckgezahlt: 'repaid',
  'zurueckgezahlt in euro': 'repaid',
  rueckzahlung: 'repaid',
  'zurueckgezahlt am': 'repaidOn',
  'rueckzahlung am': 'repaidOn',
} as const;

/** The fields of a provider, as its form sends them or as they are typed behind its name, with the days read. */
export function fieldsOf(raw: Raw, { before, at }: { before: Readonly<Record<string, string>>; at: string }): Raw {
  const { measure, ...fields } = raw;
  const said = fieldsSaid(fields, { first: 'name', labels: LABELS, before });
  return withProviderDays(measure === undefined ? said : { measure, ...said }, at);
}

/** A provider from its fields; throws `InvalidInput` with what is wrong at which. */
export function draftFrom(turn: MemberTurn, fields: Raw): ProviderDraft {
  return consistent(readInputOrThrow(providerSchema, fields), turn);
}

/** The same provider, where nothing that is said of it contradicts the rest. */
export function consistent(draft: ProviderDraft, { at }: MemberTurn): ProviderDraft {
  const errors = contradictions(draft, dayOf(at));
  if (Object.keys(errors).length > 0) throw new InvalidInput(errors);
  return draft;
}

/** The measure that a new provider is entered for: *3*, *Maßnahme 3*. */
export async function measureIn(turn: MemberTurn, { measure }: Raw, db: Db): Promise<Measure> {
  const said = typeof measure === 'string' ? measure.replace(/^\D{0,20}/u, '') : measure;
  const number = numberField.safeParse(said).data;
  if (number === undefined) throw new InvalidInput({ measure: 'Bitte angeben, für welche Maßnahme.' });
  return measureFor(db, turn, number);
}
