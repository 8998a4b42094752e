import { randomUUID } from 'node:crypto';
import { type Field, type Filled, formData } from '../../cards/form.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { readFields, withFields } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import { dayOf, inBerlin } from '../../german/time.ts';
import { oneALine, withoutEnd } from '../../text/ends.ts';
import { meetingName } from '../anatomy.ts';
import { LENGTHS, type MeetingEntry } from '../meeting.ts';
import { offsetWords } from '../offsets.ts';
import { readWhenFields } from '../when.ts';

/** How to plan a meeting without a form. */
export const TWIN =
  'sitzung anlegen: Titel; Datum: 12.10.2023; Uhrzeit: 14:00; Dauer: 120; Ort: …; TOP: … | …; Anlagen: https://… | https://…; Erinnerungen: 7 Tage, 1 Tag';

/** What the round's meetings are usually called. */
const USUAL_TITLE = 'Austausch der Sozialamtsleitungen';

const LABELS = {
  titel: 'title',
  datum: 'date',
  uhrzeit: 'time',
  dauer: 'minutes',
  ort: 'place',
  link: 'link',
  'link zur teilnahme in teams': 'link',
  top: 'agenda',
  tops: 'agenda',
  tagesordnung: 'agenda',
  anlage: 'attachments',
  anlagen: 'attachments',
  erinnerung: 'reminders',
  erinnerungen: 'reminders',
  'erinnerungen vor der sitzung': 'reminders',
};

const FIELDS: readonly Field[] = [
  { kind: 'text', name: 'title', label: 'Titel', required: true, maxLength: 90 },
  { kind: 'date', name: 'date', label: 'Datum', required: true },
  { kind: 'time', name: 'time', label: 'Uhrzeit', required: true },
  {
    kind: 'choice',
    name: 'minutes',
    label: 'Dauer',
    required: true,
    choices: LENGTHS.map((length) => ({ title: `${length} Minuten`, value: String(length) })),
  },
  { kind: 'text', name: 'place', label: 'Ort', placeholder: 'z. B. Kreishaus Mettmann', maxLength: 120 },
  { kind: 'text', name: 'link', label: 'Link zur Teilnahme in Teams', placeholder: 'https://…', maxLength: 1000 },
  {
    kind: 'text',
    name: 'agenda',
    label: 'Tagesordnung',
    placeholder: 'ein TOP je Zeile, z. B. Verfügungsfonds (Beschluss, 20 Min., Haan)',
    multiline: true,
    maxLength: 4500,
  },
  {
    kind: 'text',
    name: 'attachments',
    label: 'Anlagen',
    placeholder: 'ein Link je Zeile: Titel https://…',
    multiline: true,
    maxLength: 10_500,
  },
  {
    kind: 'text',
    name: 'reminders',
    label: 'Erinnerungen vor der Sitzung',
    placeholder: 'leer: wie üblich; ohne: keine',
    maxLength: 120,
  },
];

/** TOPs and what is attached are changed where they stand. */
const ELSEWHERE = ['agenda', 'attachments'];

/** The form, prefilled or with errors; with a number, it changes a draft. */
export function formCard(filled: Filled, number?: number): Reply {
  const operation = typeof filled.values['operation'] === 'string' ? filled.values['operation'] : randomUUID();
  const form = {
    kind: number === undefined ? 'Neue Sitzung' : meetingName({ number }),
    title: number === undefined ? 'Sitzung vorbereiten' : 'Entwurf ändern',
    hint: 'Mit * gekennzeichnete Felder sind Pflichtfelder, ebenso ein Ort oder ein Link. Alle Zeiten in deutscher Ortszeit.',
    fields: number === undefined ? FIELDS : FIELDS.filter(({ name }) => !ELSEWHERE.includes(name)),
    submit: {
      title: 'Entwurf ansehen',
      verb: 'meetings.draft',
      data: { operation, ...(number === undefined ? {} : { number: String(number) }) },
    },
  };
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values: { title: USUAL_TITLE, minutes: '120', ...filled.values } }),
    summary: form.title,
    personal: { twin: TWIN },
  };
}

/** What stands in the form of a draft that is changed. */
export function valuesOf({ title, startsAt, minutes, place = '', link = '', reminders }: MeetingEntry): Raw {
  const when = { date: dayOf(startsAt), time: inBerlin(startsAt).toFormat('HH:mm'), minutes: String(minutes) };
  return { title, ...when, place, link, reminders: offsetWords(reminders) };
}

/** The fields of an input, date and time read; the typed twin brings them in one text, and an operation of its own. */
export function draftFields(raw: Raw, now: Instant): Raw {
  const { typed } = raw;
  if (typeof typed !== 'string') return readWhenFields(raw, now);
  const fields = Object.entries(readFields(typed, 'title', LABELS)).filter(([, value]) => value !== '');
  return readWhenFields({ operation: randomUUID(), ...Object.fromEntries(fields) }, now);
}

/** The fields of the form that opens, as they were typed behind its title. */
export function openingFields(raw: Raw, now: Instant): Raw {
  return readWhenFields(withFields(raw, 'title', LABELS), now);
}

/** The fields of an input as the form takes them: one agenda item a line, a duration in digits. */
export function formValues(fields: Raw): Raw {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : undefined);
  const changed = (name: string, change: (said: string) => string) => {
    const said = text(name);
    return said === undefined ? undefined : change(said);
  };
  const values = {
    ...fields,
    minutes: changed('minutes', (said) => withoutEnd(said, /\D/u)),
    agenda: changed('agenda', oneALine),
    attachments: changed('attachments', oneALine),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
