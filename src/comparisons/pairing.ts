import { numberKey } from '../documents/heading-number.ts';
import { areAlike, likely } from './likeness.ts';
import { flat, headingKey, type Section } from './section.ts';

/** A section before and after; without the one it is new, without the other it was dropped. */
export interface Pair {
  readonly before?: Section | undefined;
  readonly after?: Section | undefined;
}

/** One way to know a section again: what both have, and what must hold besides; `alone` where no other has the same. */
interface Pass {
  readonly key: (section: Section) => string | undefined;
  readonly fits?: (before: Section, after: Section) => boolean;
  readonly alone?: true;
}

const numbered = ({ number }: Section) => (number === undefined ? undefined : numberKey(number));
/** The headings above count along: their numbers say nothing of where a section stands. */
const COUNTED = /^(?:§+ ?\d{1,3}[a-z]?|\d{1,3}(?:\.\d{1,3}){0,4}\.?|[IVX]{1,5}\.|[a-z]\)) /u;
const placed = (section: Section) =>
  [...(section.path ?? []).map((above) => flat(above).replace(COUNTED, '').toLowerCase()), headingKey(section)].join(
    '\n',
  );
const worded = ({ text = '' }: Section) => flat(text);
const both = (...parts: readonly (string | undefined)[]) =>
  parts.includes(undefined) ? undefined : parts.join('\n\n');
/** Shorter texts („entfällt“) stand in many sections. */
const TELLING = 40;

/**
 * How sections are known again, the surest first: by number, heading or both where their words are alike too; a section
 * that was moved up or down by others is not taken for the one whose number it has now. What has only its number or only
 * its heading in common comes after that, and likeness of words alone before the number alone.
 */
const SURE: readonly Pass[] = [
  { key: (one) => both(numbered(one), placed(one), worded(one)) },
  { key: (one) => both(numbered(one), headingKey(one)) },
  { key: (one) => both(placed(one), worded(one)) },
  { key: (one) => both(headingKey(one), worded(one)) },
  { key: placed, fits: areAlike },
  { key: headingKey, fits: areAlike },
  { key: numbered, fits: areAlike },
  { key: placed },
  { key: headingKey, alone: true },
  { key: (one) => (worded(one).length < TELLING ? undefined : worded(one)) },
];
const LAST: Pass = { key: numbered };
/** So many of the same key are looked at. */
const LOOKED_AT = 8;

/** Whose partner is who, by their places; both sides hold those that have none yet. */
interface Pairing {
  readonly before: Map<number, Section>;
  readonly after: Map<number, Section>;
  /** By the place after, the place before. */
  readonly partners: Map<number, number>;
}

/**
 * Which sections of two versions are the same, in the order of the later one; what was dropped stands behind the section
 * that it followed.
 */
export function pairSections(before: readonly Section[], after: readonly Section[]): readonly Pair[] {
  const pairing: Pairing = {
    before: new Map(before.entries()),
    after: new Map(after.entries()),
    partners: new Map(),
  };
  for (const pass of SURE) pairBy(pass, pairing);
  for (const { before: at, after: to } of likely(pairing.before, pairing.after)) join(pairing, at, to);
  pairBy(LAST, pairing);
  return inOrder(before, after, pairing.partners);
}

function pairBy({ key, fits = () => true, alone }: Pass, pairing: Pairing): void {
  const having = byKey(pairing.before, key);
  const wanted = alone ? byKey(pairing.after, key) : undefined;
  for (const [to, section] of [...pairing.after]) {
    const own = key(section);
    const places = own === undefined ? [] : (having.get(own) ?? []);
    if (alone && (places.length > 1 || (wanted?.get(own ?? '') ?? []).length > 1)) continue;
    const free = places.filter((at) => pairing.before.has(at)).slice(0, LOOKED_AT);
    const found = free.find((at) => fits(pairing.before.get(at) ?? section, section));
    if (found !== undefined) join(pairing, found, to);
  }
}

function byKey(sections: ReadonlyMap<number, Section>, key: Pass['key']): ReadonlyMap<string, readonly number[]> {
  const keyed = [...sections].flatMap(([at, section]) => {
    const own = key(section);
    return own === undefined ? [] : [{ at, own }];
  });
  const groups = Map.groupBy(keyed, ({ own }) => own);
  return new Map([...groups].map(([own, all]) => [own, all.map(({ at }) => at)]));
}

function join({ before, after, partners }: Pairing, at: number, to: number): void {
  if (!before.has(at) || !after.has(to)) return;
  partners.set(to, at);
  before.delete(at);
  after.delete(to);
}

function inOrder(
  before: readonly Section[],
  after: readonly Section[],
  partners: ReadonlyMap<number, number>,
): readonly Pair[] {
  const places = new Map([...partners].map(([to, at]) => [at, to]));
  const dropped = new Map<number, Pair[]>();
  let behind = -1;
  for (const [at, section] of before.entries()) {
    behind = places.get(at) ?? behind;
    if (!places.has(at)) dropped.set(behind, [...(dropped.get(behind) ?? []), { before: section }]);
  }
  const later = after.flatMap((section, to): Pair[] => {
    const at = partners.get(to);
    return [{ before: at === undefined ? undefined : before[at], after: section }, ...(dropped.get(to) ?? [])];
  });
  return [...(dropped.get(-1) ?? []), ...later];
}
