import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { dayField, readDayFields } from '../../conversation/day-fields.ts';
import { shortText, wholeNumber } from '../../conversation/fields.ts';
import type { FieldErrors, Raw } from '../../conversation/inputs.ts';
import { fold, readFields } from '../../conversation/phrase.ts';
import type { Instant } from '../../german/berlin.ts';
import { type Committee, type CommitteeTerms, type SessionTerms, sitsOn } from '../committee.ts';

/** How to keep a committee and a session without a form. */
export const COMMITTEE_TWIN = 'ausschuss erfassen: Sozialausschuss; Wahlperiode: 01.11.2020 bis 31.10.2025';
export const SESSION_TWIN = 'ausschusstermin erfassen: 09.11.2023; Ausschuss: Sozialausschuss; Abgabefrist: 20.10.2023';

const DAY = 'Bitte den Tag eingeben, z. B. 09.11.2023.';
const NEW_FORM = 'Bitte öffnen Sie das Formular neu.';
const operation = z.uuid(NEW_FORM);
const number = wholeNumber(NEW_FORM);

/** What a form or a typed message says of a committee. */
export const committeeSchema = z.object({
  operation,
  committee: number.optional(),
  version: number.optional(),
  name: z
    .string('Bitte den Namen des Ausschusses eingeben.')
    .min(3, 'Bitte den Namen des Ausschusses eingeben.')
    .max(120, 'Bitte den Namen auf 120 Zeichen kürzen.'),
  termFrom: dayField(DAY).optional(),
  termTo: dayField(DAY).optional(),
});

const PAPER = 'Bitte ja oder nein wählen.';

/** What a form or a typed message says of a session. */
export const sessionSchema = z.object({
  operation,
  session: number.optional(),
  version: number.optional(),
  committee: shortText('Bitte den Ausschuss wählen.', 120).optional(),
  heldOn: dayField(DAY),
  papersDue: dayField(DAY).optional(),
  paper: shortText(PAPER)
    .transform((typed) => ({ ja: 'planned', planned: 'planned', nein: 'none', none: 'none' })[fold(typed).folded])
    .pipe(z.enum(['planned', 'none'], PAPER))
    .default('planned'),
});

const COMMITTEE_LABELS = {
  ausschuss: 'name',
  name: 'name',
  wahlperiode: 'term',
  'beginn der wahlperiode': 'termFrom',
  ab: 'termFrom',
  'ende der wahlperiode': 'termTo',
  bis: 'termTo',
} as const;

const SESSION_LABELS = {
  termin: 'heldOn',
  'sitzung am': 'heldOn',
  am: 'heldOn',
  ausschuss: 'committee',
  abgabefrist: 'papersDue',
  abgabe: 'papersDue',
  'abgabe bis': 'papersDue',
  vorlage: 'paper',
  'vorlage vorgesehen': 'paper',
} as const;

function typedFields({ typed, ...raw }: Raw, first: string, labels: Readonly<Record<string, string>>): Raw {
  const read = typeof typed === 'string' ? { operation: randomUUID(), ...readFields(typed, first, labels) } : raw;
  return Object.fromEntries(Object.entries({ ...raw, ...read }).filter(([, value]) => value !== ''));
}

/** The fields of a committee with its days read; a term may be said as a span. */
export function committeeFields(raw: Raw, now: Instant): Raw {
  const { term, ...fields } = typedFields(raw, 'name', COMMITTEE_LABELS);
  const spanned = typeof term === 'string' ? { ...spanOf(term), ...fields } : fields;
  const from = readDayFields(spanned, { day: 'termFrom', of: 'first' }, now);
  return readDayFields(from, { day: 'termTo', of: 'last' }, now);
}

/** *2020 bis 2025* is from the first day to the last. */
function spanOf(term: string): Raw {
  const [from = '', to = ''] = term.split(/ bis |[–]|(?<=\d{4}) ?- ?(?=\d)/u).map((part) => part.trim());
  const year = (text: string, day: string) => (/^\d{4}$/u.test(text) ? `${day}${text}` : text);
  return { termFrom: year(from, '01.01.'), ...(to === '' ? {} : { termTo: year(to, '31.12.') }) };
}

/** The fields of a session with its days read. */
export function sessionFields(raw: Raw, now: Instant): Raw {
  const fields = typedFields(raw, 'heldOn', SESSION_LABELS);
  return readDayFields(readDayFields(fields, { day: 'heldOn' }, now), { day: 'papersDue' }, now);
}

/** What was said as the municipality knows it, or what is wrong at which field. */
export type Resolved<Terms> =
  | { readonly kind: 'read'; readonly terms: Terms }
  | { readonly kind: 'wrong'; errors: FieldErrors };

/** A committee whose term does not end before it begins. */
export function committeeTerms(said: z.output<typeof committeeSchema>): Resolved<CommitteeTerms> {
  const { name, termFrom, termTo } = said;
  if (termFrom !== undefined && termTo !== undefined && termTo < termFrom)
    return { kind: 'wrong', errors: { termTo: 'Das Ende liegt vor dem Beginn. Bitte einen späteren Tag eingeben.' } };
  return { kind: 'read', terms: { name, termFrom, termTo } };
}

const NO_COMMITTEE = 'Für Ihre Kommune ist noch kein Ausschuss erfasst. Bitte zuerst den Ausschuss erfassen.';
const LATE = 'Die Abgabefrist liegt nach der Sitzung. Bitte einen früheren Tag eingeben.';

/** A session of a committee in its term, with its deadline before it; the only committee need not be named. */
export function sessionTerms(
  said: z.output<typeof sessionSchema>,
  committees: readonly Committee[],
): Resolved<Omit<SessionTerms, 'state'>> {
  const { heldOn, papersDue, paper } = said;
  const committee = committeeIn(said.committee, committees);
  const errors = {
    ...(committee === undefined ? { committee: committees.length === 0 ? NO_COMMITTEE : whichOf(committees) } : {}),
    ...(committee && !sitsOn(heldOn, committee)
      ? { heldOn: 'Der Tag liegt außerhalb der Wahlperiode des Ausschusses. Bitte den Tag prüfen.' }
      : {}),
    ...(papersDue !== undefined && papersDue > heldOn ? { papersDue: LATE } : {}),
  };
  if (committee === undefined || Object.keys(errors).length > 0) return { kind: 'wrong', errors };
  return { kind: 'read', terms: { committee: committee.number, heldOn, papersDue, paper } };
}

function whichOf(committees: readonly Committee[]): string {
  return `Bitte einen dieser Ausschüsse wählen: ${committees.map(({ name }) => name).join(', ')}.`;
}

/** By its number, its name, or how the name begins; the only one where none is named. */
export function committeeIn(typed: string | undefined, committees: readonly Committee[]): Committee | undefined {
  if (typed === undefined) return committees.length === 1 ? committees[0] : undefined;
  const wanted = fold(typed).folded;
  return (
    committees.find((one) => String(one.number) === wanted) ??
    committees.find(({ name }) => fold(name).folded === wanted) ??
    committees.find(({ name }) => wanted.length > 2 && fold(name).folded.includes(wanted))
  );
}
