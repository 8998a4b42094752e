import type { Command } from '../conversation/feature.ts';
import { acting } from '../responses/acts/acting.ts';
import type { Kind } from '../responses/kind.ts';
import { collectionCard } from './cards.ts';
import { type Brought, bundleOf, type QuestionList } from './collection.ts';
import { collectionFor, heldCollection } from './finding.ts';

/** What the Koordination does with a collection: extend, close early, cancel, each with a reason. */
export function acts({ kind, list }: { kind: Kind<Brought>; list: QuestionList }): readonly Command[] {
  return acting<Brought>({
    name: 'collections',
    called: 'Sammlung',
    thing: 'collection',
    kind,
    typed: {
      manage: { pattern: /sammlung (?<number>\d{1,6}) verwalten/u, example: 'sammlung 3 verwalten' },
      act: [
        { pattern: /sammlung (?<number>\d{1,6}) (?<act>verlaengern)/u, example: 'sammlung 3 verlängern' },
        { pattern: /sammlung (?<number>\d{1,6}) (?<act>schliessen)/u, example: 'sammlung 3 schließen' },
        { pattern: /sammlung (?<number>\d{1,6}) (?<act>abbrechen)/u, example: 'sammlung 3 abbrechen' },
      ],
      extend: {
        pattern: /sammlung (?<number>\d{1,6}) verlaengern bis (?<deadline>.{4,60})/u,
        tail: 'reason',
        example: 'sammlung 3 verlängern bis 21.04.2023 12 Uhr: Grund',
      },
      close: {
        pattern: /sammlung (?<number>\d{1,6}) schliessen/u,
        tail: 'reason',
        example: 'sammlung 3 schließen: Grund',
      },
      cancel: {
        pattern: /sammlung (?<number>\d{1,6}) abbrechen/u,
        tail: 'reason',
        example: 'sammlung 3 abbrechen: Grund',
      },
    },
    hold: async (db, turn, number) => (await heldCollection(db, turn, number)).held,
    show: async (db, turn, number) => {
      const one = await collectionFor(db, turn, { number });
      const questions = await list.collected(db, turn.roundId, bundleOf(one.asking));
      return collectionCard(one, { now: turn.at, questions, reader: turn.member });
    },
    further: ({ number, state }) =>
      state === 'open' ? [{ title: 'Frage eintragen …', verb: 'collections.enter-form', data: { number } }] : [],
  });
}
