import type { Day } from '../../german/calendar.ts';
import { enumerate } from '../../german/list.ts';
import { longDay, NBSP } from '../../german/write.ts';
import type { WaitingQuestion } from '../collection.ts';
import type { Letter } from '../letter.ts';
import type { SentLetter } from '../letter-store.ts';

/** What the Koordination adds to a letter that asks again: some words, and until when an answer is asked for. */
export interface InquiryDraft {
  readonly note?: string | undefined;
  readonly replyBy?: Day | undefined;
}

/** What an inquiry refers to: the letter as it was sent, what of it waits, on which days it was asked again, who signs. */
interface About {
  readonly sent: SentLetter;
  readonly questions: readonly WaitingQuestion[];
  readonly before: readonly Day[];
  readonly office: string;
}

/** Writes the letter that asks again: it cites the first one by day, addressee and subject, and each question by its number. */
export function composeInquiry({ note, replyBy }: InquiryDraft, { sent, questions, before, office }: About): Letter {
  const open = new Set(questions.map(({ number }) => number));
  const topics = sent.letter.topics
    .map(({ title, items }) => ({ title, items: items.filter(({ number }) => open.has(number)) }))
    .filter(({ items }) => items.length > 0);
  const first = `unser Schreiben vom ${longDay(sent.on)} an ${sent.addressee}, „${sent.letter.subject}“`;
  return {
    subject: `Nachfrage: ${sent.letter.subject}`,
    reference: [first, ...(sent.letter.reference === undefined ? [] : [sent.letter.reference])].join('; '),
    opening: [
      'Sehr geehrte Damen und Herren,',
      `mit dem Schreiben vom ${longDay(sent.on)} haben wir um Ihre Auskunft gebeten. Zu den folgenden Fragen steht Ihre Antwort noch aus; die Nummern sind die des Schreibens.`,
      ...(before.length === 0 ? [] : [`Nachgefragt haben wir bereits am ${enumerate(before.map(longDay))}.`]),
      ...partly(questions),
      ...(note === undefined ? [] : [note]),
    ],
    topics,
    closing: [
      replyBy === undefined
        ? 'Wir bitten um eine schriftliche Antwort zu den Nummern der Fragen.'
        : `Wir bitten um eine schriftliche Antwort zu den Nummern der Fragen bis zum ${longDay(replyBy)}.`,
      'Mit freundlichen Grüßen',
      office,
    ],
  };
}

function partly(questions: readonly WaitingQuestion[]): string[] {
  const names = questions.filter(({ isPartly }) => isPartly).map(({ number }) => `Frage${NBSP}${number}`);
  return names.length === 0 ? [] : [`Zu ${enumerate(names)} liegt uns Ihre Antwort erst zum Teil vor.`];
}
