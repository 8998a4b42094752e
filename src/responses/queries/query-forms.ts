import { type Filled, formData } from '../../cards/form.ts';
import { notice } from '../../conversation/cards.ts';
import type { Reply } from '../../conversation/reply.ts';
import { LONGEST_QUERY, type Query } from './query.ts';

/** Something that questions are asked of: how it is called, typed and sent, and who answers. */
export interface Queried {
  /** The name of its kind, with which its verbs begin: `votes`. */
  readonly verbs: string;
  /** *Abstimmung 4*. */
  readonly name: string;
  readonly title: string;
  /** *abstimmung 4*. */
  readonly typed: string;
  /** What its buttons send: `{ vote: 4 }`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** To whom a question goes: *die Koordination*. */
  readonly to: string;
  /** Leads to the card. */
  readonly show: { readonly title: string; readonly verb: string };
}

/** The form for a question. */
export function queryForm(of: Queried, filled: Filled): Reply {
  return formOf(of, filled, {
    title: `Rückfrage: ${of.title}`,
    hint: `Die Rückfrage geht an ${of.to}. Frage und Antwort stehen auf der Karte, alle lesen sie.`,
    label: 'Rückfrage',
    submit: { title: 'Rückfrage stellen', verb: `${of.verbs}.query`, data: of.data },
    twin: `${of.typed} rückfrage: Gilt das auch für Honorarkräfte?`,
  });
}

/** The form for the answer to it. */
export function replyForm(of: Queried, { number: query, ...asked }: Query, filled: Filled): Reply {
  return formOf(of, filled, {
    title: `Rückfrage ${query} beantworten`,
    hint: `${asked.office} fragt: ${asked.text}`,
    label: 'Antwort',
    submit: { title: 'Antwort speichern', verb: `${of.verbs}.reply`, data: { ...of.data, query } },
    twin: `${of.typed} rückfrage ${query}: Antwort`,
  });
}

interface FormOf {
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  readonly submit: { readonly title: string; readonly verb: string; readonly data: Readonly<Record<string, unknown>> };
  readonly twin: string;
}

function formOf({ name }: Queried, filled: Filled, { title, hint, label, submit, twin }: FormOf): Reply {
  const form = {
    ...{ kind: name, title, hint, submit },
    fields: [{ kind: 'text', name: 'text', label, required: true, multiline: true, maxLength: LONGEST_QUERY }] as const,
  };
  return { card: 'conversation/form', data: formData(form, filled), summary: title, personal: { twin } };
}

/** Tells who can answer that somebody asks, with what leads to the answer. */
export function askedLine(of: Queried, { number: query, office, text }: Query): Reply {
  return notice({
    kind: of.name,
    status: 'Rückfrage',
    title: of.title,
    text: `${office} fragt: ${text}`,
    ways: [{ title: `Rückfrage ${query} beantworten …`, verb: `${of.verbs}.reply-form`, data: { ...of.data, query } }],
  });
}

/** Tells who asked what was answered. */
export function repliedLine(of: Queried, { office, text, answer }: Query): Reply {
  const by = answer?.office ?? 'die Koordination';
  return notice({
    kind: of.name,
    status: 'beantwortet',
    title: of.title,
    text: `Auf die Rückfrage von ${office} („${text}“) antwortet ${by}: ${answer?.text ?? ''}`,
    ways: [{ ...of.show, data: of.data }],
  });
}

/** Says that a question is asked, and who was told of it. */
export function askedCard(of: Queried): Reply {
  return notice({
    kind: of.name,
    title: 'Die Rückfrage ist gestellt',
    text: `Sie steht auf der Karte. Benachrichtigt: ${of.to}. Die Antwort steht dann ebenfalls dort.`,
    ways: [{ ...of.show, data: of.data }],
  });
}
