import { type Attachment, isKept } from '../attachments/attachment.ts';
import { attachedLine } from '../attachments/cards.ts';
import {
  bold,
  disclosure,
  type Paragraph,
  paragraph,
  paragraphs,
  quote,
  type Run,
  small,
  subtle,
  words,
} from '../cards/parts.ts';
import { dotted, longDayTime, NBSP } from '../german/write.ts';
import { type Query, queryCount, queryLines } from '../responses/queries/query.ts';
import { changesBetween, countChanges, type Stretch } from '../text/changes.ts';
import { wordsWithin } from '../text/clean.ts';
import type { Statement } from './ballot.ts';
import type { Poll } from './vote.ts';
import { lastOf, type Wording, wordingName } from './wordings.ts';

/** Longest Beschlusstext. */
export const TEXT_LENGTH = 4000;
/** Longest that stands open on a card, and in how many lines. */
const OPEN = 900;
const LINES = 12;
/** So many characters beside a change say where it stands. */
const BESIDE = 120;

/** What is put to the vote, in which Fassungen. */
interface Put {
  readonly vote: { readonly text?: string | undefined };
  readonly wordings?: readonly Wording[] | undefined;
}

/**
 * The Beschlusstext as cards show it under the question: what a ballot answers, and what is decided. A long one is cut,
 * with the whole of it closed up below; in a later Fassung the changes are marked.
 */
export function textParts({ vote: { text }, wordings = [] }: Put) {
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
  const shown = isNew ? paragraphs(now.text ?? '') : linesOf(shortened(changes));
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

/** Of a long text what was changed, with the words beside it. */
function shortened(changes: readonly Stretch[]): readonly Stretch[] {
  const length = changes.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= OPEN) return changes;
  return changes.map((one, at) => (one.kind === 'same' ? aside(one, at === 0, at === changes.length - 1) : one));
}

function aside({ kind, text }: Stretch, first: boolean, last: boolean): Stretch {
  if (text.length <= 2 * BESIDE) return { kind, text };
  const begins = first ? '' : wordsWithin(text, BESIDE);
  const rest = text.slice(text.length - BESIDE);
  const ends = last ? '' : rest.slice(rest.search(/\s/u));
  return { kind, text: `${begins} […]${ends}` };
}

/** The changes in paragraphs as the text has them: said in words, so that they are read without colour and aloud. */
function linesOf(changes: readonly Stretch[]): Paragraph[] {
  const lines: Run[][] = [[]];
  for (const { kind, text } of changes)
    for (const [at, line] of text.split(/\n+/u).entries()) {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push(...runsOf(kind, line));
    }
  const filled = lines.filter((runs) => runs.length > 0);
  const rest = filled.slice(2 * LINES).flat();
  return [...filled.slice(0, 2 * LINES), ...(rest.length > 0 ? [rest] : [])].map((runs) => paragraph(...runs));
}

function runsOf(kind: Stretch['kind'], line: string): Run[] {
  if (line.trim() === '') return line === '' ? [] : [words(line)];
  if (kind === 'same') return [words(line)];
  const space = /^\s/u.test(line) ? ' ' : '';
  const said = line.trim();
  return kind === 'gone'
    ? [words(`${space}[entfällt: `), { ...subtle(said), strikethrough: true }, words(']')]
    : [words(`${space}[neu: `), { ...bold(said), underline: true }, words(']')];
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
