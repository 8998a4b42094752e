import { z } from 'zod';
import { wholeNumber } from '../../conversation/fields.ts';
import { NBSP } from '../../german/write.ts';
import { LONGEST } from '../content.ts';

/** What an edited Word file changes: the texts of TOPs, and the names beside municipalities. */
export const changesSchema = z.object({
  texts: z.array(z.object({ place: z.number(), text: z.string() })),
  names: z.array(z.object({ municipality: z.string(), names: z.string() })),
});

/** What an edited Word file changes. */
export type Changes = z.output<typeof changesSchema>;

/** A Word file that was sent back, under a running number; what it changes is let go once it is settled. */
export interface SentFile {
  readonly number: number;
  readonly minutes: number;
  /** The version that it was made of. */
  readonly version: number;
  readonly name: string;
  readonly office: string;
  readonly state: 'open' | 'adopted' | 'discarded';
  readonly changes?: Changes | undefined;
}

/** The number of a file, as it is typed or clicked. */
export const fileNumber = wholeNumber('Bitte die Nummer der Protokolldatei angeben.');

/** *Protokolldatei 2*. */
export function fileName(number: number): string {
  return `Protokolldatei${NBSP}${number}`;
}

/** Whether a text is longer than a TOP takes. */
export function isTooLong(text: string): boolean {
  return text.length > LONGEST.text;
}
