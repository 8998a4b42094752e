import type { Piece } from './lines.ts';

/** A word of a piece, with where it begins and ends, about. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const NARROW = /[\sfijlrtI.,:;!|'’()[\]„“-]/u;
const WIDE = /[mwMWÄÖÜA-HJ-Z€%@–—]/u;

/** How wide a sign is beside others, in most fonts. */
function widthOf(sign: string): number {
  if (NARROW.test(sign)) return 0.3;
  return WIDE.test(sign) ? 0.75 : 0.55;
}

/** The words of a piece: the page says how wide all of it is, and the signs how that is shared. */
export function wordsIn({ text, x, width }: Piece): Word[] {
  const all = [...text].reduce((sum, sign) => sum + widthOf(sign), 0);
  const scale = all === 0 ? 0 : width / all;
  let at = x;
  return text.split(/(?<=\s)(?=\S)/u).flatMap((part) => {
    const from = at;
    const shown = part.trimEnd();
    const to = [...shown].reduce((sum, sign) => sum + scale * widthOf(sign), from);
    at = [...part.slice(shown.length)].reduce((sum, sign) => sum + scale * widthOf(sign), to);
    return shown === '' ? [] : [{ text: shown, from, to }];
  });
}
