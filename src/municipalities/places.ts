import { fold } from '../conversation/phrase.ts';
import { CITIES_OF_NRW, DISTRICTS_OF_NRW } from './nrw.ts';
import type { Municipality } from './round.ts';

/** A municipality by the name that users read: a *Kreis* is another than the city that it shares its name with. */
export interface Place {
  readonly name: string;
  readonly kind: Municipality['kind'];
}

/** The places that a text names, in their order, each once. */
export type ReadPlaces = (text: string) => readonly Place[];

/** Names that are also words: places only behind one that leads to a place. */
const ALSO_WORDS = new Set(
  'alpen buende enger essen halle hallen hammer heiden kamen lage loehne lotte recke rees schlangen senden wenden werner wetter'.split(
    ' ',
  ),
);
const LEADS_TO_PLACE = /(?:^|[^\p{L}])(?:in|aus|nach|stadt|gemeinde|raum)\s{1,3}$/iu;
/** *Kreis Mettmann*, *des Kreises Mettmann*; a *Kreisstadt* is none. */
const LEADS_TO_DISTRICT = /(?:^|[^\p{L}])(?:land)?kreis(?:es|e|s|sozialamts?|verwaltung|haus|tags?)?\s{1,3}$/iu;
const WORD = /[\p{L}][\p{L}\p{M}'’-]*/gu;
/** What stands behind a name and tells it from its namesakes: *am Rhein*, *(Rheinland)*. */
const ADDED = /\/| (?:am|an) /u;
/** Words that are looked back at for what leads to a place. */
const BEFORE = 24;

/** A way to write a name: its folded words. */
interface Form {
  readonly words: readonly string[];
  readonly place: Place;
  /** The word *Kreis* must stand before it. */
  readonly ofDistrict: boolean;
}

type Forms = ReadonlyMap<string, readonly Form[]>;

const NONE: readonly Place[] = [];
const readers = new WeakMap<readonly Place[], ReadPlaces>();

/** Reads the places of North Rhine-Westphalia and those of a round, which may lie elsewhere; made once for the same list. */
export function placeReader(own = NONE): ReadPlaces {
  const reader = readers.get(own) ?? readerOf(own);
  readers.set(own, reader);
  return reader;
}

function readerOf(own: readonly Place[]): ReadPlaces {
  const forms = byFirstWord(own.flatMap(formsOf));
  return (text) => placesIn(text, forms);
}

/** Whether two names are those of one place. */
export function samePlace(one: Place, other: Place): boolean {
  return one.kind === other.kind && one.name === other.name;
}

function placesIn(text: string, forms: Forms): readonly Place[] {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ folded: fold(word).folded, index }));
  const found = new Map<string, Place>();
  for (let at = 0; at < words.length; at++) {
    const { folded = '', index = 0 } = words[at] ?? {};
    const written = [...(forms.get(folded) ?? []), ...(OF_NRW.get(folded) ?? [])];
    const before = text.slice(Math.max(0, index - BEFORE), index);
    const fits = written.find((form) => startsWith(words, at, form) && isNamed(form, before));
    if (!fits) continue;
    found.set(`${fits.place.kind} ${fits.place.name}`, fits.place);
    at += fits.words.length - 1;
  }
  return [...found.values()];
}

function startsWith(words: readonly { folded: string }[], at: number, { words: own }: Form): boolean {
  return own.every((word, offset) => words[at + offset]?.folded === word);
}

function isNamed({ words: [first = ''], ofDistrict }: Form, before: string): boolean {
  if (ofDistrict) return LEADS_TO_DISTRICT.test(before);
  return !ALSO_WORDS.has(first) || LEADS_TO_PLACE.test(before);
}

/** The longest first, and before a city the *Kreis* of its name. */
function byFirstWord(forms: readonly Form[]): Forms {
  const sorted = [...forms].sort(
    (one, other) => other.words.length - one.words.length || Number(other.ofDistrict) - Number(one.ofDistrict),
  );
  return Map.groupBy(sorted, ({ words: [first = ''] }) => first);
}

const OF_DISTRICT = /^Kreis /u;
const HAS_STYLE = /kreis(?![\p{L}])|region /iu;

/** A city by its whole and its short name, their genitives and who lives there; a *Kreis* by its name behind that word. */
function formsOf({ name, kind }: Place): Form[] {
  const bare = kind === 'district' ? name.replace(OF_DISTRICT, '') : beforeFirst(name, ' (');
  const isStyled = kind === 'city' || HAS_STYLE.test(bare);
  const place = { name: isStyled ? bare : `Kreis ${bare}`, kind };
  const short = beforeFirst(bare, ADDED);
  const names = kind === 'city' ? [bare, short, ...inhabitants(short)] : [bare, bare.replace(/ischer /u, 'ischen ')];
  const written = new Set(names.flatMap((one) => [one, `${one}s`, `${one}es`]).map((one) => wordsOf(one).join(' ')));
  return [...written].map((one) => ({ words: one.split(' '), place, ofDistrict: !isStyled }));
}

function beforeFirst(name: string, added: RegExp | string): string {
  return name.split(added)[0] ?? name;
}

function wordsOf(name: string): string[] {
  return [...name.matchAll(WORD)].map(([word]) => fold(word).folded);
}

/** *Haaner*, *Ratinger*, *Heiligenhauser*; none of several words. */
function inhabitants(name: string): string[] {
  if (name.includes(' ')) return [];
  const stem = name.replace(/(?<=ing|haus|kirch)en$/u, '');
  return [`${stem}${stem.endsWith('e') ? 'r' : 'er'}`];
}

const OF_NRW = byFirstWord([
  ...CITIES_OF_NRW.flatMap((name) => formsOf({ name, kind: 'city' })),
  ...DISTRICTS_OF_NRW.flatMap((name) => formsOf({ name, kind: 'district' })),
]);
