import { randomUUID } from 'node:crypto';
import { type Field, type Filled, formData } from '../../cards/form.ts';
import type { Raw } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import { NBSP } from '../../german/write.ts';
import { proposedDeadline } from '../../responses/deadline.ts';
import { quorumOf } from '../tally.ts';
import { OFFERED, RULES, readRule, type Vote, WITH_OPTIONS } from '../vote.ts';
import { QUESTION_LENGTH } from './draft.ts';
import { TEXT_FIELD } from './text-field.ts';

/** How to submit without a form. */
export const DRAFT_TWIN =
  'abstimmung stellen: Frage; Beschlusstext: …; Hintergrund: …; Regel: Konsent; Frist: 21.04.2023 12:00';

/** The form of a vote, empty, prefilled or with errors; `draft` among the values is the vote that it changes. */
export function draftForm(filled: Filled, round: { entitled: number; now: Instant }): Reply {
  const { operation, draft, corrects } = filled.values;
  const data = {
    operation: typeof operation === 'string' ? operation : randomUUID(),
    ...(draft === undefined ? {} : { draft }),
    ...(corrects === undefined ? {} : { corrects }),
  };
  const form = {
    kind: draft === undefined ? 'Neue Abstimmung' : `Abstimmung${NBSP}${String(draft)}`,
    title: draft === undefined ? 'Abstimmung vorbereiten' : 'Entwurf ändern',
    hint: 'Mit * gekennzeichnete Felder sind Pflichtfelder. Zuerst sehen Sie eine Vorschau, noch nichts steht im Kanal.',
    fields: fields(round.entitled),
    submit: { title: 'Vorschau ansehen', verb: 'votes.submit', data },
  };
  const values = { ...defaults(round.now), ...filled.values };
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values: shownValues(values) }),
    summary: 'Abstimmung vorbereiten',
    personal: { twin: DRAFT_TWIN },
  };
}

function defaults(now: Instant): Raw {
  return { rule: 'consent', results: 'hidden', ...proposedDeadline(now) };
}

/** A date or time that cannot be one would break its field; its error says what to enter. A typed rule is found. */
function shownValues(values: Raw): Raw {
  const { closesOn, closesTime } = values;
  const rule = readRule(String(values['rule'])) ?? '';
  const isDay = typeof closesOn === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(closesOn);
  const isTime = typeof closesTime === 'string' && /^\d{2}:\d{2}$/u.test(closesTime);
  return { ...values, rule, closesOn: isDay ? closesOn : '', closesTime: isTime ? closesTime : '' };
}

function fields(entitled: number): Field[] {
  return [
    { kind: 'text', name: 'question', label: 'Frage', required: true, maxLength: QUESTION_LENGTH },
    TEXT_FIELD,
    { kind: 'text', name: 'background', label: 'Hintergrund', multiline: true, maxLength: 2000 },
    {
      kind: 'choice',
      name: 'rule',
      label: 'Regel',
      required: true,
      expanded: true,
      choices: OFFERED.map((rule) => ({ value: rule, title: ruleTitle(rule) })),
    },
    {
      kind: 'text',
      name: 'options',
      label: 'Eigene Antworten',
      placeholder: 'eine je Zeile; nur bei Meinungsbild und einfacher Mehrheit',
      multiline: true,
      maxLength: 900,
    },
    { kind: 'date', name: 'closesOn', label: 'Frist (Datum)', required: true },
    { kind: 'time', name: 'closesTime', label: 'Frist (Uhrzeit)', required: true },
    {
      kind: 'text',
      name: 'quorum',
      label: 'Quorum',
      placeholder: `leer: mehr als die Hälfte (${quorumOf('consent', entitled)} von ${entitled})`,
      maxLength: 4,
    },
    {
      kind: 'choice',
      name: 'results',
      label: 'Stimmen',
      expanded: true,
      choices: [
        { value: 'hidden', title: 'bis zur Frist verdeckt' },
        { value: 'visible', title: 'sofort für alle sichtbar' },
      ],
    },
  ];
}

function ruleTitle(rule: Vote['rule']): string {
  if (rule === 'consent') return 'Konsent (Zustimmung, Enthaltung, begründeter Einwand)';
  return WITH_OPTIONS.includes(rule) ? `${RULES[rule]} (auch mit eigenen Antworten)` : RULES[rule];
}
