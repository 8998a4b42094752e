import { type Filled, formData } from '../../cards/form.ts';
import { notice } from '../../conversation/cards.ts';
import type { Reply } from '../../conversation/reply.ts';
import { type Acknowledgement, acknowledgementName, type Query } from '../acknowledgement.ts';

/** Longest question, and longest answer to it. */
export const LONGEST_QUERY = 500;

/** The form for a question on what goes round. */
export function queryForm({ number, title }: Acknowledgement, filled: Filled): Reply {
  return formOf(filled, {
    number,
    title: `Rückfrage: ${title}`,
    hint: 'Die Rückfrage geht an die Koordination. Frage und Antwort stehen auf der Karte, alle lesen sie.',
    label: 'Rückfrage',
    submit: { title: 'Rückfrage stellen', verb: 'acknowledgements.query', data: { number } },
    twin: `kenntnisnahme ${number} rückfrage: Gilt das auch für Honorarkräfte?`,
  });
}

/** The form for the answer to it. */
export function replyForm({ number }: Acknowledgement, { number: query, ...asked }: Query, filled: Filled): Reply {
  return formOf(filled, {
    number,
    title: `Rückfrage ${query} beantworten`,
    hint: `${asked.office} fragt: ${asked.text}`,
    label: 'Antwort',
    submit: { title: 'Antwort speichern', verb: 'acknowledgements.reply', data: { number, query } },
    twin: `kenntnisnahme ${number} rückfrage ${query}: Antwort`,
  });
}

interface FormOf {
  readonly number: number;
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  readonly submit: { readonly title: string; readonly verb: string; readonly data: Readonly<Record<string, unknown>> };
  readonly twin: string;
}

function formOf(filled: Filled, { number, title, hint, label, submit, twin }: FormOf): Reply {
  const form = {
    ...{ kind: acknowledgementName({ number }), title, hint, submit },
    fields: [{ kind: 'text', name: 'text', label, required: true, multiline: true, maxLength: LONGEST_QUERY }] as const,
  };
  return { card: 'conversation/form', data: formData(form, filled), summary: title, personal: { twin } };
}

/** Tells the Koordination that somebody asks, with what leads to the answer. */
export function askedLine(one: Acknowledgement, { number: query, office, text }: Query): Reply {
  const { number } = one;
  return notice({
    kind: acknowledgementName(one),
    status: 'Rückfrage',
    title: one.title,
    text: `${office} fragt: ${text}`,
    ways: [{ title: `Rückfrage ${query} beantworten …`, verb: 'acknowledgements.reply-form', data: { number, query } }],
  });
}

/** Tells who asked that the Koordination has answered. */
export function repliedLine(one: Acknowledgement, { office, text, answer }: Query): Reply {
  const { number } = one;
  return notice({
    kind: acknowledgementName(one),
    status: 'beantwortet',
    title: one.title,
    text: `Auf die Rückfrage von ${office} („${text}“) antwortet die Koordination: ${answer?.text ?? ''}`,
    ways: [{ title: `Kenntnisnahme ${number} ansehen`, verb: 'acknowledgements.show', data: { number } }],
  });
}
