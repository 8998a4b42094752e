import { bold, type Paragraph, paragraph, paragraphs, small, subtle } from '../../cards/parts.ts';
import type { Instant } from '../../german/berlin.ts';
import { dotted, longDayTime } from '../../german/write.ts';
import type { Asked } from '../asking.ts';

/** A question on something that is asked of all, which all can read; `number` counts within it, from 1. */
export interface Query {
  readonly number: number;
  readonly text: string;
  readonly municipality: Asked;
  readonly office: string;
  readonly at: Instant;
  /** By the Koordination, where no office is named. */
  readonly answer?: { readonly text: string; readonly at: Instant; readonly office?: string } | undefined;
}

/** A question that nobody has answered: on what, by its number there, of which municipality, and since when. */
export interface OpenQuery {
  readonly number: number;
  readonly query: number;
  readonly text: string;
  readonly municipalityId: string;
  readonly office: string;
  readonly since: Instant;
}

/** Longest question, and longest answer to it. */
export const LONGEST_QUERY = 500;
/** So many can be asked of one matter. */
export const MOST_QUERIES = 20;

/** How many were asked, and how many wait for their answer: *Rückfragen: 3, davon offen: 1*. */
export function queryCount(queries: readonly Query[]): string {
  const waiting = queries.filter(({ answer }) => answer === undefined).length;
  return `Rückfragen: ${queries.length}${waiting === 0 ? '' : `, davon offen: ${waiting}`}`;
}

/** A question and its answer as cards show them, each with its office and time. */
export function queryLines({ number, text, office, at, answer }: Query): Paragraph[] {
  return [
    paragraph(bold(`${number}. ${text}`)),
    paragraph(small(subtle(dotted(office, longDayTime(at))))),
    ...(answer === undefined
      ? [paragraph(small(subtle('Noch nicht beantwortet.')))]
      : [
          ...paragraphs(`${answer.office ?? 'Koordination'}: ${answer.text}`),
          paragraph(small(subtle(longDayTime(answer.at)))),
        ]),
  ];
}
