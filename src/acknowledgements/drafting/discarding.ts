import { discarding } from '../../responses/drafts/discarding.ts';
import { asOwner } from '../../responses/finding.ts';
import { heldAcknowledgement } from '../finding.ts';

/** Discards the draft of what was to go round. */
export const discard = discarding({
  ...{
    name: 'acknowledgements',
    called: 'Kenntnisnahme',
    many: 'Kenntnisnahmen',
    field: 'number',
    thing: 'acknowledgement',
    may: 'draft',
  },
  typed: [
    { pattern: /kenntnisnahme (?<number>\d{1,6}) verwerfen/u, example: 'kenntnisnahme 3 verwerfen' },
    {
      pattern: /kenntnisnahme (?<number>\d{1,6}) (?<sure>endgueltig) verwerfen/u,
      example: 'kenntnisnahme 3 endgültig verwerfen',
    },
  ],
  held: async (db, turn, number) => {
    const { one } = await heldAcknowledgement(db, asOwner(turn), number);
    return { title: one.title, state: one.asking.state, municipalityId: one.municipalityId };
  },
});
