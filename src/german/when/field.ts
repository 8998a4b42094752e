import { cutText } from '../../text/clean.ts';
import type { Instant, Time } from '../berlin.ts';
import type { Day } from '../calendar.ts';
import { plain } from '../signs.ts';
import { pastWord, tokensOf } from '../tokens.ts';
import { clockAt } from './clock.ts';
import { type Found, readWhen, type WhenAsked } from './read.ts';
import type { Part, Said } from './said.ts';
import { inWords } from './words.ts';

/** What a field holds, or what is wrong with it in a German sentence. */
export type Field<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'wrong'; readonly says: string };

/** How a field is read: as of when, and which day of a week, a month or „Ende Oktober“ counts; without it none does. */
export interface DayAsked extends WhenAsked {
  readonly now: Instant;
  readonly of?: 'first' | 'last' | undefined;
  /** What is asked for, and the sentence that says what to enter. */
  readonly noun?: string | undefined;
  readonly hint?: string | undefined;
}

/** A day with the time that was said with it, and until when, where a span was. */
export interface DayRead {
  readonly day: Day;
  readonly time?: Time;
  readonly until?: Time;
  /** The part of the day that was said instead of a time: *heute Abend*. */
  readonly part?: Part;
}

const DAY = 'Bitte den Tag eingeben, z. B. 12.10.2023.';
const TIME = 'Bitte die Uhrzeit eingeben, z. B. 14:00.';
/** No day or time is said in more characters; of what is longer nothing is read, and all of it is named. */
const LONGEST = 200;
const AROUND = new Set(['um', 'gegen', 'ab', 'von', 'bis']);

/** Reads a field that holds a day and, if it wants, a time of it: what else stands there is never left out. */
export function readDay(typed: string, asked: DayAsked): Field<DayRead> {
  const { of, noun = 'Datum', hint = DAY } = asked;
  if (typed.length > LONGEST) return wrong(`${quoted(typed)} ist kein ${noun}. ${hint}`);
  const when = readWhen(typed, asked.now, asked);
  if (when.left !== '' || when.kind === 'none') return wrong(`${quoted(typed)} ist kein ${noun}. ${hint}`);
  if (when.kind !== 'said') return wrong(unclear(when, hint));
  return dayIn(when.said, of) ?? wrong(`${quoted(typed)} ist kein einzelner Tag. ${hint}`);
}

/** Two moments at which a day without its year would be another. */
const WHENEVER = ['2000-01-01', '2040-06-15'];

/** The day that a text names with its year, whenever it is read; undefined when it names none, or something else. */
export function datedDay(typed: string): Day | undefined {
  const [one, other] = WHENEVER.map((now) => readDay(typed, { now }));
  if (one?.kind !== 'read' || other?.kind !== 'read') return undefined;
  return one.value.day === other.value.day ? one.value.day : undefined;
}

/** Reads a field that holds a time of day and nothing else: `14:00`, `14.30 Uhr`, `9`, *halb drei*. */
export function readTime(typed: string, hint = TIME): Field<Time> {
  if (typed.length > LONGEST) return wrong(`${quoted(typed)} ist keine Uhrzeit. ${hint}`);
  const line = tokensOf(plain(typed));
  const found = clockAt(line, pastWord(line, 0, AROUND), { bare: true, closing: true, dotted: true });
  const isWhole = found && line.slice(found.next).every(({ text }) => /^[.!\n]$/u.test(text));
  const { values: [said, ...more] = [], why } = (isWhole && found.value) || {};
  if (said?.kind === 'time' && more.length === 0) return { kind: 'read', value: said.time };
  if (why !== undefined) return wrong(`${why} ${hint}`);
  if (said?.kind === 'time') return wrong(`${quoted(typed)} kann ${either([said, ...more])} sein. ${hint}`);
  return wrong(`${quoted(typed)} ist keine Uhrzeit. ${hint}`);
}

/** Why words that stand for a day or a time are not clear, and what to enter. */
export function unclear(when: Extract<Found, { kind: 'ambiguous' | 'unread' }>, hint: string): string {
  if (when.kind === 'unread') return `${when.why} ${hint}`;
  const why = when.why === undefined ? '' : `${when.why} `;
  return `${why}${quoted(when.words)} kann ${either(when.candidates)} sein. Bitte genauer eingeben.`;
}

function dayIn(said: Said, of: DayAsked['of']): Field<DayRead> | undefined {
  switch (said.kind) {
    case 'day':
      return { kind: 'read', value: { day: said.day, ...(said.part === undefined ? {} : { part: said.part }) } };
    case 'moment':
      return { kind: 'read', value: { day: said.day, time: said.time } };
    case 'times':
      return said.day === undefined
        ? undefined
        : { kind: 'read', value: { day: said.day, time: said.from, until: said.to } };
    case 'days':
      return of && { kind: 'read', value: { day: of === 'first' ? said.from : said.to } };
    default:
      return undefined;
  }
}

function either(said: readonly Said[]): string {
  return said.map(inWords).join(' oder ');
}

function quoted(typed: string): string {
  const text = typed.trim();
  return `„${text.length > 60 ? `${cutText(text, 60)} …` : text}“`;
}

function wrong(says: string): { kind: 'wrong'; says: string } {
  return { kind: 'wrong', says };
}
