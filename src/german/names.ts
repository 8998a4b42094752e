/** The months in their order. */
export const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;

/** The weekdays in their order. */
export const WEEKDAYS = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'] as const;

const MONTH_NAMES: readonly (readonly string[])[] = [
  ['januar', 'jaenner'],
  ['februar'],
  ['maerz', 'marz'],
  ['april'],
  ['mai'],
  ['juni', 'juno'],
  ['juli', 'julei'],
  ['august'],
  ['september'],
  ['oktober'],
  ['november'],
  ['dezember'],
];
const MONTH_SHORT = ['jan', 'feb', 'maer mrz mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep sept', 'okt', 'nov', 'dez'];
const WEEKDAY_NAMES: readonly (readonly string[])[] = [
  ['montag'],
  ['dienstag'],
  ['mittwoch'],
  ['donnerstag'],
  ['freitag'],
  ['samstag', 'sonnabend'],
  ['sonntag'],
];
const WEEKDAY_SHORT = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'];

const months = numbered(MONTH_NAMES);
const shortMonths = numbered(MONTH_SHORT.map((words) => words.split(' ')));
const weekdays = numbered(WEEKDAY_NAMES);
const shortWeekdays = numbered(WEEKDAY_SHORT.map((word) => [word]));

function numbered(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((words, at) => words.map((word) => [word, at + 1] as const)));
}

const longMonths = byInitial(months);
const longWeekdays = byInitial(weekdays);

type Named = readonly [string, number];

/** The names that are long enough for a slip to be known as one, by their first letter. */
function byInitial(names: ReadonlyMap<string, number>): ReadonlyMap<string, readonly Named[]> {
  return Map.groupBy(
    [...names].filter(([name]) => name.length >= 5),
    ([name]) => name.charAt(0),
  );
}

/** The month (1 to 12) of a folded word: its name, *Okt*, *Oktobers*, or its name with one slip; undefined when it is none. */
export function monthOf(word: string): number | undefined {
  return months.get(word) ?? shortMonths.get(word) ?? months.get(word.replace(/s$/u, '')) ?? slipOf(word, longMonths);
}

/** The weekday (Monday is 1) that a folded word names in full, or with one slip; undefined when it is none. */
export function weekdayNamed(word: string): number | undefined {
  return weekdays.get(word) ?? slipOf(word, longWeekdays);
}

/** The weekday that a folded word shortens (*mo*, *do*); undefined when it is none. */
export function weekdayShort(word: string): number | undefined {
  return shortWeekdays.get(word);
}

/**
 * A name with one letter too many, missing, wrong, or two swapped. Only long names whose first and last letter are
 * right, so that no other word becomes one (*Montage*, *freitags*, *montan*).
 */
function slipOf(word: string, names: ReadonlyMap<string, readonly Named[]>): number | undefined {
  if (word.length < 5 || word.length > 11) return undefined;
  const near = names.get(word.charAt(0))?.filter(([name]) => isSlip(word, name)) ?? [];
  return near.length === 1 ? near[0]?.[1] : undefined;
}

function isSlip(word: string, name: string): boolean {
  if (word.at(-1) !== name.at(-1) || Math.abs(word.length - name.length) > 1) return false;
  let start = 0;
  while (start < Math.min(word.length, name.length) && word[start] === name[start]) start += 1;
  const [typed, meant] = [word.slice(start), name.slice(start)];
  if (typed.slice(1) === meant || typed === meant.slice(1) || typed.slice(1) === meant.slice(1)) return true;
  return typed.slice(2) === meant.slice(2) && typed[0] === meant[1] && typed[1] === meant[0];
}
