import { fold } from '../../conversation/phrase.ts';
import type { ReadSection } from '../../documents/reading.ts';
import type { LetterQuestion, Split } from '../reply-file.ts';
import { bareMark, type Line, linesOf, type Mark, wordedMark } from './marks.ts';

const FAREWELL =
  /^(?:mit freundlichen gr(?:ü|ue)(?:ß|ss)en|(?:freundliche|viele|beste|herzliche) gr(?:ü|ue)(?:ß|ss)e|im auftrag|hochachtungsvoll|i\.\s?a\.|i\.\s?v\.)/iu;
const ANSWER = /^(?:unsere )?(?:antwort|stellungnahme)\s*:\s*/iu;
const LABEL = /^(?:frage|sachverhalt|auffassung der runde|gestellt von)\s*:\s*/iu;

/** Takes a file apart; numbers that stand alone („4.“) count only where the file names none in words, and where the letter has them. */
export function splitReply(sections: readonly ReadSection[], letter: readonly LetterQuestion[]): Omit<Split, 'unread'> {
  const asked = new Set(letter.map(({ number }) => number));
  const lines = withoutFarewell(linesOf(sections));
  const isWorded = lines.some((line) => wordedMark(line) !== undefined);
  const markOf = (line: Line): Mark | undefined => {
    if (isWorded) return wordedMark(line);
    const mark = bareMark(line);
    return mark?.numbers.every((number) => asked.has(number)) ? mark : undefined;
  };
  const { before, parts } = partsOf(lines, markOf);
  const all = parts.flatMap(({ numbers, text }) => numbers.map((number) => ({ number, text })));
  const byNumber = Map.groupBy(all, ({ number }) => number);
  const pieces = letter.flatMap((question) => {
    const found = byNumber.get(question.number) ?? [];
    const own = found.map(({ text }) => answerIn(text, question)).filter((text) => text !== '');
    return own.length === 0 ? [] : [{ number: question.number, text: own.join('\n') }];
  });
  const found = new Set(pieces.map(({ number }) => number));
  return {
    pieces,
    before: before.join('\n'),
    doubles: [...byNumber].filter(([number, some]) => some.length > 1 && asked.has(number)).map(([number]) => number),
    missing: letter.map(({ number }) => number).filter((number) => !found.has(number)),
    foreign: [...byNumber.keys()].filter((number) => !asked.has(number)),
  };
}

/** Takes from a file what answers one question: what stands below its number, all of it where none is named. */
export function replyToOne(sections: readonly ReadSection[], question: LetterQuestion): Omit<Split, 'unread'> {
  const split = splitReply(sections, [question]);
  if (split.pieces.length > 0 || split.foreign.length > 0) return split;
  const lines = withoutFarewell(linesOf(sections)).map(({ text }) => text);
  const text = answerIn(lines.join('\n'), question);
  const pieces = text === '' ? [] : [{ number: question.number, text }];
  return { pieces, before: '', doubles: [], missing: [], foreign: [] };
}

/** What follows the greeting is who has signed. */
function withoutFarewell(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex(({ text }) => FAREWELL.test(text));
  return end < 0 ? lines : lines.slice(0, end);
}

interface Part {
  readonly numbers: readonly number[];
  readonly text: string;
}

function partsOf(
  lines: readonly Line[],
  markOf: (line: Line) => Mark | undefined,
): { before: string[]; parts: Part[] } {
  const before: string[] = [];
  const parts: { numbers: readonly number[]; lines: string[] }[] = [];
  for (const line of lines) {
    const mark = markOf(line);
    if (mark) parts.push({ numbers: mark.numbers, lines: mark.rest === '' ? [] : [mark.rest] });
    else (parts.at(-1)?.lines ?? before).push(line.text);
  }
  return { before, parts: parts.map(({ numbers, lines: own }) => ({ numbers, text: own.join('\n') })) };
}

/** The answer without the words of the letter that it repeats first. */
function answerIn(text: string, { text: asked, lines }: LetterQuestion): string {
  const known = new Set([asked, ...lines].map(plain));
  const all = text.split('\n');
  const from = all.findIndex((line) => !known.has(plain(line.replace(LABEL, ''))));
  return from < 0 ? '' : [(all[from] ?? '').replace(ANSWER, ''), ...all.slice(from + 1)].join('\n').trim();
}

function plain(text: string): string {
  return fold(text)
    .folded.replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}
