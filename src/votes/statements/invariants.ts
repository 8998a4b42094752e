import type { Invariant } from '../../conversation/database.ts';

/** What must hold of what hangs on votes: what is attached, asked, and declared after the end. */
export const ofStatements: readonly Invariant[] = [
  {
    says: 'Von jeder Erklärung zu einer Abstimmung ist noch da, was vor ihr erklärt war',
    counts: [{ table: 'vote_statements', columns: ['vote', 'municipality_id', 'version'] }],
  },
  {
    says: 'Erklärungen stehen nur bei Abstimmungen, die geschlossen sind, und dort ist vermerkt, dass etwas an ihnen hängt',
    each: { table: 'vote_statements', columns: ['vote'] },
    leadsTo: { table: 'votes', columns: ['number'], where: { beside: 1, state: 'closed' } },
  },
  {
    says: 'Erklärungen stehen nur von Kommunen, die abstimmen durften',
    each: { table: 'vote_statements', columns: ['vote', 'municipality_id'] },
    leadsTo: { table: 'electorate', columns: ['vote', 'municipality_id'] },
  },
  {
    says: 'Zu jeder Abstimmung, an der etwas hängt, ist das vermerkt',
    each: { table: 'attachments', columns: ['matter'], where: { kind: 'votes' } },
    leadsTo: { table: 'votes', columns: ['number'], where: { beside: 1 } },
  },
  {
    says: 'Zu jeder Abstimmung mit Rückfragen ist vermerkt, dass etwas an ihr hängt',
    each: { table: 'asking_queries', columns: ['number'], where: { kind: 'votes' } },
    leadsTo: { table: 'votes', columns: ['number'], where: { beside: 1 } },
  },
];
