import type { Command, Feature } from '../feature.ts';
import type { Raw } from '../inputs.ts';
import { once } from '../once.ts';
import { fold, type Grammar, gateOf, match, type Phrase } from '../phrase.ts';
import { Refusal, type WayOn } from '../refusal.ts';

/** A message that begins as a command and is none: what else could be done with it, the nearest first. */
export interface Begun {
  readonly typed: string;
  /** The same with a colon where free text could begin. */
  readonly said: string;
  /** Something could have been saved. */
  readonly acts: boolean;
  readonly ways: readonly (WayOn & { readonly command: Command })[];
}

/** The code of what could have been saved and was not. */
export const NOT_SAVED = 'conversation.not-saved';

interface Way {
  readonly command: Command;
  readonly grammar: Grammar;
  /** Its first word, folded. */
  readonly word: string;
  /** How the words begin that it is typed with, as its example and its pattern have them. */
  readonly beginnings: () => ReadonlySet<string>;
}

interface Head {
  readonly prefix: string;
  readonly number: string | undefined;
  /** What was typed behind it. */
  readonly rest: string;
}

const LONGEST_SAID = 300;
const LONGEST_WAY = 60;
/** No command says more words before its free text, and a head is found in as many signs. */
const MOST_WORDS = 8;
const LONGEST_HEAD = 160;
/** A title behind a command's word („top Wärmestube“) is no longer. */
const LONGEST_TITLE = 8;
const LONGEST_CHOICE = 5;
const NUMBER = /\d[\d/]*/u;

/** Finds what a message begins as; `names` are those of the round's municipalities, folded. */
export type FindBegun = (typed: string, names: () => Promise<ReadonlySet<string>>) => Promise<Begun | undefined>;

/**
 * Reads messages that begin with a command's words and are no command, so that none of them becomes a question. All is
 * taken from the grammars. Words with a number („sitzung 1“) are always such a beginning; words alone („mittel“) only
 * where all that follows is what commands take as well (*excel*, a municipality), or where free text could follow and a
 * noun does („top Wärmestube“): „Mittel für Personal …“ stays a question, and so does all with a question mark.
 */
export function openBegun(features: readonly Feature[]): FindBegun {
  const beginnings = once(() => gatesOf(features.flatMap((feature) => feature.commands.flatMap(waysOf))));
  return async (typed, names) => {
    const { ways, whole, before, known } = beginnings();
    const phrase = beginning(typed);
    const found = phrase && headIn(phrase, (prefix) => whole(prefix) || before(prefix));
    if (!phrase || !found) return undefined;
    const head = { ...found, rest: restOf(typed, found.prefix) };
    const goesOn =
      head.number !== undefined ||
      head.rest === '' ||
      (before({ text: head.prefix, folded: head.prefix }) && isTitle(head.rest)) ||
      (await isTaken(head.rest, async (word) => known().has(word) || (await names()).has(word)));
    if (!goesOn) return undefined;
    const possible = nearest(ways, head);
    return {
      typed,
      said: `${head.prefix}: ${head.rest}`,
      acts: possible.some(({ command }) => command.writes),
      ways: possible,
    };
  };
}

/** What lets a beginning through: that of a command as a whole, or that of one behind which free text stands. */
function gatesOf(ways: readonly Way[]) {
  const grammars = ways.map(({ grammar }) => grammar);
  const gate = (hasTail: boolean) => gateOf(grammars.filter(({ tail }) => (tail !== undefined) === hasTail));
  return { ways, whole: gate(false), before: gate(true), known: once(() => wordsTaken(grammars)) };
}

/** Says that nothing has come of it, with what was typed and what is possible; `ask` puts it as a question all the same. */
export function notUnderstood({ typed, acts, ways }: Begun, ask: string): Refusal {
  const said = typed.length > LONGEST_SAID ? `${typed.slice(0, LONGEST_SAID)} …` : typed;
  const possible = ways.length > 0 ? ' Möglich ist:' : ' Was möglich ist, zeigt „hilfe“.';
  return new Refusal({
    code: acts ? NOT_SAVED : 'conversation.not-understood',
    title: acts ? 'Nicht gespeichert' : 'Das habe ich nicht verstanden',
    text: `„${said}“ beginnt wie ein Befehl, ist aber keiner, den Kreisrunde kennt.${acts ? ' Es ist nichts gespeichert.' : ''}${possible}`,
    ways: [
      ...ways
        .slice(0, SHOWN)
        .map(({ title, verb, data }) => ({ title: title.slice(0, LONGEST_WAY), verb, ...(data ? { data } : {}) })),
      { title: 'Als Frage stellen', verb: ask, data: { question: typed } },
    ],
  });
}

function waysOf(command: Command): Way[] {
  return command.typed.map((grammar) => {
    const { folded } = fold(grammar.example);
    const beginnings = once(() => new Set([...beginningsIn(folded), ...beginningsIn(wordsOf(grammar.pattern))]));
    return { command, grammar, word: folded.split(/[ :]/u)[0] ?? '', beginnings };
  });
}

/** The longer words that a pattern is written with: the short ones stand in many. */
function wordsOf({ source }: RegExp): string {
  return (source.replace(/\(\?<\w+>/gu, '(').match(/[a-z]{4,}/gu) ?? []).join(' ');
}

const BEGINNING = 4;

function beginningsIn(folded: string): string[] {
  return folded.split(' ').map((word) => word.slice(0, BEGINNING));
}

/** What stands before the colon; a question mark makes it a question. */
function beginning(typed: string): Phrase | undefined {
  const said = typed.trimStart().slice(0, LONGEST_HEAD);
  const colon = said.indexOf(':');
  const head = colon < 0 ? typed : said.slice(0, colon);
  return head.includes('?') ? undefined : fold(head.slice(0, LONGEST_HEAD));
}

/** The longest beginning that is a command, or one before its free text. */
function headIn(phrase: Phrase, opens: (prefix: Phrase) => boolean): Omit<Head, 'rest'> | undefined {
  const words = phrase.folded.split(' ').slice(0, MOST_WORDS);
  for (let count = words.length; count > 0; count -= 1) {
    const prefix = words
      .slice(0, count)
      .join(' ')
      .replace(/[,;.]$/u, '');
    if (prefix !== '' && opens({ text: prefix, folded: prefix })) return { prefix, number: NUMBER.exec(prefix)?.[0] };
  }
  return undefined;
}

function restOf(typed: string, prefix: string): string {
  return typed.trim().split(/\s+/u).slice(prefix.split(' ').length).join(' ');
}

function isTitle(rest: string): boolean {
  const words = rest.split(' ');
  return /^\p{Lu}\p{L}{3,}/u.test(rest) && words.length <= LONGEST_TITLE;
}

async function isTaken(rest: string, isKnown: (word: string) => Promise<boolean>): Promise<boolean> {
  const words = fold(rest).folded.split(/[ ,;]+/u);
  if (words.length > MOST_WORDS) return false;
  for (const word of words) if (!/^\d{1,6}$/u.test(word) && !(await isKnown(word))) return false;
  return true;
}

/** The words that commands take behind their first: the last of each example, and the choices of their fields. */
function wordsTaken(grammars: readonly Grammar[]): ReadonlySet<string> {
  const last = grammars.flatMap(({ tail, example }) =>
    tail === undefined ? fold(example).folded.split(' ').slice(1).slice(-1) : [],
  );
  const chosen = grammars.flatMap(({ pattern }) =>
    [...pattern.source.matchAll(/\(\?<\w+>([a-z|]+)\)/gu)].flatMap(([, words = '']) => words.split('|')),
  );
  return new Set([...last, ...chosen]);
}

const SHOWN = 5;

/** A way on, how near it is to what was typed, and whether it takes just that as its free text. */
interface Offer {
  readonly one: Begun['ways'][number];
  readonly near: number;
  readonly exact: boolean;
}

/** What can be done with this head: with what was typed as the free text, else as in the examples, the nearest first. */
function nearest(ways: readonly Way[], head: Head): Begun['ways'] {
  const words = new Set(
    ways
      .filter(({ grammar }) => opens(grammar, head.prefix))
      .map(({ word }) => word)
      .concat(head.prefix.split(' ')[0] ?? ''),
  );
  const offered = ways.filter(({ word }) => words.has(word)).flatMap((way) => offer(way, head) ?? []);
  const apart = new Map(offered.map((offer) => [`${offer.one.verb} ${JSON.stringify(offer.one.data)}`, offer]));
  const byNearness = Map.groupBy([...apart.values()], ({ near }) => near);
  return [...byNearness]
    .toSorted(([first], [second]) => second - first)
    .flatMap(([, near]) => balanced(near))
    .map(({ one }) => one);
}

/** Of what is equally near: what takes just what was typed, then in turn what shows and what acts, so that neither is crowded out. */
function balanced(offers: readonly Offer[]): Offer[] {
  const exact = offers.filter((offer) => offer.exact);
  const others = eachFirst(offers.filter((offer) => !offer.exact));
  const shows = others.filter(({ one }) => !one.command.writes);
  const acts = others.filter(({ one }) => one.command.writes);
  return [...exact, ...others.flatMap((_, at) => [shows[at] ?? [], acts[at] ?? []].flat())];
}

function opens(grammar: Grammar, prefix: string): boolean {
  return match(grammar.tail === undefined ? prefix : `${prefix}: x`, grammar) !== undefined;
}

/** The shortest way to each command before the second to any. */
function eachFirst(offers: readonly Offer[]): Offer[] {
  const ways = [...Map.groupBy(offers, ({ one }) => one.verb).values()];
  const shortest = ways.map((way) => way.toSorted((first, second) => first.one.title.length - second.one.title.length));
  return offers.flatMap((_, at) => shortest.flatMap((way) => way[at] ?? []));
}

function offer({ command, grammar, beginnings }: Way, head: Head): Offer | undefined {
  const exact = grammar.tail !== undefined;
  const title = exact ? withRest(head) : numbered(grammar, head);
  const raw: Raw | undefined = title === undefined || title.includes('…') ? undefined : match(title, grammar);
  if (!raw || title === undefined) return undefined;
  const typed = fold(head.rest)
    .folded.split(' ')
    .filter((word) => word.length > 2);
  const near = exact ? typed.length : nearness(typed, beginnings());
  return { one: { title, verb: command.verb, data: raw, command }, near, exact };
}

/** Free words in an example are made up: nobody is offered them. */
const FREE = /\(\?<\w+>\./u;

/** An example with the number that was typed; undefined where one of both has none, or it has further ones. */
function numbered({ example, pattern }: Grammar, { number }: Head): string | undefined {
  if (FREE.test(pattern.source)) return undefined;
  const numbers = example.match(/\d[\d/]*/gu) ?? [];
  if (numbers.length !== (number === undefined ? 0 : 1)) return undefined;
  return number === undefined ? example : example.replace(NUMBER, number);
}

/** Free text behind a number („abstimmen 3 Variante B“) is short; behind a word it is a title. */
function withRest({ prefix, number, rest }: Head): string | undefined {
  if (rest === '' || (number !== undefined && rest.split(' ').length > LONGEST_CHOICE)) return undefined;
  return `${prefix}: ${rest}`;
}

/** How many of the typed words begin as one that it is typed with. */
function nearness(typed: readonly string[], beginnings: ReadonlySet<string>): number {
  return typed.filter((word) => beginnings.has(word.slice(0, BEGINNING))).length;
}
