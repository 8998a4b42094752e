import { z } from 'zod';
import { type Page, pageOf, turning } from '../cards/page.ts';
import { button, buttons, entry, header, paragraph, words } from '../cards/parts.ts';
import type { Thing } from '../conversation/asked.ts';
import { readerOf } from '../conversation/audience.ts';
import { notice } from '../conversation/cards.ts';
import { command } from '../conversation/feature.ts';
import { pageField } from '../conversation/fields.ts';
import type { Reply } from '../conversation/reply.ts';
import { dotted } from '../german/write.ts';
import { contentsCard, EMPTY, HEADINGS, sectionCard } from './cards.ts';
import { guidelineFor, sectionIn } from './finding.ts';
import { drafterOf, guidelineName, guidelineNumber } from './guideline.ts';
import { listing, showing, showingSection } from './sayings.ts';
import { NUMBER, sectionField } from './section-number.ts';
import { type Outline, outlines } from './store.ts';
import { type VoteOf, votingOn } from './version-store.ts';

/** Shows the contents of a guideline, of the latest where none is named. */
export function show(voteOf: VoteOf) {
  return command({
    verb: 'guideline.show',
    may: 'known',
    writes: false,
    typed: [
      {
        pattern: /(?:gemeinsame )?richtlinie(?: (?<number>\d{1,6}))?(?: seite (?<page>\d{1,4}))?/u,
        example: 'richtlinie',
      },
    ],
    asked: showing,
    input: z.object({ number: guidelineNumber, page: pageField }),
    run: async (turn, { number, page }, db) => {
      const guideline = await guidelineFor(db, turn, number);
      return contentsCard(guideline, pageOf(guideline.sections, page, HEADINGS), {
        now: turn.at,
        reader: readerOf(turn),
        vote: await votingOn(db, turn.roundId, { guideline: guideline.number, voteOf }),
      });
    },
  });
}

const ONE = new RegExp(`richtlinie(?: (?<number>\\d{1,6}))? (?:abschnitt|nr\\.?|ziffer) (?<section>${NUMBER})`, 'u');

/** Shows a section. */
export const showSection = command({
  verb: 'guideline.section',
  may: 'known',
  writes: false,
  typed: [{ pattern: ONE, example: 'richtlinie 1 abschnitt 3.2' }],
  asked: showingSection,
  input: z.object({ number: guidelineNumber, section: sectionField }),
  run: async (turn, { number, section }, db) => {
    const guideline = await guidelineFor(db, turn, number);
    return sectionCard(guideline, sectionIn(guideline, section), { now: turn.at, reader: readerOf(turn) });
  },
});

/** Shows all guidelines, the latest first. */
export const listAll = command({
  verb: 'guideline.list',
  may: 'known',
  writes: false,
  typed: [{ pattern: /(?:gemeinsame )?richtlinien(?: seite (?<page>\d{1,4}))?/u, example: 'richtlinien' }],
  asked: listing,
  input: z.object({ page: pageField }),
  run: async ({ roundId }, { page }, db) => listCard(pageOf(await outlines(db, roundId), page)),
});

/** A page of the list. */
export function listCard(page: Page<Outline>): Reply {
  const { items, total } = page;
  if (total === 0)
    return notice({
      kind: 'Gemeinsame Richtlinie',
      title: 'Es gibt noch keine gemeinsame Richtlinie',
      text: 'Die Koordination legt sie an und bestimmt, welche Kommune den Entwurf führt.',
    });
  return {
    card: 'common-guideline/guideline',
    data: {
      ...EMPTY,
      header: header('Gemeinsame Richtlinie', `Gemeinsame Richtlinien der Runde: ${total}`),
      entries: items.map((one) => {
        const { number } = one;
        return entry(
          one.title,
          [paragraph(words(dotted(guidelineName(one), 'Entwurf', drafterOf(one))))],
          button(`Richtlinie ${number} ansehen`, 'guideline.show', { number }),
        );
      }),
      buttons: buttons(...turning(page, 'guideline.list')),
    },
    summary: `Gemeinsame Richtlinien der Runde: ${total}`,
  };
}

/** The guidelines, which all may see, the latest first. */
export const knownGuidelines: Thing = {
  called: 'Richtlinie',
  leads: [{ title: 'Richtlinien ansehen', verb: 'guideline.list' }],
  none: 'Es gibt noch keine gemeinsame Richtlinie.',
  known: async (db, { roundId }) =>
    (await outlines(db, roundId)).map((one) => ({
      number: one.number,
      title: one.title,
      open: true,
      facts: [{ label: 'Entwurf bei', value: drafterOf(one) }],
    })),
};
