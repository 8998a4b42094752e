import { type Attachment, isKept } from '../attachments/attachment.ts';
import { attachedLine } from '../attachments/cards.ts';
import { LINES, markedLines, OPEN, shortened } from '../cards/marked.ts';
import {
  bold,
  disclosure,
  type Paragraph,
  paragraph,
  paragraphs,
  quote,
  small,
  subtle,
  words,
} from '../cards/parts.ts';
import { dotted, longDayTime, NBSP } from '../german/write.ts';
import { type Query, queryCount, queryLines } from '../responses/queries/query.ts';
import { changesBetween, countChanges } from '../text/changes.ts';
import { wordsWithin } from '../text/clean.ts';
import type { Statement } from './ballot.ts';
import type { Poll } from './vote.ts';
import { lastOf, type Wording, wordingName } from './wordings.ts';

/** Longest Beschlusstext. */
export const TEXT_LENGTH = 4000;

/** What is put to the vote, in which Fassungen. */
interface Put {
  readonly vote: { readonly text?: string | undefined; readonly awaits?: number | undefined };
  readonly wordings?: readonly Wording[] | undefined;
}

/**
 * The Beschlusstext as cards show it under the question: what a ballot answers, and what is decided. A long one is cut,
 * with the whole of it closed up below; in a later Fassung the changes are marked.
 */
export function textParts(put: Put) {
  const shown = wordedParts(put);
  const until = untilAnswer(put.vote);
  const lines = until === undefined ? [] : [quote([], [paragraph(words(`Gilt ${until}.`))], [])];
  return { ...shown, decisionText: [...shown.decisionText, ...lines] };
}

/** *bis zur Antwort des MAGS auf Frage 4*; undefined for what is to hold longer. */
export function untilAnswer({ awaits }: { readonly awaits?: number | undefined }): string | undefined {
  return awaits === undefined ? undefined : `bis zur Antwort des MAGS auf Frage${NBSP}${awaits}`;
}

function wordedParts({ vote: { text }, wordings = [] }: Put) {
  const [last, before] = lastOf(wordings);
  if (text === undefined) return { decisionText: [], textDisclosures: [] };
  if (last && before) return { decisionText: [markedText(before, last)], textDisclosures: [] };
  const lines = text.split(/\n+/u);
  const open = lines.slice(0, LINES).join('\n');
  const lead = [paragraph(bold('Beschlusstext'))];
  if (text.length <= OPEN && lines.length <= LINES)
    return { decisionText: [quote(lead, paragraphs(text), [])], textDisclosures: [] };
  const cut = open.length < OPEN ? open : wordsWithin(open, OPEN - 1);
  return {
    decisionText: [quote(lead, paragraphs(`${cut}${NBSP}…`), [])],
    textDisclosures: [disclosure('text', 'Ganzer Beschlusstext', { content: paragraphs(text) })],
  };
}

/** The words of a Fassung with what was changed from the one before, and who proposed and published it. */
export function markedText(before: Words, now: Words & Partial<Pick<Wording, 'office' | 'publishedAt'>>) {
  const changes = changesBetween(before.text ?? '', now.text ?? '');
  const count = countChanges(changes);
  const isNew = before.text === undefined;
  const title = isNew
    ? 'Beschlusstext (neu)'
    : `Beschlusstext mit ${count}${NBSP}${count === 1 ? 'Änderung' : 'Änderungen'}`;
  const at = now.publishedAt === undefined ? '' : `, veröffentlicht am ${longDayTime(now.publishedAt)}`;
  const source = now.office === undefined ? [] : [paragraph(small(words(`Vorschlag: ${now.office}${at}`)))];
  const shown = isNew ? paragraphs(now.text ?? '') : markedLines(shortened(changes));
  return quote([paragraph(bold(title))], [...questionChange(before, now), ...shown], source);
}

interface Words {
  readonly question: string;
  readonly text?: string | undefined;
}

function questionChange(before: Words, now: Words): Paragraph[] {
  if (before.question === now.question) return [];
  return [paragraph(words('Frage bisher: '), subtle(`„${before.question}“`))];
}

/** So many Rückfragen stand on a card; all of them stand on pages of their own. */
const QUERIES = 4;

/** What was asked of a vote and answered, the latest first, closed up below the card. */
export function queryDisclosure({ queries = [] }: { readonly queries?: readonly Query[] | undefined }) {
  if (queries.length === 0) return [];
  const latest = queries.toReversed().slice(0, QUERIES);
  return [disclosure('queries', queryCount(queries), { content: latest.flatMap(queryLines) })];
}

/** What municipalities declare after the end, each with its office and day, closed up below the card. */
export function statementDisclosure({ statements = [] }: Pick<Poll, 'statements'>) {
  if (statements.length === 0) return [];
  return [
    disclosure('statements', `Erklärungen: ${statements.length}`, {
      content: statements.flatMap(statementLines),
    }),
  ];
}

/** What a municipality declares, with its office and day. */
function statementLines({ municipality, text, office, at }: Statement): Paragraph[] {
  return [
    paragraph(bold(municipality.name)),
    ...paragraphs(text.split(/\n+/u).slice(0, LINES).join('\n')),
    paragraph(small(subtle(dotted(office, longDayTime(at))))),
  ];
}

/** So many attachments stand on a card by name. */
const NAMED = 5;

/** What is attached, as all cards of a vote name it: of a link, whether its content is kept. */
export function attachedParts({ attachments = [] }: { readonly attachments?: readonly Attachment[] | undefined }) {
  if (attachments.length === 0) return [];
  const more = attachments.length - NAMED;
  return [
    paragraph(bold('Anlagen')),
    ...attachments.slice(0, NAMED).map(attached),
    ...(more > 0 ? [paragraph(small(subtle(`und ${more} weitere: „Anlagen ansehen“`)))] : []),
  ];
}

function attached(one: Attachment): Paragraph {
  const { runs } = attachedLine(one);
  return paragraph(...runs, ...(isKept(one) ? [] : [small(subtle(`${NBSP}· Inhalt nicht festgehalten`))]));
}

/** *Fassung 2 vom 16. Oktober 2023, 10:20 Uhr*. */
export function wordingSince({ number, publishedAt }: Wording): string {
  return `${wordingName(number)} vom ${longDayTime(publishedAt)}`;
}
