import type { IdeaKind, Origin, State } from './idea.ts';

/** An idea, best practice or coordination need; `operation_id` is the form that it came from. */
export interface IdeasTable {
  round_id: string;
  number: number;
  operation_id: string;
  title: string;
  description: string;
  kind: IdeaKind;
  topic_area: string;
  origin: Origin | null;
  /** Euro as a decimal string. */
  cost: string | null;
  link: string | null;
  contact_office: string | null;
  costs_go_on: 'yes' | 'no' | null;
  state: State;
  municipality_id: string;
  office: string;
  created_at: string;
}

export type IdeasTables = { ideas: IdeasTable };
