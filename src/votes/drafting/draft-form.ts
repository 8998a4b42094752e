import { randomUUID } from 'node:crypto';
import { type Field, type Filled, formData, type Settings } from '../../cards/form.ts';
import type { Raw } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import { dotted, NBSP } from '../../german/write.ts';
import { openingEnd, sentEnd } from '../../responses/draft-end.ts';
import { quorumOf } from '../tally.ts';
import { OFFERED, RULES, readRule, type Vote, WITH_OPTIONS } from '../vote.ts';
import { QUESTION_LENGTH, readResults } from './draft.ts';
import { ITEMS_FIELD, TEXT_FIELD } from './text-field.ts';

/** How to submit without a form. */
export const DRAFT_TWIN =
  'abstimmung stellen: Frage; Beschlusstext: …; Hintergrund: …; Regel: Konsent; Frist: 21.04.2023 12:00';

/** Data of a form without the field for own answers: with a rule that takes them the form comes back with it. */
export const WITHOUT_OPTIONS = 'options';

/** The form of a vote, empty, prefilled or with errors; `draft` among the values is the vote that it changes. */
export function draftForm(filled: Filled, round: { entitled: number; now: Instant }): Reply {
  const { draft, without } = filled.values;
  const values = shownValues({ ...USUAL, ...openingEnd(filled.values, round.now), ...filled.values });
  const more = settings({ ...filled, values }, round.entitled);
  const asksOptions = more.fields.some(({ name }) => name === 'options');
  const form = {
    kind: draft === undefined ? 'Neue Abstimmung' : `Abstimmung${NBSP}${String(draft)}`,
    title: draft === undefined ? 'Abstimmung vorbereiten' : 'Entwurf ändern',
    hint: without === WITHOUT_OPTIONS && asksOptions ? OWN_ANSWERS : HINT,
    fields: FIELDS,
    more,
    submit: {
      title: 'Vorschau ansehen',
      verb: 'votes.submit',
      data: sent({ ...filled.values, proposed: values['proposed'] }, asksOptions),
    },
  };
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values }),
    summary: 'Abstimmung vorbereiten',
    personal: { twin: DRAFT_TWIN },
  };
}

const HINT =
  'Mit * gekennzeichnete Felder sind Pflichtfelder. Zuerst sehen Sie eine Vorschau; im Kanal steht noch nichts.';
const OWN_ANSWERS =
  'Diese Regel nimmt auch eigene Antworten. Bleibt das Feld leer, wird mit Ja, Nein oder Enthaltung abgestimmt.';

/** What is sent beside the fields. */
function sent(
  { operation, draft, corrects, follows, followsAs, keepsItems, ...values }: Raw,
  asksOptions: boolean,
): Raw {
  return {
    operation: typeof operation === 'string' ? operation : randomUUID(),
    ...(draft === undefined ? {} : { draft }),
    ...(corrects === undefined ? {} : { corrects }),
    ...(keepsItems === true ? { keepsItems } : {}),
    ...(follows === undefined ? {} : { follows, followsAs }),
    ...(asksOptions ? {} : { without: WITHOUT_OPTIONS }),
    ...sentEnd(values),
  };
}

const USUAL = { rule: 'consent', results: 'hidden' } as const;

/** A date or time that cannot be one would break its field; its error says what to enter. A typed rule is found. */
function shownValues(values: Raw): Raw {
  const { closesOn, closesTime } = values;
  const rule = readRule(String(values['rule'])) ?? '';
  const isDay = typeof closesOn === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(closesOn);
  const isTime = typeof closesTime === 'string' && /^\d{2}:\d{2}$/u.test(closesTime);
  const visible = readResults(String(values['results']));
  const results = visible === undefined ? values['results'] : visible ? 'visible' : 'hidden';
  return { ...values, rule, results, closesOn: isDay ? closesOn : '', closesTime: isTime ? closesTime : '' };
}

const FIELDS: readonly Field[] = [
  { kind: 'text', name: 'question', label: 'Frage', required: true, maxLength: QUESTION_LENGTH },
  TEXT_FIELD,
  { kind: 'text', name: 'background', label: 'Hintergrund', multiline: true, maxLength: 2000 },
  { kind: 'date', name: 'closesOn', label: 'Frist (Datum)', required: true },
  { kind: 'time', name: 'closesTime', label: 'Frist (Uhrzeit)', required: true },
];

/** What most leave as it is; own answers and quorum only where the rule takes them, or where something stands there. */
function settings(filled: Filled, entitled: number): Settings {
  const { rule, results, keepsItems } = filled.values;
  const chosen = OFFERED.find((one) => one === rule);
  const holds = (name: string) => isGiven(filled.values[name]) || filled.errors?.[name] !== undefined;
  const asksOptions = (chosen !== undefined && WITH_OPTIONS.includes(chosen)) || holds('options');
  const asksQuorum = chosen !== 'straw-poll' || holds('quorum');
  const asksItems = keepsItems !== true && (chosen !== 'straw-poll' || holds('items'));
  const asksReferrals = chosen !== 'straw-poll' || holds('referrals');
  const asksAwaits = chosen !== 'straw-poll' || holds('awaits');
  return {
    title: 'Weitere Einstellungen',
    says: chosen ? dotted(RULES[chosen], results === 'visible' ? VISIBLE : `Stimmen ${HIDDEN}`) : '',
    fields: [
      ...(asksItems ? [ITEMS_FIELD] : []),
      RULE,
      ...(asksOptions ? [OPTIONS] : []),
      ...(asksQuorum ? [quorumField(entitled)] : []),
      ...(asksReferrals ? [REFERRALS] : []),
      ...(asksAwaits ? [AWAITS] : []),
      RESULTS,
    ],
    unusual:
      rule !== USUAL.rule ||
      results !== USUAL.results ||
      holds('quorum') ||
      holds('referrals') ||
      holds('awaits') ||
      holds('items') ||
      asksOptions,
  };
}

function isGiven(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

const HIDDEN = 'bis zur Frist verdeckt';
const VISIBLE = 'Stimmen sofort für alle sichtbar';

const RULE: Field = {
  kind: 'choice',
  name: 'rule',
  label: 'Regel',
  expanded: true,
  choices: OFFERED.map((rule) => ({ value: rule, title: ruleTitle(rule) })),
};

const OPTIONS: Field = {
  kind: 'text',
  name: 'options',
  label: 'Eigene Antworten',
  placeholder: 'eine je Zeile; leer: Ja, Nein, Enthaltung',
  multiline: true,
  maxLength: 900,
};

function quorumField(entitled: number): Field {
  const placeholder = `leer: mehr als die Hälfte (${quorumOf('consent', entitled)} von ${entitled})`;
  return { kind: 'text', name: 'quorum', label: 'Quorum', placeholder, maxLength: 4 };
}

const REFERRALS: Field = {
  kind: 'text',
  name: 'referrals',
  label: 'In die Sitzung ab',
  placeholder: 'leer: eine Kommune genügt',
  maxLength: 4,
};

const AWAITS: Field = {
  kind: 'text',
  name: 'awaits',
  label: 'Gilt bis zur Antwort auf Frage',
  placeholder: 'Nummer der Frage ans MAGS; leer: ohne diese Grenze',
  maxLength: 6,
};

const RESULTS: Field = {
  kind: 'choice',
  name: 'results',
  label: 'Stimmen',
  expanded: true,
  choices: [
    { value: 'hidden', title: HIDDEN },
    { value: 'visible', title: 'sofort für alle sichtbar' },
  ],
};

function ruleTitle(rule: Vote['rule']): string {
  if (rule === 'consent') return 'Konsent (Zustimmung, Enthaltung, begründeter Einwand)';
  return WITH_OPTIONS.includes(rule) ? `${RULES[rule]} (auch mit eigenen Antworten)` : RULES[rule];
}
