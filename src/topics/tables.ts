import type { Owing } from '../conversation/database.ts';

/**
 * What the Koordination wrote as the round's view of what is possible in a topic area, from `written_at` on; without a
 * text it was taken back. `operation_id` is the form that it came from.
 */
export interface TopicPossibilitiesTable {
  round_id: string;
  topic_area: string;
  version: number;
  operation_id: string;
  text: string | null;
  office: string;
  written_at: string;
}

export type TopicsTables = { topic_possibilities: TopicPossibilitiesTable };

/** What its table owes. */
export const owing: Owing<TopicsTables> = {
  tables: { topic_possibilities: { personal: { office: 'stays' }, kept: 'round' } },
  filed: [
    {
      folder: 'Themenfelder',
      matter: 'topic_possibilities',
      files: [
        { kind: 'topics.word', subject: '' },
        { kind: 'topics.excel', subject: '' },
      ],
    },
  ],
  invariants: [
    {
      says: 'Jeder Stand der Möglichkeiten eines Themenfelds ist noch da',
      counts: [{ table: 'topic_possibilities', columns: ['topic_area', 'version'] }],
    },
  ],
};
