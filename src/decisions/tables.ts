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
