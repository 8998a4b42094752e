import { z } from 'zod';
import { pageOf } from '../../cards/page.ts';
import { command } from '../../conversation/feature.ts';
import { pageField, shortText } from '../../conversation/fields.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import { findRoundOrThrow, municipalitiesOf } from '../../municipalities/store.ts';
import type { Collection } from '../collection.ts';
import { allStandings } from '../entry-store.ts';
import { readFilter } from './filter.ts';
import { listCard } from './list-card.ts';
import { findIdeas } from './matching.ts';
import { LISTED as ASKED } from './sayings.ts';

const AND_PAGE = '(?: seite (?<page>\\d{1,4}))?';

const LISTED: readonly Grammar[] = [
  { pattern: new RegExp(`(?<own>meine) ideen(?: (?<words>.{1,100}?))?${AND_PAGE}`, 'u'), example: 'meine ideen' },
  { pattern: new RegExp(`ideen(?: (?<words>.{1,100}?))?${AND_PAGE}`, 'u'), example: 'ideen tafel' },
  {
    pattern: new RegExp(`(?<practice>best practices?)(?: (?<words>.{1,100}?))?${AND_PAGE}`, 'u'),
    example: 'best practice schuldnerberatung',
  },
];

/** Lists the collection, what words find in it, what filters leave of it, or the entries of the member's municipality. */
export function list(collection: Collection) {
  return command({
    verb: 'ideas.list',
    asked: ASKED,
    may: 'known',
    writes: false,
    typed: LISTED,
    input: z.object({
      own: shortText().optional(),
      practice: shortText().optional(),
      words: z.string().max(200).optional(),
      page: pageField,
    }),
    run: async (turn, { page: wanted, ...raw }, db) => {
      const { topicAreas } = await findRoundOrThrow(db, turn.roundId);
      const municipalities = await municipalitiesOf(db, turn.roundId);
      const filter = {
        ...readFilter(raw.words ?? '', { municipalities, topicAreas }),
        ...(raw.practice === undefined ? {} : { kind: 'practice' as const }),
        ...(raw.own === undefined ? {} : { municipality: turn.member.municipality }),
      };
      const standings = await allStandings(db, turn.roundId);
      const found = findIdeas(collection.of(turn.roundId, standings), standings, filter);
      return listCard(pageOf(found, wanted), { filter, raw });
    },
  });
}
