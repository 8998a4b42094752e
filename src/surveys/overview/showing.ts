import { z } from 'zod';
import { pageOf } from '../../cards/page.ts';
import { isPrivate } from '../../conversation/audience.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { pageField } from '../../conversation/fields.ts';
import { isOpen } from '../../responses/asking.ts';
import { maySee } from '../../responses/finding.ts';
import { discreet, surveyFor, surveyNumber } from '../finding.ts';
import { outlines } from '../store.ts';
import { type Becoming, surveyCard } from '../survey-card.ts';
import { listCard } from './list-card.ts';
import { listing, showing } from './survey-sayings.ts';

/** Shows a survey, as far as its reader may see it; `becoming` is what a text that was answered can become. */
export function show(becoming: Becoming): Command {
  return command({
    verb: 'surveys.show',
    may: 'known',
    writes: false,
    typed: [{ pattern: /rundfragen? (?<number>\d{1,6})(?: seite (?<page>\d{1,4}))?/u, example: 'rundfrage 3' }],
    asked: showing,
    input: z.object({ number: surveyNumber, page: pageField }),
    run: async (turn, { number, page }, db) => {
      const survey = await surveyFor(db, turn, { number });
      const reader = isPrivate(turn) || survey.asking.state === 'draft' ? turn.member : undefined;
      return discreet(turn, survey, surveyCard(survey, { now: turn.at, reader, page, becoming }));
    },
  });
}

/** Shows the surveys, what runs first, then the newest. */
export const list = command({
  verb: 'surveys.list',
  may: 'known',
  writes: false,
  typed: [{ pattern: /rundfragen(?: seite (?<page>\d{1,4}))?/u, example: 'rundfragen' }],
  asked: listing,
  input: z.object({ page: pageField }),
  run: async (turn, { page }, db) => {
    const seen = (await outlines(db, turn.roundId)).filter(
      (one) => maySee(turn, one) && (one.state !== 'draft' || isPrivate(turn)),
    );
    const rank = (one: (typeof seen)[number]) => (isOpen(one, turn.at) ? 0 : 1);
    return listCard(
      pageOf(
        seen.toSorted((one, other) => rank(one) - rank(other)),
        page,
      ),
      turn.at,
    );
  },
});
