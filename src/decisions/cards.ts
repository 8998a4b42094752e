import { type Page, turning } from '../cards/page.ts';
import {
  type Button,
  bold,
  button,
  buttons,
  disclosure,
  entry,
  fact,
  header,
  paragraph,
  paragraphs,
  strip,
  words,
} from '../cards/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { periodWords } from '../german/period.ts';
import { dotted, longDay, NBSP } from '../german/write.ts';
import { coordinates, may } from '../municipalities/rights.ts';
import { caseButton } from '../responses/case-file/button.ts';
import { type DecidedItem, type Decision, decisionName, numberOf } from './decision.ts';
import { doneWords, dueOn, type Implementation } from './implementation.ts';
import type { Span } from './register.ts';
import { hasEnded, holds, isNearing, renewalWays, validityWords } from './validity.ts';

/** How a decision is shown: when, to whom, and how far it has been implemented where that is asked. */
export interface Shown {
  readonly now: Instant;
  readonly reader?: Member | undefined;
  readonly implementation?: Implementation | undefined;
}

/** A decision: what was decided in bold, why it was carried, and who answered what. */
export function decisionCard(decision: Decision, shown: Shown): Reply {
  const { question, wording, grounds, background = '', items } = decision;
  return {
    card: 'decisions/decision',
    data: {
      header: header(decisionName(decision), question, statusOf(decision, shown)),
      strip: endedStrip(decision, shown),
      lines: [
        ...(items ? itemLines(items) : wordingLines(wording)),
        paragraph(words(grounds)),
        ...paragraphs(background),
      ],
      facts: [...facts(decision), ...lifeFacts(decision, shown)],
      disclosures: [...answers(decision), ...history(decision), ...besides(decision)],
      buttons: buttons(...ways(decision, shown)),
    },
    summary: notification(`${decisionName(decision)}: ${question}`),
  };
}

function ways(decision: Decision, { now, reader, implementation }: Shown): Button[] {
  const { vote, items, replacedBy } = decision;
  const number = numberOf(decision);
  const runs = reader !== undefined && coordinates(reader) && holds(decision, now);
  const later = replacedBy && numberOf(replacedBy.by);
  return [
    button(`Abstimmung ${vote} ansehen`, 'votes.show', { vote }),
    ...(items ? [button('Punkte ansehen', 'votes.items', { vote })] : []),
    ...(implementation ? [button('Umsetzung ansehen', 'decisions.implementation', { number })] : []),
    ...(later === undefined ? [] : [button(`Beschluss ${later} ansehen`, 'decisions.show', { number: later })]),
    button('Beschlüsse ansehen', 'decisions.list'),
    button('Auszug als Word', 'decisions.extract', { number }),
    ...(runs && !implementation ? [button('Umzusetzen bis …', 'decisions.due-form', { number })] : []),
    ...(runs ? [button('Gilt bis …', 'decisions.validity-form', { number })] : []),
    ...(reader && may(reader, 'draft') === undefined && isNearing(decision, now)
      ? renewalWays(number).map(({ title, verb, data }) => button(title, verb, data))
      : []),
    caseButton('decision', number),
  ];
}

function endedStrip({ replacedBy, validity }: Decision, { now }: Shown) {
  if (replacedBy)
    return strip('warning', paragraph(words(`Ersetzt durch ${decisionName(replacedBy.by)}, gilt nicht mehr.`)));
  const ended = validity && hasEnded(validity, now) ? validityWords(validity, now) : undefined;
  return ended === undefined ? [] : strip('warning', paragraph(words(`Der Beschluss ${ended}.`)));
}

/** Until when it is to be implemented and how far that has come, and until when it holds. */
function lifeFacts({ validity }: Decision, { now, implementation }: Shown) {
  const words = validityWords(validity, now);
  return [
    ...(implementation
      ? [fact('Umzusetzen', `bis ${longDay(dueOn(implementation))}`), fact('Umsetzung', doneWords(implementation))]
      : []),
    ...(words === undefined ? [] : [fact('Geltung', words)]),
  ];
}

/** Longest wording in bold: of a longer one, bold would set off nothing. */
const SET_OFF = 300;

/** What was decided, a paragraph a line. */
function wordingLines(wording: string) {
  if (wording.length > SET_OFF) return paragraphs(wording);
  return paragraphs(wording).map(({ runs }) => paragraph(...runs.map(({ text }) => bold(text))));
}

/** So many characters of the texts of items stand on a card; of more, their headings. */
const ITEM_TEXTS = 6000;

/** What was agreed to item by item, and that the others were not: they stay as they were. */
function itemLines(items: readonly DecidedItem[]) {
  const long = items.reduce((sum, { text }) => sum + text.length, 0) > ITEM_TEXTS;
  const shown = items.slice(0, 40);
  const rest = items.length - shown.length;
  return [
    ...shown.flatMap(({ number, heading, text, status, carried }) => {
      const title = `${number} ${heading}`;
      if (!carried) return [paragraph(words(`${title}: `), bold(status))];
      return [paragraph(bold(title)), ...(long || text === heading ? [] : paragraphs(text))];
    }),
    ...(rest === 0 ? [] : [paragraph(words(`und ${rest}${NBSP}weitere Punkte`))]),
  ];
}

function statusOf(decision: Decision, { now }: { readonly now: Instant }): string {
  return holds(decision, now) ? 'Absprache der Runde' : 'gilt nicht mehr';
}

function facts({ decidedAt, vote, replaces, replacedBy, awaits, wordings = [] }: Decision) {
  const adopted = wordings.at(-1);
  return [
    fact('Beschlossen', `am ${longDay(decidedAt)}, Abstimmung${NBSP}${vote}`),
    ...(adopted ? [fact('Fassung', adopted.name)] : []),
    ...(awaits === undefined ? [] : [fact('Gilt', `bis zur Antwort des MAGS auf Frage${NBSP}${awaits}`)]),
    ...(replaces.length === 0 ? [] : [fact('Ersetzt', replaces.map(decisionName).join(', '))]),
    ...(replacedBy
      ? [fact('Ersetzt durch', `${decisionName(replacedBy.by)} (${replacedBy.office}, ${longDay(replacedBy.at)})`)]
      : []),
  ];
}

function answers({ answers: given, silent }: Decision) {
  if (given.length + silent.length === 0) return [];
  const content = [
    ...given.map(({ municipality, answer }) => paragraph(words(`${municipality}: `), bold(answer))),
    ...silent.map((municipality) => paragraph(words(`${municipality}: ohne Rückmeldung`))),
  ];
  return [disclosure('answers', 'Stimmen der Kommunen', { content })];
}

/** How long the texts of earlier Fassungen on a card are together. */
const EARLIER = 1200;

/** What was changed on the way, and every objection. */
function history({ vote, wordings = [], objections = [] }: Decision) {
  const earlier = wordings.slice(0, -1);
  const long = earlier.reduce((sum, { text }) => sum + text.length, 0) > EARLIER;
  const content = [
    ...(long ? [paragraph(words(`Der Wortlaut steht bei der Abstimmung: „fassungen ${vote}“.`))] : []),
    ...earlier.flatMap(({ name, text }) => [paragraph(bold(name)), ...(long ? [] : paragraphs(text))]),
    ...objections.slice(0, 5).flatMap((one) => paragraphs(one)),
  ];
  return content.length === 0 ? [] : [disclosure('history', 'Frühere Fassungen und Einwände', { content })];
}

/** So many lines of each kind stand on a card; all of them stand at the vote and in the file. */
const BESIDE = 10;

function besides({ beside = [] }: Decision) {
  return beside.map(({ title, lines }, at) =>
    disclosure(`beside-${at}`, title, { content: lines.slice(0, BESIDE).flatMap((line) => paragraphs(line)) }),
  );
}

/** How many decisions are listed, and what was looked for, in which time. */
interface Listed extends Span {
  readonly total: number;
  readonly words?: string | undefined;
  readonly now: Instant;
}

function titleOf({ words: searched, from, to }: Listed): string {
  const what = searched === undefined ? 'Beschlüsse der Runde' : `Beschlüsse zu „${searched}“`;
  return from === undefined || to === undefined ? what : `${what}: ${periodWords({ from, to })}`;
}

/** A page of the register. */
export function listCard(page: Page<Decision>, listed: Listed): Reply {
  const { total, words: searched, from, to } = listed;
  const title = titleOf(listed);
  const next = {
    ...(searched === undefined ? {} : { words: searched }),
    ...(from && to ? { from, to } : {}),
  };
  return {
    card: 'decisions/list',
    data: {
      header: header('Beschlüsse', title, total === 0 ? undefined : countOf(total)),
      empty: total === 0 ? [paragraph(words(emptyLine(listed)))] : [],
      entries: page.items.map((decision) => decisionEntry(decision, listed)),
      buttons: buttons(
        ...turning(page, 'decisions.list', next),
        ...(total === 0 ? [button('Abstimmungen ansehen', 'votes.list')] : exports()),
      ),
    },
    summary: notification(title),
  };
}

function exports() {
  return [
    button('Word-Datei laden', 'decisions.export', { format: 'word' }),
    button('Excel-Datei laden', 'decisions.export', { format: 'excel' }),
  ];
}

function countOf(total: number): string {
  return `${total}${NBSP}${total === 1 ? 'Beschluss' : 'Beschlüsse'}`;
}

function emptyLine({ words: searched, from }: Listed): string {
  if (from !== undefined) return 'In dieser Zeit hat die Runde nichts beschlossen.';
  return searched === undefined ? 'Die Runde hat noch nichts beschlossen.' : 'Dazu steht kein Beschluss im Register.';
}

function decisionEntry(decision: Decision, { now }: { readonly now: Instant }) {
  const validity = validityWords(decision.validity, now);
  const ended = decision.replacedBy ? [statusOf(decision, { now })] : [];
  const line = dotted(
    ...[decisionName(decision), longDay(decision.decidedAt)],
    ...(validity === undefined ? ended : [validity]),
  );
  const number = numberOf(decision);
  return entry(
    decision.question,
    [paragraph(words(line))],
    button(`Beschluss ${number} ansehen`, 'decisions.show', { number }),
  );
}
