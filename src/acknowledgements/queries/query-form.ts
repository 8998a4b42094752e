import type { Queried } from '../../responses/queries/query-forms.ts';
import { type Acknowledgement, acknowledgementName } from '../acknowledgement.ts';

/** What goes round, as something that questions are asked of: the Koordination answers. */
export function queried({ number, title }: Pick<Acknowledgement, 'number' | 'title'>): Queried {
  return {
    verbs: 'acknowledgements',
    name: acknowledgementName({ number }),
    title,
    typed: `kenntnisnahme ${number}`,
    data: { number },
    to: 'die Koordination',
    show: { title: `Kenntnisnahme ${number} ansehen`, verb: 'acknowledgements.show' },
  };
}
