import type { Owing } from '../conversation/database.ts';

/** A decision that a later one has replaced; it stays in the register. */
export interface ReplacedDecisionsTable {
  round_id: string;
  year: number;
  number: number;
  by_year: number;
  by_number: number;
  replaced_at: string;
  office: string;
}

export type DecisionsTables = { replaced_decisions: ReplacedDecisionsTable };

/** What its tables owe. */
export const owing: Owing<DecisionsTables> = {
  tables: {
    replaced_decisions: { personal: { office: 'stays' }, kept: 'round' },
  },
  invariants: [
    {
      says: 'Jeder ersetzte Beschluss steht im Beschlussregister',
      each: { table: 'replaced_decisions', columns: ['year', 'number'] },
      leadsTo: { table: 'decisions', columns: ['year', 'number'] },
    },
    {
      says: 'Jeder Beschluss, der einen anderen ersetzt, steht im Beschlussregister',
      each: { table: 'replaced_decisions', columns: ['by_year', 'by_number'] },
      leadsTo: { table: 'decisions', columns: ['year', 'number'] },
    },
  ],
};
