import type { Invariant } from '../../conversation/database.ts';
import { castContent } from '../ballot.ts';

/** What must hold of the Fassungen of votes. */
export const ofWordings: readonly Invariant[] = [
  {
    says: 'Keine Stimme zählt für eine Fassung, die ihre Kommune nicht gelesen hat',
    none: {
      table: 'responses',
      columns: ['number', 'municipality_id', 'wording', 'content'],
      where: { kind: 'votes' },
      as: (number, municipality, wording, content) =>
        (castContent.parse(JSON.parse(content)).wording ?? 1) === Number(wording) + 1
          ? undefined
          : `${number}/${municipality}/${wording}`,
    },
  },
  {
    says: 'Jede Fassung, die gefragt ist, wurde veröffentlicht',
    each: {
      table: 'askings',
      columns: ['number', 'wording'],
      where: { kind: 'votes' },
      as: (number, wording) => (wording === '0' ? undefined : `${number}/${wording}`),
    },
    leadsTo: { table: 'vote_wordings', columns: ['vote', 'wording'], filled: ['wording', 'published_at'] },
  },
  {
    says: 'Die Fassungen einer Abstimmung haben keine Lücke',
    counts: [{ table: 'vote_wordings', columns: ['vote', 'wording'], filled: ['wording'] }],
  },
  {
    says: 'Die Vorschläge zu einer Abstimmung haben keine Lücke',
    counts: [{ table: 'vote_wordings', columns: ['vote', 'proposal'] }],
  },
  {
    says: 'Jeder Vorschlag führt zu einer Abstimmung, die veröffentlicht ist',
    each: { table: 'vote_wordings', columns: ['vote'] },
    leadsTo: { table: 'askings', columns: ['number'], where: { kind: 'votes' } },
  },
];
