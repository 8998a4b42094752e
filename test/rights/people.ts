import type { Role } from '../../src/conversation/turn.ts';
import { samplePlan } from '../support/sample.ts';
import type { Who } from './product.ts';

/** A person of the round with one role, at home in one municipality. */
export interface Somebody {
  readonly office: string;
  readonly municipality: string;
  readonly role: Role;
}

const ROLES: readonly Role[] = ['head', 'deputy', 'staff'];

/** One of each role in the municipality whose things these are, and in another; and one who only coordinates. */
export const PEOPLE: readonly Somebody[] = [
  ...ROLES.map((role) => ({ office: `Sozialamt Haan, ${role}`, municipality: 'haan', role })),
  ...ROLES.map((role) => ({ office: `Sozialamt Velbert, ${role}`, municipality: 'velbert', role })),
  { office: 'Koordination', municipality: 'kreis', role: 'coordinator' },
];

/** The test round with these people, each with a single role. */
export const plan = {
  ...samplePlan,
  people: PEOPLE.map(({ office, municipality, role }) => ({
    objectId: `person-${office}`,
    office,
    municipality,
    roles: [role],
  })),
};

/** Whether somebody may, for a thing of this municipality. */
export function allowed({ municipality, role }: Somebody, who: Who, of: string): boolean {
  if (who === 'known') return true;
  if (who === 'speaks') return role !== 'coordinator';
  if (who === 'votes') return role === 'head' || role === 'deputy';
  if (who === 'drafts') return role !== 'staff';
  if (who === 'leader') return role === 'coordinator' || (role === 'head' && municipality === of);
  if (who === 'drafter') return role === 'coordinator' || (role !== 'staff' && municipality === of);
  return role === 'coordinator' || (who === 'owner' && municipality === of);
}
