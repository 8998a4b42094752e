import { z } from 'zod';
import { mayReplace, readerOf } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { post } from '../../delivery/outbox.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { leavesTime } from '../../responses/deadline.ts';
import { type Acknowledgement, acknowledgementName } from '../acknowledgement.ts';
import { acknowledgementCard, type Tabling } from '../cards.ts';
import { acknowledgementNumber, heldAcknowledgement } from '../finding.ts';
import { acknowledgements } from '../kind.ts';
import { overtake } from '../overtaking.ts';
import { publishing } from '../sayings.ts';
import { findAcknowledgementOrThrow } from '../store.ts';

/** Publishes a draft; what went round of an earlier version of the same document is over. */
export function publish(tabling: Tabling): Command {
  return command({
    verb: 'acknowledgements.open',
    may: 'coordinate',
    writes: true,
    typed: [
      { pattern: /kenntnisnahme (?<number>\d{1,6}) veroeffentlichen/u, example: 'kenntnisnahme 3 veröffentlichen' },
    ],
    asked: publishing,
    input: z.object({ number: acknowledgementNumber }),
    run: async (turn, { number }, db) => {
      const { one: draft } = await heldAcknowledgement(db, turn, number);
      const { asking, closesAt } = draft;
      if (asking.state === 'draft' && !leavesTime(closesAt, turn.at)) throw tooLate(draft);
      if (await acknowledgements.open(db, turn, { number, closesAt })) await announce(turn, { draft, tabling }, db);
      const one = await findAcknowledgementOrThrow(db, turn.roundId, number);
      return {
        ...acknowledgementCard(one, { now: turn.at, reader: readerOf(turn), tabling }),
        replaces: mayReplace(turn),
      };
    },
  });
}

function tooLate(one: Acknowledgement): Refusal {
  return new Refusal({
    code: 'acknowledgements.too-late',
    kind: acknowledgementName(one),
    status: 'Entwurf',
    title: 'Die Frist ist zu nah oder schon vorbei',
    text: 'Bitte geben Sie der Kenntnisnahme eine spätere Frist.',
    ways: [{ title: 'Entwurf ändern …', verb: 'acknowledgements.change', data: { number: one.number } }],
  });
}

async function announce(
  { roundId, at }: MemberTurn,
  { draft, tabling }: { draft: Acknowledgement; tabling: Tabling },
  db: Db,
): Promise<void> {
  const { number, version: is } = draft;
  const one = await findAcknowledgementOrThrow(db, roundId, number);
  const { channel } = await findRoundOrThrow(db, roundId);
  const reply = acknowledgementCard(one, { now: at, tabling });
  await post(db, { roundId, conversationId: channel, at, reply, subject: `acknowledgements.card:${number}` });
  if (is) await overtake(db, roundId, is);
}
