import { numberIn, type Owing } from '../conversation/database.ts';
import type { DeclarationKind, Event } from './entry.ts';
import type { IdeaKind, Origin, State } from './idea.ts';

/** What stands in an entry, in whichever version. */
export interface ContentColumns {
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
  legal_basis: string | null;
  prerequisites: string | null;
  result: string | null;
}

/** An idea, best practice or coordination need; `operation_id` is the form that it came from. */
export interface IdeasTable extends ContentColumns {
  round_id: string;
  number: number;
  operation_id: string;
  state: State;
  municipality_id: string;
  office: string;
  created_at: string;
  /** Counted up by an edit. */
  version: number;
  changed_at: string | null;
  changed_by: string | null;
  /** Counted up by whoever changes anything about the entry: the lock that both databases know, and the number of the step. */
  changes: number;
}

/** A version that an edit replaced, with who wrote it. */
export interface IdeaVersionsTable extends ContentColumns {
  round_id: string;
  idea: number;
  version: number;
  office: string;
  written_at: string;
}

/** One of each kind per municipality: the primary key is the rule. */
export interface IdeaDeclarationsTable {
  round_id: string;
  idea: number;
  kind: DeclarationKind;
  municipality_id: string;
  office: string;
  declared_at: string;
  /** What a coordination need is about. */
  text: string | null;
}

/** A comment; `operation_id` is the form or message that it came from. */
export interface IdeaCommentsTable {
  round_id: string;
  idea: number;
  number: number;
  operation_id: string;
  municipality_id: string;
  office: string;
  text: string;
  written_at: string;
}

/** All that happened to an entry; `value` is the new state, the version made, the vote drafted, the TOP proposed, or what a need was about. */
export interface IdeaHistoryTable {
  round_id: string;
  idea: number;
  step: number;
  event: Event;
  value: string | null;
  municipality_id: string;
  office: string;
  happened_at: string;
}

/** A weekly digest that was posted (`2023-W41`), and the moment up to which it told. */
export interface IdeaDigestsTable {
  round_id: string;
  week: string;
  told_until: string;
}

export type IdeasTables = {
  ideas: IdeasTable;
  idea_versions: IdeaVersionsTable;
  idea_declarations: IdeaDeclarationsTable;
  idea_comments: IdeaCommentsTable;
  idea_history: IdeaHistoryTable;
  idea_digests: IdeaDigestsTable;
};

/** What its tables owe. */
export const owing: Owing<IdeasTables> = {
  tables: {
    ideas: { personal: { office: 'stays', contact_office: 'stays', changed_by: 'stays' }, kept: 'round' },
    idea_versions: { personal: { office: 'stays', contact_office: 'stays' }, kept: 'round' },
    idea_declarations: { personal: { office: 'stays' }, kept: 'round' },
    idea_comments: { personal: { office: 'stays' }, kept: 'round' },
    idea_history: { personal: { office: 'stays' }, kept: 'round' },
    idea_digests: { personal: {}, kept: 'round' },
  },
  filed: [
    {
      folder: 'Ideen und Best Practice',
      called: 'Eintrag',
      matter: 'ideas',
      title: 'title',
      rows: { idea: ['idea_versions', 'idea_declarations', 'idea_comments', 'idea_history'] },
      files: [{ kind: 'ideas.excel', subject: '' }],
    },
  ],
  unfiled: { 'Zustellung: bis wann der Wochenüberblick reicht': ['idea_digests'] },
  invariants: [
    {
      says: 'Die Nummern der Einträge haben keine Lücke',
      counts: [{ table: 'ideas', columns: ['number'] }],
      series: 'ideas',
    },
    {
      says: 'Jede frühere Fassung eines Eintrags ist noch da',
      counts: [
        { table: 'ideas', columns: ['number', 'version'] },
        { table: 'idea_versions', columns: ['idea', 'version'] },
      ],
    },
    {
      says: 'Jede Karte eines Eintrags führt zu einem Eintrag',
      each: { table: 'live_cards', columns: ['subject'], as: (subject) => numberIn(subject, 'ideas.card:') },
      leadsTo: { table: 'ideas', columns: ['number'] },
    },
  ],
};
