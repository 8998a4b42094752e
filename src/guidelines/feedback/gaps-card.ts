import { type Page, turning } from '../../cards/page.ts';
import {
  type Button,
  bold,
  button,
  buttons,
  entry,
  header,
  type Paragraph,
  paragraph,
  words,
} from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { dotted, NBSP, numericDay } from '../../german/write.ts';
import { cutText } from '../../text/clean.ts';
import type { UnknownWords } from '../miss.ts';
import type { Gap } from './gap.ts';

/** Gaps on a page of the list. */
export const GAPS_A_PAGE = 5;

/** Commands with words that were not understood, and words of each, as many as are shown. */
const MOST = { wanted: 5, words: 8 };

/** So much of what was said of the answers is shown. */
const SHOWN_WORDS = 2;
const LONGEST_WORDS = 200;

/** A gap as it is listed, and the question to the ministry that says the same, if there is one. */
export interface ListedGap extends Gap {
  readonly asked?: { readonly number: number; readonly submitted: boolean } | undefined;
}

/** What the list of gaps shows. */
export interface ShownGaps {
  readonly page: Page<ListedGap>;
  /** They are those about other subjects than the rules. */
  readonly off: boolean;
  /** How many others there are: about other subjects, where the list is about the rules. */
  readonly others: number;
  readonly unknown: readonly UnknownWords[];
  /** The verbs of what is done about a gap: its form for the ministry, the question there, and what records an answer. */
  readonly ways: { readonly form: string; readonly show: string; readonly record: string };
  /** The question that has just been settled. */
  readonly settled?: string | undefined;
}

/** What the sources do not answer, and which words of members are not understood, for the Koordination. */
export function gapsCard(shown: ShownGaps): Reply {
  const { page, off, settled } = shown;
  const { items, total } = page;
  const first = (page.page - 1) * GAPS_A_PAGE + 1;
  const title = off ? 'Fragen zu anderen Themen' : 'Was die Quellen nicht beantworten';
  return {
    card: 'guidelines/gaps',
    data: {
      header: header('Wissenslücken', title, total === 0 ? undefined : amount(total)),
      lines: [...(settled === undefined ? [] : settledLines(settled)), ...placeLines(page), ...emptyLines(shown)],
      entries: items.map((gap, at) => gapEntry(gap, { number: first + at, shown })),
      unknown: page.page === page.pages && !off ? unknownLines(shown.unknown) : [],
      buttons: buttons(...turning(page, 'guidelines.gaps', others(off)), ...othersButton(shown)),
    },
    summary: notification(settled === undefined ? title : 'Die Wissenslücke ist erledigt.'),
    personal: { twin: 'wissenslücken', confidential: true },
  };
}

function amount(total: number): string {
  return `${total}${NBSP}${total === 1 ? 'Frage' : 'Fragen'}`;
}

function settledLines(question: string): Paragraph[] {
  const text = `Erledigt: „${cutText(question, LONGEST_WORDS)}“. Wird sie noch einmal gestellt und nicht beantwortet, steht sie wieder hier.`;
  return [paragraph(words(text))];
}

function placeLines({ page, pages }: Page<unknown>): Paragraph[] {
  return pages === 1 ? [] : [paragraph(words(`Seite${NBSP}${page} von${NBSP}${pages}, die neuesten zuerst`))];
}

function emptyLines({ page, off }: ShownGaps): Paragraph[] {
  if (page.total > 0) return [];
  const about = off ? 'zu anderen Themen' : 'zu den Regeln';
  return [paragraph(words(`Zuletzt blieb keine Frage ${about} offen.`))];
}

function others(off: boolean) {
  return off ? { others: 'andere themen' } : {};
}

function othersButton({ off, others: count }: ShownGaps): Button[] {
  if (off) return [button('Lücken bei den Regeln', 'guidelines.gaps')];
  return count === 0 ? [] : [button(`Zu anderen Themen (${count})`, 'guidelines.gaps', others(true))];
}

function unknownLines(unknown: readonly UnknownWords[]): Paragraph[] {
  if (unknown.length === 0) return [];
  const lines = unknown.slice(0, MOST.wanted).map(({ wanted, words: all }) => {
    const shown = all.slice(0, MOST.words).map(({ word, times }) => `${word}${NBSP}(${times})`);
    return paragraph(words(`${wanted}: ${shown.join(', ')}`));
  });
  return [paragraph(bold('Wörter, die noch nicht verstanden werden')), ...lines];
}

function gapEntry(gap: ListedGap, { number, shown }: { number: number; shown: ShownGaps }) {
  const { question, unanswered, misfits, last, words: said, asked } = gap;
  const line = dotted(
    unanswered === 0 ? '' : `${unanswered}${NBSP}× ohne Antwort`,
    misfits === 0 ? '' : `${misfits}${NBSP}× Antwort hat nicht geholfen`,
    `zuletzt am ${numericDay(last)}`,
  );
  const listed = asked
    ? [paragraph(words(`Frage${NBSP}${asked.number} ans MAGS, ${asked.submitted ? 'beim MAGS offen' : 'gesammelt'}`))]
    : [];
  const quotes = said.slice(0, SHOWN_WORDS).map((one) => paragraph(words(`Dazu: ${cutText(one, LONGEST_WORDS)}`)));
  const lines = [paragraph(words(line)), ...listed, ...quotes];
  return entry(`${number}: ${question}`, lines, ...waysOf(gap, { number, shown }));
}

/** The number in front tells the buttons of one gap from those of another. */
function waysOf({ question, asked }: ListedGap, { number, shown }: { number: number; shown: ShownGaps }): Button[] {
  const { ways, page, off } = shown;
  const ministry = asked
    ? button(`${number}: Frage ${asked.number} ansehen`, ways.show, { number: String(asked.number) })
    : button(`${number}: Ans MAGS …`, ways.form, { question });
  return [
    button(`${number}: Erledigt`, 'guidelines.settle-gap', { question, page: page.page, ...others(off) }),
    ministry,
    button(`${number}: Antwort erfassen …`, ways.record, { question }),
  ];
}
