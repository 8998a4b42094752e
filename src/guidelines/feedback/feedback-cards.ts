import { button, buttons, entry, header, paragraph, words } from '../../cards/parts.ts';
import { notice } from '../../conversation/cards.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { dotted, NBSP, numericDay } from '../../german/write.ts';
import { cutText } from '../../text/clean.ts';
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

/** What the sources do not answer, for the Koordination. */
export function gapsCard(gaps: readonly Gap[], asked: number): Reply {
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
      buttons: buttons(...more),
    },
    summary: notification(title),
    personal: { twin: 'wissenslücken', confidential: true },
  };
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
