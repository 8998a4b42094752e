import { z } from 'zod';
import { markedLines, shortened } from '../../cards/marked.ts';
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
import { notification, type Reply } from '../../conversation/reply.ts';
import { dotted, longDayTime, NBSP } from '../../german/write.ts';
import { changesBetween, countChanges } from '../../text/changes.ts';
import { spokenTables } from '../../text/pipe-table.ts';
import { EMPTY } from '../cards.ts';
import { guidelineFor, sectionIn } from '../finding.ts';
import { type Guideline, guidelineName, guidelineNumber, type Wording } from '../guideline.ts';
import { remembering } from '../sayings.ts';
import { NUMBER, sectionField } from '../section-number.ts';
import { wordings } from '../store.ts';

/** So many wordings stand on a page: each may be long. */
const WORDINGS = 4;

/** A wording with the one before it. */
export interface Step {
  readonly now: Wording;
  readonly before?: Wording | undefined;
}

const HISTORY = new RegExp(
  `richtlinie(?: (?<number>\\d{1,6}))? abschnitt (?<section>${NUMBER}) verlauf(?: seite (?<page>\\d{1,4}))?`,
  'u',
);

/** Shows all wordings of a section, the latest first, each with what was changed from the one before. */
export const history = command({
  verb: 'guideline.history',
  may: 'known',
  writes: false,
  typed: [{ pattern: HISTORY, example: 'richtlinie 1 abschnitt 3.2 verlauf' }],
  asked: remembering,
  input: z.object({ number: guidelineNumber, section: sectionField, page: pageField }),
  run: async (turn, { number, section, page }, db) => {
    const guideline = await guidelineFor(db, turn, number);
    const all = await wordings(db, turn.roundId, { guideline: guideline.number, section });
    if (all.length === 0) sectionIn(guideline, section);
    const steps = all.map((now, at): Step => ({ now, before: all[at + 1] }));
    return historyCard(guideline, section, pageOf(steps, page, WORDINGS));
  },
});

/** A page of it. */
export function historyCard(guideline: Guideline, section: string, page: Page<Step>): Reply {
  const data = { number: guideline.number, section };
  const title = page.items[0]?.now.heading ?? '';
  const isThere = guideline.sections.some(({ number }) => number === section);
  const name = guidelineName(guideline, section);
  return {
    card: 'common-guideline/guideline',
    data: {
      ...EMPTY,
      header: header(dotted(name, 'Verlauf'), title, isThere ? 'Entwurf' : 'gestrichen'),
      quotes: page.items.map(stepQuote),
      buttons: buttons(
        ...turning(page, 'guideline.history', data),
        ...(isThere ? [button(`Abschnitt ${section} ansehen`, 'guideline.section', data)] : []),
        button('Inhalt ansehen', 'guideline.show', { number: guideline.number }),
      ),
    },
    summary: notification(`${name}, Verlauf: ${title}`),
  };
}

function stepQuote({ now, before }: Step) {
  const source = [paragraph(small(subtle(dotted(now.office, longDayTime(now.at)))))];
  const lead = (text: string) => [paragraph(bold(text))];
  if (now.text === undefined) return quote(lead('Gestrichen'), [], source);
  if (before?.text === undefined)
    return quote(lead(before ? 'Wieder aufgenommen' : 'Erster Wortlaut'), paragraphs(spokenTables(now.text)), source);
  const changes = changesBetween(spokenTables(before.text), spokenTables(now.text));
  const count = countChanges(changes);
  const title = count === 0 ? 'Andere Überschrift' : `${count}${NBSP}${count === 1 ? 'Änderung' : 'Änderungen'}`;
  const renamed =
    before.heading === now.heading
      ? []
      : [paragraph(words('Überschrift bisher: '), subtle(`„${before.heading}“`), words(`, jetzt: „${now.heading}“`))];
  return quote(lead(title), [...renamed, ...(count === 0 ? [] : markedLines(shortened(changes)))], source);
}
