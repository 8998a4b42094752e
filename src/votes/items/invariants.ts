import type { Invariant } from '../../conversation/database.ts';
import { castContent } from '../ballot.ts';

/** What must hold of the items of votes. */
export const ofItems: readonly Invariant[] = [
  {
    says: 'Die Punkte einer Abstimmung haben keine Lücke',
    counts: [{ table: 'vote_items', columns: ['vote', 'position'] }],
  },
  {
    says: 'Jeder Punkt führt zu einer Abstimmung',
    each: { table: 'vote_items', columns: ['vote'] },
    leadsTo: { table: 'votes', columns: ['number'] },
  },
  {
    says: 'Jeder Punkt einer geschlossenen Abstimmung hat ein Ergebnis',
    each: { table: 'vote_items', columns: ['vote'], where: { outcome: null } },
    leadsTo: { table: 'votes', columns: ['number'], where: { state: ['draft', 'open', 'cancelled'] } },
  },
  {
    says: 'Jeder vereinbarte Punkt steht mit seinem Beschluss im Beschlussregister',
    each: { table: 'vote_items', columns: ['vote'], where: { outcome: 'carried' } },
    leadsTo: { table: 'decisions', columns: ['vote'], filled: ['vote'] },
  },
  {
    says: 'Punkt für Punkt ist nur abgestimmt, wo es Punkte gibt',
    each: {
      table: 'responses',
      columns: ['number', 'content'],
      where: { kind: 'votes' },
      as: (number, content) => (castContent.parse(JSON.parse(content)).items === undefined ? undefined : number),
    },
    leadsTo: { table: 'vote_items', columns: ['vote'] },
  },
];
