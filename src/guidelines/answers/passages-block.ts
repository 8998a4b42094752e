import { bold, disclosure, type Paragraph, paragraph, type quote } from '../../cards/parts.ts';
import type { Block } from '../../conversation/reply.ts';
import { NBSP } from '../../german/write.ts';
import type { SearchIndex } from '../../search/index.ts';
import type { Answer } from './answer.ts';
import { type Asked, answerCard } from './answer-card.ts';

type Quotes = readonly ReturnType<typeof quote>[];

/**
 * What the sources say to a question whose answer a register shows above: an answer stands open, what is not sure is
 * opened by who wants it; nothing where nothing comes near.
 */
export function passagesBelow(asked: Asked, answer: Answer, index: SearchIndex): Block | undefined {
  const { registers = [] } = asked;
  if (answer.chunks.length === 0 || answer.band === 'nothing')
    return registers.length > 0 ? told(registers) : undefined;
  const { data } = answerCard(asked, answer, index);
  const { verdict, quotes, strip } = data as { verdict: Paragraph[]; quotes: Quotes; strip: { lines: Paragraph[] }[] };
  const isSure = answer.band !== 'unsure';
  const title = `Mögliche Fundstellen in den Quellen${NBSP}(${quotes.length})`;
  return {
    card: 'guidelines/passages',
    data: {
      registers,
      title: isSure ? [paragraph(bold('Dazu in den Quellen'))] : [],
      notes: strip.flatMap(({ lines }) => lines),
      verdict: isSure ? verdict : [],
      quotes: isSure ? quotes : [],
      disclosures: isSure ? [] : [disclosure('passages', title, { quotes })],
    },
  };
}

/** What other registers say to it, where the sources say nothing. */
function told(registers: readonly Paragraph[]): Block {
  return {
    card: 'guidelines/passages',
    data: { registers, title: [], notes: [], verdict: [], quotes: [], disclosures: [] },
  };
}
