import type { Bearer, Bearing } from '../../attachments/index.ts';
import type { Db } from '../../conversation/database.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Member, MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { mayAttach, maySee } from '../../responses/finding.ts';
import { saveBeside } from '../around.ts';
import { ofDraft } from '../base-card.ts';
import type { Further } from '../own-card.ts';
import { heldPollFor } from '../polls.ts';
import { notOpen, unknown } from '../refusals.ts';
import { findPoll } from '../store.ts';
import { type Poll, type Vote, voteNumber } from '../vote.ts';
import { voteName } from '../wording.ts';
import { wordingName, wordingOf } from '../wordings.ts';
import { ATTACHED, DETACHED, LISTED, SENT } from './attachment-phrases.ts';
import { attaching, attachmentsShown, detaching } from './attachment-sayings.ts';

/** Votes bear attachments: who sees a vote sees them, until its first ballot they can change. */
export const voteAttachments: Bearer = {
  kind: 'votes',
  heading: 'Abstimmungen',
  typed: 'abstimmung',
  number: voteNumber,
  show: { title: 'Abstimmung ansehen', verb: 'votes.show', data: (number) => ({ vote: number }) },
  words: {
    none: 'Dieser Abstimmung ist nichts beigefügt.',
    lacks: (attachment) => `Eine Anlage ${attachment} hat die Abstimmung nicht.`,
    full: (most) => `Einer Abstimmung lassen sich höchstens ${most} Anlagen beifügen.`,
  },
  attach: { typed: ATTACHED, asked: attaching },
  detach: { typed: DETACHED, asked: detaching },
  list: { typed: LISTED, asked: attachmentsShown },
  sent: SENT,
  find: async (db, turn, number) => bearing(await seenFor(db, turn, number), turn.member),
  seen: async (db, { roundId, member }, number) => {
    const poll = await findPoll(db, roundId, number);
    return poll !== undefined && maySee({ member }, poll.vote);
  },
  hold: async (db, turn, number) => {
    const { poll } = await heldPollFor(db, turn, number);
    if (!mayAttach(turn, poll.vote)) throw notTheirs(poll.vote);
    if (!canChange(poll)) throw stands(poll.vote);
    return bearing(poll, turn.member);
  },
  changed: async (db, roundId, number) => {
    await saveBeside(db, roundId, number);
    await touch(db, roundId, `votes.card:${number}`);
  },
};

async function seenFor(db: Db, { roundId, member }: MemberTurn, number: number): Promise<Poll> {
  const poll = await findPoll(db, roundId, number);
  if (!poll) throw unknown(number);
  if (!maySee({ member }, poll.vote)) throw notOpen(poll.vote);
  return poll;
}

function bearing(poll: Poll, member: Member): Bearing {
  const { vote, attachments = [] } = poll;
  return {
    ...{ number: vote.number, name: voteName(vote), title: vote.question, attachments },
    changes: mayAttach({ member }, vote) && canChange(poll),
    discreet: (turn, reply) => (vote.state === 'draft' ? ofDraft(turn, vote, reply) : reply),
  };
}

/** What somebody has answered stays as it is; in Konsent a changed Fassung begins anew. */
function canChange({ vote, ballots, replaced }: Poll): boolean {
  const isAnswered = [...ballots, ...replaced].some(({ wording = 1 }) => wording === wordingOf(vote));
  return vote.state === 'draft' || (vote.state === 'open' && !isAnswered);
}

/** From its first ballot on. */
export function stands(vote: Vote): Refusal {
  const { number, state, rule } = vote;
  const amends = state === 'open' && rule === 'consent';
  const next = amends
    ? `Zu einer geänderten Fassung lässt sich wieder etwas beifügen, bis zur ersten Stimme.`
    : 'Anderes gehört in eine neue Abstimmung.';
  return new Refusal({
    code: 'votes.attachments-stand',
    kind: voteName(vote),
    title: 'Die Anlagen stehen fest',
    text:
      state === 'open'
        ? `Zu ${vote.wording === undefined ? 'dieser Abstimmung' : wordingName(vote.wording)} liegt schon eine Stimme vor: Was beigefügt ist, bleibt, wie es war. ${next}`
        : `Diese Abstimmung läuft nicht mehr. ${next}`,
    ways: [
      amends
        ? { title: 'Vorschlag anpassen …', verb: 'votes.amend-form', data: { vote: number } }
        : { title: 'Als neue Abstimmung …', verb: 'votes.correct', data: { vote: number } },
    ],
  });
}

/** Others attach to it. */
export function notTheirs(vote: Vote): Refusal {
  return new Refusal({
    code: 'votes.not-yours',
    kind: voteName(vote),
    title: 'Anlagen fügen hier andere bei',
    text: 'Einem Entwurf fügen die Kommune, die ihn vorbereitet hat, und die Koordination etwas bei; was veröffentlicht ist, ändert bis zur ersten Stimme die Koordination.',
    ways: [{ title: 'Anlagen ansehen', verb: 'votes.attachments', data: { number: vote.number } }],
  });
}

/** What is attached, and to those who may still attach something, the way there. */
export const attachmentsAmong: Further = (poll, { member }) => {
  const { vote, attachments = [] } = poll;
  const changes = mayAttach({ member }, vote) && canChange(poll);
  return attachments.length > 0 || changes
    ? [{ title: 'Anlagen ansehen', verb: 'votes.attachments', data: { number: vote.number } }]
    : [];
};
