import { discarding } from '../../responses/drafts/discarding.ts';
import { heldPollFor } from '../polls.ts';

/** Discards the draft of a vote. */
export const discard = discarding({
  ...{ name: 'votes', called: 'Abstimmung', many: 'Abstimmungen', field: 'vote', thing: 'vote', may: 'draft' },
  typed: [
    { pattern: /abstimmung (?<number>\d{1,6}) verwerfen/u, example: 'abstimmung 4 verwerfen' },
    {
      pattern: /abstimmung (?<number>\d{1,6}) (?<sure>endgueltig) verwerfen/u,
      example: 'abstimmung 4 endgültig verwerfen',
    },
  ],
  held: async (db, turn, number) => {
    const { question: title, state, municipalityId } = (await heldPollFor(db, turn, number)).poll.vote;
    return { title, state, municipalityId };
  },
});
