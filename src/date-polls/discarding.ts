import { discarding } from '../responses/drafts/discarding.ts';
import { asOwner } from '../responses/finding.ts';
import { heldPoll } from './finding.ts';

/** Discards the draft of a date poll. */
export const discard = discarding({
  ...{
    name: 'date-polls',
    called: 'Terminfindung',
    many: 'Terminfindungen',
    field: 'poll',
    thing: 'poll',
    may: 'draft',
  },
  typed: [
    { pattern: /terminfindung (?<number>\d{1,6}) verwerfen/u, example: 'terminfindung 2 verwerfen' },
    {
      pattern: /terminfindung (?<number>\d{1,6}) (?<sure>endgueltig) verwerfen/u,
      example: 'terminfindung 2 endgültig verwerfen',
    },
  ],
  held: async (db, turn, number) => (await heldPoll(db, asOwner(turn), number)).one,
});
