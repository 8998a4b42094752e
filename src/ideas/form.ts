import { randomUUID } from 'node:crypto';
import { type Choice, type Field, type Filled, formData } from '../conversation/form.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import { type Idea, ideaName, KINDS, ORIGINS } from './idea.ts';

/** How to submit without a form. */
export const TWIN = 'idee einreichen: Titel; Beschreibung: …; Themenfeld: …';

/** Longest comment. */
export const COMMENT_LENGTH = 600;
/** Longest coordination need on an entry. */
export const NEED_LENGTH = 300;

/** The form, empty, prefilled or with errors. */
export function formCard(topicAreas: readonly string[], filled: Filled): Reply {
  const form = {
    kind: 'Neuer Eintrag',
    title: 'Idee einreichen',
    hint: 'Felder mit * werden gebraucht. Bitte keine Angaben zu Leistungsbeziehenden.',
    fields: fields(topicAreas),
    submit: { title: 'Idee einreichen', verb: 'ideas.submit', data: { operation: operationOf(filled) } },
  };
  const values = { kind: 'idea', ...filled.values };
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values }),
    summary: 'Idee einreichen',
    personal: { twin: TWIN },
  };
}

function operationOf({ values }: Filled): string {
  return typeof values['operation'] === 'string' ? values['operation'] : randomUUID();
}

function fields(topicAreas: readonly string[]): Field[] {
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
