import { z } from 'zod';
import type { Day } from '../german/calendar.ts';
import { enumerate } from '../german/list.ts';
import { longDay } from '../german/write.ts';
import type { CollectedQuestion, Collection } from './collection.ts';

/** What the Koordination adds to the questions: to what the letter refers, what was tried, until when an answer is asked for. */
export interface LetterDraft {
  readonly reference?: string | undefined;
  readonly tried?: string | undefined;
  readonly replyBy?: Day | undefined;
}

const item = z.object({
  /** As the list of the round counts it, so that a reply can be told apart by it. */
  number: z.number(),
  text: z.string(),
  circumstances: z.string().optional(),
  view: z.string().optional(),
  askedBy: z.array(z.string()),
});

/** A letter to the ministry, as it is kept once it has been sent. */
export const letterSchema = z.object({
  subject: z.string(),
  reference: z.string().optional(),
  opening: z.array(z.string()),
  topics: z.array(z.object({ title: z.string(), items: z.array(item) })),
  closing: z.array(z.string()),
});

/** A letter to the ministry: subject, reference, occasion, the questions by topic area, and what is asked for. */
export type Letter = z.infer<typeof letterSchema>;

/** A question in a letter. */
export type LetterItem = Letter['topics'][number]['items'][number];

/** How the Koordination is named below the letter, and what the letter is about. */
interface From {
  readonly office: string;
  readonly round: string;
}

/** Writes the letter of a collection; it is signed by an office, never by a person. */
export function composeLetter(
  { title, occasion }: Pick<Collection, 'title' | 'occasion'>,
  { reference, tried, replyBy }: LetterDraft,
  { questions, from }: { questions: readonly CollectedQuestion[]; from: From },
): Letter {
  const groups = [...Map.groupBy(questions, ({ topicArea }) => topicArea ?? 'Allgemeine Fragen')];
  return {
    subject: title,
    reference,
    opening: [
      'Sehr geehrte Damen und Herren,',
      `die Kommunen haben sich zu den folgenden Fragen abgestimmt (${from.round}) und bitten um Ihre Auskunft.`,
      ...(occasion === undefined ? [] : [occasion]),
      ...(tried === undefined ? [] : [`Bisher unternommen: ${tried}`]),
    ],
    topics: groups.map(([name, all]) => ({ title: name, items: all.map(toItem) })),
    closing: [
      replyBy === undefined
        ? 'Wir bitten um eine schriftliche Antwort zu den Nummern der Fragen.'
        : `Wir bitten um eine schriftliche Antwort zu den Nummern der Fragen bis zum ${longDay(replyBy)}.`,
      'Mit freundlichen Grüßen',
      from.office,
    ],
  };
}

function toItem({ number, text, circumstances, view, askedBy }: CollectedQuestion): LetterItem {
  return { number, text, circumstances, view, askedBy: [...askedBy] };
}

/** What stands at a question, in order: label and words. */
export function itemLines({ text, circumstances, view, askedBy }: LetterItem): readonly (readonly [string, string])[] {
  return [
    ...(circumstances === undefined ? [] : [['Sachverhalt', circumstances] as const]),
    ...(view === undefined ? [] : [['Auffassung der Runde', view] as const]),
    ['Frage', text],
    ['Gestellt von', enumerate(askedBy)],
  ];
}

/** The letter in plain text, as an e-mail holds it. */
export function letterText({ subject, reference, opening, topics, closing }: Letter): string {
  const head = [`Betreff: ${subject}`, ...(reference === undefined ? [] : [`Bezug: ${reference}`])].join('\n');
  const body = topics.map(({ title, items }) =>
    [
      title,
      ...items.map((one) =>
        [`Frage ${one.number}`, ...itemLines(one).map(([label, words]) => `${label}: ${words}`)].join('\n'),
      ),
    ].join('\n\n'),
  );
  return [head, ...opening, ...body, ...closing].join('\n\n');
}
