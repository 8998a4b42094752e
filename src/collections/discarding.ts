import { discarding } from '../responses/drafts/discarding.ts';
import { heldCollection } from './finding.ts';

/** Discards the draft of a collection. */
export const discard = discarding({
  ...{
    name: 'collections',
    called: 'Sammlung',
    many: 'Sammlungen',
    field: 'number',
    thing: 'collection',
    may: 'coordinate',
  },
  typed: [
    { pattern: /sammlung (?<number>\d{1,6}) verwerfen/u, example: 'sammlung 3 verwerfen' },
    {
      pattern: /sammlung (?<number>\d{1,6}) (?<sure>endgueltig) verwerfen/u,
      example: 'sammlung 3 endgültig verwerfen',
    },
  ],
  held: async (db, turn, number) => {
    const { one } = await heldCollection(db, turn, number);
    return { title: one.title, state: one.asking.state };
  },
});
