import { bold, paragraph, paragraphs, quote, small, subtle, words } from '../cards/parts.ts';
import { NBSP } from '../german/write.ts';
import { cutText } from '../text/clean.ts';
import type { Question } from './question.ts';

/** As much of a reply as stands with its question. */
const LONGEST_REPLY = 1200;

/** What the ministry has replied; of an answer in parts, each part, and what stays open. */
export function replyQuotes({ replies = [] }: Question) {
  return replies.map(({ text, rest, line }) =>
    quote(
      [],
      [
        ...paragraphs(text.length > LONGEST_REPLY ? `${cutText(text, LONGEST_REPLY)}${NBSP}…` : text),
        ...(rest === undefined ? [] : [paragraph(bold('Offen bleibt: '), words(rest))]),
      ],
      [paragraph(small(subtle(line)))],
    ),
  );
}
