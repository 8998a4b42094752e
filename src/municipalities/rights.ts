import type { Right } from '../conversation/feature.ts';
import { Refusal } from '../conversation/refusal.ts';
import { type Member, memberships, type Role } from '../conversation/turn.ts';

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
