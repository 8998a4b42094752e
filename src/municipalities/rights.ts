import type { Right } from '../conversation/feature.ts';
import { Refusal } from '../conversation/refusal.ts';
import { type Member, memberships, type Role } from '../conversation/turn.ts';
import { enumerate } from '../german/list.ts';
import type { Municipality } from './round.ts';

/** The roles that carry each right; `known` asks for none. */
const CARRIED_BY: Readonly<Record<Right, readonly Role[]>> = {
  known: ['head', 'deputy', 'staff', 'coordinator'],
  speak: ['head', 'deputy', 'staff'],
  vote: ['head', 'deputy'],
  draft: ['head', 'deputy', 'coordinator'],
  coordinate: ['coordinator'],
};

const SAID: Readonly<Record<Right, string>> = {
  known: 'sind die Mitglieder der Runde',
  speak: 'sind Leitung, Vertretung und Mitarbeitende eines Sozialamts',
  vote: 'sind die Sozialamtsleitung und ihre Vertretung',
  draft: 'sind die Sozialamtsleitung, ihre Vertretung und die Koordination',
  coordinate: 'ist die Koordination',
};

/** Whether a member may, for one of their municipalities; a refusal that says who may, when not. */
export function may(member: Member, right: Right): Refusal | undefined {
  if (rolesOf(member).some((role) => CARRIED_BY[right].includes(role))) return undefined;
  return new Refusal({
    code: 'municipalities.not-allowed',
    title: 'Das ist Ihnen hier nicht möglich',
    text: `Hierfür ${SAID[right]} zuständig. Bitte wenden Sie sich an Ihre Leitung oder an die Koordination der Runde.`,
  });
}

/** Whether a member runs the round. */
export function coordinates(member: Member): boolean {
  return rolesOf(member).includes('coordinator');
}

function rolesOf(member: Member): readonly Role[] {
  return memberships(member).flatMap(({ roles }) => roles);
}

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
