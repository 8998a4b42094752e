import { withoutEnd } from '../../text/ends.ts';
import type { Seen } from '../reading.ts';
import { COLON, type FreeText, textAt } from './cut.ts';

const REASON_WORD = /(?<!\p{L})(?<word>weil|denn|da|wegen|aufgrund|dann ist|sonst|damit)(?!\p{L})/iu;
const LEADING =
  /^\s{0,3}(?:(?:da|weil|nachdem|nachdem nunmehr)\s{1,3}|(?=(?:aufgrund|wegen|infolge|angesichts)\s))(?<why>[^,.;\n]{1,300}(?:,(?! (?:kann|muss|bitte|ist|wird|soll|wäre|möchte|würde|verlegen|verschieben))[^,.;\n]{1,300})?)(?:,|\s(?=(?:ist|muss|kann|bitte|soll|wird)\s))/iu;

/** Why: behind a label, *weil*, *wegen*, or a clause that names nothing of the wish. */
export function reasonOf(seen: Seen, groups: ReadonlySet<string>): FreeText | undefined {
  const { text } = seen.message;
  const colon = COLON.exec(text);
  if (colon) return textAt(seen, colon.index + colon[0].length, text.length, true);
  const leading = LEADING.exec(text)?.groups?.['why'];
  if (leading !== undefined) return textAt(seen, text.indexOf(leading), text.indexOf(leading) + leading.length, false);
  const word = REASON_WORD.exec(text);
  if (word?.groups && word.index > 0) {
    const own = /^(?:wegen|aufgrund|dann ist|sonst|damit)$/iu.test(word.groups['word'] ?? '');
    const from = own ? word.index : word.index + word[0].length;
    return trimmedReason(textAt(seen, from, sentenceEnd(text, from), false));
  }
  return besideClause(seen, groups);
}

function trimmedReason(text: FreeText): FreeText {
  return { ...text, value: withoutEnd(text.value, /[.!]/u) };
}

function sentenceEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[.!?]\s|\n/u);
  return end < 0 ? text.length : from + end;
}

/** *der Raum ist belegt, daher …*; *…, zu viele krank*: the clauses that hold nothing by which the wish was understood. */
function besideClause(seen: Seen, groups: ReadonlySet<string>): FreeText | undefined {
  const { tokens, hits, numbers, claims } = seen;
  const isOfWish = (at: number) => {
    const token = tokens[at];
    const isMet = hits.some(
      (hit) => groups.has(hit.group.name) && hit.from <= at && at < hit.to && hit.group.kind !== 'mood',
    );
    const isNumber =
      numbers.named.some(({ from, to }) => from <= at && at < to) || numbers.bare.some(({ from }) => from === at);
    const isDay = claims.whens.some(({ from, to }) => token && from <= token.start && token.start < to);
    return isMet || isNumber || isDay;
  };
  const clauses = Map.groupBy(tokens.keys(), (at) => tokens[at]?.clause ?? 0);
  const fit = [...clauses.values()].filter((places) => places.length > 1 && !places.some(isOfWish));
  const [first, last] = [tokens[fit[0]?.[0] ?? -1], tokens[fit.at(-1)?.at(-1) ?? -1]];
  const isOneRun = fit.length <= 2;
  return first && last && isOneRun && clauses.size > 1 ? textAt(seen, first.start, last.end, false) : undefined;
}
