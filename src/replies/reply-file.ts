import { z } from 'zod';
import { wholeNumber } from '../conversation/fields.ts';
import { NBSP } from '../german/write.ts';

/** A question as a letter asked it, and what else the letter says to it. */
export interface LetterQuestion {
  readonly number: number;
  readonly text: string;
  readonly lines: readonly string[];
}

/** A letter as it was sent, by the number of its collection, with its questions in their order. */
export interface SentLetter {
  readonly number: number;
  readonly questions: readonly LetterQuestion[];
}

/** What was taken apart, as it is kept until the Koordination takes it over. */
export const splitSchema = z.object({
  pieces: z.array(z.object({ number: z.number(), text: z.string() })),
  before: z.string(),
  doubles: z.array(z.number()),
  missing: z.array(z.number()),
  foreign: z.array(z.number()),
  unread: z.array(z.string()),
  /** The one question that the file answers as a whole. */
  only: z.number().optional(),
});

/**
 * A file of the ministry taken apart by the numbers of the questions: what belongs to which; what stands before the first
 * number; which numbers come twice, are missing, or are none of the letter; and what was not read of the file.
 */
export type Split = z.infer<typeof splitSchema>;

/** A file that the ministry sent as reply to a letter; what it says is let go once it is settled. */
export interface ReplyFile {
  readonly number: number;
  readonly letter: number;
  readonly name: string;
  readonly office: string;
  readonly state: 'open' | 'adopted' | 'discarded';
  readonly split?: Split | undefined;
}

/** The letter as far as a file answers it: of a file for one question alone, that question. */
export function answeredLetter(letter: SentLetter, { only }: Split): SentLetter {
  if (only === undefined) return letter;
  return { ...letter, questions: letter.questions.filter(({ number }) => number === only) };
}

/** *Antwortdatei 1*. */
export function fileName({ number }: { readonly number: number }): string {
  return `Antwortdatei${NBSP}${number}`;
}

/** The number of a reply's file, as it is typed or clicked. */
export const fileNumber = wholeNumber('Bitte die Nummer der Antwortdatei angeben.');
