import type { Member } from '../conversation/turn.ts';
import { enumerate } from '../german/list.ts';
import type { Municipality } from './round.ts';

/** Where a round would stand still if one person were away: fewer than two coordinators, nobody who votes for a municipality. */
export function thinPlaces(members: readonly Member[], municipalities: readonly Municipality[]): string[] {
  const coordinators = coordinatorsAmong(members).size;
  const led = new Set(members.filter(leads).map(({ municipality }) => municipality.id));
  const unled = municipalities.filter(({ id }) => !led.has(id)).map(({ name }) => name);
  return [
    ...(coordinators === 0 ? ['Die Runde hat keine Koordination.'] : []),
    ...(coordinators === 1 ? ['Die Runde hat nur eine Person in der Koordination.'] : []),
    ...(unled.length > 0 ? [`Weder Leitung noch Vertretung ist eingetragen für ${enumerate(unled)}.`] : []),
  ];
}

/** The people who coordinate, each once. */
export function coordinatorsAmong(members: readonly Member[]): ReadonlySet<string> {
  return new Set(members.filter(({ roles }) => roles.includes('coordinator')).map(({ personId }) => personId));
}

function leads({ roles }: Member): boolean {
  return roles.includes('head') || roles.includes('deputy');
}
