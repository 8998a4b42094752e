import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import type { Member, MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { tellMembers } from '../../delivery/recipients.ts';
import { LONGEST_QUERY, MOST_QUERIES } from '../../responses/queries/query.ts';
import { askedCard, askedLine, queryForm } from '../../responses/queries/query-forms.ts';
import { saveQuery } from '../../responses/queries/query-store.ts';
import { saveBeside } from '../around.ts';
import { heldOpenPollFor, openPollFor } from '../polls.ts';
import { findPollOrThrow } from '../store.ts';
import { type Poll, voteNumber } from '../vote.ts';
import { mayReply, queried } from './queried.ts';
import { asksQuery, asksQueryForm } from './query-sayings.ts';

const TEXT = 'Bitte die Rückfrage eingeben.';

/** Opens the form for a question on a vote that runs. */
export const openQueryForm = command({
  verb: 'votes.query-form',
  may: 'known',
  writes: false,
  typed: [{ pattern: /abstimmung (?<vote>\d{1,6}) (?:eine )?rueckfrage/u, example: 'abstimmung 4 rückfrage' }],
  asked: asksQueryForm,
  input: z.object({ vote: voteNumber, text: z.string().max(3000).optional() }),
  run: async (turn, { vote, text = '' }, db) =>
    queryForm(queried((await openPollFor(db, turn, vote)).vote), { values: { text } }),
});

/** Asks something on a vote that runs; question and answer stand on its card, and those who can answer are told. */
export const query = command({
  verb: 'votes.query',
  may: 'known',
  writes: true,
  creates: true,
  typed: [
    {
      pattern: /abstimmung (?<vote>\d{1,6}) rueckfrage/u,
      tail: 'text',
      example: 'abstimmung 4 rückfrage: Gilt das auch für Honorarkräfte?',
    },
  ],
  asked: asksQuery,
  input: z.object({
    vote: voteNumber,
    text: z
      .string(TEXT)
      .min(3, TEXT)
      .max(LONGEST_QUERY, `Bitte die Rückfrage auf ${LONGEST_QUERY}\u00a0Zeichen kürzen.`),
  }),
  run: async (turn, { vote, text }, db) => {
    const { poll } = await heldOpenPollFor(db, turn, vote);
    const next = (poll.queries ?? []).length + 1;
    if (next > MOST_QUERIES)
      throw new InvalidInput({ text: 'Hier stehen schon 20 Rückfragen. Bitte fragen Sie im Kanal weiter.' });
    const key = { round_id: turn.roundId, kind: 'votes', number: vote };
    await saveQuery(db, turn, { key, query: next, text });
    await saveBeside(db, turn.roundId, vote);
    await touch(db, turn.roundId, `votes.card:${vote}`);
    await tell(turn, await findPollOrThrow(db, turn.roundId, vote), db);
    return { ...askedCard(queried(poll.vote)), replaces: mayReplace(turn) };
  },
  about: 'vote',
  invalid: async (turn, { raw, errors }, db) => {
    const { vote } = await openPollFor(db, turn, voteNumber.parse(raw['vote']));
    return queryForm(queried(vote), { values: raw, errors, attempt: attemptOf(raw) });
  },
});

/** Whoever can answer is told, but for who asks. */
async function tell(turn: MemberTurn, { vote, queries = [] }: Poll, db: Db): Promise<void> {
  const asked = queries.at(-1);
  if (!asked) return;
  const line = askedLine(queried(vote), asked);
  const isMeant = (member: Member) => mayReply(member, vote) && member.personId !== turn.member.personId;
  await tellMembers(db, { roundId: turn.roundId, at: turn.at, line, personal: () => line }, isMeant);
}
