import {
  bold,
  button,
  buttons,
  disclosure,
  header,
  link,
  type Paragraph,
  paragraph,
  paragraphs,
  quote,
  small,
  subtle,
  words,
} from '../cards/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import { NBSP } from '../german/write.ts';
import { cutText } from '../text/clean.ts';
import type { AskedQuestion } from './needs.ts';
import { questionName, type Recorded, replyLine, standing } from './reply.ts';

/** Characters of a reply that stand on a card; of several on one, as many less. */
const LONGEST = 6000;
const MOST_REPLIES = 8;
/** So many replaced ones can be opened. */
const MOST_REPLACED = 5;

/** A reply as it is told: to which question. */
export interface Told {
  readonly question: AskedQuestion;
  readonly reply: Recorded;
}

/** Tells those who ask what the ministry has replied, to all of their questions together. */
export function toldCard(told: readonly Told[]): Reply {
  const shown = told.slice(0, MOST_REPLIES);
  const [first] = told;
  const title =
    told.length > 1
      ? `Antwort zu ${told.length} Fragen, die Ihre Kommune gestellt hat`
      : 'Antwort zu einer Frage, die Ihre Kommune gestellt hat';
  const rest = told.length - shown.length;
  return {
    card: 'replies/replies',
    data: {
      header: header('Antwort des MAGS', title),
      lines: rest > 0 ? [paragraph(words(`Dazu ${rest} weitere: „fragen ans mags beantwortet“.`))] : [],
      quotes: shown.map((one) => replyQuote(one.reply, { of: one.question, most: LONGEST / shown.length })),
      disclosures: [],
      buttons: buttons(...shown.map(({ question }) => showButton(question.number))),
    },
    summary: notification(`${title}${first && told.length === 1 ? `: ${first.question.text}` : ''}`),
  };
}

function showButton(number: number) {
  return button(`Frage ${number} ansehen`, 'questions.show', { number: String(number) });
}

/** A reply in its words, with what stays open and what it is; with the question where several stand together. */
export function replyQuote(reply: Recorded, { of, most = LONGEST }: { of?: AskedQuestion; most?: number } = {}) {
  const lead = of === undefined ? [] : [paragraph(bold(`${questionName(of.number)}: ${cutText(of.text, 300)}`))];
  return quote(lead, [...textOf(reply.text, most), ...restOf(reply)], [paragraph(small(subtle(replyLine(reply))))]);
}

function textOf(text: string, most: number): Paragraph[] {
  return paragraphs(text.length > most ? `${cutText(text, most)}${NBSP}…` : text);
}

function restOf({ rest }: Recorded): Paragraph[] {
  return rest === undefined ? [] : [paragraph(bold('Offen bleibt: '), words(rest))];
}

/** A file of the ministry, by a link for the asker alone. */
interface Copy {
  readonly name: string;
  readonly address: string;
}

/** All replies to a question: those that count in their words, those that were replaced can be opened. */
export function repliesCard(
  question: AskedQuestion,
  all: readonly Recorded[],
  { runs, files = [] }: { runs: boolean; files?: readonly Copy[] },
): Reply {
  const count = standing(all).slice(-MOST_REPLIES);
  const replaced = all.filter((one) => one.replacedBy !== undefined).slice(-MOST_REPLACED);
  const number = String(question.number);
  const earlier = replaced.map((one) => replyQuote(one, { most: LONGEST / MOST_REPLIES }));
  const oral = count.some(({ form }) => form === 'oral');
  const warning = oral
    ? [paragraph(words('Was nur mündlich gesagt wurde, ist ein Bericht und legt die Regeln nicht aus.'))]
    : [];
  return {
    card: 'replies/replies',
    data: {
      header: header(`Antwort des MAGS: ${questionName(question.number)}`, question.text, statusOf(all)),
      lines: [
        ...(all.length === 0 ? [paragraph(words('Noch ist keine Antwort erfasst.'))] : warning),
        ...files.map(({ name, address }) => paragraph(link(`Datei laden: ${name}`, address))),
      ],
      quotes: count.map((one) => replyQuote(one, { most: LONGEST / count.length })),
      disclosures: earlier.length === 0 ? [] : [disclosure('replaced', 'Ersetzte Antworten', { quotes: earlier })],
      buttons: buttons(
        ...(runs ? [button('Antwort erfassen …', 'replies.form', { number })] : []),
        showButton(question.number),
      ),
    },
    summary: notification(`Antworten zu ${questionName(question.number)}: ${question.text}`),
  };
}

function statusOf(all: readonly Recorded[]): string | undefined {
  const count = standing(all);
  if (count.length === 0) return undefined;
  if (count.some(({ scope }) => scope === 'whole')) return 'beantwortet';
  return count.some(({ scope }) => scope === 'partial') ? 'teilweise beantwortet' : 'Zwischennachricht';
}
