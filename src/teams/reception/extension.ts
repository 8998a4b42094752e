import { z } from 'zod';
import type { Found, MessageAction } from '../../conversation/feature.ts';
import { notification } from '../../conversation/reply.ts';
import type { Input } from '../../conversation/turn.ts';
import { cutText, wordsWithin } from '../../text/clean.ts';
import type { Activity } from '../activities.ts';
import { CARD, type Render } from '../messages.ts';

/** The name of the invoke that searches from the compose box. */
export const QUERY = 'composeExtension/query';
const OPENS = 'composeExtension/fetchTask';
const SUBMITS = 'composeExtension/submitAction';
const PREVIEW = 'application/vnd.microsoft.card.thumbnail';
/** A form's field takes this much of a message. */
const MOST_CHARACTERS = 3000;
/** Longer than any message: what is, is refused as a whole. */
const LONGEST_MESSAGE = 30_000;
/** Its HTML is no longer than this: what is, is not even looked through. */
const LONGEST_HTML = 200_000;

const opened = z.object({
  commandId: z.string().min(1).max(100),
  messagePayload: z
    .object({ body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }) })
    .nullish()
    .catch(undefined),
});
const submitted = z.object({ data: z.looseObject({ verb: z.string().min(1) }) });
const query = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).max(10),
});

/** What reading an action on a message needs: the actions that features offer, and HTML as text. */
export interface Extension {
  readonly actions: readonly MessageAction[];
  readonly textOfHtml: (html: string) => string;
}

/** Whether an invoke comes from the message extension: it can run where the bot is not installed. */
export function isExtension({ type, name }: Activity): boolean {
  return type === 'invoke' && (name === OPENS || name === SUBMITS || name === QUERY);
}

/** Whether it opens or sends a form, which only the asker sees. */
export function isExtensionForm({ name }: Activity): boolean {
  return name === OPENS || name === SUBMITS;
}

/** The click that an action of the message extension is: its form with the message's text, or the form that is sent. */
export function extensionInput({ name, value }: Activity, extension: Extension): Input | undefined {
  if (name === OPENS) return openingOf(value, extension);
  const found = submitted.safeParse(value).data?.data;
  if (name !== SUBMITS || !found) return undefined;
  const { verb, msteams: _teams, ...data } = found;
  return { kind: 'click', verb, data };
}

function openingOf(value: unknown, { actions, textOfHtml }: Extension): Input | undefined {
  const asked = opened.safeParse(value).data;
  const action = actions.find(({ verb }) => verb === asked?.commandId);
  if (!asked || !action) return undefined;
  const { content, contentType } = asked.messagePayload?.body ?? {};
  const typed = content ?? '';
  const text = (contentType === 'html' && typed.length <= LONGEST_HTML ? textOfHtml(typed) : typed).trim();
  return { kind: 'click', verb: action.verb, data: text === '' ? {} : { [action.field]: fitting(text) } };
}

/** What is left out of a message is seen in the form: it ends with „…“. */
function fitting(text: string): string {
  if (text.length <= MOST_CHARACTERS || text.length > LONGEST_MESSAGE) return text;
  return `${wordsWithin(text, MOST_CHARACTERS - 2)} …`;
}

/** The words that were searched for; none where the search has just been opened; undefined when it cannot be read. */
export function wordsOf({ value }: Activity): string | undefined {
  const { data } = query.safeParse(value);
  if (!data) return undefined;
  const words = data.parameters.find(({ name }) => name === 'query')?.value;
  return typeof words === 'string' ? cutText(words.trim(), 500) : '';
}

/** The answer to a search: cards to insert, or a sentence. */
export interface ExtensionAnswer {
  readonly composeExtension: Readonly<Record<string, unknown>>;
}

/** Says something in place of results. */
export function extensionSentence(text: string): ExtensionAnswer {
  return { composeExtension: { type: 'message', text } };
}

/** Offers what was found; inserted, a card has no buttons, since the bot need not be where it is read. */
export function extensionResults(found: readonly Found[], render: Render): ExtensionAnswer {
  const attachments = found.map(({ title, subtitle, reply }) => ({
    contentType: CARD,
    content: withoutButtons(render(reply).card),
    preview: { contentType: PREVIEW, content: { title: notification(title), text: subtitle } },
  }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

function withoutButtons<T>(element: T): T {
  if (Array.isArray(element)) return element.filter((one) => !isButtons(one)).map(withoutButtons) as T;
  if (typeof element !== 'object' || element === null) return element;
  const kept = Object.entries(element).filter(([, value]) => !isButtons(value));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutButtons(value)])) as T;
}

function isButtons(element: unknown): boolean {
  if (typeof element !== 'object' || element === null) return false;
  const { type, data } = element as Readonly<Record<string, unknown>>;
  return type === 'ActionSet' || type === 'Action.Execute' || (type === 'Action.Submit' && data !== undefined);
}
