import type { AgreementKind, AgreementState } from './agreement.ts';

/** An agreement; `operation_id` is the form or the seed that it came from. Without a municipality it concerns all. */
export interface AgreementsTable {
  round_id: string;
  number: number;
  operation_id: string;
  text: string;
  kind: AgreementKind;
  municipality_id: string | null;
  due_on: string | null;
  state: AgreementState;
  agreed_on: string;
  office: string;
  created_at: string;
}

/** A change of an agreement, in words: nothing is overwritten without a trace. */
export interface AgreementChangesTable {
  round_id: string;
  agreement: number;
  position: number;
  changed_at: string;
  office: string;
  what: string;
  note: string | null;
}

export type AgreementsTables = { agreements: AgreementsTable; agreement_changes: AgreementChangesTable };
