import { randomUUID } from 'node:crypto';
import { type Choice, type Field, type Filled, formData } from '../../cards/form.ts';
import type { Reply } from '../../conversation/reply.ts';
import { dotted } from '../../german/write.ts';
import { cutText } from '../../text/clean.ts';
import { sessionTitle } from '../committee.ts';
import { ACCESS, KINDS, paperName } from '../paper.ts';
import { areasOf, type Known, keysOf, NO_SESSION, sessionOf, TWIN } from './terms.ts';

const HINT =
  'Mit * gekennzeichnete Felder sind Pflichtfelder. In die Vorlage gehen nur eigene Zahlen, nie Stimmen, Einwände, Niederschriften oder Zahlen anderer Kommunen. Vor dem Erstellen zeigt eine Karte, was in der Vorlage steht.';

/** So many sessions and decisions are offered; any other can be typed. */
const MOST = 30;
const LONGEST_CHOICE = 90;

/** The form of a paper, empty, prefilled or with errors. */
export function formCard(filled: Filled, known: Known): Reply {
  const { operation, paper, version } = filled.values;
  const isNew = paper === undefined;
  const form = {
    kind: isNew ? 'Neue Ausschussvorlage' : paperName({ number: Number(paper) }),
    title: isNew ? 'Ausschussvorlage vorbereiten' : 'Ausschussvorlage ändern',
    hint: HINT,
    fields: fields(known),
    submit: {
      title: 'Vorlage prüfen',
      verb: 'papers.submit',
      data: {
        operation: typeof operation === 'string' ? operation : randomUUID(),
        ...(isNew ? {} : { paper, version }),
      },
    },
  };
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values: shown(filled.values, known) }),
    summary: form.title,
    personal: { twin: TWIN, confidential: true },
  };
}

/** What was typed as the choices of the form have it. */
function shown(values: Filled['values'], known: Known): Filled['values'] {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  const session = sessionOf(text('session'), known);
  const areas = areasOf(text('topicAreas'), known.topicAreas) ?? [];
  const keys = keysOf(text('decisions'), known.decisions) ?? [];
  const usual = { kind: 'resolution', access: 'public', questions: 'yes', measures: 'no' };
  return {
    ...usual,
    ...values,
    session: session === undefined || session === null ? NO_SESSION : String(session),
    topicAreas: areas.map((area) => known.topicAreas.indexOf(area) + 1).join(','),
    decisions: keys.join(','),
  };
}

function choicesOf(words: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(words).map(([value, title]) => ({ title, value }));
}

const YES_NO = [
  { title: 'ja', value: 'yes' },
  { title: 'nein', value: 'no' },
];

function fields({ sessions, topicAreas, decisions }: Known): Field[] {
  const planned = sessions.filter(({ state }) => state === 'planned').slice(-MOST);
  const dates = planned.map((one) => ({ title: sessionTitle(one), value: String(one.number) }));
  const areas = topicAreas.map((title, at) => ({ title, value: String(at + 1) }));
  const adopted = decisions
    .slice(0, MOST)
    .map(({ key, name, title }) => ({ title: cutText(dotted(name, title), LONGEST_CHOICE), value: key }));
  return [
    {
      kind: 'choice',
      name: 'session',
      label: 'Ausschusstermin',
      choices: [...dates, { title: 'noch offen', value: NO_SESSION }],
    },
    { kind: 'choice', name: 'kind', label: 'Art', required: true, choices: choicesOf(KINDS) },
    { kind: 'choice', name: 'access', label: 'Behandlung', required: true, choices: choicesOf(ACCESS) },
    { kind: 'text', name: 'title', label: 'Titel', required: true, maxLength: 150 },
    {
      ...{ kind: 'text', name: 'proposal', label: 'Beschlussvorschlag oder Kenntnisnahme' },
      ...{ required: true, multiline: true, maxLength: 4000 },
      placeholder: 'Der Ausschuss nimmt den Sachstand zur Kenntnis.',
    },
    {
      ...{ kind: 'text', name: 'circumstances', label: 'Sachverhalt', multiline: true, maxLength: 4000 },
      placeholder: 'Was vor dem Rahmen des Programms stehen soll',
    },
    { kind: 'ticks', name: 'topicAreas', label: 'Themenfelder', choices: areas },
    ...(adopted.length === 0
      ? []
      : [{ kind: 'ticks', name: 'decisions', label: 'Beschlüsse der Runde', choices: adopted } as const]),
    { kind: 'choice', name: 'questions', label: 'Offene Fragen an das Ministerium', choices: YES_NO },
    { kind: 'choice', name: 'measures', label: 'Eigene Maßnahmen einzeln mit Beträgen', choices: YES_NO },
  ];
}
