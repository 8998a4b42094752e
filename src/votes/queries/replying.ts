import { z } from 'zod';
import { isPrivate, mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import { attemptOf } from '../../conversation/inputs.ts';
import { foundOr, Refusal } from '../../conversation/refusal.ts';
import type { Member, MemberTurn } from '../../conversation/turn.ts';
import { send, touch } from '../../delivery/outbox.ts';
import { LONGEST_QUERY, type Query } from '../../responses/queries/query.ts';
import { repliedLine, replyForm } from '../../responses/queries/query-forms.ts';
import { saveReply } from '../../responses/queries/query-store.ts';
import { baseCard } from '../base-card.ts';
import { ownCard } from '../own-card.ts';
import { heldOpenPollFor, openPollFor } from '../polls.ts';
import { findPollOrThrow } from '../store.ts';
import { type Poll, type Vote, voteNumber } from '../vote.ts';
import { voteName } from '../wording.ts';
import { mayReply, queried } from './queried.ts';

const queryNumber = wholeNumber('Bitte die Nummer der Rückfrage angeben.');
const TEXT = 'Bitte die Antwort eingeben.';
const REPLIED = /abstimmung (?<vote>\d{1,6}) rueckfrage (?<query>\d{1,6})(?: (?:be)?antworten)?/u;

/** Opens the form for the answer: its button stands beside the questions, so that it has no sayings of its own. */
export const openReplyForm = command({
  verb: 'votes.reply-form',
  may: 'known',
  writes: false,
  typed: [{ pattern: REPLIED, example: 'abstimmung 4 rückfrage 1 beantworten' }],
  input: z.object({ vote: voteNumber, query: queryNumber }),
  run: async (turn, { vote, query }, db) => {
    const poll = answerable(turn.member, await openPollFor(db, turn, vote));
    const asked = queryOf(poll, query);
    return replyForm(queried(poll.vote), asked, { values: { text: asked.answer?.text ?? '' } });
  },
});

/** Answers a question on a vote that runs; who asked is told where they asked, once. */
export const reply = command({
  verb: 'votes.reply',
  may: 'known',
  writes: true,
  typed: [{ pattern: REPLIED, tail: 'text', example: 'abstimmung 4 rückfrage 1: Ja, auch für Honorarkräfte.' }],
  input: z.object({
    vote: voteNumber,
    query: queryNumber,
    text: z.string(TEXT).min(2, TEXT).max(LONGEST_QUERY, `Bitte die Antwort auf ${LONGEST_QUERY}\u00a0Zeichen kürzen.`),
  }),
  run: async (turn, { vote, query, text }, db) => {
    const { roundId, at } = turn;
    const before = queryOf(answerable(turn.member, (await heldOpenPollFor(db, turn, vote)).poll), query);
    const key = { round_id: roundId, kind: 'votes', number: vote };
    const askedIn = await saveReply(db, turn, { key, query, text });
    await touch(db, roundId, `votes.card:${vote}`);
    const poll = await findPollOrThrow(db, roundId, vote);
    if (before.answer === undefined) await tell(turn, { poll, query, askedIn }, db);
    const shown = isPrivate(turn) ? ownCard(poll, { member: turn.member, now: at }) : baseCard(poll);
    return { ...shown, replaces: mayReplace(turn) };
  },
  about: 'vote',
  invalid: async (turn, { raw, errors }, db) => {
    const poll = answerable(turn.member, await openPollFor(db, turn, voteNumber.parse(raw['vote'])));
    const asked = queryOf(poll, queryNumber.safeParse(raw['query']).data ?? 0);
    return replyForm(queried(poll.vote), asked, { values: raw, errors, attempt: attemptOf(raw) });
  },
});

/** Not where it was just said. */
async function tell(
  { roundId, at, place }: MemberTurn,
  { poll, query, askedIn }: { poll: Poll; query: number; askedIn: string },
  db: Db,
): Promise<void> {
  if (askedIn === place.conversationId) return;
  const line = repliedLine(queried(poll.vote), queryOf(poll, query));
  await send(db, { roundId, conversationId: askedIn, at, reply: line });
}

function answerable(member: Member, poll: Poll): Poll {
  if (mayReply(member, poll.vote)) return poll;
  throw notYoursToReply(poll.vote);
}

/** Others answer. */
export function notYoursToReply(vote: Vote): Refusal {
  return new Refusal({
    code: 'votes.not-yours',
    kind: voteName(vote),
    title: 'Diese Rückfrage beantworten andere',
    text: `Es antworten ${vote.office} und die Koordination. Bitte wenden Sie sich dorthin.`,
  });
}

function queryOf({ vote, queries = [] }: Poll, wanted: number): Query {
  return foundOr(
    queries.find((one) => one.number === wanted),
    {
      code: 'votes.no-such-query',
      kind: voteName(vote),
      what: `Eine Rückfrage ${wanted}`,
      text: 'Die Nummern stehen auf der Karte.',
      way: { title: 'Rückfragen ansehen', verb: 'votes.queries', data: { vote: vote.number } },
    },
  );
}
