import { readNumber } from '../../german/number.ts';
import { withoutEnd } from '../../text/ends.ts';
import { type Claims, isClaimed } from '../claims.ts';

const LINK = /https?:\/\/[^\s<>"„“]+/iu;
const PERCENT = /(?<![\d.,])\d{1,3}(?:[.,]\d+)?\s?(?:%|prozent|v\. ?h\.)/iu;
const COUNT = /(?<![\d.,/])\d{1,3}(?:[. ]\d{3})+(?![\d.,]*\d)|(?<![\d.,/])\d{3,}(?![\d.,/]*\d)/gu;

/** The first address that a text names. */
export function linkIn(text: string): string | undefined {
  const found = LINK.exec(text)?.[0];
  return found === undefined ? undefined : withoutEnd(found, /[.,;:!?)]/u);
}

/** The first share, in digits with a dot: `7.5`. */
export function percentIn(text: string): string | undefined {
  return plainNumber(PERCENT.exec(text)?.[0]);
}

/** The first large number that is no amount and no year: `30298`. */
export function countIn(text: string, { amounts, whens }: Claims): string | undefined {
  const free = [...text.matchAll(COUNT)].find(
    ({ 0: typed, index }) =>
      !isClaimed({ whens, amounts, spans: [...whens, ...amounts] }, index, index + typed.length) &&
      !/^(?:19|20)\d\d$/u.test(typed),
  );
  return plainNumber(free?.[0]);
}

function plainNumber(typed: string | undefined): string | undefined {
  const read = typed === undefined ? undefined : readNumber(typed);
  return read?.kind === 'number' ? read.value : undefined;
}
