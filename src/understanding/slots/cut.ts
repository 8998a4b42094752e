import { withoutEnd } from '../../text/ends.ts';
import type { Span } from '../claims.ts';
import type { Seen } from '../reading.ts';

/** Words of a message as they were typed, and whether days in them belong to the wording. */
export interface FreeText extends Span {
  readonly value: string;
  readonly literal: boolean;
}

/** The colon behind which words stand as they are meant, not one of a time. */
export const COLON = /(?<!\d):(?!\/\/)\s*(?=\S)|:\s+(?=\S)/u;

/** Words from one place to another, without the signs around them. */
export function textAt({ message }: Seen, from: number, to: number, literal: boolean): FreeText {
  const raw = message.text.slice(from, to);
  const value = withoutEnd(raw.replace(/^[\s,;:–-]+/u, ''), /[\s,;:–-]/u);
  const start = from + raw.indexOf(value);
  return { from: start, to: start + value.length, value, literal };
}
