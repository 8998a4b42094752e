import { fold } from '../conversation/phrase.ts';

/** What a German name may end in: *Müllers*, *Müllern*, *Müller’schen*. */
const ENDINGS = /^(?:e?s|e?n|ens|e|sche[nrs]?)?$/u;

const WORD = /[\p{L}\p{N}]+/gu;

/** Where a name stands in a text: with the words around it. */
export interface Mention {
  readonly excerpt: string;
}

/** How much of the text around a name is shown. */
const AROUND = 50;

interface Word {
  readonly text: string;
  readonly at: number;
}

function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((found) => ({ text: fold(found[0]).folded, at: found.index }));
}

/**
 * Looks for a name in texts: all its words in a row, in this order or the other (*Müller, Kim*), in any case, with
 * umlauts written either way and as German inflects it.
 */
export function lookingFor(name: string): (text: string) => Mention | undefined {
  const wanted = wordsIn(name).map(({ text }) => text);
  const orders = wanted.length > 1 ? [wanted, wanted.toReversed()] : [wanted];
  const [rarest = ''] = wanted.toSorted((one, other) => other.length - one.length);
  return (text) => {
    if (rarest === '' || !mayHold(text, rarest)) return undefined;
    const words = wordsIn(text);
    const at = words.find((_, place) => orders.some((order) => stands(words, { order, place })))?.at;
    return at === undefined ? undefined : { excerpt: excerptOf(text, at, name.length) };
  };
}

/** Most texts do not hold it at all. */
function mayHold(text: string, word: string): boolean {
  return fold(text).folded.includes(word);
}

function stands(words: readonly Word[], { order, place }: { order: readonly string[]; place: number }): boolean {
  return order.every((wanted, step) => {
    const text = words[place + step]?.text;
    return text?.startsWith(wanted) === true && ENDINGS.test(text.slice(wanted.length));
  });
}

function excerptOf(text: string, at: number, length: number): string {
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + length + AROUND);
  const cut = text.slice(from, to).replace(/\s+/gu, ' ').trim();
  return `${from > 0 ? '… ' : ''}${cut}${to < text.length ? ' …' : ''}`;
}

/** Which office somebody holds. */
export interface Held {
  readonly personId: string;
  readonly office: string;
}

/**
 * Tells names of offices from names of people: beside its place an office is called as those of others are (*Sozialamt*).
 * What one person alone is called may be their name.
 */
export function officesAmong(
  held: readonly Held[],
  places: readonly { readonly name: string }[],
): (name: string) => boolean {
  const ofPlaces = new Set(places.flatMap(({ name }) => wordsIn(name).map(({ text }) => text)));
  const said = held.flatMap(({ personId, office }) => wordsIn(office).map(({ text }) => ({ text, personId })));
  const people = Map.groupBy(said, ({ text }) => text);
  const ofOffices = (word: string) => new Set(people.get(word)?.map(({ personId }) => personId.toLowerCase())).size > 1;
  return (name) => {
    const own = wordsIn(name).map(({ text }) => text);
    const called = own.filter((word) => !ofPlaces.has(word));
    return called.length > 0 && called.every(ofOffices);
  };
}
