import type { Token } from '../message.ts';
import { FINITE, QUESTION_WORDS, WISHING } from '../mood-words.ts';
import type { Seen } from '../reading.ts';
import { type FreeText, textAt } from './cut.ts';

/** Words of wishing, of questions and of every sentence name nothing: *zu welchem Tag*, *zum Mittagstisch muss*. */
export function isAboutSomething({ tokens, content }: Seen, { from, to }: FreeText): boolean {
  const inside = content.filter((at) => isIn(tokens[at], from, to));
  return tokens.some((token) => isIn(token, from, to) && token.isNumber) || inside.some((at) => !isOfMood(tokens[at]));
}

function isIn(token: Token | undefined, from: number, to: number): token is Token {
  return token !== undefined && from <= token.start && token.end <= to;
}

/** Whether a word only wishes or asks, and says nothing of what it is about. */
export function isOfMood(token: Token | undefined): boolean {
  return token === undefined || WISHING.has(token.folded) || QUESTION_WORDS.has(token.folded);
}

const MATTER = /(?<!\p{L})(?:das|die sache|die geschichte|das thema|die frage)(?: mit (?=\S))/iu;

/** Who is to say so is no part of it. */
const BY_WHOM = /\s(?:vom|beim|durch|ans?|zum)\s[\s\S]*$/iu;

/** *das mit den Honoraren*: what it is about, in the words in which it was said. */
export function theMatter(seen: Seen): FreeText | undefined {
  const found = MATTER.exec(seen.message.text);
  if (!found) return undefined;
  const first = seen.tokens.findIndex(({ start }) => start >= found.index + found[0].length);
  const end = first < 0 ? 0 : endOfPhrase(seen, first);
  const whole = seen.message.text.slice(found.index, end);
  const text = textAt(seen, found.index, found.index + whole.replace(BY_WHOM, '').length, false);
  return first >= 0 && isAboutSomething(seen, text) ? text : undefined;
}

/** Where the phrase ends that begins with a word: before an act, a day, a verb or a word that goes on to something else. */
export function endOfPhrase({ tokens, hits, claims, message }: Seen, first: number): number {
  const clause = tokens[first]?.clause;
  let last = first;
  for (let at = first + 1; tokens[at]?.clause === clause; at += 1) {
    const token = tokens[at];
    const isAct = hits.some(({ group, from, to }) => group.kind === 'act' && from <= at && at < to);
    const isDay = claims.spans.some((span) => token && span.from <= token.start && token.start < span.to);
    if (!token || isAct || isDay || isShift(token, message.text) || STOPS.has(token.folded) || isVerb(token)) break;
    last = at;
  }
  return tokens[last]?.end ?? 0;
}

const SHIFT =
  /^(?:um|für|fuer)\s+(?:(?:noch|rund|etwa|weitere|ganze)\s+){0,2}[\p{L}\d]+\s+(?:weitere\s+)?(?:tage?n?|wochen?|monate?n?|stunden?|minuten?|jahre?n?)(?!\p{L})/iu;

/** *um zwei Wochen*: by how much something is moved is no part of what it is about. */
function isShift({ start }: Token, text: string): boolean {
  return SHIFT.test(text.slice(start, start + LONGEST_SHIFT));
}

const LONGEST_SHIFT = 60;

/** A verb of the sentence, not a noun that looks like one: *zum Mittagstisch muss sich …*. */
function isVerb({ folded, capital }: Token): boolean {
  return !capital && (FINITE.has(folded) || WISHING.has(folded));
}

const STOPS = new Set(
  'bitte auf bis am danke mal gern gerne noch nochmal sprechen reden haben machen geben stellen besprechen diskutieren sehen'.split(
    ' ',
  ),
);
