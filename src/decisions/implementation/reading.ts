import { z } from 'zod';
import type { Field } from '../../cards/form.ts';
import { dayField, readDayFields } from '../../conversation/day-fields.ts';
import { shortText } from '../../conversation/fields.ts';
import { InvalidInput, type Raw } from '../../conversation/inputs.ts';
import type { Instant } from '../../german/berlin.ts';
import { dayOf } from '../../german/time.ts';
import { hasDay, type ImplementationState, type Progress, readState, STATE_WORDS } from '../implementation.ts';

const WHICH = 'Bitte wählen: vorgesehen, dem Ausschuss vorgelegt, in Arbeit, umgesetzt oder nicht vorgesehen.';
const LONGEST_NOTE = 500;

/** What a municipality says, in an input: how far it is, since which day, and a note. */
export const progressFields = {
  state: shortText(WHICH).transform((typed, context): ImplementationState => {
    const found = readState(typed);
    if (!found) context.addIssue({ code: 'custom', message: WHICH });
    return found ?? z.NEVER;
  }),
  on: dayField('Bitte den Tag eingeben, z. B. 12.10.2023.').optional(),
  note: z.string().max(LONGEST_NOTE, `Bitte auf ${LONGEST_NOTE}\u00a0Zeichen kürzen.`).optional(),
};

/** Reads its day as it was typed. */
export function readProgress(raw: Raw, now: Instant): Raw {
  return readDayFields(raw, { day: 'on', towards: 'past' }, now);
}

/** What is said; without a day, what has one was done today. Refuses a day that is still to come. */
export function progressOf(
  { state, on, note }: { state: ImplementationState; on?: string | undefined; note?: string | undefined },
  now: Instant,
): Progress {
  const today = dayOf(now);
  if (hasDay(state) && on !== undefined && on > today)
    throw new InvalidInput({ on: 'Dieser Tag liegt noch nicht zurück. Bis dahin: „vorgesehen“ oder „in Arbeit“.' });
  const said = note?.trim() ?? '';
  return { state, ...(hasDay(state) ? { on: on ?? today } : {}), ...(said === '' ? {} : { note: said }) };
}

/** Its fields in a form. */
export const PROGRESS_FIELDS: readonly Field[] = [
  {
    kind: 'choice',
    name: 'state',
    label: 'Stand der Umsetzung',
    required: true,
    expanded: true,
    choices: Object.entries(STATE_WORDS).map(([value, title]) => ({ value, title })),
  },
  { kind: 'date', name: 'on', label: 'Vorgelegt oder umgesetzt am (leer: Tag der Rückmeldung)' },
  { kind: 'text', name: 'note', label: 'Anmerkung', multiline: true, maxLength: LONGEST_NOTE },
];

/** What stands in the form as it comes back: the state in the words of its field. */
export function progressShown(fields: Raw): Raw {
  const { state, on } = fields;
  const isDay = typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(on);
  return { ...fields, state: typeof state === 'string' ? readState(state) : undefined, on: isDay ? on : undefined };
}
