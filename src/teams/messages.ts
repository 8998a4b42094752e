import type { Reply } from '../conversation/reply.ts';

/** What a reply looks like: the card, and the same as plain text. */
export interface Shown {
  readonly card: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Renders a reply. */
export type Render = (reply: Reply) => Shown;

/** The content type of an adaptive card, as an attachment and as the answer to a click. */
export const CARD = 'application/vnd.microsoft.card.adaptive';

/** A message that carries one card; `summary` is what a locked phone and the activity feed show. */
export interface CardMessage {
  readonly type: 'message';
  readonly attachments: readonly { readonly contentType: string; readonly content: Shown['card'] }[];
  readonly summary: string;
}

/** The message of a card, without text beside it: Teams would show both. */
export function cardMessage(shown: Shown, reply: Reply): CardMessage {
  return { type: 'message', attachments: [{ contentType: CARD, content: shown.card }], summary: reply.summary };
}
