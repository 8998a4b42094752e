import { z } from 'zod';
import { pageOf } from '../../cards/page.ts';
import { command } from '../../conversation/feature.ts';
import { pageField } from '../../conversation/fields.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import type { Knowledge } from '../basis.ts';
import { measureFor, NAMED, numberField } from '../measure-access.ts';
import { historyOf, measuresOf } from '../measure-store.ts';
import { historyCard, listCard } from './measure-cards.ts';
import { SHOWN as ASKED, HISTORY, LISTED } from './sayings.ts';
import { shownMeasure } from './view.ts';

/** Lists the measures of the member's municipality. */
export const listMeasures = command({
  verb: 'grants.measures',
  asked: LISTED,
  may: 'speak',
  writes: false,
  typed: [{ pattern: /massnahmen(?: seite (?<page>\d{1,4}))?/u, example: 'maßnahmen' }],
  input: z.object({ page: pageField }),
  run: async (turn, { page }, db) => {
    const all = await measuresOf(db, turn.roundId, turn.member.municipality.id);
    const active = all.filter(({ state }) => state === 'active');
    return listCard(active, pageOf(active, page));
  },
});

const SHOWN: readonly Grammar[] = [{ pattern: new RegExp(NAMED, 'u'), example: 'maßnahme 3' }];

/** Shows a measure. */
export function showMeasure(knowledge: Knowledge) {
  return command({
    verb: 'grants.measure',
    asked: ASKED,
    may: 'speak',
    writes: false,
    typed: SHOWN,
    input: z.object({ number: numberField }),
    run: (turn, { number }, db) => shownMeasure(knowledge, turn, { number, db }),
  });
}

/** Shows what a measure has been. */
export const showHistory = command({
  verb: 'grants.history',
  asked: HISTORY,
  may: 'speak',
  writes: false,
  typed: [{ pattern: new RegExp(`${NAMED} verlauf`, 'u'), example: 'maßnahme 3 verlauf' }],
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => {
    await measureFor(db, turn, number);
    return historyCard(await historyOf(db, turn, number));
  },
});
