import type { Slots } from '../conversation/asked.ts';
import type { Feature } from '../conversation/feature.ts';
import { type AskedCommand, askedCommands, checkWays, type Does, mergedWords } from './command.ts';
import { type Judged, judged, type Kind } from './gate.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { type Token, tokensOf } from './message.ts';
import { isTalk } from './mood/chat.ts';
import { type Control, controlOf } from './mood/control.ts';
import { moodOf } from './mood/mood.ts';
import type { Seen } from './reading.ts';
import { isNamesake, type Scored } from './scored.ts';
import { type Around, type Looked, type Looking, lookThrough, placesOf } from './seeing.ts';
import { SHARED_WORDS } from './shared-words.ts';
import type { Unclear } from './slots/days.ts';
import { valuesOf } from './slots/slots.ts';
import { spellingOf } from './spelling.ts';
import { TOLD } from './way.ts';
import { nearestOf, type Sample, type Trait } from './ways/nearest.ts';
import { filled, textsOf } from './ways/saying.ts';
import { filedWays, scored } from './ways/scoring.ts';

/** A command that a message may mean. */
export interface Reading {
  readonly verb: string;
  readonly does: Does;
  readonly score: number;
  /** How near it is to a saying of the command, from 0 to 1. */
  readonly near: number;
  readonly slots: Slots;
  /** Values that could be several, as a choice for the card: *nächsten Freitag* on a Thursday. */
  readonly unclear: readonly Unclear[];
  /** The way that it was found by; undefined where a saying alone was near. */
  readonly way: string | undefined;
  /** It is about another thing that the same words name as the thing of the first reading: *Umfrage*. */
  readonly namesake: boolean;
}

/** What a message is taken for. */
export interface Understood {
  readonly kind: Kind;
  /** It asks and does not bid: what a register shows is not all of its answer. */
  readonly asks: boolean;
  /** What is shown or offered, the best first, three at most: for a question below its answer. */
  readonly readings: readonly Reading[];
  /** The next two, for *Etwas anderes*. */
  readonly others: readonly Reading[];
  /** The first reading stands far enough before all others to be shown, or offered alone. */
  readonly sure: boolean;
  readonly control?: Control;
  /** Words that say something and that no group knows, folded. */
  readonly unknown: readonly string[];
  /** How it came to that, for the log: ways and groups, no words of the message. */
  readonly why: string;
}

export type { Control };

/** Reads what people want. */
export interface Understanding {
  readonly read: (text: string, around: Around) => Understood;
  /** The verbs that can be asked for, each with the texts of its sayings as tests read them. */
  readonly sayings: readonly { readonly verb: string; readonly text: string }[];
}

interface Compiled extends Looking {
  readonly commands: readonly AskedCommand[];
  readonly filed: ReturnType<typeof filedWays>;
  readonly nearest: ReturnType<typeof nearestOf>;
}

/** Makes ready, once, what the features say of words, ways and sayings; refuses what does not fit together. */
export function openUnderstanding(features: readonly Feature[]): Understanding {
  const commands = askedCommands(features);
  const things = new Set(commands.flatMap((command) => [...command.things]));
  const hasNumber = (group: string) => things.has(group);
  const sayings = commands.flatMap(({ verb, asked }) =>
    asked.sayings.flatMap(textsOf).map((text) => ({ verb, text: filled(text, hasNumber) })),
  );
  const ground = groundOf(mergedWords(SHARED_WORDS, features), sayings);
  const { groups } = ground.lexicon;
  const told: readonly string[] = TOLD;
  checkWays(commands, (name) => groups.has(name) || told.includes(name));
  const compiled: Compiled = { ...ground, commands, hasNumber, filed: filedWays(commands, groups) };
  return { read: (text, around) => ofTwo(compiled, text, around) ?? understood(compiled, text, around), sayings };
}

type Ground = Pick<Compiled, 'lexicon' | 'correct' | 'nearest'>;
let kept: { readonly key: string; readonly ground: Ground } | undefined;

/** What words and sayings come to, kept for the next bot of the process that has the same. */
function groundOf(words: ReturnType<typeof mergedWords>, sayings: Understanding['sayings']): Ground {
  const key = JSON.stringify([words, sayings]);
  if (kept?.key !== key) kept = { key, ground: groundFrom(words, sayings) };
  return kept.ground;
}

function groundFrom(words: ReturnType<typeof mergedWords>, sayings: Understanding['sayings']): Ground {
  const lexicon = lexiconOf(words);
  const samples = sayings
    .map(({ verb, text }) => ({ verb, ...saidIn(lexicon, text) }))
    .filter(({ traits }) => traits.some(({ key }) => lexicon.groups.get(key.slice(1))?.kind !== 'mood'));
  const own = new Set(sayings.flatMap(({ text }) => tokensOf(text)).map(({ folded }) => folded));
  const isKnown = (token: Token) => own.has(token.folded) || lexicon.groupsOf(token).length > 0;
  const correct = spellingOf(targetsOf(lexicon, sayings), isKnown);
  return { lexicon, correct, nearest: nearestOf(samples) };
}

/** The first sentence where it is a wish of its own and a question follows: *Absprache 6 ist erledigt. Was ist noch offen?*. */
const TWO = /^(?<first>[^?\n]{8,200}?[.!])\s+(?=\p{Lu})(?<second>[^?]{8,300}\?)\s*$/u;

/** Of two wishes the first, which names its thing by number and is no question; the second stands beside it. */
function ofTwo(compiled: Compiled, text: string, around: Around): Understood | undefined {
  const { first, second } = TWO.exec(text)?.groups ?? {};
  const read = first === undefined ? undefined : understood(compiled, first, around);
  const [one] = read?.readings ?? [];
  if (read?.kind !== 'action' || one?.way === undefined || !/-number/u.test(one.way)) return undefined;
  const other = understood(compiled, second ?? '', around).readings.filter(({ verb }) => verb !== one.verb);
  return { ...read, readings: [...read.readings, ...other].slice(0, 3), sure: read.sure && other.length === 0 };
}

function understood(compiled: Compiled, text: string, around: Around): Understood {
  const looked = lookThrough(text, around, compiled);
  const nothing = { asks: false, readings: [], others: [], sure: false, unknown: [] };
  const control = controlOf(looked.message.typed, tokensOf(looked.message.typed));
  if (control) return { ...nothing, kind: 'control', control, why: 'control' };
  const seen: Seen = { ...looked, mood: moodIn(looked) };
  const readings = readingsOf(compiled, seen);
  const judgement = judged(seen, readings);
  const unknown = unknownIn(compiled, seen);
  if (judgement.shown.every(isWeak) && isChat(compiled, seen))
    return { ...nothing, kind: 'chat', unknown, why: 'chat' };
  const [best] = judgement.shown;
  const made = (one: Scored) => ({
    ...readingOf(seen, one, around),
    namesake: best !== undefined && isNamesake(best, one),
  });
  const others = readings.filter((one) => !judgement.shown.includes(one)).slice(0, 2);
  return {
    kind: judgement.kind,
    asks: seen.mood.asks && !seen.mood.wants,
    readings: judgement.shown.map(made),
    others: others.map(made),
    sure: judgement.sure,
    unknown,
    why: whyOf(judgement),
  };
}

function moodIn(looked: Looked) {
  const { message, tokens, hits, numbers, claims, municipalities } = looked;
  const [acts, things] = [placesOf(hits, 'act'), placesOf(hits, 'object')];
  const isNumbered = numbers.named.length > 0 || numbers.bare.length > 0;
  return moodOf({
    text: message.text,
    tokens,
    isAct: (at) => acts.has(at),
    isThing: (at) => things.has(at),
    isExact: isNumbered || claims.whens.length > 0,
    isNumbered,
    isOfMunicipality: municipalities.length > 0,
  });
}

function readingsOf({ commands, filed, nearest }: Compiled, seen: Seen): readonly Scored[] {
  const candidates = filed.candidates(seen);
  const nearness = nearest({ traits: traitsIn(seen), manner: mannerOf(seen) });
  return commands
    .filter((command) => candidates.has(command) || nearness.has(command.verb))
    .flatMap((command) => scored(seen, command, { ways: candidates.get(command) ?? [], nearness }) ?? [])
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score);
}

/** Found by a saying alone, or hardly by a way: talk goes before. */
function isWeak({ way, score }: Scored): boolean {
  return way === undefined || score < STRONG;
}

const STRONG = 3;

/** Only talk; what is addressed as a wish, or names a thing by its number, never is. */
function isChat({ lexicon }: Compiled, { message, tokens, mood }: Seen): boolean {
  const knows = (at: number) => tokens[at] !== undefined && lexicon.groupsOf(tokens[at]).length > 0;
  return !(mood.wants && mood.addressed) && isTalk(message.text, tokens, knows);
}

function readingOf(seen: Seen, one: Scored, { names }: Around): Omit<Reading, 'namesake'> {
  const { command, score, near, way } = one;
  return { verb: command.verb, does: command.does, score, near, way: way?.written, ...valuesOf(seen, one, names) };
}

function whyOf({ why, shown }: Judged): string {
  const ways = shown.map(
    ({ command, score, way }) => `${command.verb} ${score.toFixed(2)} by ${way?.written ?? 'a saying'}`,
  );
  return [why, ...ways].join('; ');
}

function unknownIn({ lexicon }: Compiled, { tokens, content }: Seen): readonly string[] {
  const words = content.flatMap((at) => tokens[at] ?? []).filter((token) => lexicon.groupsOf(token).length === 0);
  return [...new Set(words.map(({ folded }) => folded))];
}

const OF_GROUP = 1.2;
const OF_MOOD = 0.5;
const OF_STEM = 0.5;

/** What a message can share with sayings: its groups, and the stems of its words. */
function traitsIn({ present, tokens, content }: Pick<Seen, 'present' | 'tokens' | 'content'>): readonly Trait[] {
  const groups = [...present].map(([name, [hit]]) => ({
    key: `.${name}`,
    factor: hit?.group.kind === 'mood' ? OF_MOOD : OF_GROUP,
  }));
  const stems = new Set(content.flatMap((at) => tokens[at]?.stem ?? []));
  return [...groups, ...[...stems].map((key) => ({ key, factor: OF_STEM }))];
}

/** A saying as it is compared with a message. */
function saidIn(lexicon: Lexicon, text: string): Omit<Sample, 'verb'> {
  const looked = lookThrough(text, SAYING, { lexicon, correct: (token) => token, hasNumber: () => false });
  return { traits: traitsIn(looked), manner: mannerOf({ ...looked, mood: moodIn(looked) }) };
}

const VALUES = ['a-date', 'a-time', 'an-amount', 'a-municipality'] as const;

/** Whether a message asks, and the kinds of its values. */
function mannerOf({ mood: { asks, wants }, told }: Pick<Seen, 'mood' | 'told'>): string {
  return [asks && !wants ? 'asks' : 'says', ...VALUES.filter((name) => told.has(name))].join(' ');
}

/** Sayings are read as of any moment. */
const SAYING: Around = { now: '2023-10-05T07:00:00.000Z', names: ['Haan'] };

/** The words to which slips are corrected: those of the sayings that a group knows. */
function targetsOf(lexicon: Lexicon, sayings: readonly { readonly text: string }[]) {
  const words = new Map(sayings.flatMap(({ text }) => tokensOf(text)).map((token) => [token.folded, token] as const));
  return [...words.values()].flatMap((token) => {
    const groups = lexicon.groupsOf(token).filter(({ kind }) => kind !== 'mood');
    return groups.length === 0 ? [] : [{ folded: token.folded, isThing: groups.some(({ kind }) => kind === 'object') }];
  });
}
