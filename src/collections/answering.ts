import { z } from 'zod';
import { isPrivate, mayReplace } from '../conversation/audience.ts';
import type { Db } from '../conversation/database.ts';
import { type Command, command } from '../conversation/feature.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { touch } from '../delivery/outbox.ts';
import { may } from '../municipalities/rights.ts';
import { answerOf, isAsked, own } from '../responses/asking.ts';
import type { Held } from '../responses/askings.ts';
import type { Kind } from '../responses/kind.ts';
import { collectionCard } from './cards.ts';
import { type Brought, type QuestionList, withQuestion } from './collection.ts';
import { collectionNumber, heldCollection } from './finding.ts';
import { nothingMore } from './sayings.ts';
import { findCollectionOrThrow } from './store.ts';

/** Keeps that a municipality has no more questions; what it has brought stays. */
export function nothing({ kind, list }: { kind: Kind<Brought>; list: QuestionList }): Command {
  return command({
    verb: 'collections.nothing',
    may: 'speak',
    writes: true,
    typed: [
      { pattern: /sammlung (?<number>\d{1,6}) keine weiteren(?: fragen)?/u, example: 'sammlung 3 keine weiteren' },
    ],
    asked: nothingMore,
    input: z.object({ number: collectionNumber }),
    run: async (turn, { number }, db) => {
      const { held } = await heldCollection(db, turn, number);
      const before = answerOf(held, turn.member.municipality.id)?.content;
      const came = await kind.give(db, held, own(turn, before ?? { questions: [] }));
      if (came !== 'same') await touch(db, turn.roundId, `collections.card:${number}`);
      const one = await findCollectionOrThrow(db, turn.roundId, number);
      const questions = await list.collected(db, turn.roundId);
      const reader = isPrivate(turn) ? turn.member : undefined;
      return { ...collectionCard(one, { now: turn.at, questions, reader }), replaces: mayReplace(turn) };
    },
  });
}

/** A question that somebody takes up who speaks for a municipality is its answer while questions are collected. */
export function taken(kind: Kind<Brought>) {
  return async (db: Db, turn: MemberTurn, question: number): Promise<void> => {
    const [running] = await kind.askings.running(db, turn.roundId, turn.at);
    if (!running) return;
    await touch(db, turn.roundId, `collections.card:${running.number}`);
    const { id } = turn.member.municipality;
    if (may(turn.member, 'speak') !== undefined || !isAsked(running, id)) return;
    const held: Held<Brought> = await kind.askings.hold(db, turn.roundId, running.number);
    if (held.state !== 'open') return;
    await kind.give(db, held, own(turn, withQuestion(answerOf(held, id)?.content, question)));
  };
}
