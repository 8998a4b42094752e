import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { weekdayTime } from '../../german/write.ts';
import { wordOf } from '../ballot.ts';
import { unknown } from '../refusals.ts';
import { findPoll } from '../store.ts';
import { leading } from '../tally.ts';
import { type Poll, type Vote, voteNumber } from '../vote.ts';
import { isTie, voteName } from '../wording.ts';
import { puttingAnew, runningOff } from './again-sayings.ts';
import { fieldsAgain } from './draft.ts';
import { formFor } from './submitting.ts';

/** Opens the form of a new vote in place of one that has ended: the same again, which cites it. */
export const again = command({
  verb: 'votes.again',
  may: 'draft',
  writes: false,
  typed: [
    { pattern: /abstimmung (?<vote>\d{1,6}) neu(?: stellen| abstimmen)?/u, example: 'abstimmung 4 neu stellen' },
    { pattern: /neu abstimmen (?:ueber )?(?:abstimmung )?(?<vote>\d{1,6})/u, example: 'neu abstimmen 4' },
  ],
  asked: puttingAnew,
  input: z.object({ vote: voteNumber }),
  run: async (turn, input, db) => {
    const { vote, items } = await endedPoll(turn, input.vote, db);
    return formFor(turn, { values: { ...fieldsAgain(vote, items), ...cites(vote, 'again') } }, db);
  },
});

/** Opens the form of a run-off: a new vote between the options that were tied. */
export const runOff = command({
  verb: 'votes.run-off',
  may: 'draft',
  writes: false,
  typed: [
    { pattern: /abstimmung (?<vote>\d{1,6}) stichwahl/u, example: 'abstimmung 4 stichwahl' },
    { pattern: /stichwahl (?:zu |zur )?(?:abstimmung )?(?<vote>\d{1,6})/u, example: 'stichwahl 4' },
  ],
  asked: runningOff,
  input: z.object({ vote: voteNumber }),
  run: async (turn, input, db) => {
    const poll = await endedPoll(turn, input.vote, db);
    if (poll.vote.outcome !== 'rejected' || !isTie(poll)) throw notTied(poll.vote);
    return formFor(
      turn,
      { values: { ...fieldsAgain(poll.vote, undefined), ...tiedOptions(poll), ...cites(poll.vote, 'run-off') } },
      db,
    );
  },
});

function tiedOptions({ vote, ballots }: Poll) {
  return {
    options: leading(vote, ballots)
      .map((choice) => wordOf(vote, choice))
      .join('\n'),
  };
}

function cites({ number: follows }: Vote, followsAs: 'again' | 'run-off') {
  return { follows, followsAs };
}

/** A vote that has ended: what still runs is extended or corrected, never put anew. */
async function endedPoll({ roundId }: MemberTurn, number: number, db: Db): Promise<Poll> {
  const poll = await findPoll(db, roundId, number);
  if (!poll || poll.vote.state === 'draft') throw unknown(number);
  if (poll.vote.state === 'open') throw stillRuns(poll.vote);
  return poll;
}

function stillRuns(vote: Vote): Refusal {
  return new Refusal({
    code: 'votes.still-runs',
    kind: voteName(vote),
    title: `${voteName(vote)} läuft noch`,
    text: `Ihre Frist ist ${weekdayTime(vote.closesAt)}. Bis dahin kann die Koordination sie verlängern; ein Fehler darin lässt sich berichtigen.`,
    ways: [
      { title: `Abstimmung ${vote.number} ansehen`, verb: 'votes.show', data: { vote: vote.number } },
      { title: 'Abstimmung berichtigen …', verb: 'votes.correct', data: { vote: vote.number } },
    ],
  });
}

function notTied(vote: Vote): Refusal {
  return new Refusal({
    code: 'votes.not-tied',
    kind: voteName(vote),
    title: 'Hier gibt es keine Stimmengleichheit',
    text: 'Eine Stichwahl gibt es zwischen eigenen Antworten mit gleich vielen Stimmen. Sie können dieselbe Frage neu stellen.',
    ways: [{ title: 'Neu abstimmen …', verb: 'votes.again', data: { vote: vote.number } }],
  });
}
