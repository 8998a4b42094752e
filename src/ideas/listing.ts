import { z } from 'zod';
import { isPrivate } from '../conversation/audience.ts';
import { command } from '../conversation/feature.ts';
import { ideaCard } from './cards.ts';
import type { Collection } from './collection.ts';
import { allStandings } from './entry-store.ts';
import { findIdeas } from './find.ts';
import { ENTRY, entryFor, numberField } from './finding.ts';
import { listCard } from './list-card.ts';

/** Shows an entry: to its reader alone with what their municipality declared, in the channel as everyone sees it. */
export const show = command({
  verb: 'ideas.show',
  may: 'known',
  writes: false,
  typed: [{ pattern: new RegExp(ENTRY, 'u'), example: 'idee 3' }],
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => {
    const entry = await entryFor(db, turn, number);
    return isPrivate(turn) ? ideaCard(entry, turn.member) : ideaCard(entry);
  },
});

/** Lists the collection, or what words find in it. */
export function list(collection: Collection) {
  return command({
    verb: 'ideas.list',
    may: 'known',
    writes: false,
    typed: [
      { pattern: /ideen(?: (?<words>.{1,100}))?/u, example: 'ideen tafel' },
      { pattern: /(?<practice>best practices?)(?: (?<words>.{1,100}))?/u, example: 'best practice schuldnerberatung' },
    ],
    input: z.object({
      words: z.string().max(200).optional(),
      practice: z.string().optional(),
      kind: z.literal(['idea', 'practice', 'need']).optional(),
      page: z.coerce.number().int().positive().max(10_000).default(1),
    }),
    run: async (turn, input, db) => {
      const searched = { words: input.words, kind: input.practice === undefined ? input.kind : 'practice' };
      const standings = await allStandings(db, turn.roundId);
      const index = collection.of(turn.roundId, standings);
      return listCard(findIdeas(index, standings, { ...searched, page: input.page }), searched);
    },
  });
}
