import type { Value } from '../../conversation/asked.ts';
import type { Span } from '../claims.ts';
import type { Seen } from '../reading.ts';
import type { Scored } from '../scored.ts';

/** Words of a message as they were typed, and whether days in them belong to the wording. */
export interface FreeText extends Span {
  readonly value: string;
  readonly literal: boolean;
}

const QUOTED = /[„"“»](?<inside>[^„"“”»«\n]{2,})[“”"«]/u;
const THAT = /(?<!\p{L})(?:dass|daß)(?!\p{L})\s*/iu;
const THAT_SHORT =
  /(?:anmerken|anzumerken|festhalten|festzuhalten|notieren|vermerken|ergänzen|melden),? (?:dass|das)\s+/iu;
const ABOUT =
  /(?<!\p{L})(?:über|ueber|zum thema|zum punkt|thema|zum|zur|zu den|zu|betreffend|wegen|für|fuer|hinsichtlich)\s+(?:(?:die|den|das|dem|der|eine[nrm]?)\s+)?/giu;
const ENDS = [
  /[.;,]?\s*(?:Nicht da waren|nicht da waren|Es fehlten|abwesend waren|geschätzt|geschaetzt|Kosten(?:punkt)?:?|Rückmeldung|Frist|Beschreibung:|Themenfeld|Begründung:|Grund:|Danke|danke|Bitte (?:festhalten|aufnehmen|notieren|eintragen))[\s\S]*$/u,
];
const REASON_LABEL = /(?<!\p{L})(?:begründung|begruendung|grund|anlass)\s*:\s*/iu;
const REASON_WORD = /(?<!\p{L})(?<word>weil|denn|da|wegen|aufgrund|dann ist|sonst|damit)(?!\p{L})/iu;

/** The free words of a reading, by the names of their values. */
export function freeTexts(seen: Seen, { command }: Scored): Readonly<Record<string, FreeText>> {
  const found: Record<string, FreeText> = {};
  for (const [name, value] of Object.entries(command.asked.brings ?? {})) {
    const text = isFree(value) ? readerOf[value](seen, command.asked.brings ?? {}) : undefined;
    if (text && text.value !== '') found[name] = text;
  }
  return found;
}

type Brings = Readonly<Record<string, Value>>;
type FreeKind = 'title' | 'text' | 'reason' | 'search';

function isFree(value: Value): value is FreeKind {
  return typeof value === 'string' && ['title', 'text', 'reason', 'search'].includes(value);
}

const readerOf: Readonly<Record<FreeKind, (seen: Seen, brings: Brings) => FreeText | undefined>> = {
  title: (seen, brings) => quoted(seen) ?? behindColon(seen, brings) ?? about(seen) ?? leftOver(seen),
  text: (seen, brings) => quoted(seen) ?? behindColon(seen, brings) ?? behindThat(seen) ?? about(seen),
  reason: (seen) => reasonOf(seen),
  search: (seen) => quoted(seen) ?? about(seen) ?? leftOver(seen),
};

function textAt({ message }: Seen, from: number, to: number, literal: boolean): FreeText {
  const raw = message.text.slice(from, to);
  const value = raw.replace(/^[\s,;:–-]+/u, '').replace(/[\s,;:–-]+$/u, '');
  const start = from + raw.indexOf(value);
  return { from: start, to: start + value.length, value, literal };
}

function quoted(seen: Seen): FreeText | undefined {
  const found = QUOTED.exec(seen.message.text);
  const inside = found?.groups?.['inside'];
  if (!found || inside === undefined) return undefined;
  const from = found.index + 1;
  return textAt(seen, from, from + inside.length, true);
}

const COLON = /(?<!\d):\s*(?=\S)|:\s+(?=\S)/u;

/** What stands behind the first colon; it ends before who was absent, what it costs and until when. */
function behindColon(seen: Seen, brings: Brings): FreeText | undefined {
  const { text } = seen.message;
  const colon = COLON.exec(text);
  if (!colon) return undefined;
  const from = colon.index + colon[0].length;
  const cut = ENDS.reduce((whole, end) => whole.replace(end, ''), text.slice(from));
  const hasDeadline = Object.values(brings).includes('deadline');
  const end = hasDeadline ? beforeDeadline(seen, from, from + cut.length) : from + cut.length;
  return textAt(seen, from, end, true);
}

/** *…, bis Freitag*: the deadline at the end is no part of the text. */
function beforeDeadline({ claims, message }: Seen, from: number, to: number): number {
  const last = claims.whens.filter((when) => when.from > from && when.to <= to).at(-1);
  const isLast = last && /^[\s.!)]*$/u.test(message.text.slice(last.to, to));
  if (!last || !isLast) return to;
  const lead = /[,;.]?\s*(?:und )?(?:(?:bitte )?(?:bis|spätestens|frist|rückmeldung)\s*)*$/iu.exec(
    message.text.slice(from, last.from),
  );
  return lead && (last.bound === 'until' || lead[0].trim() !== '') ? from + lead.index : to;
}

function behindThat(seen: Seen): FreeText | undefined {
  const { text } = seen.message;
  const found = THAT_SHORT.exec(text) ?? THAT.exec(text);
  if (!found) return undefined;
  const from = found.index + found[0].length;
  const end = text.slice(from).search(/[.!?](?:\s|$)|\n/u);
  return textAt(seen, from, end < 0 ? text.length : from + end, false);
}

/** What follows *über*, *zu*, *für* up to the verb, a comma or a day. */
function about(seen: Seen): FreeText | undefined {
  const { message, claims, hits, tokens, numbers } = seen;
  for (const { 0: lead, index } of message.text.matchAll(ABOUT)) {
    const from = index + lead.length;
    const first = tokens.findIndex(({ start }) => start >= from);
    const start = tokens[first];
    if (!start) continue;
    const isNamed = numbers.named.some((one) => one.from <= first && first < one.to) || start.isNumber;
    const isDay = claims.spans.some((span) => span.from <= start.start && start.start < span.to);
    const isThing = hits.some(({ group, from: at }) => at === first && group.kind !== 'mood');
    if (isNamed || isDay || (isThing && tokens[first + 1]?.clause !== start.clause)) continue;
    const end = endOfPhrase(seen, first);
    const text = textAt(seen, from, end, false);
    if (text.value !== '') return text;
  }
  return undefined;
}

function endOfPhrase({ tokens, hits, claims }: Seen, first: number): number {
  const clause = tokens[first]?.clause;
  let last = first;
  for (let at = first + 1; tokens[at]?.clause === clause; at += 1) {
    const token = tokens[at];
    const isAct = hits.some(({ group, from, to }) => group.kind === 'act' && from <= at && at < to);
    const isDay = claims.spans.some((span) => token && span.from <= token.start && token.start < span.to);
    if (!token || isAct || isDay || STOPS.has(token.folded)) break;
    last = at;
  }
  return tokens[last]?.end ?? 0;
}

const STOPS = new Set(
  'bitte auf bis am danke mal gern gerne noch nochmal sprechen reden haben machen geben stellen besprechen diskutieren sehen'.split(
    ' ',
  ),
);

/** The words that nothing else explains, from the first to the last of them in one clause. */
function leftOver(seen: Seen): FreeText | undefined {
  const { content, hits, tokens } = seen;
  const explained = new Set(
    hits.filter(({ group }) => group.kind !== 'mood').flatMap(({ from, to }) => range(from, to)),
  );
  const left = content.filter((at) => !explained.has(at));
  const [first] = left;
  if (first === undefined) return undefined;
  const last = left.findLast((at) => tokens[at]?.clause === tokens[first]?.clause) ?? first;
  return textAt(seen, tokens[first]?.start ?? 0, tokens[last]?.end ?? 0, false);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, step) => from + step);
}

/** Why: behind a label, *weil*, *wegen*, or a last clause that names nothing of the wish. */
function reasonOf(seen: Seen): FreeText | undefined {
  const { text } = seen.message;
  const label = REASON_LABEL.exec(text);
  if (label) return textAt(seen, label.index + label[0].length, text.length, true);
  const colon = COLON.exec(text);
  if (colon) return textAt(seen, colon.index + colon[0].length, text.length, true);
  const word = REASON_WORD.exec(text);
  if (word?.groups && word.index > 0) {
    const own = /^(?:wegen|aufgrund|dann ist|sonst|damit)$/iu.test(word.groups['word'] ?? '');
    const from = own ? word.index : word.index + word[0].length;
    return trimmedReason(textAt(seen, from, sentenceEnd(text, from), false));
  }
  return besideClause(seen);
}

function trimmedReason(text: FreeText): FreeText {
  return { ...text, value: text.value.replace(/[.!]+$/u, '') };
}

function sentenceEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[.!?]\s|\n/u);
  return end < 0 ? text.length : from + end;
}

/** *der Raum ist belegt, daher …*; *…, zu viele krank*. */
function besideClause(seen: Seen): FreeText | undefined {
  const { tokens, hits, numbers, claims } = seen;
  const clauses = Map.groupBy(
    tokens.map((token, at) => ({ token, at })),
    ({ token }) => token.clause,
  );
  const fit = [...clauses.values()].filter((words) => {
    if (words.length < 2) return false;
    return !words.some(({ token, at }) => {
      const isNamed = hits.some((hit) => hit.group.kind === 'object' && hit.from <= at && at < hit.to);
      const isNumber =
        numbers.named.some(({ from, to }) => from <= at && at < to) || numbers.bare.some(({ from }) => from === at);
      const isDay = claims.whens.some(({ from, to }) => from <= token.start && token.start < to);
      return isNamed || isNumber || isDay;
    });
  });
  const words = fit.at(-1);
  const [first, last] = [words?.[0]?.token, words?.at(-1)?.token];
  return first && last && clauses.size > 1 ? textAt(seen, first.start, last.end, false) : undefined;
}
