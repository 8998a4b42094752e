/** The grant of a municipality by its notice; the highest version counts. Decimal texts; `share` as it was printed. */
export interface MunicipalityGrantsTable {
  round_id: string;
  municipality_id: string;
  version: number;
  amount: string;
  rate: string | null;
  population: string | null;
  share: string | null;
  office: string;
  kept_at: string;
}

/** A measure, numbered within its municipality; `version` is the one that counts, `operation_id` the form it came from. */
export interface MeasuresTable {
  round_id: string;
  municipality_id: string;
  number: number;
  operation_id: string;
  version: number;
}

/** A measure as it stood from `changed_at` on, and which office made it so. Euro as decimal texts. */
export interface MeasureVersionsTable {
  round_id: string;
  municipality_id: string;
  measure: number;
  version: number;
  title: string;
  topic_area: string;
  provider: string | null;
  planned: string;
  committed: string;
  spent: string;
  goes_on: 'yes' | 'no' | null;
  evidence: string | null;
  note: string | null;
  state: 'active' | 'dropped';
  office: string;
  changed_at: string;
}

/** A report that a municipality says it has submitted, by the key of its deadline, until it takes that back. */
export interface SubmittedReportsTable {
  round_id: string;
  municipality_id: string;
  deadline: string;
  office: string;
  submitted_at: string;
  withdrawn_at: string | null;
}

export type GrantsTables = {
  municipality_grants: MunicipalityGrantsTable;
  measures: MeasuresTable;
  measure_versions: MeasureVersionsTable;
  submitted_reports: SubmittedReportsTable;
};
