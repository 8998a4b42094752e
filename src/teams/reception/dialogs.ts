import type { Reply } from '../../conversation/reply.ts';
import { CARD, type Render, type Shown } from '../messages.ts';
import { faultSentence } from './answers.ts';

/** The answer to an invoke of a dialog: it goes on with a card, or ends with a sentence. */
export interface DialogAnswer {
  readonly task:
    | { readonly type: 'continue'; readonly value: Readonly<Record<string, unknown>> }
    | { readonly type: 'message'; readonly value: string };
}

type Element = Readonly<Record<string, unknown>>;

/** The cards that go on in a dialog: a form, and what was typed in one that could not be saved. */
const GO_ON = new Set(['conversation/form', 'conversation/kept']);

/** A form, or what asks on about it, is shown in the dialog; everything else closes it with its sentence. */
export function dialogAnswer(reply: Reply, render: Render): DialogAnswer {
  if (reply.asks !== true && !GO_ON.has(reply.card)) return { task: { type: 'message', value: reply.summary } };
  const card = inDialog(render(reply).card);
  const value = { title: reply.summary, height: 'large', width: 'medium', card: { contentType: CARD, content: card } };
  return { task: { type: 'continue', value } };
}

/** A dialog that failed: one sentence with a reference. */
export function dialogFault(reference: string): DialogAnswer {
  return { task: { type: 'message', value: faultSentence(reference) } };
}

/** With dialogs, a button that opens a form (its title ends with an ellipsis) asks Teams for the dialog. */
export function withDialogs(render: Render): Render {
  return (reply) => {
    const shown: Shown = render(reply);
    return { ...shown, card: changeActions(shown.card, (action) => (opensForm(action) ? fetching(action) : action)) };
  };
}

function opensForm(action: Element): boolean {
  return typeof action['title'] === 'string' && action['title'].endsWith('…');
}

function fetching(action: Element): Element {
  return submitting(action, { msteams: { type: 'task/fetch' } });
}

/** In a dialog Teams takes `Action.Submit` alone. */
function inDialog(card: Element): Element {
  return changeActions(card, (action) => submitting(action, {}));
}

function submitting(action: Element, more: Element): Element {
  const { type: _type, verb, data, ...rest } = action;
  return { ...rest, type: 'Action.Submit', data: { ...(data as Element), verb, ...more } };
}

function changeActions<T>(element: T, change: (action: Element) => Element): T {
  if (Array.isArray(element)) return element.map((one) => changeActions(one, change)) as T;
  if (typeof element !== 'object' || element === null) return element;
  const whole = element as Element;
  if (whole['type'] === 'Action.Execute') return change(whole) as T;
  return Object.fromEntries(Object.entries(whole).map(([key, value]) => [key, changeActions(value, change)])) as T;
}
