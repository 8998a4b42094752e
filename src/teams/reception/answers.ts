import type { Reply } from '../../conversation/reply.ts';
import { CARD, type Render } from '../messages.ts';

/** The answer to a click, in the response of its request; `statusCode` speaks to Teams, HTTP's own is always 200. */
export interface ClickAnswer {
  readonly statusCode: 200 | 400 | 500;
  readonly type: string;
  readonly value: unknown;
}

/** Answers a click with the card that takes the place of the clicked one, or with a sentence beside it. */
export function clickAnswer(reply: Reply, render: Render): ClickAnswer {
  if (reply.beside === true) {
    return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: reply.summary };
  }
  return { statusCode: 200, type: CARD, value: render(reply).card };
}

/** Answers a click that says nothing that could be understood. */
export function malformedAnswer(): ClickAnswer {
  const message = 'Diese Schaltfläche ist nicht lesbar. Bitte tippen Sie „hilfe“.';
  return { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message } };
}

/** Answers a click that failed: one sentence with a reference, nothing of what happened. */
export function faultAnswer(reference: string): ClickAnswer {
  return {
    statusCode: 500,
    type: 'application/vnd.microsoft.error',
    value: { code: 'Fault', message: faultSentence(reference) },
  };
}

/** What a person reads when something failed: what to do, and the reference to read out. */
export function faultSentence(reference: string): string {
  return `Der Vorgang konnte nicht abgeschlossen werden. Bitte versuchen Sie es in einigen Minuten noch einmal. Kennung für die Koordination: ${reference}`;
}
