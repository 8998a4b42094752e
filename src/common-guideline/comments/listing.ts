import { z } from 'zod';
import { type Page, pageOf, turning } from '../../cards/page.ts';
import {
  bold,
  button,
  buttons,
  header,
  paragraph,
  paragraphs,
  quote,
  small,
  subtle,
  words,
} from '../../cards/parts.ts';
import { command } from '../../conversation/feature.ts';
import { pageField } from '../../conversation/fields.ts';
import type { Reply } from '../../conversation/reply.ts';
import { dotted, longDayTime } from '../../german/write.ts';
import { EMPTY } from '../cards.ts';
import { commentsOf, countWords, type Said } from '../comment.ts';
import { guidelineFor } from '../finding.ts';
import { type Guideline, guidelineName, guidelineNumber, sectionName } from '../guideline.ts';
import { byNumber } from '../section-number.ts';
import { readingSaid } from './comment-sayings.ts';

/** Shows the comments on a guideline by its sections, with office and time. */
export const comments = command({
  verb: 'guideline.comments',
  may: 'known',
  writes: false,
  typed: [
    {
      pattern: /richtlinie(?: (?<number>\d{1,6}))? anmerkungen(?: seite (?<page>\d{1,4}))?/u,
      example: 'richtlinie 1 anmerkungen',
    },
  ],
  asked: readingSaid,
  input: z.object({ number: guidelineNumber, page: pageField }),
  run: async (turn, { number, page }, db) => {
    const guideline = await guidelineFor(db, turn, number);
    const all = commentsOf(guideline.circulation);
    const sorted = all.toSorted((one, other) => byNumber({ number: one.section }, { number: other.section }));
    return commentsCard(guideline, pageOf(sorted, page));
  },
});

/** A page of them. */
export function commentsCard(guideline: Guideline, page: Page<Said>): Reply {
  const { number, title } = guideline;
  const none = paragraph(words('Noch hat keine Kommune etwas angemerkt.'));
  return {
    card: 'common-guideline/guideline',
    data: {
      ...EMPTY,
      header: header(dotted(guidelineName(guideline), 'Anmerkungen'), title, countWords(page.total)),
      quotes: page.items.map((one) =>
        quote([paragraph(bold(`${sectionName(one.section)}: `), words(one.municipality))], paragraphs(one.text), [
          paragraph(small(subtle(one.told ?? dotted(one.office, longDayTime(one.at))))),
        ]),
      ),
      lines: page.total === 0 ? [none] : [],
      buttons: buttons(
        ...turning(page, 'guideline.comments', { number }),
        button('Inhalt ansehen', 'guideline.show', { number }),
      ),
    },
    summary: `${guidelineName(guideline)}: ${countWords(page.total)}`,
  };
}
