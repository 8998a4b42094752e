import { z } from 'zod';
import { command } from '../../conversation/feature.ts';
import { notOpen, unknown, unknownWording } from '../refusals.ts';
import { findPoll } from '../store.ts';
import { voteNumber, wordingNumber } from '../vote.ts';
import { wordingOf } from '../wordings.ts';
import { wordingCard } from './amend-cards.ts';
import { showingWordings } from './amend-sayings.ts';

/** Shows a Fassung of a vote in full with what it changed, the last one where none is named. */
export const wordings = command({
  verb: 'votes.wordings',
  may: 'known',
  writes: false,
  typed: [
    { pattern: /fassungen (?:der |zu |von )?(?:abstimmung )?(?<vote>\d{1,6})/u, example: 'fassungen 4' },
    { pattern: /abstimmung (?<vote>\d{1,6}) fassung (?<wording>\d{1,2})/u, example: 'abstimmung 4 fassung 1' },
  ],
  asked: showingWordings,
  input: z.object({ vote: voteNumber, wording: wordingNumber.optional() }),
  run: async ({ roundId }, input, db) => {
    const poll = await findPoll(db, roundId, input.vote);
    if (!poll) throw unknown(input.vote);
    if (poll.vote.state === 'draft') throw notOpen(poll.vote);
    const { wording = wordingOf(poll.vote) } = input;
    if (wording > wordingOf(poll.vote)) throw unknownWording(poll.vote);
    return wordingCard(poll, wording);
  },
});
