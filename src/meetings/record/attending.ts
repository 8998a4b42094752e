import { z } from 'zod';
import { type Field, type Filled, formData } from '../../cards/form.ts';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import { type Grammar, readFields } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { enumerate } from '../../german/list.ts';
import { meetingName } from '../anatomy.ts';
import { answeredWith } from '../answer.ts';
import type { Meeting } from '../meeting.ts';
import { MEETING, numberField } from '../meeting-access.ts';
import { type Minuted, openRecord, type Recorded, recordOf } from './access.ts';
import { guestsIn, peopleIn } from './attendance.ts';
import { shownRecord } from './course.ts';
import { type Came, saveAttendance } from './keeping-store.ts';
import { attending } from './record-sayings.ts';

const LABELS = {
  anwesend: 'present',
  'mehr als eine person': 'more',
  personen: 'more',
  gaeste: 'guests',
};
const HINT = 'Nur Kommunen, Stellen und Zahlen, keine Namen.';

const TYPED: Grammar = {
  pattern: new RegExp(`${MEETING} anwesenheit`, 'u'),
  tail: 'typed',
  example: 'sitzung 3 anwesenheit: Erkrath, Haan 2, Kreis; Gäste: Jobcenter 2 | Caritas',
};

/** Opens the form for who came, filled in from the answers to the invitation. */
export const openAttendance = command({
  verb: 'meetings.attendance-form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: new RegExp(`${MEETING} anwesenheit`, 'u'), example: 'sitzung 3 anwesenheit' }],
  asked: attending,
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => {
    const record = await recordOf(db, turn, number);
    return form(record.meeting, { values: valuesOf(record) }, hintOf(record));
  },
});

/** Keeps who came, by municipality with the number of people, and guests by organisation. */
export function attend(minuted: Minuted) {
  return command({
    verb: 'meetings.attendance',
    may: 'coordinate',
    writes: true,
    typed: [TYPED],
    input: z.object({
      number: numberField,
      present: z.string().max(1500).default(''),
      more: z.string().max(600).default(''),
      guests: z.string().max(2000).default(''),
    }),
    reads: typedFields,
    run: async (turn, { number, ...said }, db) => {
      const { meeting } = await openRecord(db, turn, { number, minuted });
      await saveAttendance(db, turn, number, cameIn(said, meeting));
      return { ...(await shownRecord(turn, number, db)), replaces: mayReplace(turn) };
    },
    about: 'number',
    invalid: showAgain,
  });
}

function typedFields({ typed, ...given }: Raw): Raw {
  return typeof typed === 'string' ? { ...given, ...readFields(typed, 'present', LABELS) } : given;
}

/** Who came, of all who were invited; who is named with a number need not be ticked. */
function cameIn(said: { present: string; more: string; guests: string }, { asked }: Meeting): Came {
  const wrong = `Bitte Kommunen der Runde mit der Zahl der Personen eingeben, z. B. „Haan 2“: ${asked.map(({ name }) => name).join(', ')}.`;
  const present = peopleIn(said.present, asked);
  if (!present) throw new InvalidInput({ present: wrong });
  const more = peopleIn(said.more, asked);
  if (!more) throw new InvalidInput({ more: wrong });
  const guests = guestsIn(said.guests);
  if (!guests)
    throw new InvalidInput({ guests: 'Bitte höchstens 20 Organisationen eingeben, je Zeile eine: Jobcenter 2.' });
  const people = new Map(asked.map(({ id }) => [id, more.get(id) ?? present.get(id) ?? 0]));
  if ([...people.values()].every((count) => count === 0))
    throw new InvalidInput({ present: 'Bitte mindestens eine Kommune ankreuzen.' });
  return { people, guests };
}

async function showAgain(turn: MemberTurn, { raw, fields, errors }: Attempt, db: Db): Promise<Reply> {
  const { meeting } = await recordOf(db, turn, numberField.parse(raw['number']));
  const ticked = peopleIn(String(fields['present'] ?? ''), meeting.asked);
  const present = ticked ? [...ticked.keys()].join(',') : fields['present'];
  const spoken = ticked ? {} : { more: [fields['present'], fields['more']].filter(Boolean).join(', ') };
  return form(
    meeting,
    { values: { ...fields, present, ...spoken }, errors: atField(errors), attempt: attemptOf(raw) },
    HINT,
  );
}

/** What was typed stands in the field of text, and so does what is wrong with it. */
function atField({ present, ...errors }: Readonly<Record<string, string>>): Record<string, string> {
  return present === undefined ? errors : { more: present, ...errors };
}

/** Who came as it is recorded, else as it was answered. */
function valuesOf({ meeting, held }: Recorded): Raw {
  if (held.attendance.length === 0) {
    const coming = [...answeredWith(meeting, 'accepted'), ...answeredWith(meeting, 'represented')];
    return { present: coming.map(({ id }) => id).join(',') };
  }
  const came = held.attendance.filter(({ people }) => people > 0);
  return {
    present: came.map(({ municipality }) => municipality.id).join(','),
    more: came
      .filter(({ people }) => people > 1)
      .map(({ municipality, people }) => `${municipality.name} ${people}`)
      .join(', '),
    guests: held.guests.map(({ organisation, people }) => `${organisation} ${people}`).join('\n'),
  };
}

function hintOf({ meeting, held }: Recorded): string {
  if (held.attendance.length > 0) return HINT;
  const excused = answeredWith(meeting, 'excused').map(({ name }) => name);
  const away = excused.length === 0 ? '' : ` Abgesagt: ${enumerate(excused)}.`;
  return `Vorbelegt aus den Antworten zur Einladung.${away} ${HINT}`;
}

function form(meeting: Meeting, filled: Filled, hint: string): Reply {
  const { number, asked } = meeting;
  const represented = new Set(answeredWith(meeting, 'represented').map(({ id }) => id));
  const fields: readonly Field[] = [
    {
      kind: 'ticks',
      name: 'present',
      label: 'Anwesend',
      choices: asked.map(({ id, name }) => ({ value: id, title: represented.has(id) ? `${name} (Vertretung)` : name })),
    },
    { kind: 'text', name: 'more', label: 'Mehr als eine Person', placeholder: 'z. B. Haan 2, Kreis 3', maxLength: 600 },
    {
      kind: 'text',
      name: 'guests',
      label: 'Gäste',
      placeholder: 'eine Organisation je Zeile, z. B. Jobcenter 2',
      multiline: true,
      maxLength: 2000,
    },
  ];
  const content = {
    kind: meetingName(meeting),
    title: 'Welche Kommunen sind anwesend?',
    hint,
    fields,
    submit: { title: 'Anwesenheit speichern', verb: 'meetings.attendance', data: { number: String(number) } },
  };
  return {
    card: 'conversation/form',
    data: formData(content, filled),
    summary: content.title,
    personal: { twin: `sitzung ${number} anwesenheit: Erkrath, Haan 2; Gäste: Jobcenter 2` },
  };
}
