import { GUARDS, type Owing } from '../conversation/database.ts';

/** Doing is what a process has begun with; unsure what may or may not have been done outside. */
export type ErrandState = 'waiting' | 'doing' | 'done' | 'refused' | 'unsure' | 'cancelled';

/** What is to be done outside of the house. Ended rows stay for 400 days, so that nothing is done twice. */
export interface ErrandsTable {
  round_id: string;
  kind: string;
  subject: string;
  /** JSON: what the handler needs to find the rest by; never the bytes of a file. */
  payload: string;
  /** How many times it was planned: what is planned anew while it is being done is done once more. */
  planned: number;
  due_at: string;
  state: ErrandState;
  /** How many times a process has begun with it. */
  attempts: number;
  lease: string | null;
  lease_until: string;
  /** The last trouble, in short. */
  code: string | null;
  /** When it was planned (again). */
  since: string;
  ended_at: string | null;
}

export type ErrandsTables = { errands: ErrandsTable };

const STATES: ReadonlySet<string> = new Set<ErrandState>([
  ...(['waiting', 'doing', 'done', 'refused', 'unsure', 'cancelled'] as const),
]);

/** What its tables owe. */
export const owing: Owing<ErrandsTables> = {
  tables: { errands: { personal: {}, kept: GUARDS } },
  unfiled: { 'was außerhalb zu tun war; was daraus wurde, steht in den Vorgängen': ['errands'] },
  invariants: [
    {
      says: 'Jeder Auftrag nach außen wartet, läuft oder ist zu Ende',
      none: {
        table: 'errands',
        columns: ['kind', 'subject', 'state'],
        as: (kind, subject, state) => (STATES.has(state) ? undefined : `${kind}/${subject}`),
      },
    },
    {
      says: 'Von jedem beendeten Auftrag nach außen steht fest, wann er zu Ende war',
      none: {
        table: 'errands',
        columns: ['kind', 'subject'],
        where: { state: ['done', 'refused', 'unsure', 'cancelled'], ended_at: null },
      },
    },
    {
      says: 'Jeder Auftrag nach außen, der läuft, hat einen Besitzer',
      none: { table: 'errands', columns: ['kind', 'subject'], where: { state: 'doing', lease: null } },
    },
  ],
};
