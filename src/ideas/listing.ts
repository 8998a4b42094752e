import { z } from 'zod';
import { isPrivate } from '../conversation/audience.ts';
import { command } from '../conversation/feature.ts';
import { pageOf } from '../conversation/page.ts';
import { Refusal } from '../conversation/refusal.ts';
import { findRoundOrThrow, municipalitiesOf } from '../municipalities/store.ts';
import { ideaCard } from './cards.ts';
import type { Collection } from './collection.ts';
import { allStandings } from './entry-store.ts';
import { readFilter } from './filter.ts';
import { findIdeas } from './find.ts';
import { ENTRY, entryFor, numberField } from './finding.ts';
import { ideaName } from './idea.ts';
import { listCard } from './list-card.ts';
import { historyCard, versionCard } from './record-card.ts';
import { findVersion } from './store.ts';

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

const page = z.coerce.number().int().positive().max(10_000).default(1);

/** Shows all that happened to an entry, with office and date. */
export const history = command({
  verb: 'ideas.history',
  may: 'known',
  writes: false,
  typed: [{ pattern: new RegExp(`${ENTRY} verlauf(?: seite (?<page>\\d{1,4}))?`, 'u'), example: 'idee 3 verlauf' }],
  input: z.object({ number: numberField, page }),
  run: async (turn, input, db) => historyCard(await entryFor(db, turn, input.number), input.page),
});

/** Shows an earlier version of an entry. */
export const version = command({
  verb: 'ideas.version',
  may: 'known',
  writes: false,
  typed: [{ pattern: new RegExp(`${ENTRY} fassung (?<version>\\d{1,4})`, 'u'), example: 'idee 3 fassung 1' }],
  input: z.object({ number: numberField, version: z.coerce.number().int().positive() }),
  run: async (turn, asked, db) => {
    const { idea } = await entryFor(db, turn, asked.number);
    const found = await findVersion(db, turn.roundId, asked);
    if (found) return versionCard(idea, found);
    throw new Refusal({
      code: 'ideas.no-such-version',
      kind: ideaName(idea),
      title: `Eine frühere Fassung ${asked.version} gibt es nicht`,
      text: `Der Eintrag steht in Fassung ${idea.version}.`,
      ways: [{ title: 'Eintrag ansehen', verb: 'ideas.show', data: { number: String(idea.number) } }],
    });
  },
});

const AND_PAGE = '(?: seite (?<page>\\d{1,4}))?';

/** Lists the collection, what words find in it, what filters leave of it, or the entries of the member's municipality. */
export function list(collection: Collection) {
  return command({
    verb: 'ideas.list',
    may: 'known',
    writes: false,
    typed: [
      { pattern: new RegExp(`(?<own>meine) ideen(?: (?<words>.{1,100}?))?${AND_PAGE}`, 'u'), example: 'meine ideen' },
      { pattern: new RegExp(`ideen(?: (?<words>.{1,100}?))?${AND_PAGE}`, 'u'), example: 'ideen tafel' },
      {
        pattern: new RegExp(`(?<practice>best practices?)(?: (?<words>.{1,100}?))?${AND_PAGE}`, 'u'),
        example: 'best practice schuldnerberatung',
      },
    ],
    input: z.object({
      own: z.string().optional(),
      practice: z.string().optional(),
      words: z.string().max(200).optional(),
      page,
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
