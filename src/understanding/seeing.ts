import type { Instant } from '../german/berlin.ts';
import { claimsIn, isClaimed } from './claims.ts';
import { isFiller } from './filler.ts';
import type { Hit } from './group.ts';
import type { Lexicon } from './lexicon.ts';
import { type Message, readMessage, type Token } from './message.ts';
import { MINE, OURS, STILL } from './mood-words.ts';
import { municipalitiesIn } from './municipality.ts';
import { numbersIn } from './numbers.ts';
import type { Seen } from './reading.ts';
import type { Told } from './way.ts';

/** Where, when and to whom a message is said. */
export interface Around {
  readonly now: Instant;
  /** The municipality of who speaks. */
  readonly own?: string | undefined;
  /** The names of the municipalities of the round. */
  readonly names: readonly string[];
  /** Whether the knowledge holds a word, by its stem: such a word is no slip of typing. */
  readonly knows?: ((stem: string) => boolean) | undefined;
}

/** What is looked with. */
export interface Looking {
  readonly lexicon: Lexicon;
  readonly correct: (token: Token, isForeign: (stem: string) => boolean) => Token;
  readonly hasNumber: (group: string) => boolean;
}

/** What was seen in a message but for how it is said. */
export type Looked = Omit<Seen, 'mood'>;

const NOBODY = () => false;

/** Looks through a message: its words and their groups, what is spoken for, numbers and names. */
export function lookThrough(text: string, around: Around, { lexicon, correct, hasNumber }: Looking): Looked {
  const message = readMessage(text);
  const tokens = message.tokens.map((token) => correct(token, around.knows ?? NOBODY));
  const claims = claimsIn(message.text, around.now);
  const hits = lexicon
    .hitsIn(tokens)
    .filter((hit) => !isInsideClaim(tokens, claims, hit) && !saysWhich(tokens, hit))
    .filter((hit) => hasNumber(hit.group.name) || !isBeforehand(tokens, hit));
  const numbers = numbersIn({ tokens, hits, claims, hasNumber, year: around.now.slice(0, 4) });
  const municipalities = municipalitiesIn(message.tokens, around.names);
  const freeFrom = freePlace(message);
  const content = tokens.flatMap((token, at) => {
    const isNamed = municipalities.some(({ from, to }) => from <= at && at < to);
    return !isNamed && saysSomething(token) && !isClaimed(claims, token.start, token.end) ? [at] : [];
  });
  const told = toldIn({ claims, numbers, municipalities, freeFrom, message, tokens });
  return {
    message,
    tokens,
    hits,
    present: Map.groupBy(hits, ({ group }) => group.name),
    claims,
    numbers,
    municipalities,
    told,
    content,
    freeFrom,
  };
}

/**
 * A group inside a day or an amount is none: *Mitte Oktober*, *nächste Woche*; *heute* and the like say nothing else. What
 * is no certain day says something as words alone: *in den nächsten Wochen*.
 */
function isInsideClaim(tokens: readonly Token[], { whens, amounts }: Looked['claims'], { from, to }: Hit): boolean {
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  const certain = whens.filter(({ kind }) => kind !== 'unread');
  return [...certain, ...amounts].some((span) => span.from <= start && end <= span.to);
}

const BEFOREHAND = new Set(['bevor', 'ehe', 'nachdem', 'sobald']);

/** *Bevor ich Datei 2 übernehme, …*: what is done before or after is not what is wanted. */
function isBeforehand(tokens: readonly Token[], { from }: Hit): boolean {
  const first = tokens.findIndex(({ clause }) => clause === tokens[from]?.clause);
  return first < from && BEFOREHAND.has(tokens[first]?.folded ?? '');
}

const PARTICIPLE = /^\p{L}{0,7}ge\p{L}+(?:ten?|enen?|tes?|ter|enes|ener)$|^\p{L}+ier(?:ten?|ter|tes)$/u;

/** *die eingestellten Unterlagen*, *den gestrichenen TOP*: which one is meant, not what is wanted. */
function saysWhich(tokens: readonly Token[], { group, from, to }: Hit): boolean {
  const [token, next] = [tokens[from], tokens[to]];
  if (group.kind !== 'act' || to - from > 1 || !token || token.capital || token.sign !== '' || !next) return false;
  return (next.capital || next.isNumber) && next.clause === token.clause && PARTICIPLE.test(token.folded);
}

function saysSomething({ folded, isNumber }: Token): boolean {
  return !isNumber && !isFiller(folded);
}

const FREE = /(?<!\d):(?!\/\/)\s*(?=\S)|:\s+(?=\S)|(?<=\d\s)[–—-]\s+(?=\S)|[„"“»]/u;

/** Where words begin that are meant as they stand: behind a colon or a quotation mark. */
function freePlace({ text }: Message): number {
  const found = FREE.exec(text);
  return found ? found.index + found[0].length : text.length;
}

/** A number that is counted or paid, not one of a day. */
function isFigure({ isNumber, start, end }: Token, { whens }: Looked['claims']): boolean {
  return isNumber && !whens.some(({ from, to }) => from < end && start < to);
}

function toldIn({
  claims,
  numbers,
  municipalities,
  freeFrom,
  message,
  tokens,
}: Pick<Looked, 'claims' | 'numbers' | 'municipalities' | 'freeFrom' | 'message' | 'tokens'>) {
  const said = claims.whens.flatMap((when) =>
    when.kind === 'said' ? [when.said] : when.kind === 'ambiguous' ? when.candidates : [],
  );
  const has = (...kinds: string[]) => said.some(({ kind }) => kinds.includes(kind));
  const told: readonly (readonly [Told, boolean])[] = [
    [
      'a-date',
      has('day', 'days', 'moment', 'moments') || said.some((one) => one.kind === 'times' && one.day !== undefined),
    ],
    ['a-time', has('time', 'times', 'moment', 'moments')],
    ['an-amount', claims.amounts.length > 0],
    ['a-municipality', municipalities.length > 0],
    ['a-number', numbers.bare.length > 0 || numbers.named.length > 0],
    ['a-figure', tokens.some((token) => isFigure(token, claims))],
    ['a-text', freeFrom < message.text.length],
    ['ourselves', tokens.some(({ folded }) => OURS.has(folded) || MINE.has(folded))],
    ['still', tokens.some(({ folded }) => STILL.has(folded))],
  ];
  return new Set(told.flatMap(([name, is]) => (is ? [name] : [])));
}

/** The places of acts and of things among the words. */
export function placesOf(hits: readonly Hit[], kind: 'act' | 'object'): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { group, from, to } of hits) {
    if (group.kind === kind) for (let at = from; at < to; at += 1) places.add(at);
  }
  return places;
}
