import type { Invariant } from '../../conversation/database.ts';
import { castContent } from '../ballot.ts';

/** What must hold of votes that have ended, and of what they decided. */
export const ofEnds: readonly Invariant[] = [
  {
    says: 'Jede geschlossene Abstimmung hat ein Ergebnis',
    none: { table: 'votes', columns: ['number'], where: { state: 'closed', outcome: null } },
  },
  {
    says: 'Jede angenommene Abstimmung, die etwas beschließt, steht im Beschlussregister',
    each: { table: 'votes', columns: ['number'], where: { state: 'closed', outcome: 'carried' } },
    leadsTo: { table: 'decisions', columns: ['vote'], filled: ['vote'] },
  },
  {
    says: 'Jeder Beschluss einer Abstimmung führt zu einer angenommenen',
    each: { table: 'decisions', columns: ['vote'], filled: ['vote'] },
    leadsTo: { table: 'votes', columns: ['number'], where: { state: 'closed', outcome: 'carried' } },
  },
  {
    says: 'In die Sitzung verwiesen ist eine Abstimmung nur auf Wunsch einer Kommune',
    each: { table: 'votes', columns: ['number'], where: { state: 'closed', outcome: 'referred' } },
    leadsTo: {
      table: 'responses',
      columns: ['number', 'content'],
      where: { kind: 'votes' },
      as: (number, content) => (castContent.parse(JSON.parse(content)).choice === 'referral' ? number : undefined),
    },
  },
  {
    says: 'Jede Abstimmung, die in die Sitzung verwiesen ist, ist ein TOP oder steht im Themenspeicher',
    each: { table: 'votes', columns: ['item'], where: { state: 'closed', outcome: 'referred' } },
    leadsTo: { table: 'agenda', columns: ['number'] },
  },
];
