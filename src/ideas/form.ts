import { randomUUID } from 'node:crypto';
import { type Choice, type Field, type Filled, formData } from '../cards/form.ts';
import type { Raw } from '../conversation/inputs.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import { topicAreaOf } from '../municipalities/topic-area.ts';
import {
  contentSchema,
  type Idea,
  type IdeaKind,
  ideaName,
  KINDS,
  LEGAL_BASIS_LENGTH,
  ORIGINS,
  STATES,
  stateField,
  TRANSFER_LENGTH,
} from './idea.ts';

/** How to submit without a form. */
export const TWIN = 'idee einreichen: Titel; Beschreibung: …; Themenfeld: …';

/** Longest comment. */
export const COMMENT_LENGTH = 500;
/** Longest coordination need on an entry. */
export const NEED_LENGTH = 200;

/** The form, empty, prefilled or with errors. */
export function formCard(topicAreas: readonly string[], filled: Filled): Reply {
  const title = `${KINDS[kindIn(filled)]} einreichen`;
  const form = {
    kind: 'Neuer Eintrag',
    title,
    hint: 'Mit * gekennzeichnete Felder sind Pflichtfelder. Bitte keine Angaben zu Leistungsbeziehenden.',
    fields: fields(topicAreas, filled),
    submit: { title, verb: 'ideas.submit', data: { operation: operationOf(filled) } },
  };
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values: chosen(filled, topicAreas) }),
    summary: title,
    personal: { twin: TWIN },
  };
}

function operationOf({ values }: Filled): string {
  return typeof values['operation'] === 'string' ? values['operation'] : randomUUID();
}

/** The kind that stands in a form, by its key or as it was typed. */
function kindIn({ values }: Filled): IdeaKind {
  return contentSchema.shape.kind.safeParse(values['kind']).data ?? 'idea';
}

/** The values of a form, choices by their keys also where they were typed by their words. */
function chosen(filled: Filled, topicAreas: readonly string[]): Raw {
  const { values } = filled;
  const { origin, costsGoOn } = contentSchema.shape;
  const typedArea = values['topicArea'];
  const read = {
    kind: kindIn(filled),
    state: stateField.safeParse(values['state']).data,
    origin: origin.safeParse(values['origin']).data,
    costsGoOn: costsGoOn.safeParse(values['costsGoOn']).data,
    topicArea: typeof typedArea === 'string' ? topicAreaOf(typedArea, topicAreas) : undefined,
  };
  return { ...values, ...read };
}

/** The form of an entry that is there, with how far it has come on top. */
export function changeForm(idea: Idea, topicAreas: readonly string[], filled: Filled): Reply {
  const form = {
    kind: ideaName(idea),
    title: 'Eintrag ändern',
    hint: 'Mit * gekennzeichnete Felder sind Pflichtfelder. Frühere Fassungen bleiben erhalten.',
    fields: [
      { kind: 'choice', name: 'state', label: 'Stand', required: true, choices: choices(STATES) } as const,
      ...fields(topicAreas, filled),
    ],
    submit: {
      title: 'Änderungen speichern',
      verb: 'ideas.save',
      data: { number: String(idea.number), version: idea.version },
    },
  };
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values: chosen(filled, topicAreas) }),
    summary: notification(`Eintrag ändern: ${idea.title}`),
    personal: { twin: `idee ${idea.number} ändern: Titel; Beschreibung: …; Kosten: …; Stand: …` },
  };
}

/** The fields of an entry; a best practice also has what others need to take it over, and so has who typed it. */
function fields(topicAreas: readonly string[], filled: Filled): Field[] {
  const practice = kindIn(filled) === 'practice';
  return [...contentFields(topicAreas), ...TRANSFER_FIELDS.filter(({ name }) => practice || name in filled.values)];
}

const TRANSFER_FIELDS: readonly Field[] = [
  {
    kind: 'text',
    name: 'legalBasis',
    label: 'Rechtsgrundlage',
    placeholder: 'z. B. § 11 Abs. 5 SGB XII',
    maxLength: LEGAL_BASIS_LENGTH,
  },
  { kind: 'text', name: 'prerequisites', label: 'Voraussetzungen', multiline: true, maxLength: TRANSFER_LENGTH },
  { kind: 'text', name: 'result', label: 'Ergebnis', multiline: true, maxLength: TRANSFER_LENGTH },
];

function contentFields(topicAreas: readonly string[]): Field[] {
  return [
    { kind: 'text', name: 'title', label: 'Titel', required: true, maxLength: 90 },
    { kind: 'text', name: 'description', label: 'Beschreibung', required: true, multiline: true, maxLength: 3000 },
    { kind: 'choice', name: 'kind', label: 'Art', required: true, expanded: true, choices: choices(KINDS) },
    {
      kind: 'choice',
      name: 'topicArea',
      label: 'Themenfeld',
      required: true,
      choices: topicAreas.map((area) => ({ title: area, value: area })),
    },
    { kind: 'choice', name: 'origin', label: 'Herkunft', choices: choices(ORIGINS) },
    { kind: 'text', name: 'cost', label: 'Geschätzte Kosten in Euro', placeholder: 'z. B. 4.800,00', maxLength: 30 },
    {
      kind: 'choice',
      name: 'costsGoOn',
      label: 'Kosten nach Programmende',
      choices: [
        { title: 'Ja, es entstehen weiter Kosten', value: 'yes' },
        { title: 'Nein', value: 'no' },
      ],
    },
    {
      kind: 'text',
      name: 'contactOffice',
      label: 'Ansprechstelle',
      placeholder: 'z. B. Sozialamt Haan',
      maxLength: 120,
    },
    { kind: 'text', name: 'link', label: 'Link', placeholder: 'https://…', maxLength: 500 },
  ];
}

function choices(words: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(words).map(([value, title]) => ({ value, title }));
}

/** The form for a comment on an entry. */
export function commentForm(idea: Idea, filled: Filled): Reply {
  return textForm(idea, filled, {
    title: 'Eintrag kommentieren',
    field: {
      kind: 'text',
      name: 'text',
      label: 'Kommentar',
      required: true,
      multiline: true,
      maxLength: COMMENT_LENGTH,
    },
    verb: 'ideas.comment',
    twin: `idee ${idea.number} kommentar: …`,
  });
}

/** The form for what a municipality wants to coordinate about an entry. */
export function needForm(idea: Idea, filled: Filled): Reply {
  return textForm(idea, filled, {
    title: 'Absprachebedarf anmelden',
    field: {
      kind: 'text',
      name: 'text',
      label: 'Was abzusprechen ist',
      required: true,
      multiline: true,
      maxLength: NEED_LENGTH,
    },
    verb: 'ideas.need',
    twin: `idee ${idea.number} absprachebedarf: …`,
  });
}

function textForm(
  idea: Idea,
  filled: Filled,
  asked: { readonly title: string; readonly field: Field; readonly verb: string; readonly twin: string },
): Reply {
  const form = {
    kind: ideaName(idea),
    title: asked.title,
    hint: 'Bitte keine Angaben zu Leistungsbeziehenden.',
    fields: [asked.field],
    submit: {
      title: asked.title,
      verb: asked.verb,
      data: { number: String(idea.number), operation: operationOf(filled) },
    },
  };
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: notification(`${asked.title}: ${idea.title}`),
    personal: { twin: asked.twin },
  };
}
