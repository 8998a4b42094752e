import {
  type Button,
  bold,
  button,
  buttons,
  disclosure,
  header,
  type Paragraph,
  paragraph,
  quote,
  type Run,
  small,
  strip,
  subtle,
  words,
} from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Day } from '../../german/calendar.ts';
import { dotted, NBSP, numericDay } from '../../german/write.ts';
import { bestWindow, type SearchIndex } from '../../search/index.ts';
import { wordsWithin } from '../../text/clean.ts';
import { type Chunk, STATUSES } from '../document.ts';
import type { FollowUp } from '../follow-up.ts';
import { leadAt } from '../lead.ts';
import type { Answer, Conflict } from './answer.ts';
import { besideLine, citation, headingLines, isWording, nearestLine, passageLine, summaryLine } from './citation.ts';
import { excerpt, type Piece, withLead } from './excerpt.ts';
import { type ListedQuestion, listedFacts, listedSentence, listedStatus } from './ministry.ts';
import type { CommandWord } from './near-command.ts';
import { notThere, reasonOf } from './reason.ts';
import type { OtherVersion } from './versions.ts';

/** A question with all that its answer is shown by: the day it is asked for (today unless stated) and the round's dates. */
export interface Asked {
  readonly question: string;
  readonly asOf?: Day | undefined;
  readonly today: Day;
  readonly programmeEnd: Day;
  /** Commands that the question, a single word, was probably meant to be. */
  readonly near: readonly CommandWord[];
  /** For a follow-up question: the earlier one, and what was searched for. */
  readonly followUp?: FollowUp | undefined;
  /** What else is to be said to it. */
  readonly notes?: readonly Paragraph[];
  /** What other registers say to it. */
  readonly registers?: readonly Paragraph[];
  /** The same question on the list for the ministry. */
  readonly listed?: ListedQuestion | undefined;
  /** Since when nobody has looked at a document, by its name: those that are overdue. */
  readonly unchecked?: ReadonlyMap<string, Day>;
  /** Buttons by what came of the question; none on the command line. */
  readonly offers?: Offers;
}

/** The buttons of an answer, and of what is no answer. */
export interface Offers {
  readonly answered: readonly Button[];
  readonly unanswered: readonly Button[];
}

/** Characters of a quote, of one of several quotes, of a title, and of a question that is too long for a title. */
const LONGEST = { quote: 600, shortQuote: 300, title: 90, question: 600 };

/** The card that answers, says that nothing sure was found, or that nothing stands in the sources. */
export function answerCard(asked: Asked, answer: Answer, index: SearchIndex): Reply {
  const [first, ...further] = answer.chunks;
  if (first === undefined || answer.band === 'nothing') return noAnswer(asked, answer);
  if (answer.band === 'unsure') return unsure(asked, answer, index);
  const isGap = answer.band === 'gap';
  const contrary = answer.conflict?.piece ? [answer.conflict.piece] : [];
  const status = isGap ? openStatus(asked, 'keine Fundstelle') : STATUSES[first.status];
  return {
    card: 'guidelines/answer',
    data: {
      ...frame(
        { ...asked, notes: [...unknownLine(answer), ...(answer.beside ?? []).map(besideLine), ...(asked.notes ?? [])] },
        status,
        isGap ? 'unanswered' : 'answered',
      ),
      strip: conflictStrip(answer.conflict),
      verdict: headingLines(first),
      quotes: [
        quoted(first, asked, { index, most: LONGEST.quote, whole: answer.whole }),
        ...contrary.map((chunk) => headed(chunk, asked, { index, most: LONGEST.quote })),
      ],
      disclosures: [
        ...answer.versions.map((one, at) => versionDisclosure(one, at, { asked, index })),
        ...others(otherSections([first, ...contrary, ...(answer.beside ?? [])], further)),
      ],
    },
    summary: isGap ? openSummary(asked, 'Keine Fundstelle') : summary('Antwort', asked, status),
  };
}

function unknownLine({ unknown }: Answer): Paragraph[] {
  return unknown === undefined ? [] : [paragraph(words(notThere(unknown)))];
}

function unsure(asked: Asked, answer: Answer, index: SearchIndex): Reply {
  const { chunks, unmet } = answer;
  return {
    card: 'guidelines/answer',
    data: {
      ...frame(asked, openStatus(asked, 'keine sichere Antwort')),
      verdict: [
        ...(unmet ? [paragraph(words(reasonOf(unmet)))] : unknownLine(answer)),
        paragraph(bold('Keine sichere Antwort. Mögliche Fundstellen:')),
      ],
      strip: [],
      quotes: chunks.map((chunk) => headed(chunk, asked, { index, most: LONGEST.shortQuote })),
      disclosures: [],
    },
    summary: openSummary(asked, 'Keine sichere Antwort'),
  };
}

function noAnswer(asked: Asked, { chunks, searched, unknown }: Answer): Reply {
  const isTold = (asked.registers ?? []).length > 0;
  const near = isTold || asked.listed ? [] : chunks;
  return {
    card: 'guidelines/no-answer',
    data: {
      ...frame(asked, isTold ? undefined : openStatus(asked, 'keine Fundstelle')),
      lines: isTold ? [] : [nothingFound(asked, searched), ...nowhere(unknown)].map((line) => paragraph(words(line))),
      nearest: near.length > 0 ? [paragraph(bold('Am nächsten kommen:'))] : [],
      headings: near.map(nearestLine),
    },
    summary: isTold ? summary('Antwort', asked) : openSummary(asked, 'Keine Fundstelle'),
  };
}

/** Names the word of a question that no source holds. */
function nowhere(unknown: string | undefined): readonly string[] {
  return unknown === undefined ? [] : [`„${unknown}“ kommt in keiner Quelle vor.`];
}

function nothingFound({ asOf, today, listed }: Asked, searched: number): string {
  const day = numericDay(asOf ?? today);
  if (searched === 0) return `Zum Stand ${day} liegt keine Quelle vor.`;
  if (listed) return `Dazu steht in den Quellen nichts. ${listedSentence(listed)}`;
  const documents = searched === 1 ? `wurde 1${NBSP}Dokument` : `wurden ${searched}${NBSP}Dokumente`;
  return `Dazu steht in den Quellen nichts. Durchsucht ${documents}, Stand${NBSP}${day}.`;
}

function openStatus({ listed }: Asked, otherwise: string): string {
  return listed ? listedStatus(listed) : otherwise;
}

function openSummary(asked: Asked, otherwise: string): string {
  return summary(asked.listed?.submittedAt === undefined ? otherwise : 'Beim MAGS offen', asked);
}

/**
 * What all answers share: header with the question, what it refers to, what registers say, where it stands with the
 * ministry, the end of the programme, and commands that may have been meant; those take the place of other buttons.
 */
function frame(asked: Asked, status: string | undefined, outcome: keyof Offers = 'unanswered') {
  const kind = dotted('Richtlinienfrage', asked.asOf === undefined ? '' : `Stand ${numericDay(asked.asOf)}`);
  const isLong = asked.question.length > LONGEST.title;
  return {
    header: header(kind, isLong ? 'Ihre Frage' : asked.question, status),
    asked: isLong ? [paragraph(words(shortened(asked.question)))] : [],
    refers: asked.followUp ? [paragraph(small(subtle(`Bezogen auf: ${shortened(asked.followUp.refersTo)}`)))] : [],
    registers: asked.registers ?? [],
    facts: asked.listed && outcome === 'unanswered' ? listedFacts(asked.listed) : [],
    notes: [...expired(asked), ...(asked.notes ?? [])],
    meant: meant(asked.near),
    buttons: buttons(
      ...(asked.near.length > 0
        ? asked.near.map(({ word, verb }) => button(word, verb))
        : (asked.offers?.[outcome] ?? [])),
    ),
  };
}

function shortened(question: string): string {
  if (question.length <= LONGEST.question) return question;
  return `${wordsWithin(question, LONGEST.question)} …`;
}

function expired({ asOf, today, programmeEnd }: Asked): Paragraph[] {
  if (programmeEnd >= (asOf ?? today)) return [];
  return [paragraph(words(`Bewilligungszeitraum bis ${numericDay(programmeEnd)} (abgelaufen)`))];
}

function meant(near: readonly CommandWord[]): Paragraph[] {
  if (near.length === 0) return [];
  const commands = near.flatMap(({ word }, index) => [words(index === 0 ? '' : ' oder '), bold(`„${word}“`)]);
  return [paragraph(words('Meinten Sie '), ...commands.filter(({ text }) => text !== ''), words('?'))];
}

function quoted(chunk: Chunk, asked: Looked, show: { index: SearchIndex; most: number; whole?: boolean | undefined }) {
  const all = { start: 0, end: chunk.text.length };
  const window = show.whole
    ? { ...all, best: all }
    : bestWindow(show.index, asked.followUp?.meant ?? asked.question, chunk.text);
  const lines = withLead(excerpt(chunk.text, window, show.most), leadAt(chunk, window.start));
  const text = (isWording(chunk) ? inQuotationMarks(lines) : lines).map((line) => paragraph(...line.map(run)));
  return quote(summaryLine(chunk), text, citation(chunk, asked, window.best.start));
}

type Looked = Pick<Asked, 'question' | 'today' | 'followUp' | 'unchecked'>;

/** A quote below its heading, where several stand on one card. */
export function headed(chunk: Chunk, asked: Looked, show: Parameters<typeof quoted>[2]) {
  const box = quoted(chunk, asked, show);
  return { ...box, lead: [...headingLines(chunk), ...box.lead] };
}

/** Says that sources contradict each other, and which stands above where one outranks the other. */
function conflictStrip(conflict: Conflict | undefined) {
  if (!conflict) return [];
  const higher = conflict.outranked ? ' Die ranghöhere steht oben.' : '';
  return strip('warning', paragraph(words(`Zwei Quellen sagen Verschiedenes.${higher}`)));
}

function inQuotationMarks(lines: readonly (readonly Piece[])[]): Piece[][] {
  const marked = lines.map((line) => [...line]);
  marked[0]?.unshift({ kind: 'answer', text: '„' });
  marked.at(-1)?.push({ kind: 'answer', text: '“' });
  return marked;
}

function run({ kind, text }: Piece): Run {
  return kind === 'answer' ? words(text) : subtle(text);
}

function versionDisclosure(version: OtherVersion, at: number, shown: { asked: Asked; index: SearchIndex }) {
  const day = numericDay(version.day);
  const quotes = version.chunks.map((chunk) => headed(chunk, shown.asked, { index: shown.index, most: LONGEST.quote }));
  return disclosure(`version-${at + 1}`, version.when === 'before' ? `Bis ${day} galt` : `Ab ${day} gilt`, { quotes });
}

/** Further pieces of the sections that are shown, or of one listed before, are no further places. */
function otherSections(shown: readonly Chunk[], further: readonly Chunk[]): Chunk[] {
  const place = ({ document, anchor }: Chunk) => `${document.name}#${anchor}`;
  const seen = new Set(shown.map(place));
  return further.filter((chunk) => !seen.has(place(chunk)) && seen.add(place(chunk)));
}

function others(further: readonly Chunk[]) {
  if (further.length === 0) return [];
  return [disclosure('further', `Weitere Fundstellen (${further.length})`, { content: further.map(passageLine) })];
}

function summary(what: string, { question }: Asked, status?: string): string {
  const whole = `${what}: ${question}${status === undefined ? '' : ` (${status})`}`;
  return notification(whole.length <= 80 ? whole : `${what}: ${question}`);
}
