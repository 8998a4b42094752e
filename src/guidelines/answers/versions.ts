import type { Day } from '../../german/calendar.ts';
import { textOf } from '../chunk.ts';
import { type Chunk, holdsOn, sameStatement } from '../document.ts';
import type { Knowledge } from '../shelf.ts';
import { wishes } from '../wishes.ts';
import { lookupsOf } from './lookups.ts';

/** A statement that held before the asked day, or holds from a later one. */
export interface OtherVersion {
  readonly when: 'before' | 'after';
  /** Its last day when it held before, its first when it holds after. */
  readonly day: Day;
  readonly chunks: readonly Chunk[];
}

/** The other versions of a statement of which none says the same as a piece, and what changes it later. */
export function otherVersions(shown: Chunk, knowledge: Knowledge, day: Day): OtherVersion[] {
  const others = versionsOf(shown, knowledge, day).filter(({ chunks }) =>
    chunks.every(({ text }) => text !== shown.text),
  );
  const later = lookupsOf(knowledge)
    .supplementing(shown.anchor)
    .filter((chunk) => chunk.validFrom > day);
  return [...others, ...later.flatMap((chunk) => versionOf([chunk], day))];
}

/** The other versions of a section that say something else. */
export function otherSections(section: Chunk, knowledge: Knowledge, day: Day): OtherVersion[] {
  return versionsOf(section, knowledge, day).filter(({ chunks }) => textOf(chunks) !== section.text);
}

/**
 * What holds on a day in the place of a piece: the piece itself, the version of its statement that does, or the statement
 * that it changes; undefined where nothing does.
 */
export function holdingFor(chunk: Chunk, knowledge: Knowledge, day: Day): Chunk | undefined {
  if (holdsOn(day, chunk)) return chunk;
  const { under } = lookupsOf(knowledge);
  const version = under(chunk.anchor).find((other) => sameStatement(other, chunk) && holdsOn(day, other));
  return version ?? chunk.supplements?.flatMap(under).find((other) => holdsOn(day, other));
}

/** All that is found by the words of any version, where something holds on the day in its place; gaps a little behind. */
export function wishesOfAll(knowledge: Knowledge, day: Day): ReturnType<typeof wishes> {
  const { chunks } = knowledge;
  const ofDay = wishes(knowledge, day);
  const holds = (chunk: Chunk | undefined) => chunk !== undefined && holdingFor(chunk, knowledge, day) !== undefined;
  const ofAll = wishesKept.get(ofDay) ?? { ...ofDay, admit: (id: string) => holds(chunks.get(id)) };
  wishesKept.set(ofDay, ofAll);
  return ofAll;
}

/** By those of the day alone: the search asks the same function once for each passage, and another one for all anew. */
const wishesKept = new WeakMap<ReturnType<typeof wishes>, ReturnType<typeof wishes>>();

/** The versions of a statement that do not hold on a day, the nearest to it first. */
function versionsOf(shown: Chunk, knowledge: Knowledge, day: Day): OtherVersion[] {
  const under = lookupsOf(knowledge).under(shown.anchor);
  const same = under.filter((chunk) => sameStatement(chunk, shown) && !holdsOn(day, chunk));
  const byStart = Map.groupBy(same, (chunk) => chunk.validFrom);
  const versions = [...byStart.values()].flatMap((chunks) => versionOf(chunks, day));
  return versions.sort((one, other) => distance(one.day, day) - distance(other.day, day));
}

function versionOf(chunks: readonly Chunk[], day: Day): OtherVersion[] {
  const { validFrom, validTo } = chunks[0] ?? {};
  if (validTo !== undefined && validTo < day) return [{ when: 'before', day: validTo, chunks }];
  return validFrom === undefined ? [] : [{ when: 'after', day: validFrom, chunks }];
}

function distance(one: Day, other: Day): number {
  return Math.abs(Date.parse(one) - Date.parse(other));
}
