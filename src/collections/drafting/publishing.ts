import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { post } from '../../delivery/outbox.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { deadlineFields, readDeadline } from '../../responses/deadline.ts';
import { publishedEnd } from '../../responses/draft-end.ts';
import type { Kind } from '../../responses/kind.ts';
import { collectionCard } from '../cards.ts';
import { type Brought, bundleOf, type Collection, collectionName, type QuestionList } from '../collection.ts';
import { collectionNumber, discreet, heldCollection } from '../finding.ts';
import { publishing } from '../sayings.ts';
import { findCollectionOrThrow, outlines } from '../store.ts';

/** Publishes a draft; one collection runs at a time, so that everybody knows where a question goes. */
export function publish({ kind, list }: { kind: Kind<Brought>; list: QuestionList }): Command {
  return command({
    verb: 'collections.open',
    may: 'coordinate',
    writes: true,
    typed: [
      { pattern: /sammlung (?<number>\d{1,6}) veroeffentlichen/u, example: 'sammlung 3 veröffentlichen' },
      {
        pattern: /sammlung (?<number>\d{1,6}) veroeffentlichen bis (?<deadline>.{2,60})/u,
        example: 'sammlung 3 veröffentlichen bis 21.04.2023 12 Uhr',
      },
    ],
    asked: publishing,
    input: z.object({ number: collectionNumber, ...deadlineFields }),
    reads: readDeadline,
    run: async (turn, { number, ...said }, db) => {
      const { one: draft } = await heldCollection(db, turn, number);
      const isDraft = draft.asking.state === 'draft';
      const closesAt = isDraft ? publishedEnd(draft, said, { now: turn.at }) : draft.closesAt;
      if (closesAt === undefined) throw tooLate(draft);
      if (isDraft) await refuseSecond(turn, draft, { kind, db });
      const questions = await list.collected(db, turn.roundId, bundleOf(draft.asking));
      if (await kind.open(db, turn, { number, closesAt })) {
        const { channel } = await findRoundOrThrow(db, turn.roundId);
        const posted = await findCollectionOrThrow(db, turn.roundId, number);
        const reply = collectionCard(posted, { now: turn.at, questions });
        await post(db, {
          ...{ roundId: turn.roundId, at: turn.at, conversationId: channel },
          ...{ reply, subject: `collections.card:${number}` },
        });
      }
      const one = await findCollectionOrThrow(db, turn.roundId, number);
      return {
        ...collectionCard(one, { now: turn.at, questions, reader: turn.member }),
        replaces: mayReplace(turn),
      };
    },
    about: 'number',
    invalid: async (turn, { raw, errors }, db) => {
      const { one } = await heldCollection(db, turn, collectionNumber.parse(raw['number']));
      const questions = await list.collected(db, turn.roundId, bundleOf(one.asking));
      return discreet(turn, one, collectionCard(one, { now: turn.at, questions, reader: turn.member, errors }));
    },
  });
}

function tooLate({ number }: Collection): Refusal {
  return new Refusal({
    ...{ code: 'collections.too-late', kind: collectionName({ number }), status: 'Entwurf' },
    title: 'Die Frist ist zu nah oder schon vorbei',
    text: `Eine neue geben Sie in der Vorschau ein, oder so: „sammlung ${number} veröffentlichen bis 21.04.2023 12:00“.`,
    ways: [
      { title: 'Neue Frist eingeben …', verb: 'collections.show', data: { number } },
      { title: 'Entwurf ändern …', verb: 'collections.change', data: { number } },
    ],
  });
}

/** One collection runs at a time. */
async function refuseSecond(
  { roundId, at }: MemberTurn,
  draft: { number: number },
  { kind, db }: { kind: Kind<Brought>; db: Db },
): Promise<void> {
  const of = { kind: collectionName(draft), status: 'Entwurf' };
  const [running] = await kind.askings.running(db, roundId, at);
  const [outline] = running ? await outlines(db, roundId, [running.number]) : [];
  if (outline)
    throw new Refusal({
      ...of,
      code: 'collections.running',
      title: `${collectionName(outline)} läuft noch`,
      text: 'Es läuft immer nur eine Sammlung. Bitte schließen oder verlängern Sie die laufende.',
      ways: [
        { title: `Sammlung ${outline.number} verwalten`, verb: 'collections.manage', data: { number: outline.number } },
      ],
    });
}
