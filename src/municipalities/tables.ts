import type { Owing } from '../conversation/database.ts';

/** A round: its programme and rules as data of the round file. */
export interface RoundsTable {
  id: string;
  /** The round file as JSON (`RoundPlan`), as it was last applied. */
  plan: string;
  applied_at: string;
}

export interface MunicipalitiesTable {
  round_id: string;
  id: string;
  name: string;
  kind: 'city' | 'district';
  position: number;
  /** 0 when it has left the round; its entries stay. */
  active: number;
}

export interface PeopleTable {
  round_id: string;
  person_id: string;
  office: string;
  municipality_id: string;
  /** JSON list of roles. */
  roles: string;
  /** From the round file, or let in by the Koordination: a changed file leaves the latter alone. */
  source: 'file' | 'granted';
  active: number;
}

/** Running numbers of a round (`votes`, `ideas`, `decisions/2023`), without gaps: taken inside the transaction. */
export interface RoundNumbersTable {
  round_id: string;
  series: string;
  last: number;
}

export type MunicipalitiesTables = {
  rounds: RoundsTable;
  municipalities: MunicipalitiesTable;
  people: PeopleTable;
  round_numbers: RoundNumbersTable;
};

/** What its tables owe. */
export const owing: Owing<MunicipalitiesTables> = {
  tables: {
    rounds: { personal: {}, kept: 'round' },
    municipalities: { personal: {}, kept: 'round' },
    people: { personal: { person_id: 'row', office: 'row' }, kept: 'round' },
    round_numbers: { personal: {}, kept: 'round' },
  },
  invariants: [
    {
      says: 'Jede Person der Runde gehört zu einer Kommune der Runde',
      each: { table: 'people', columns: ['municipality_id'], where: { active: 1 } },
      leadsTo: { table: 'municipalities', columns: ['id'], where: { active: 1 } },
    },
  ],
};
