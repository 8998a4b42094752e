/** Collections: before a letter to the ministry all municipalities bring their questions, or say that they have no more. */

import type { Feature } from '../conversation/feature.ts';
import { post, touch } from '../delivery/outbox.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import type { Close } from '../responses/kind.ts';
import { nothing, taken } from './answering.ts';
import { collectionCard } from './cards.ts';
import { type Brought, bundleOf, type QuestionList } from './collection.ts';
import { openForm, publish, submit } from './drafting.ts';
import { enter, openTold } from './entering.ts';
import { collecting } from './kind.ts';
import { acts } from './managing.ts';
import { knownCollections, listAll, show } from './overview.ts';
import { findCollection, findCollectionOrThrow } from './store.ts';
import { owing } from './tables.ts';
import { collectionWords } from './words.ts';

/** Puts the questions into the collection that is over, and says who has stayed silent. */
function closing(list: QuestionList): Close<Brought> {
  return async (db, { roundId, asking: { number }, now }) => {
    await list.bundle(db, roundId, number);
    const { channel } = await findRoundOrThrow(db, roundId);
    const one = await findCollectionOrThrow(db, roundId, number);
    const questions = await list.collected(db, roundId, number);
    await touch(db, roundId, `collections.card:${number}`);
    await post(db, { roundId, conversationId: channel, at: now, reply: collectionCard(one, { now, questions }) });
  };
}

/** The feature, and what is told of each question that a municipality takes up. */
export function collections(list: QuestionList): {
  readonly feature: Feature;
  readonly taken: ReturnType<typeof taken>;
} {
  const kind = collecting(closing(list));
  const needs = { kind, list };
  const feature: Feature = {
    name: 'collections',
    owing,
    purpose: 'Collections: questions to the ministry, brought by all municipalities until a day.',
    help: [
      {
        label: 'MAGS',
        words: 'sammlungen · sammlung 3 keine weiteren',
        purpose: 'Fragen für das Schreiben ans MAGS beisteuern',
      },
      {
        label: 'MAGS',
        words: 'sammlung · sammlung 3 verwalten',
        purpose: 'alle nach ihren Fragen ans MAGS fragen',
        coordination: true,
      },
    ],
    menu: [],
    words: collectionWords,
    things: { collection: knownCollections },
    commands: [
      ...[openForm, submit(list), publish(needs), nothing(needs), enter(needs), openTold(kind)],
      ...[...acts(needs), listAll, show(list)],
    ],
    work: kind.work,
    owed: kind.owed,
    answered: kind.answered,
    ahead: kind.ahead,
    live: {
      'collections.card': async (db, roundId, subject, now) => {
        const one = await findCollection(db, roundId, { number: Number(subject) });
        if (!one) return undefined;
        return collectionCard(one, { now, questions: await list.collected(db, roundId, bundleOf(one.asking)) });
      },
    },
  };
  return { feature, taken: taken(kind) };
}
