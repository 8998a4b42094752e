import { z } from 'zod';
import { pageOf } from '../../cards/page.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { pageField } from '../../conversation/fields.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { dayOf } from '../../german/time.ts';
import { measureFor, NAMED, numberField } from '../measure-access.ts';
import { inProofOrder, isMissing, proofState, providerNumber, providerSums } from '../provider.ts';
import { providerVersions } from '../provider-store.ts';
import { type ListView, providerHistoryCard, providersCard } from './provider-cards.ts';
import { LISTED, MISSING, SHOWN, VERSIONS } from './sayings.ts';
import { ownLines, shownProvider } from './view.ts';

/** How a provider is named in a typed command. */
export const PROVIDER = String.raw`traeger (?:nr\.? )?(?<number>\d{1,6})`;
const PAGE = String.raw`(?: seite (?<page>\d{1,4}))?`;
const OF_MEASURE = NAMED.replace('<number>', '<measure>');

/** Lists the providers of the member's municipality, or those of one measure. */
export const listProviders = command({
  verb: 'grants.providers',
  asked: LISTED,
  may: 'speak',
  writes: false,
  typed: [
    { pattern: new RegExp(`traeger${PAGE}`, 'u'), example: 'träger' },
    { pattern: new RegExp(`${OF_MEASURE} traeger${PAGE}`, 'u'), example: 'maßnahme 3 träger' },
  ],
  input: z.object({ measure: numberField.optional(), page: pageField }),
  run: async (turn, { measure, page }, db) =>
    listed(turn, { which: measure === undefined ? 'all' : await measureFor(db, turn, measure), page, db }),
});

/** Lists the providers of the member's municipality whose proof of use has not come in. */
export const listMissing = command({
  verb: 'grants.missing-proofs',
  asked: MISSING,
  may: 'speak',
  writes: false,
  typed: [
    {
      pattern: new RegExp(`fehlende (?:verwendungs)?nachweise(?: (?:der|von) traegern?)?${PAGE}`, 'u'),
      example: 'fehlende nachweise',
    },
  ],
  input: z.object({ page: pageField }),
  run: (turn, { page }, db) => listed(turn, { which: 'missing', page, db }),
});

async function listed(
  turn: MemberTurn,
  { which, page, db }: Pick<ListView, 'which'> & { page: number; db: Db },
): Promise<Reply> {
  const today = dayOf(turn.at);
  const lines = (await ownLines(db, turn)).filter(({ measure, provider }) => {
    if (which === 'all') return true;
    return which === 'missing' ? isMissing(proofState(provider, today)) : measure.number === which.number;
  });
  const sums = providerSums(lines, today);
  return providersCard({
    ...{ which, sums, today, count: lines.length },
    page: pageOf(inProofOrder(lines, today), page),
  });
}

const SHOWN_AS = [{ pattern: new RegExp(PROVIDER, 'u'), example: 'träger 4' }];

/** Shows a provider. */
export const showProvider = command({
  verb: 'grants.provider',
  asked: SHOWN,
  may: 'speak',
  writes: false,
  typed: SHOWN_AS,
  input: z.object({ number: providerNumber }),
  run: (turn, { number }, db) => shownProvider(turn, { number, db }),
});

const HISTORY_AS = [{ pattern: new RegExp(`${PROVIDER} verlauf`, 'u'), example: 'träger 4 verlauf' }];

/** Shows what a provider has been. */
export const showProviderHistory = command({
  verb: 'grants.provider-history',
  asked: VERSIONS,
  may: 'speak',
  writes: false,
  typed: HISTORY_AS,
  input: z.object({ number: providerNumber }),
  run: async (turn, { number }, db) => providerHistoryCard(await providerVersions(db, turn, number)),
});
