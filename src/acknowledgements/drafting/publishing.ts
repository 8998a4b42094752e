import { z } from 'zod';
import { mayReplace, readerOf } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { post } from '../../delivery/outbox.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { deadlineFields, readDeadline } from '../../responses/deadline.ts';
import { publishedEnd } from '../../responses/draft-end.ts';
import { type Acknowledgement, acknowledgementName } from '../acknowledgement.ts';
import { acknowledgementCard, type Tabling } from '../cards.ts';
import { acknowledgementNumber, discreet, heldAcknowledgement } from '../finding.ts';
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
      {
        pattern: /kenntnisnahme (?<number>\d{1,6}) veroeffentlichen bis (?<deadline>.{2,60})/u,
        example: 'kenntnisnahme 3 veröffentlichen bis 21.04.2023 12 Uhr',
      },
    ],
    asked: publishing,
    input: z.object({ number: acknowledgementNumber, ...deadlineFields }),
    reads: readDeadline,
    run: async (turn, { number, ...said }, db) => {
      const { one: draft } = await heldAcknowledgement(db, turn, number);
      if (draft.asking.state === 'draft') {
        const closesAt = publishedEnd(draft, said, { now: turn.at });
        if (closesAt === undefined) throw tooLate(draft);
        if (await acknowledgements.open(db, turn, { number, closesAt })) await announce(turn, { draft, tabling }, db);
      }
      const one = await findAcknowledgementOrThrow(db, turn.roundId, number);
      return {
        ...acknowledgementCard(one, { now: turn.at, reader: readerOf(turn), tabling }),
        replaces: mayReplace(turn),
      };
    },
    about: 'number',
    invalid: async (turn, { raw, errors }, db) => {
      const { one } = await heldAcknowledgement(db, turn, acknowledgementNumber.parse(raw['number']));
      return discreet(turn, one, acknowledgementCard(one, { now: turn.at, reader: turn.member, errors }));
    },
  });
}

function tooLate(one: Acknowledgement): Refusal {
  return new Refusal({
    code: 'acknowledgements.too-late',
    kind: acknowledgementName(one),
    status: 'Entwurf',
    title: 'Die Frist ist zu nah oder schon vorbei',
    text: `Eine neue geben Sie in der Vorschau ein, oder so: „kenntnisnahme ${one.number} veröffentlichen bis 21.04.2023 12:00“.`,
    ways: [
      { title: 'Neue Frist eingeben …', verb: 'acknowledgements.show', data: { number: one.number } },
      { title: 'Entwurf ändern …', verb: 'acknowledgements.change', data: { number: one.number } },
    ],
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
