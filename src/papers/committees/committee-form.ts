import { randomUUID } from 'node:crypto';
import { type Field, type Filled, formData } from '../../cards/form.ts';
import type { Raw } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import { type Committee, committeeName, type Session, sessionName } from '../committee.ts';
import { COMMITTEE_TWIN, committeeIn, SESSION_TWIN } from './committee-terms.ts';

/** What a form sends beside its fields: its operation, and which version of what it changes. */
function sent({ operation, version, ...values }: Filled['values'], about: 'committee' | 'session') {
  const changes = version === undefined ? {} : { [about]: values[about], version };
  return { operation: typeof operation === 'string' ? operation : randomUUID(), ...changes };
}

/** The form of a committee, empty, prefilled or with errors. */
export function committeeForm(filled: Filled): Reply {
  const { version, committee } = filled.values;
  const isNew = version === undefined;
  const form = {
    kind: isNew ? 'Neuer Ausschuss' : committeeName({ number: Number(committee) }),
    title: isNew ? 'Ausschuss erfassen' : 'Ausschuss ändern',
    hint: 'Ausschüsse und ihre Termine sehen alle Mitglieder der Runde.',
    fields: [
      {
        kind: 'text',
        name: 'name',
        label: 'Ausschuss',
        required: true,
        maxLength: 120,
        placeholder: 'Sozialausschuss',
      },
      { kind: 'date', name: 'termFrom', label: 'Beginn der Wahlperiode' },
      { kind: 'date', name: 'termTo', label: 'Ende der Wahlperiode' },
    ] satisfies Field[],
    submit: { title: 'Ausschuss speichern', verb: 'papers.committee-submit', data: sent(filled.values, 'committee') },
  };
  return formReply(form, filled, COMMITTEE_TWIN);
}

/** What its form holds of a committee. */
export function committeeValues({ number, version, name, termFrom, termTo }: Committee): Raw {
  return { committee: number, version, name, termFrom, termTo };
}

/** The form of a session, empty, prefilled or with errors. */
export function sessionForm(filled: Filled, committees: readonly Committee[]): Reply {
  const { version, session, committee } = filled.values;
  const isNew = version === undefined;
  const form = {
    kind: isNew ? 'Neuer Ausschusstermin' : sessionName({ number: Number(session) }),
    title: isNew ? 'Ausschusstermin erfassen' : 'Ausschusstermin ändern',
    hint: 'An die Abgabefrist wird nur Ihr eigenes Amt erinnert, 14 und 3 Tage vorher, solange keine Vorlage erstellt ist.',
    fields: sessionFieldsOf(committees),
    submit: { title: 'Termin speichern', verb: 'papers.session-submit', data: sent(filled.values, 'session') },
  };
  const chosen = committeeIn(committee === undefined ? undefined : String(committee), committees);
  const values = { paper: 'planned', ...filled.values, committee: chosen && String(chosen.number) };
  return formReply(form, { ...filled, values }, SESSION_TWIN);
}

function sessionFieldsOf(committees: readonly Committee[]): Field[] {
  const choices = committees.map(({ number, name }) => ({ title: name, value: String(number) }));
  return [
    { kind: 'choice', name: 'committee', label: 'Ausschuss', required: true, choices },
    { kind: 'date', name: 'heldOn', label: 'Sitzung am', required: true },
    { kind: 'date', name: 'papersDue', label: 'Abgabefrist für Vorlagen' },
    {
      ...{ kind: 'choice', name: 'paper', label: 'Vorlage vorgesehen' },
      choices: [
        { title: 'ja', value: 'planned' },
        { title: 'nein', value: 'none' },
      ],
    },
  ];
}

/** What its form holds of a session. */
export function sessionValues({ number, version, committee, heldOn, papersDue, paper }: Session): Raw {
  return { session: number, version, committee: String(committee), heldOn, papersDue, paper };
}

function formReply(form: Parameters<typeof formData>[0], filled: Filled, twin: string): Reply {
  return { card: 'conversation/form', data: formData(form, filled), summary: form.title, personal: { twin } };
}
