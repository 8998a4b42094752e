import { bold, disclosure, paragraph, paragraphs, quote } from '../cards/parts.ts';
import { NBSP } from '../german/write.ts';
import { wordsWithin } from '../text/clean.ts';
import type { Vote } from './vote.ts';

/** Longest Beschlusstext. */
export const TEXT_LENGTH = 4000;
/** Longest that stands open on a card, and in how many lines. */
const OPEN = 900;
const LINES = 12;

/**
 * The Beschlusstext as cards show it under the question: what a ballot answers, and what is decided. A long one is cut,
 * with the whole of it closed up below.
 */
export function textParts({ text }: Pick<Vote, 'text'>) {
  if (text === undefined) return { decisionText: [], textDisclosures: [] };
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
