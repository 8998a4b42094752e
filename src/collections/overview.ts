import { z } from 'zod';
import { type Page, pageOf, turning } from '../cards/page.ts';
import { button, buttons, entry, header, paragraph, words } from '../cards/parts.ts';
import type { Thing } from '../conversation/asked.ts';
import { isPrivate } from '../conversation/audience.ts';
import { notice } from '../conversation/cards.ts';
import { type Command, command } from '../conversation/feature.ts';
import { pageField } from '../conversation/fields.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf } from '../german/time.ts';
import { dotted, weekdayTime } from '../german/write.ts';
import { isOpen } from '../responses/asking.ts';
import { collectionCard, statusOf } from './cards.ts';
import { bundleOf, collectionName, type QuestionList } from './collection.ts';
import { collectionFor, collectionNumber, discreet, maySee } from './finding.ts';
import { listing, showing } from './sayings.ts';
import { type Outline, outlines } from './store.ts';

/** Shows a collection with its questions. */
export function show(list: QuestionList): Command {
  return command({
    verb: 'collections.show',
    may: 'known',
    writes: false,
    typed: [{ pattern: /sammlung(?:en)? (?<number>\d{1,6})/u, example: 'sammlung 3' }],
    asked: showing,
    input: z.object({ number: collectionNumber }),
    run: async (turn, { number }, db) => {
      const one = await collectionFor(db, turn, { number });
      const questions = await list.collected(db, turn.roundId, bundleOf(one.asking));
      const reader = isPrivate(turn) || one.asking.state === 'draft' ? turn.member : undefined;
      return discreet(turn, one, collectionCard(one, { now: turn.at, questions, reader }));
    },
  });
}

/** Shows all collections, what runs first, then the newest. */
export const listAll = command({
  verb: 'collections.list',
  may: 'known',
  writes: false,
  typed: [{ pattern: /sammlungen(?: seite (?<page>\d{1,4}))?/u, example: 'sammlungen' }],
  asked: listing,
  input: z.object({ page: pageField }),
  run: async (turn, { page }, db) => {
    const seen = (await outlines(db, turn.roundId)).filter(
      (one) => maySee(turn, one) && (one.state !== 'draft' || isPrivate(turn)),
    );
    return listCard(pageOf(inOrder(seen, turn.at), page), turn.at);
  },
});

function inOrder(all: readonly Outline[], now: Instant): readonly Outline[] {
  const rank = (one: Outline) => (isOpen(one, now) ? 0 : 1);
  return all.toSorted((one, other) => rank(one) - rank(other));
}

/** A page of the list. */
export function listCard(page: Page<Outline>, now: Instant): Reply {
  const { items, total } = page;
  if (total === 0)
    return notice({
      kind: 'Fragen ans MAGS',
      title: 'Es gibt noch keine Sammlung',
      text: 'Vor einem Schreiben ans MAGS fragt die Koordination alle Kommunen nach ihren Fragen. Eine Frage aufnehmen können Sie jederzeit.',
      ways: [{ title: 'Fragen ans MAGS ansehen', verb: 'questions.list' }],
    });
  return {
    card: 'collections/list',
    data: {
      header: header('Fragen ans MAGS', `Sammlungen der Runde: ${total}`),
      entries: items.map((one) => {
        const { number } = one;
        const until = isOpen(one, now) ? [`Fragen bis ${weekdayTime(one.closesAt)}`] : [];
        return entry(
          one.title,
          [paragraph(words(dotted(collectionName(one), statusOf(one, now), ...until)))],
          button(`Sammlung ${number} ansehen`, 'collections.show', { number }),
        );
      }),
      buttons: buttons(...turning(page, 'collections.list')),
    },
    summary: `Sammlungen der Runde: ${total}`,
  };
}

/** What a member may see of the collections; where others read along, a draft is only named as one. */
export const knownCollections: Thing = {
  called: 'Sammlung',
  leads: [{ title: 'Sammlungen ansehen', verb: 'collections.list' }],
  none: 'Es gibt noch keine Sammlung von Fragen ans MAGS.',
  noneOpen: 'Zurzeit läuft keine Sammlung von Fragen ans MAGS.',
  known: async (db, turn) => {
    const seen = (await outlines(db, turn.roundId)).filter((one) => maySee(turn, one));
    return inOrder(seen, turn.at).map((one) => ({
      number: one.number,
      title: one.state === 'draft' && !isPrivate(turn) ? 'Entwurf' : one.title,
      open: isOpen(one, turn.at),
      day: dayOf(one.closesAt),
      facts:
        one.state === 'draft'
          ? [{ label: 'Stand', value: 'Entwurf' }]
          : [{ label: 'Fragen bis', value: weekdayTime(one.closesAt) }],
    }));
  },
};
