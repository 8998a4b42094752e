import { z } from 'zod';
import { isPrivate } from '../../conversation/audience.ts';
import { notice } from '../../conversation/cards.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { isOpen } from '../../responses/asking.ts';
import type { Further, Viewer } from '../own-card.ts';
import { notOpen, unknown } from '../refusals.ts';
import { findPoll } from '../store.ts';
import { mayAmend, type Poll, voteNumber } from '../vote.ts';
import { runningStatus, shortStatus, wordedName } from '../wording.ts';

/**
 * Shows what else its reader can do with a vote, by the parts of the feature that offer it, in their order. Plain words
 * ask for one of these, so that it has no sayings of its own.
 */
export function more(further: readonly Further[]): Command {
  return command({
    verb: 'votes.more',
    may: 'known',
    writes: false,
    typed: [{ pattern: /abstimmung (?<vote>\d{1,6}) weiteres?/u, example: 'abstimmung 4 weiteres' }],
    input: z.object({ vote: voteNumber }),
    run: async (turn, { vote: number }, db) => {
      const poll = await findPoll(db, turn.roundId, number);
      if (!poll) throw unknown(number);
      if (poll.vote.state === 'draft') throw notOpen(poll.vote);
      const shown = moreCard(poll, { member: turn.member, now: turn.at }, further);
      if (isPrivate(turn)) return shown;
      return { ...shown, personal: { twin: `abstimmung ${number} weiteres`, confidential: true } };
    },
  });
}

/** What else its reader can do with a vote. */
export function moreCard(poll: Poll, viewer: Viewer, further: readonly Further[]) {
  const { vote } = poll;
  const ways = further.flatMap((offered) => offered(poll, viewer));
  const none = 'Hier ist im Augenblick nichts weiter zu tun.';
  return notice({
    kind: wordedName(vote),
    status: isOpen(vote, viewer.now) ? runningStatus(vote) : shortStatus(vote),
    title: vote.question,
    text: ways.length === 0 ? none : 'Das können Sie hier außerdem tun:',
    ways: [...ways, { title: `Abstimmung ${vote.number} ansehen`, verb: 'votes.show', data: { vote: vote.number } }],
  });
}

/** Other words, by those who may propose them. */
export const amendmentAmong: Further = (poll, { member, now }) =>
  isOpen(poll.vote, now) && mayAmend(poll, member)
    ? [{ title: 'Vorschlag anpassen …', verb: 'votes.amend-form', data: { vote: poll.vote.number } }]
    : [];

/** What the Koordination can do with a vote while it runs. */
export const managementAmong: Further = ({ vote }, { member, now }) =>
  isOpen(vote, now) && coordinates(member)
    ? [{ title: 'Abstimmung verwalten', verb: 'votes.manage', data: { vote: vote.number } }]
    : [];

/** All that belongs to it, for the file, once it has ended. */
export const caseFileAmong: Further = ({ vote: { number, state } }) =>
  state === 'open'
    ? []
    : [{ title: 'Vorgang für die Akte', verb: 'case-files.vote', data: { number: String(number) } }];

/** The Fassungen of what was amended. */
export const wordingsAmong: Further = ({ vote: { number, wording } }) =>
  wording === undefined ? [] : [{ title: 'Wortlaut und Verlauf', verb: 'votes.wordings', data: { vote: number } }];
