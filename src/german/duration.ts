import { type Day, plusDays, plusMonths } from './calendar.ts';
import { counted } from './number-words.ts';
import { digitsAt, type Line, type Match, past, pastWord, wordAt } from './tokens.ts';

/** A length of time: so many days, months or minutes; the week that „acht Tage“ are. */
export interface Duration {
  readonly unit: 'days' | 'months' | 'minutes';
  readonly count: number;
  /** *8 Tage* in digits: eight days, or a week. */
  readonly orWeek?: boolean;
}

const UNITS: readonly {
  readonly words: ReadonlySet<string>;
  readonly unit: Duration['unit'];
  readonly times: number;
}[] = [
  { words: new Set(['minute', 'minuten', 'min']), unit: 'minutes', times: 1 },
  { words: new Set(['stunde', 'stunden', 'std', 'h']), unit: 'minutes', times: 60 },
  { words: new Set(['tag', 'tage', 'tagen']), unit: 'days', times: 1 },
  { words: new Set(['woche', 'wochen']), unit: 'days', times: 7 },
  { words: new Set(['monat', 'monate', 'monaten', 'monats']), unit: 'months', times: 1 },
  { words: new Set(['quartal', 'quartale', 'quartalen']), unit: 'months', times: 3 },
  { words: new Set(['jahr', 'jahre', 'jahren', 'jahres']), unit: 'months', times: 12 },
];
const SHORT = new Set(['std', 'min']);
const ABOUT = new Set(['spaetestens', 'genau', 'etwa', 'rund', 'ca', 'circa', 'von']);
const ARTICLES = new Set(['einer', 'einem', 'eines', 'ein', 'eine']);
const HALF = new Set(['halben', 'halbe', 'halbes']);
const ONE_AND_A_HALF = new Set(['anderthalb', 'eineinhalb']);

/** A length of time at a place: *14 Tagen*, *zwei Wochen*, *einem halben Jahr*, *anderthalb Stunden*. */
export function durationAt(line: Line, at: number): Match<Duration> | undefined {
  const start = past(line, pastWord(line, at, ABOUT), '.');
  const amount = amountAt(line, start);
  const word = amount ? wordAt(line, amount.next) : '';
  const found = UNITS.find(({ words }) => words.has(word));
  if (!amount || !found) return undefined;
  const { unit, times } = found;
  const next = SHORT.has(word) ? past(line, amount.next + 1, '.') : amount.next + 1;
  if (unit === 'days' && times === 1 && amount.value === 8)
    return { value: wordAt(line, start) === 'acht' ? { unit, count: 7 } : { unit, count: 8, orWeek: true }, next };
  const count = amount.value * times;
  return Number.isInteger(count) ? { value: { unit, count }, next } : undefined;
}

function amountAt(line: Line, at: number): Match<number> | undefined {
  const half = pastWord(line, pastWord(line, at, ARTICLES), HALF);
  if (half > at && HALF.has(wordAt(line, half - 1))) return { value: 0.5, next: half };
  const word = wordAt(line, at);
  if (ONE_AND_A_HALF.has(word)) return { value: 1.5, next: at + 1 };
  const digits = digitsAt(line, at, 4);
  const value = digits === '' ? counted(word) : Number(digits);
  return value === undefined || value > 9999 ? undefined : { value, next: at + 1 };
}

/** The day so long after a day, or before it where `sign` is -1; undefined beyond four-digit years. */
export function dayAfter(day: Day, { unit, count }: Duration, sign: 1 | -1): Day | undefined {
  return unit === 'months' ? plusMonths(day, sign * count) : plusDays(day, sign * count);
}
