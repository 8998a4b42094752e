import { LINES, markedLines, OPEN, shortened } from '../cards/marked.ts';
import { type Page, turning } from '../cards/page.ts';
import {
  bold,
  button,
  buttons,
  disclosure,
  entry,
  fact,
  header,
  type Paragraph,
  paragraph,
  paragraphs,
  quote,
  small,
  strip,
  subtle,
  words,
} from '../cards/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import { dotted, NBSP } from '../german/write.ts';
import type { Stretch } from '../text/changes.ts';
import { cutText, wordsWithin } from '../text/clean.ts';
import { type Difference, summaryOf } from './comparison.ts';
import { agreedIn, type Comparable, type Compared, type Version } from './document.ts';
import { BECAME, markedText, titleOf } from './marking.ts';
import { flat } from './section.ts';

/** So many sections stand on a page: each may be long. */
export const SECTIONS = 4;
/** Marks of a section take at most so much of a card; the Word file has all. */
const LONGEST = 2000;
/** Longest heading on a card, and how many of those that were only counted otherwise are named. */
const HEADING = 160;
const NAMED = 20;
const KIND = 'Synopse';

const EMPTY = {
  ...{ strip: [], lines: [], facts: [], quotes: [], entries: [], disclosures: [] },
  buttons: buttons(),
};

/** What a reader looks at: what was changed, came or went; the rest is counted. */
export function isShown({ became }: Difference): boolean {
  return became === 'new' || became === 'changed' || became === 'dropped';
}

/** A page of two versions side by side; `all` is the whole comparison, of which the page shows what differs. */
export function comparisonCard(of: Compared, all: readonly Difference[], page: Page<Difference>): Reply {
  const { document, before, after } = of;
  const summary = all.length === 0 ? 'Beide Versionen sind leer.' : summaryOf(all);
  return {
    card: 'comparisons/comparison',
    data: {
      ...EMPTY,
      header: header(dotted(KIND, document.name), document.title, after.status),
      strip: cautions(of).length === 0 ? [] : strip('accent', ...cautions(of).map((line) => paragraph(words(line)))),
      lines: [paragraph(bold(summary))],
      facts: [fact('Vorher', versionLine(before)), fact('Nachher', versionLine(after))],
      quotes: page.items.map(differenceQuote),
      disclosures: renumbered(all),
      buttons: buttons(...turning(page, 'comparisons.show', dataOf(of)), ...waysOf(of)),
    },
    summary: notification(`${KIND}: ${document.title}, ${summary}`),
  };
}

/** What must be known before words are taken for a rule. */
function cautions({ document, before, after }: Compared): readonly string[] {
  return [
    ...([before, after].some(({ draft }) => draft) ? ['Der Entwurf ist nicht vereinbart.'] : []),
    ...(document.caution === undefined ? [] : [document.caution]),
  ];
}

/** *Version 1 · verbindlich · gültig ab 27.03.2023*. */
export function versionLine({ name, status, since }: Version): string {
  return dotted(...[name, status, since].filter((part, at, all) => part !== '' && all.indexOf(part) === at));
}

/** Names two versions for good. */
function dataOf({ document, before, after }: Compared) {
  return { document: document.key, before: before.key, after: after.key };
}

function waysOf({ document, before, after }: Compared) {
  const agreed = agreedIn(document);
  const earlier = agreed[agreed.findIndex(({ key }) => key === before.key) - 1];
  const draft = document.versions.find(
    (version) => version.draft && version.key !== after.key && before.key !== version.key,
  );
  const data = { document: document.key };
  return [
    button('Word-Datei laden', 'comparisons.word', dataOf({ document, before, after })),
    ...(earlier
      ? [button('Änderungen davor ansehen', 'comparisons.show', { ...data, before: earlier.key, after: before.key })]
      : []),
    ...(draft && after.draft !== true
      ? [button('Mit Entwurf vergleichen', 'comparisons.show', { ...data, before: after.key, after: draft.key })]
      : []),
    button('Andere Dokumente ansehen', 'comparisons.list'),
  ];
}

function differenceQuote(difference: Difference) {
  const { became, before, after, notes } = difference;
  const path = (after ?? before)?.path ?? [];
  const above = path.length === 0 ? [] : [paragraph(small(subtle(`${flat(path.join(' › ')).slice(0, HEADING)} ›`)))];
  const lead = paragraph(bold(cutText(titleOf(difference), HEADING)), words(`${NBSP}· ${BECAME[became]}`));
  return quote(
    [...above, lead],
    textOf(difference),
    notes.map((note) => paragraph(small(subtle(note)))),
  );
}

/** What came or went as a whole stands as it reads, since its heading says so; else what was changed is marked in words. */
function textOf(difference: Difference): readonly Paragraph[] {
  const { became, before, after } = difference;
  if (became !== 'changed') return whole((became === 'new' ? after : before)?.text ?? '');
  if (flat(before?.text ?? '') === flat(after?.text ?? '')) return [];
  return markedLines(within(shortened(markedText(difference)), LONGEST));
}

function whole(text: string): readonly Paragraph[] {
  const lines = text.split(/\n+/u);
  const open = lines.slice(0, LINES).join('\n');
  if (open.length <= OPEN && lines.length <= LINES) return paragraphs(open);
  return paragraphs(`${open.length <= OPEN ? open : wordsWithin(open, OPEN)} […]`);
}

/** The first stretches that a card holds, and that there are more. */
function within(changes: readonly Stretch[], most: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let left = most;
  for (const { kind, text } of changes) {
    if (left <= 0) return [...found, { kind: 'same', text: ' […] Alles steht in der Word-Datei.' }];
    found.push({ kind, text: text.length <= left ? text : `${wordsWithin(text, left)} […]` });
    left -= text.length;
  }
  return found;
}

function renumbered(all: readonly Difference[]) {
  const found = all.filter(({ became }) => became === 'renumbered');
  if (found.length === 0) return [];
  const lines = found.slice(0, NAMED).map((one) => dotted(cutText(titleOf(one), HEADING), ...one.notes));
  const rest = found.length > NAMED ? [`und ${found.length - NAMED}${NBSP}weitere in der Word-Datei`] : [];
  const content = [...lines, ...rest].map((line) => paragraph(small(words(line))));
  return [disclosure('renumbered', `${found.length}${NBSP}nur umnummeriert`, { content })];
}

/** A page of the documents: all that can be compared, or those that are meant by some words. */
export function documentsCard(page: Page<Comparable>, meant?: string): Reply {
  const title = meant === undefined ? 'Was sich geändert hat' : 'Welches Dokument ist gemeint?';
  const none =
    'Noch gibt es kein Dokument mit Versionen. Als Wissen übernimmt die Koordination Dokumente mit „importe“.';
  return {
    card: 'comparisons/comparison',
    data: {
      ...EMPTY,
      header: header(KIND, title),
      lines: page.total === 0 ? [paragraph(words(none))] : [],
      entries: page.items.map((document) =>
        entry(
          document.title,
          [paragraph(words(dotted(document.name, countOf(document))))],
          button('Änderungen ansehen', 'comparisons.show', { document: document.key }),
        ),
      ),
      buttons: buttons(...turning(page, 'comparisons.list', meant === undefined ? {} : { words: meant })),
    },
    summary: notification(`${KIND}: ${title}`),
  };
}

function countOf(document: Comparable): string {
  const count = agreedIn(document).length;
  if (count === 0) return 'noch keine Version';
  return `${count}${NBSP}${count === 1 ? 'Version' : 'Versionen'}`;
}
