import { LINES, OPEN } from '../cards/marked.ts';
import { type Page, turning } from '../cards/page.ts';
import {
  button,
  buttons,
  disclosure,
  entry,
  fact,
  header,
  paragraph,
  paragraphs,
  quote,
  small,
  subtle,
  words,
} from '../cards/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import { dotted, longDay, longDayTime, NBSP } from '../german/write.ts';
import { coordinates } from '../municipalities/rights.ts';
import { wordsWithin } from '../text/clean.ts';
import { drafterOf, type Guideline, guidelineName, mayDraft, type Section, sectionName } from './guideline.ts';

/** Headings on a page of the contents. */
export const HEADINGS = 10;

/** What a card of a guideline holds when nothing is said. */
export const EMPTY = {
  ...{ strip: [], quotes: [], lines: [], entries: [], progress: [], facts: [], footnotes: [], disclosures: [] },
  buttons: buttons(),
};

/** A page of the contents of a guideline; its reader alone gets the buttons that they may use. */
export function contentsCard(guideline: Guideline, page: Page<Section>, reader?: Member): Reply {
  const { number, title, sections } = guideline;
  const drafts = reader !== undefined && mayDraft(reader, guideline);
  const empty = `Noch ist kein Abschnitt entworfen. Den Entwurf führt ${drafterOf(guideline)}.`;
  return {
    card: 'common-guideline/guideline',
    data: {
      ...EMPTY,
      header: header(guidelineName(guideline), title, 'Entwurf'),
      lines: sections.length === 0 ? [paragraph(words(empty))] : [],
      entries: page.items.map((section) => sectionEntry(guideline, section)),
      facts: [fact('Entwurf bei', drafterOf(guideline)), fact('Abschnitte', String(sections.length))],
      buttons: buttons(
        ...turning(page, 'guideline.show', { number }),
        ...(drafts ? [button('Abschnitt schreiben …', 'guideline.section-form', { number })] : []),
        ...(reader && coordinates(reader) ? [button('Richtlinie ändern …', 'guideline.form', { number })] : []),
      ),
    },
    summary: notification(`${guidelineName(guideline)}, Entwurf: ${title}`),
  };
}

function sectionEntry({ number }: Guideline, section: Section) {
  const line = dotted(section.office, longDay(section.at));
  return entry(
    `${section.number} ${section.heading}`,
    [paragraph(words(line))],
    button(`Abschnitt ${section.number} ansehen`, 'guideline.section', { number, section: section.number }),
  );
}

/** A section as it is drafted now; its reader alone gets the buttons that they may use. */
export function sectionCard(guideline: Guideline, section: Section, reader?: Member): Reply {
  const data = { number: guideline.number, section: section.number };
  const drafts = reader !== undefined && mayDraft(reader, guideline);
  return {
    card: 'common-guideline/guideline',
    data: {
      ...EMPTY,
      header: header(guidelineName(guideline, section.number), section.heading, 'Entwurf'),
      ...textParts(section),
      buttons: buttons(
        ...(drafts ? [button('Bearbeiten …', 'guideline.section-form', data)] : []),
        ...(section.version > 1 ? [button('Verlauf ansehen', 'guideline.history', data)] : []),
        button('Inhalt ansehen', 'guideline.show', { number: guideline.number }),
      ),
    },
    summary: notification(`${sectionName(section.number)}, Entwurf: ${section.heading}`),
  };
}

/** The words of a section with who wrote them; a long one is cut, with the whole of it closed up below. */
function textParts(section: Pick<Section, 'text' | 'office' | 'at'>) {
  const { text, office, at } = section;
  const source = [paragraph(small(subtle(dotted(office, longDayTime(at)))))];
  const lines = text.split(/\n+/u);
  if (text.length <= OPEN && lines.length <= LINES)
    return { quotes: [quote([], paragraphs(text), source)], disclosures: [] };
  const open = lines.slice(0, LINES).join('\n');
  const cut = open.length < OPEN ? open : wordsWithin(open, OPEN - 1);
  return {
    quotes: [quote([], paragraphs(`${cut}${NBSP}…`), source)],
    disclosures: [disclosure('text', 'Ganzer Abschnitt', { content: paragraphs(text) })],
  };
}
