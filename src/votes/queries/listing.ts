import { z } from 'zod';
import { type Page, pageOf, turning } from '../../cards/page.ts';
import { button, buttons, header, paragraph, words } from '../../cards/parts.ts';
import { command } from '../../conversation/feature.ts';
import { pageField } from '../../conversation/fields.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { dotted } from '../../german/write.ts';
import { type Query, queryLines } from '../../responses/queries/query.ts';
import { notOpen, unknown } from '../refusals.ts';
import { findPoll } from '../store.ts';
import { type Vote, voteNumber } from '../vote.ts';
import { voteName } from '../wording.ts';
import { queriesShown } from './query-sayings.ts';

/** Shows all that was asked of a vote, and what was answered. */
export const queries = command({
  verb: 'votes.queries',
  may: 'known',
  writes: false,
  typed: [
    {
      pattern: /abstimmung (?<vote>\d{1,6}) rueckfragen(?: seite (?<page>\d{1,4}))?/u,
      example: 'abstimmung 4 rückfragen',
    },
  ],
  asked: queriesShown,
  input: z.object({ vote: voteNumber, page: pageField }),
  run: async ({ roundId }, input, db) => {
    const poll = await findPoll(db, roundId, input.vote);
    if (!poll) throw unknown(input.vote);
    if (poll.vote.state === 'draft') throw notOpen(poll.vote);
    return queriesCard(poll.vote, pageOf(poll.queries ?? [], input.page));
  },
});

/** A page of what was asked of a vote. */
export function queriesCard(vote: Vote, page: Page<Query>): Reply {
  const { number, question } = vote;
  return {
    card: 'votes/list',
    data: {
      header: header(dotted(voteName(vote), 'Rückfragen'), question),
      empty: page.items.length === 0 ? [paragraph(words('Hier wurde nichts gefragt.'))] : [],
      entries: page.items.map((one) => ({ title: [], lines: queryLines(one), buttons: [], taps: [] })),
      buttons: buttons(
        ...turning(page, 'votes.queries', { vote: number }),
        button(`Abstimmung ${number} ansehen`, 'votes.show', { vote: number }),
      ),
    },
    summary: notification(`Rückfragen: ${question}`),
  };
}
