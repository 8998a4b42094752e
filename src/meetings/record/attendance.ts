import { fold } from '../../conversation/phrase.ts';
import { municipalityNamed } from '../../municipalities/named.ts';
import type { Asked } from '../../responses/asking.ts';
import type { Guests } from './held-meeting.ts';

/** So many people come from one municipality or organisation at most; more is a slip. */
const MOST_PEOPLE = 99;
const MOST_GUESTS = 20;
const LONGEST_NAME = 80;

/** A name with the number of people behind it: *Haan 2*, *Jobcenter: 2 Personen*; one where none is said. */
function counted(typed: string): { name: string; people: number } | undefined {
  const words = typed.trim().split(/\s+/u);
  if (/^person(?:en)?$/iu.test(words.at(-1) ?? '')) words.pop();
  const last = words.at(-1) ?? '';
  const number = /^\(?(\d{1,4})\)?$/u.exec(last)?.[1];
  if (number !== undefined) words.pop();
  const name = words
    .join(' ')
    .replace(/[:,–-]$/u, '')
    .trim();
  const people = Number(number ?? 1);
  return name === '' || people > MOST_PEOPLE ? undefined : { name, people };
}

function partsOf(typed: string, apart: RegExp): string[] {
  return typed
    .split(apart)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Who came, by municipality: ticked by their ids or named, *Haan 2, Kreis 3*; *alle* are all. Undefined where one is none of the round. */
export function peopleIn(typed: string, all: readonly Asked[]): ReadonlyMap<string, number> | undefined {
  const people = new Map<string, number>();
  for (const part of partsOf(typed, /[,;|\n]|\bund\b/u)) {
    if (/^alle(?: kommunen)?$/u.test(fold(part).folded)) {
      for (const { id } of all) people.set(id, people.get(id) ?? 1);
      continue;
    }
    const one = counted(part);
    const found = one && (all.find(({ id }) => id === one.name) ?? municipalityNamed(one.name, all));
    if (!one || !found) return undefined;
    people.set(found.id, one.people);
  }
  return people;
}

/** Guests by organisation, one a line or held apart by „|“: *Jobcenter 2*; undefined where a line is too long or a number too large. */
export function guestsIn(typed: string): readonly Guests[] | undefined {
  const lines = partsOf(typed, /[\n\r|]+/u);
  const guests = lines.map(counted).filter((one) => one !== undefined && one.name.length <= LONGEST_NAME);
  const read = guests.flatMap((one) => (one ? [{ organisation: one.name, people: one.people }] : []));
  return read.length === lines.length && read.length <= MOST_GUESTS
    ? read.filter(({ people }) => people > 0)
    : undefined;
}

/** Who is away of all who were asked, and how many people came. */
export function sumOf(
  present: readonly { readonly people: number }[],
  guests: readonly Guests[],
): { readonly municipalities: number; readonly people: number } {
  const people = [...present, ...guests].reduce((sum, one) => sum + one.people, 0);
  return { municipalities: present.filter((one) => one.people > 0).length, people };
}
