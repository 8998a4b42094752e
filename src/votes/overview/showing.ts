import { z } from 'zod';
import { pageOf } from '../../cards/page.ts';
import { isPrivate } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { narrowedBy, narrowingFields, pageField, readPeriodFields } from '../../conversation/fields.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { municipalitiesOf } from '../../municipalities/store.ts';
import { endWarnings } from '../../responses/end-warning.ts';
import { baseCard, draftCard, ofDraft } from '../base-card.ts';
import { ownCard } from '../own-card.ts';
import { hidden, notOpen, unknown } from '../refusals.ts';
import { resultCard } from '../result-card.ts';
import { allVotes, findPoll } from '../store.ts';
import { type Poll, showsResults, voteNumber } from '../vote.ts';
import { ballotsCard, inListOrder, listCard } from './list-card.ts';
import { NARROWED, passes } from './narrowing.ts';
import { ballotsShown, listed as listedAs, shown } from './vote-sayings.ts';

/** Shows a vote: to its reader alone with the ballot of their municipality, in the channel as everyone sees it. */
export const show = command({
  verb: 'votes.show',
  may: 'known',
  writes: false,
  typed: [
    { pattern: /abstimmung (?:nr\.? )?(?<vote>\d{1,6})(?: ansehen)?/u, example: 'abstimmung 4' },
    { pattern: /ergebnis (?:abstimmung )?(?<vote>\d{1,6})/u, example: 'ergebnis 4' },
  ],
  asked: shown,
  input: z.object({ vote: voteNumber }),
  run: async (turn, input, db) => {
    const poll = await findPollOrRefuse(turn, input.vote, db);
    if (poll.vote.state === 'draft') return showDraft(turn, poll, db);
    const reader = isPrivate(turn) ? turn.member : undefined;
    if (poll.vote.state === 'closed') return resultCard(poll, reader);
    if (poll.vote.state === 'cancelled') return baseCard(poll, reader);
    return isPrivate(turn) ? ownCard(poll, { member: turn.member, now: turn.at }) : baseCard(poll);
  },
});

async function findPollOrRefuse(turn: MemberTurn, number: number, db: Db): Promise<Poll> {
  const poll = await findPoll(db, turn.roundId, number);
  if (!poll) throw unknown(number);
  return poll;
}

async function showDraft(turn: MemberTurn, { vote, attachments, items }: Poll, db: Db): Promise<Reply> {
  const { member } = turn;
  if (!coordinates(member) && member.municipality.id !== vote.municipalityId) throw notOpen(vote);
  const entitled = (await municipalitiesOf(db, turn.roundId)).length;
  const warnings = await endWarnings(db, vote, turn);
  return ofDraft(turn, vote, draftCard(vote, { member, entitled, attachments, items, warnings, now: turn.at }));
}

/** Shows all ballots with their reasons, once everyone may see them. */
export const ballots = command({
  verb: 'votes.ballots',
  may: 'known',
  writes: false,
  typed: [{ pattern: /stimmen (?<vote>\d{1,6})(?: seite (?<page>\d{1,4}))?/u, example: 'stimmen 4' }],
  asked: ballotsShown,
  input: z.object({ vote: voteNumber, page: pageField }),
  run: async (turn, input, db) => {
    const poll = await findPollOrRefuse(turn, input.vote, db);
    if (poll.vote.state === 'draft') throw notOpen(poll.vote);
    if (!showsResults(poll.vote)) throw hidden(poll.vote);
    return ballotsCard(poll, pageOf(poll.ballots, input.page));
  },
});

const LISTED = new RegExp(`abstimmungen${narrowedBy(NARROWED.states)}`, 'u');

/** Lists what runs, then what is closed, or what of it was asked for; the Koordination alone also sees the drafts. */
export const list = command({
  verb: 'votes.list',
  may: 'known',
  writes: false,
  typed: [
    { pattern: /abstimmungen(?: seite (?<page>\d{1,4}))?|abstimmen/u, example: 'abstimmungen' },
    { pattern: LISTED, example: 'abstimmungen laufend' },
    { pattern: LISTED, example: 'abstimmungen abgeschlossen' },
  ],
  asked: listedAs,
  input: z.object(narrowingFields(NARROWED.states)),
  reads: readPeriodFields,
  run: async (turn, { page, ...narrowing }, db) => {
    const alone = isPrivate(turn);
    const all = inListOrder(await allVotes(db, turn.roundId), alone && coordinates(turn.member));
    const listed = pageOf(
      all.filter((vote) => passes(vote, narrowing)),
      page,
    );
    const polls: Poll[] = [];
    for (const vote of listed.items) polls.push(await findPollOrRefuse(turn, vote.number, db));
    return listCard({
      page: { ...listed, items: polls },
      running: all.filter(({ state }) => state === 'open').length,
      member: alone ? turn.member : undefined,
      narrowing,
    });
  },
});
