import type { Found } from '../../german/when/read.ts';
import { firstDay, lastDay, type Said } from '../../german/when/said.ts';
import type { Seen } from '../reading.ts';

/** What a day is in a message: an end, the present day of a thing, its new day, one that is not meant, or just a day. */
export type DayRole = 'until' | 'old' | 'new' | 'not' | 'plain';

/** A day or time with its role. */
export interface DayFound {
  readonly found: Found;
  readonly role: DayRole;
}

const UNTIL = new Set(['bis', 'spatestens']);
/** Words for an end say so of a day that follows at once: *Frist 12.10.*, not *die Antwort auf die Einladung für den 12.10.*. */
const END = new Set(
  'frist deadline ruckmeldung fristende ende einsendeschluss schluss ruckmeldefrist antwort'.split(' '),
);
const NEW = new Set('auf zu nach'.split(' '));
const FIRM = new Set('auf'.split(' '));
const NOT = new Set(['nicht', 'statt', 'anstatt', 'keinesfalls']);
const ARTICLES = new Set('den dem der die das am zum zur im in um fur uhr diesen dieser dieses'.split(' '));
const BACK = 4;

/** The days and times of a message outside what is free text, each with its role. */
export function dayRoles(seen: Seen, isFree: (place: number) => boolean): readonly DayFound[] {
  const outside = seen.claims.whens.filter(({ from }) => !isFree(from));
  const days = outside.map((found) => ({ found, role: roleOf(seen, found) }));
  const news = days.filter(({ role }) => role === 'new');
  if (news.length === 0) return days;
  // Beside a new day, the one that stands with the thing is its present one.
  return days.map((one) =>
    one.role === 'plain' && one.found.from < (news[0]?.found.from ?? 0) ? { ...one, role: 'old' } : one,
  );
}

function roleOf(seen: Seen, found: Found): DayRole {
  const before = wordsBefore(seen, found);
  const own = found.words.toLowerCase();
  const near = [...before.slice(0, 2), ...own.split(/\s+/u).slice(0, 1)];
  if (before[0] === 'statt' || before[0] === 'anstatt' || (before[1] === 'statt' && ARTICLES.has(before[0] ?? '')))
    return 'old';
  if (NOT.has(before[0] ?? '') || (NOT.has(before[1] ?? '') && !/^bis/u.test(own))) return 'not';
  if (
    found.bound === 'until' ||
    /(?<!\p{L})bis(?!\p{L})/u.test(own) ||
    before.some((word) => UNTIL.has(word)) ||
    before.slice(0, 2).some((word) => END.has(word))
  )
    return 'until';
  if (near.some((word) => FIRM.has(word))) return 'new';
  if (/^(?:vom|von)(?!\p{L})/u.test(own) || before[0] === 'vom' || before[0] === 'gestrig') return 'old';
  if (
    /gestrig|(?<!\p{L})von gestern/u.test(own) ||
    (before[0] === 'von' && own.startsWith('gestern')) ||
    isOfThing(seen, found)
  )
    return 'old';
  return NEW.has(before[0] ?? '') && before[0] !== 'zu' ? 'new' : 'plain';
}

/** *die Sitzung am 12.10.*, *der Termin kommende Woche*, *die Runde in KW 42*: the day by which a thing is named. */
function isOfThing({ tokens, hits }: Seen, { from }: Found): boolean {
  const next = tokens.findIndex(({ start }) => start >= from);
  const last = next < 0 ? tokens.length - 1 : next - 1;
  return [last, last - 1].some(
    (at) =>
      tokens[at]?.sign === '' &&
      (at === last || JOINS.has(tokens[last]?.folded ?? '')) &&
      hits.some(({ group, to }) => group.kind === 'object' && to === at + 1),
  );
}

const JOINS = new Set('am im in vom von fur der den dem die des zum'.split(' '));

/** The words of the clause before a day, the nearest first; articles are passed over. */
function wordsBefore({ tokens }: Seen, { from, to }: Found): readonly string[] {
  const next = tokens.findIndex(({ start }) => start >= from);
  const end = next < 0 ? tokens.length : next;
  const clause = tokens.find(({ start }) => start >= from && start < to)?.clause;
  const words: string[] = [];
  for (let at = end - 1; at >= 0 && words.length < BACK; at -= 1) {
    const token = tokens[at];
    if (!token || (clause !== undefined && token.clause !== clause && !/[:,]/u.test(token.sign))) break;
    if (clause !== undefined && token.clause !== clause && words.length > 0) break;
    words.push(token.folded);
  }
  const first = words.findIndex((word) => !ARTICLES.has(word));
  return first > 0 ? words.slice(first) : words;
}

/** The day of something that is said; of a span its first, as an end its last. */
export function dayIn(said: Said, role: 'first' | 'last'): string | undefined {
  return role === 'last' ? lastDay(said) : firstDay(said);
}

/** The time that is said with a day or alone. */
export function timeIn(said: Said): string | undefined {
  if (said.kind === 'time' || said.kind === 'moment') return said.time;
  return said.kind === 'times' ? said.from : said.kind === 'moments' ? said.from.time : undefined;
}
