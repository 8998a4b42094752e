import type { Value } from '../../conversation/asked.ts';
import type { Seen } from '../reading.ts';
import type { Scored } from '../scored.ts';
import { groupsIn } from '../way.ts';
import { COLON, type FreeText, textAt } from './cut.ts';
import { endOfPhrase, isAboutSomething, isOfMood, theMatter } from './phrase.ts';
import { reasonOf } from './reason.ts';
import { behindThat } from './said-clause.ts';

const QUOTED = /[„"“»](?<inside>[^„"“”»«\n]{2,})[“”"«]/u;
const ABOUT =
  /(?<!\p{L})(?:über|ueber|zum thema|zum punkt|thema|zum|zur|zu den|zu|betreffend|wegen|für|fuer|hinsichtlich)\s+(?:(?:die|den|das|dem|der|eine[nrm]?)\s+)?/giu;
const ENDS = [
  /;[\s\S]*$/u,
  /[.;]\s{0,3}[^.;:]{0,200}(?<!\p{L})(?:fehlten|fehlte|waren nicht da|entschuldigt)(?!\p{L})[\s\S]*$/u,
  /[.;,]?\s{0,3}(?:[Bb]itte (?:als|um|so|das|noch|in)|[Ss]chreiben Sie das|Themenfeld |Nicht da waren|nicht da waren|Es fehlten|abwesend waren|geschätzt|geschaetzt|Kosten(?:punkt)?:?|Rückmeldung|Frist|Beschreibung:|Themenfeld|Begründung:|Grund:|Danke|danke|Bitte (?:festhalten|aufnehmen|notieren|eintragen))[\s\S]*$/u,
];
const REASON_LABEL = /(?<!\p{L})(?:begründung|begruendung|grund|anlass)\s*:\s*/iu;

/** The free words of a reading, by the names of their values. */
export function freeTexts(seen: Seen, { command, way }: Scored): Readonly<Record<string, FreeText>> {
  const groups = new Set(way === undefined ? [] : groupsIn(way));
  const reading: Wanted = { brings: command.asked.brings ?? {}, groups };
  const found: Record<string, FreeText> = {};
  const isNumbered = seen.numbers.named.length + seen.numbers.bare.length > 0;
  for (const [name, value] of inOrder(command.asked.brings ?? {})) {
    if (!isFree(value) || (name === 'about' && isNumbered)) continue;
    const text =
      labelled(seen, name) ?? said(seen, name) ?? (NAMED.has(name) ? undefined : readerOf[value](seen, reading));
    const isTaken = Object.values(found).some(({ from, to }) => text && from < text.to && text.from < to);
    if (text && text.value !== '' && !isTaken) found[name] = text;
  }
  return found;
}

/** What is looked for is guessed last: nothing of a reason or a wording. */
function inOrder(brings: Readonly<Record<string, Value>>): readonly (readonly [string, Value])[] {
  return Object.entries(brings).toSorted(([, one], [, other]) => Number(one === 'search') - Number(other === 'search'));
}

/** What people write before a value. */
const LABELS: Readonly<Record<string, RegExp>> = {
  title: /(?<!\p{L})(?:titel|name|überschrift|thema)\s*:\s*/iu,
  description: /(?<!\p{L})beschreibung\s*:\s*/iu,
  text: /(?<!\p{L})(?:wortlaut|beschlusstext|text|inhalt)\s*:\s*/iu,
  reason: REASON_LABEL,
  place: /(?<!\p{L})ort\s*:\s*/iu,
  provider: /(?<!\p{L})träger\s*:\s*/iu,
  contact: /(?<!\p{L})(?:ansprechstelle|ansprechpartner(?:in)?|kontakt)\s*:\s*/iu,
  topic: /(?<!\p{L})themenfeld\s*:\s*/iu,
  note: /(?<!\p{L})(?:anmerkung|hinweis|notiz)\s*:\s*/iu,
};

/** What stands behind the label of a value, up to the next one. */
function labelled(seen: Seen, name: string): FreeText | undefined {
  const found = LABELS[name]?.exec(seen.message.text);
  if (!found) return undefined;
  const from = found.index + found[0].length;
  const end = seen.message.text.slice(from).search(/;|\n|[,.]\s+\p{Lu}[\p{L} ]{2,20}:/u);
  return textAt(seen, from, end < 0 ? seen.message.text.length : from + end, true);
}

/** What is wanted of a message: the values of the command, and the groups of the way by which it was found. */
interface Wanted {
  readonly brings: Readonly<Record<string, Value>>;
  readonly groups: ReadonlySet<string>;
}

/** Values that are never cut out of a sentence without their word. */
const NAMED = new Set(['place', 'provider', 'note', 'topic', 'contact', 'document', 'earlier', 'later']);
/** *zwischen Version 1 und 2*, *von Fassung 1 zu Fassung 2*, *Version 1 mit dem Entwurf*. */
const VERSION = '(?<!\\p{L})(?:Version|Fassung)';
const WHICH = '(?:\\d{1,4}|Entwurf)';
const AND = '(?:und|zu|mit|gegenüber|gegen|bis)';
const AGE = '(?:beiden|(?:alt|neu|letzt|vorig|früher|bisherig|aktuell|derzeitig)e[nr]?)';
const NO_DOCUMENT =
  'und|Version(?:en)?|Fassung(?:en)?|Vorversion|Entwurf|Unterschied\\p{L}*|Änderung\\p{L}*|Synopsen?|Vergleich|Ausdrucken|Akte';
const SAID: Readonly<Record<string, RegExp>> = {
  place:
    /(?<!\p{L})(?:rathaus|kreishaus|raum|saal|sitzungssaal|bürgerhaus|feuerwache|per teams|über teams|via teams|online)(?!\p{L})[^,.;\n]*/iu,
  provider: /(?<=(?<!\p{L})träger(?:in)?(?: ist)?:? )(?:(?:der|die|das) )?[^,.;\n]+/iu,
  topic: /(?<=(?<!\p{L})themenfeld:? |sondern (?:zu|zur|zum|in die|unter) )[^,.;\n]+/iu,
  document: new RegExp(
    `(?<=(?<!\\p{L})(?:der|dem|den|des|unserer|unserem|zur|zum|im|am|beim|vom|sich die|sich das) (?:${AGE} )?)(?!(?:${AGE}|${NO_DOCUMENT})(?!\\p{L}))\\p{L}[^,.;:?!\\n]{1,80}?(?=\\s(?:geändert|verändert|anders|neu|neues|gegenüber|zwischen|von Version|seit|im Vergleich|als|bitte|zeigen|ansehen|anzeigen|mit|vergleichen|gestrichen|weggefallen|raus)(?!\\p{L})|[,.;:?!\\n]|$)`,
    'iu',
  ),
  earlier: new RegExp(`(?<=${VERSION} )${WHICH}(?= ${AND} )`, 'iu'),
  later: new RegExp(`(?<=${VERSION} ${WHICH} ${AND} (?:(?:dem|der|den) )?(?:${VERSION} )?)${WHICH}(?!\\p{L})`, 'iu'),
  contact:
    /(?<=(?<!\p{L})(?:ansprechstelle|ansprechpartner(?:in)?|kontakt)(?: bei idee \d+)? ist (?:jetzt |künftig |nun |ab sofort )?)[^;\n]+/iu,
};

function said(seen: Seen, name: string): FreeText | undefined {
  const found = SAID[name]?.exec(seen.message.text);
  return found ? textAt(seen, found.index, found.index + found[0].length, true) : undefined;
}

type FreeKind = 'title' | 'text' | 'reason' | 'search';

function isFree(value: Value): value is FreeKind {
  return typeof value === 'string' && ['title', 'text', 'reason', 'search'].includes(value);
}

const readerOf: Readonly<Record<FreeKind, (seen: Seen, wanted: Wanted) => FreeText | undefined>> = {
  title: (seen, wanted) => quoted(seen) ?? headline(seen, wanted) ?? about(seen) ?? leftOver(seen),
  text: (seen, wanted) =>
    quoted(seen) ?? behindColon(seen, wanted) ?? behindThat(seen) ?? about(seen) ?? theMatter(seen),
  reason: (seen, { groups }) => reasonOf(seen, groups),
  search: (seen) => quoted(seen) ?? about(seen) ?? withWhat(seen) ?? leftOver(seen),
};

function quoted(seen: Seen): FreeText | undefined {
  const found = QUOTED.exec(seen.message.text);
  const inside = found?.groups?.['inside'];
  if (!found || inside === undefined) return undefined;
  const from = found.index + 1;
  return textAt(seen, from, from + inside.length, true);
}

/** What stands behind the first colon; it ends before who was absent, what it costs and until when. */
function behindColon(seen: Seen, { brings }: Wanted): FreeText | undefined {
  const { text } = seen.message;
  const colon = COLON.exec(text);
  if (!colon) return undefined;
  const from = colon.index + colon[0].length;
  const cut = ENDS.reduce((whole, end) => whole.replace(end, ''), text.slice(from));
  const hasDeadline = Object.values(brings).includes('deadline');
  const end = hasDeadline ? beforeDeadline(seen, from, from + cut.length) : from + cut.length;
  return textAt(seen, from, end, true);
}

/** A title behind a colon: it ends before the first day, amount or further value. */
function headline(seen: Seen, wanted: Wanted): FreeText | undefined {
  const whole = behindColon(seen, wanted);
  if (!whole) return undefined;
  if (isDayAt(seen, whole.from)) return beforeColon(seen, whole.from);
  const { claims, message } = seen;
  const first = Math.min(
    ...[...claims.whens, ...claims.amounts].filter(({ from }) => from > whole.from).map(({ from }) => from),
  );
  const further = FURTHER.exec(message.text.slice(whole.from, whole.to));
  const end = Math.min(whole.to, first, further ? whole.from + further.index : whole.to);
  const cut = message.text
    .slice(whole.from, end)
    .replace(/(?:[,;.]|\s(?:am|um|vom|im|ab|bis|mit|von|für)){1,4}\s{0,3}$/iu, '');
  return cut.trim() === '' ? whole : textAt(seen, whole.from, whole.from + cut.length, true);
}

function isDayAt({ claims }: Seen, place: number): boolean {
  return claims.whens.some(({ from, to }) => from <= place && place < to);
}

/** *Terminfindung Klausurtag: 7.11., 9.11.*: days are no title; it stands before them, where words do that no group knows. */
function beforeColon({ tokens, hits, content, ...seen }: Seen, end: number): FreeText | undefined {
  const known = new Set(hits.flatMap(({ from, to }) => range(from, to)));
  const left = content.filter((at) => (tokens[at]?.end ?? 0) <= end && !known.has(at));
  const [first, last] = [tokens[left[0] ?? -1], tokens[left.at(-1) ?? -1]];
  return first && last && textAt({ tokens, hits, content, ...seen }, first.start, last.end, false);
}

const FURTHER =
  /[,.;]\s*(?:träger|themenfeld|ansatz|kosten|regel|schluss|herkunft|stand|ort|dauer|beginn|schätzungsweise|ca\.)/iu;

/** *…, bis Freitag*: the deadline at the end is no part of the text. */
function beforeDeadline({ claims, message }: Seen, from: number, to: number): number {
  const last = claims.whens.filter((when) => when.from > from && when.to <= to).at(-1);
  const isLast = last && /^[\s.!)]*$/u.test(message.text.slice(last.to, to));
  if (!last || !isLast) return to;
  const lead = /[,;.]?\s{0,3}(?:und )?(?:(?:bitte )?(?:bis|spätestens|frist|rückmeldung)\s{0,3}){0,4}$/iu.exec(
    message.text.slice(from, last.from),
  );
  return lead && (last.bound === 'until' || lead[0].trim() !== '') ? from + lead.index : to;
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
    if (text.value !== '' && isAboutSomething(seen, text)) return text;
  }
  return undefined;
}

/** *etwas mit Wärmeräumen*. */
function withWhat(seen: Seen): FreeText | undefined {
  const found = /(?<!\p{L})(?:was|etwas|vorschläge|ideen|erfahrungen?) mit (?=\S)/iu.exec(seen.message.text);
  const from = found ? found.index + found[0].length : -1;
  const first = found ? seen.tokens.findIndex(({ start }) => start >= from) : -1;
  return first < 0 ? undefined : textAt(seen, from, endOfPhrase(seen, first), false);
}

/** The words that nothing else explains, from the first to the last of them in one clause: no group knows them, and none only wishes. */
function leftOver(seen: Seen): FreeText | undefined {
  const { content, hits, tokens } = seen;
  const explained = new Set(hits.flatMap(({ from, to }) => range(from, to)));
  const left = content.filter((at) => !explained.has(at) && !isOfMood(tokens[at]));
  const [first] = left;
  if (first === undefined) return undefined;
  const last = left.findLast((at) => tokens[at]?.clause === tokens[first]?.clause) ?? first;
  return textAt(seen, tokens[first]?.start ?? 0, tokens[last]?.end ?? 0, false);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, step) => from + step);
}
