import { bold, button, buttons, entry, header, type Paragraph, paragraph, words } from '../../cards/parts.ts';
import { notice } from '../../conversation/cards.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { dotted, NBSP, numericDay } from '../../german/write.ts';
import { cutText } from '../../text/clean.ts';
import type { UnknownWords } from '../miss.ts';
import type { Gap } from './gap.ts';

/** Thanks for feedback; on a click beside the answer, which stays. */
export function thanksCard(helpful: boolean): Reply {
  const title = 'Danke für Ihre Rückmeldung';
  const text = helpful
    ? 'Danke, vermerkt ist: Die Antwort hat geholfen.'
    : 'Danke, vermerkt ist: Die Antwort passt nicht. Die Koordination sieht die Frage ohne Ihren Namen.';
  return { ...notice({ kind: 'Richtlinienfrage', title, text }), summary: text, beside: true };
}

/** Gaps on a page of the list. */
const PAGE = 5;

/** Commands with words that were not understood, and words of each, as many as are shown. */
const MOST = { wanted: 5, words: 8 };

/** What the sources do not answer, and which words of members are not understood, for the Koordination. */
export function gapsCard(
  gaps: readonly Gap[],
  { page: asked, unknown }: { page: number; unknown: readonly UnknownWords[] },
): Reply {
  const pages = Math.max(1, Math.ceil(gaps.length / PAGE));
  const page = Math.min(asked, pages);
  const more = page < pages ? [button('Weitere ansehen', 'guidelines.gaps', { page: page + 1 })] : [];
  const title = 'Was die Quellen nicht beantworten';
  return {
    card: 'guidelines/gaps',
    data: {
      header: header(
        'Wissenslücken',
        title,
        gaps.length === 0 ? undefined : `${gaps.length}${NBSP}${gaps.length === 1 ? 'Frage' : 'Fragen'}`,
      ),
      empty: gaps.length === 0 ? [paragraph(words('In den letzten zwölf Monaten blieb keine Frage offen.'))] : [],
      entries: gaps.slice((page - 1) * PAGE, page * PAGE).map(gapEntry),
      unknown: page === pages ? unknownLines(unknown) : [],
      buttons: buttons(...more),
    },
    summary: notification(title),
    personal: { twin: 'wissenslücken', confidential: true },
  };
}

function unknownLines(unknown: readonly UnknownWords[]): Paragraph[] {
  if (unknown.length === 0) return [];
  const lines = unknown.slice(0, MOST.wanted).map(({ wanted, words: all }) => {
    const shown = all.slice(0, MOST.words).map(({ word, times }) => `${word}${NBSP}(${times})`);
    return paragraph(words(`${wanted}: ${shown.join(', ')}`));
  });
  return [paragraph(bold('Wörter, die noch nicht verstanden werden')), ...lines];
}

/** So much of what was said of the answers is shown. */
const SHOWN_WORDS = 2;
const LONGEST_WORDS = 200;

function gapEntry({ question, unanswered, misfits, last, words: said }: Gap) {
  const line = dotted(
    unanswered === 0 ? '' : `${unanswered}${NBSP}× ohne Antwort`,
    misfits === 0 ? '' : `${misfits}${NBSP}× Antwort passt nicht`,
    `zuletzt am ${numericDay(last)}`,
  );
  const quotes = said.slice(0, SHOWN_WORDS).map((one) => paragraph(words(`Dazu: ${cutText(one, LONGEST_WORDS)}`)));
  return entry(question, [paragraph(words(line)), ...quotes]);
}
