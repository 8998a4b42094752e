import { Refusal } from '../../conversation/refusal.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { unclear } from '../../german/when/field.ts';
import { type Found, readWhen, whensIn } from '../../german/when/read.ts';
import { lastDay } from '../../german/when/said.ts';
import { withoutCourtesy } from './courtesy.ts';

/** A question with the day that it is asked for, where one is stated. */
export interface Stated {
  readonly question: string;
  readonly asOf?: Day;
}

/** How a question states the day that it is asked for. */
export const AS_OF = {
  pattern: /stand (?<day>\d{1,2}\. ?\d{1,2}\. ?\d{4})/u,
  tail: 'question',
  example: 'Stand 01.02.2023: Sind Personalkosten förderfähig?',
};

/** Nothing else is looked at in a question without one of these words. */
const STAND = /stand|galt/iu;
const OPENING = /^\s*(?:zum\s+)?stand\s*(?::\s*|\s)/iu;
/** The colon behind which the question begins, not the one of a time. */
const COLON = /(?<!\d):|:(?!\d\d(?!\d))/u;
const BEGINS_AS_DAY = /^(?:(?:vom|am|zum)\s+)?\d[^:?]{0,50}:/iu;
/** „Was galt im Februar für …?“: of which day, stands right behind. */
const HELD = /^\s*(?:und\s+)?was\s+galt\s+(?:denn\s+|noch\s+)?/iu;
/** What stands between a stated day and its question. */
const BETWEEN = /^[\s:;,.–—-]+/u;
/** So many characters state a day at most. */
const LONGEST = 60;

/**
 * Reads a question that may state its day: *Stand 1. Februar 2023: …*, *Stand: 01.02.23 Sind …?*, *Stand März – …*. Of a
 * month it is the last day, without its year the last such day. Throws what says that the day cannot be read.
 */
export function readStated(typed: string, now: Instant): Stated {
  if (!STAND.test(typed)) return { question: typed };
  const said = withoutCourtesy(typed.trim());
  const [held] = HELD.exec(said) ?? [];
  if (held !== undefined) return heldThen(typed, said.slice(held.length), now);
  const [opening] = OPENING.exec(said) ?? [];
  if (opening === undefined) return { question: typed };
  const rest = said.slice(opening.length);
  const head = rest.slice(0, LONGEST).split(COLON)[0] ?? '';
  const whole = head.length < rest.length ? readWhen(head, now, { towards: 'past' }) : undefined;
  if (whole && whole.kind !== 'none' && whole.left === '') return asked(rest, { ...whole, to: head.length });
  const [first] = whensIn(rest.slice(0, LONGEST), now, { towards: 'past' });
  if (first?.from === 0) return asked(rest, first);
  if (BEGINS_AS_DAY.test(rest)) throw unreadable(head, undefined);
  return { question: typed };
}

/** A question for what held on a day; one that states none is as it was typed. */
function heldThen(typed: string, rest: string, now: Instant): Stated {
  const [first] = whensIn(rest.slice(0, LONGEST), now, { towards: 'past' });
  if (first?.from !== 0 || first.kind !== 'said') return { question: typed };
  const asOf = lastDay(first.said);
  return asOf === undefined ? { question: typed } : { question: `Was galt ${rest.slice(first.to).trim()}`, asOf };
}

function asked(rest: string, found: Found): Stated {
  if (found.kind !== 'said') throw unreadable(found.words, unclear(found, '').trim());
  const asOf = lastDay(found.said);
  if (asOf === undefined) throw unreadable(found.words, undefined);
  return { question: rest.slice(found.to).replace(BETWEEN, ''), asOf };
}

function unreadable(words: string, why: string | undefined): Refusal {
  const how = 'So geht es: „Stand 01.02.2023: Sind Personalkosten förderfähig?“.';
  return new Refusal({
    code: 'guidelines.no-such-day',
    kind: 'Richtlinienfrage',
    title: `Der Tag „${words.trim()}“ ist nicht lesbar`,
    text: `${why ?? ''} ${how}`.trim(),
  });
}
