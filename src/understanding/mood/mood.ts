import { STOP_WORDS } from '../../search/stop-words.ts';
import { isFiller } from '../filler.ts';
import type { Token } from '../message.ts';
import * as words from '../mood-words.ts';
import type { Mood } from '../reading.ts';
import { asksOfUs } from './of-us.ts';

/** What a message is judged by besides its words: whether a word is an act, and whether a number or a day stands there. */
export interface MoodAsked {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly isAct: (at: number) => boolean;
  readonly isThing: (at: number) => boolean;
  /** A thing is named by its number, or a day. */
  readonly isExact: boolean;
  readonly isNumbered: boolean;
  readonly isOfMunicipality: boolean;
}

/** How a message is said: whether it asks, wants, or is about what is allowed. */
export function moodOf(asked: MoodAsked): Mood {
  const head = headOf(asked);
  const tokens = asked.tokens.filter(({ start }) => start < head.length);
  const has = (set: ReadonlySet<string>) => tokens.some(({ folded }) => set.has(folded));
  const openings = openingsOf(tokens);
  const marked = head.includes('?');
  const asks =
    marked || openings.some((at) => opensQuestion(tokens, at) && !isRelative(tokens, at)) || isIndirect(tokens);
  const together = openings.some((at) => asksTogether(tokens, at, asked.isExact));
  const isFirstPerson = has(words.OURS) || has(words.MINE);
  const isOwed = isFirstPerson && has(words.STILL);
  const permitting = [...words.PERMITS, ...(asks ? words.MAY : []), ...(asks && !isOwed ? words.MUST : [])];
  const addressed =
    has(words.PLEASE) ||
    tokens.some((_, at) => commandsAnywhere(tokens, at)) ||
    openings.some((at) => commands(tokens, at, asked)) ||
    asksAssistant(tokens) ||
    bidsAssistant(tokens);
  const wishes = saysWish(tokens) || (!asks && endsInInfinitive(tokens, asked));
  return {
    asks,
    marked,
    wants: addressed || wishes || together,
    addressed: addressed || wishes,
    permits: tokens.some(({ folded }) => permitting.some((part) => folded.startsWith(part))),
    past: has(words.PAST),
    elsewhere: has(words.OTHER_BODIES),
    ours: has(words.OURS) || has(words.STILL) || asked.isNumbered,
    speaks: !asks && isFirstPerson,
    ofUs: asks && asksOfUs(tokens, asked.isOfMunicipality),
    bids: bidsAssistant(tokens),
    states: tokens.some(({ folded }) => words.STATES.has(folded)),
    signs: isFirstPerson || addressed || wishes || asked.isExact || asked.isOfMunicipality || asked.text !== head,
  };
}

/** What stands before the first colon that names a thing or an act; else the whole. */
function headOf({ text, tokens, isAct, isThing }: MoodAsked): string {
  const colon = text.search(/(?<!\d):\s|:\s*(?=["„])/u);
  if (colon < 0) return text;
  const named = tokens.some(({ start }, at) => start < colon && (isAct(at) || isThing(at)));
  const isQuestion = text.trimEnd().endsWith('?') && !tokens.some(({ start }, at) => start < colon && isThing(at));
  return named && !isQuestion && !words.IF.has(tokens[0]?.folded ?? '') ? text.slice(0, colon) : text;
}

/** Where clauses begin: their first word that is not *und*, *bitte*, *dann* …; only behind a comma with a *?* too. */
function openingsOf(tokens: readonly Token[]): readonly number[] {
  const places: number[] = [];
  tokens.forEach((token, at) => {
    const last = tokens[at - 1];
    if (last && last.clause === token.clause) return;
    let opening = at;
    while (words.SKIPPED.has(tokens[opening]?.folded ?? '') && tokens[opening + 1]?.clause === token.clause)
      opening += 1;
    places.push(opening);
  });
  return places;
}

/** *Wer …*, *Bis zu welcher …*, *Müssen wir …*; a question that hangs on a comma belongs to what stands before it. */
function opensQuestion(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || hangs(tokens, token)) return false;
  let word = at;
  while (words.PREPOSITIONS.has(tokens[word]?.folded ?? '') && word < at + 3) word += 1;
  const opening = tokens[word]?.folded ?? '';
  if (words.QUESTION_WORDS.has(opening) || /^welche[mnrs]?$/u.test(opening)) return true;
  return words.FINITE.has(token.folded) && isSubject(tokens[at + 1], token);
}

/** *Was die anderen geschrieben haben, würde ich gern lesen*: what opens it belongs to the verb behind the comma. */
function isRelative(tokens: readonly Token[], at: number): boolean {
  const clause = tokens[at]?.clause ?? 0;
  const next = tokens.find((token) => token.clause === clause + 1);
  const end = tokens.findLast((token) => token.clause === clause);
  const isVerb =
    next !== undefined && !next.capital && (words.FINITE.has(next.folded) || words.WISHING.has(next.folded));
  return end?.sign === ',' && isVerb && words.RELATIVE.has(tokens[at]?.folded ?? '');
}

function hangs(tokens: readonly Token[], token: Token): boolean {
  const last = tokens.findLast(({ clause }) => clause < token.clause);
  return last?.sign === ',';
}

/** The subject of a question; behind *gilt*, *dürfen*, *sind* any word that says something may be it. */
function isSubject(token: Token | undefined, verb: Token): boolean {
  if (token === undefined || token.folded === 'bitte' || token.isNumber) return false;
  if (words.SUBJECTS.has(token.folded) || token.capital || words.ASKING_ALONE.has(verb.folded)) return true;
  return words.ASKING.has(verb.folded) && !words.ELIDED.has(token.folded) && !/^ge\p{L}+(?:t|en)$/u.test(token.folded);
}

/** *Ob …, ist mir nicht klar*, *ich wüsste gern, wann …*. */
function isIndirect(tokens: readonly Token[]): boolean {
  const said = tokens.map(({ folded }) => folded).join(' ');
  if (/^(?:und |aber |also )?ob /u.test(said) || words.EITHER.test(said)) return true;
  return words.INDIRECT.test(said) && tokens.some(({ folded }) => words.INDIRECT_WORDS.has(folded));
}

/** *Können wir …*, *Lässt sich … schieben*: a wish in the form of a question. */
function asksTogether(tokens: readonly Token[], at: number, isExact: boolean): boolean {
  const [verb = '', subject = ''] = [tokens[at]?.folded, tokens[at + 1]?.folded];
  if (words.HOW.has(verb)) return [2, 3].some((step) => words.TOGETHER.has(tokens[at + step]?.folded ?? ''));
  if (
    words.POSSIBLE.test(
      tokens
        .slice(at, at + 3)
        .map(({ folded }) => folded)
        .join(' '),
    )
  )
    return true;
  if (!words.CAN.has(verb)) return false;
  return words.TOGETHER.has(subject) || isExact;
}

/** *Können Sie …*, *würdest du …*. */
function asksAssistant(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ folded }, at) =>
      (words.COULD_YOU.has(folded) || words.KIND.has(tokens[at + 3]?.folded ?? '')) &&
      words.YOU.has(tokens[at + 1]?.folded ?? '') &&
      tokens[at - 1]?.folded !== 'wie',
  );
}

/** *Nimmst du …?*, *kannst du da was vorbereiten?*: the assistant is to do something, and not to tell something. */
function bidsAssistant(tokens: readonly Token[]): boolean {
  const tells = tokens.some(({ folded }) => words.TELLING.test(folded));
  return tokens.some(({ folded }, at) => words.YOU_DO.test(folded) && tokens[at + 1]?.folded === 'du') && !tells;
}

/** *Zeigen Sie …*, *zeig mal …*, *Nimm …*: an act opens the clause as a command. */
function commands(tokens: readonly Token[], at: number, { isAct }: MoodAsked): boolean {
  const [verb, next] = [tokens[at], tokens[at + 1]];
  if (!verb || verb.isNumber || STOP_WORDS.has(verb.folded) || words.FINITE.has(verb.folded)) return false;
  if (/en$/u.test(verb.folded) && next?.folded === 'sie' && !words.WE_DO.has(verb.folded)) return true;
  if (words.TO_US.has(next?.folded ?? '') && next?.clause === verb.clause && !isFiller(verb.folded)) return true;
  const isNoun = verb.capital && words.OF_NOUN.has(next?.folded ?? '');
  return isAct(at) && !isNoun && (next !== undefined || at > 0) && !NO_COMMAND.test(verb.folded);
}

/** *… das mit auf die Liste, setz das …*: what is dictated has no commas. */
function commandsAnywhere(tokens: readonly Token[], at: number): boolean {
  const [verb, next] = [tokens[at], tokens[at + 1]];
  if (!verb || !next || !words.COMMANDING.has(verb.folded) || verb.capital) return false;
  return words.COMMANDED.has(next.folded) && next.clause === verb.clause && !isSaidOf(tokens, at);
}

/** *Das macht ihr …*, *ihr zeigt uns*: with a subject before it, it tells what somebody does. */
function isSaidOf(tokens: readonly Token[], at: number): boolean {
  const last = tokens[at - 1];
  return last !== undefined && last.clause === tokens[at]?.clause && (words.SUBJECTS.has(last.folded) || last.capital);
}

const NO_COMMAND = /(?:en|t|te|ung|ungen|er|is|al|ige|igen|neue)$/u;

/** *ich möchte*, *wir bräuchten*, *hätte gern*, *ich will*. */
function saysWish(tokens: readonly Token[]): boolean {
  const said = tokens.map(({ folded }) => folded).join(' ');
  return words.WISH.test(said);
}

/** *Frist verlängern*: the last word, or the last of the first clause, is an act in its infinitive. */
function endsInInfinitive(tokens: readonly Token[], { isAct }: MoodAsked): boolean {
  return tokens.some((token, at) => {
    const isLast = tokens[at + 1]?.clause !== token.clause;
    return isLast && isAct(at) && /(?:en|ern|eln)$/u.test(token.folded) && !isPlural(token);
  });
}

function isPlural({ capital }: Token): boolean {
  return capital;
}
