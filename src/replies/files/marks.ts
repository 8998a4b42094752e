import type { ReadSection } from '../../documents/reading.ts';

/** A line of a file, and whether it is a heading in it. */
export interface Line {
  readonly text: string;
  readonly isHeading: boolean;
}

/** Where a line begins what belongs to questions: their numbers, and what of the line is already part of it. */
export interface Mark {
  readonly numbers: readonly number[];
  readonly rest: string;
}

/** A part of an e-mail that was quoted from before: no reply. */
const QUOTED = /^Zitierter Verlauf: /u;

const NUMBERS = String.raw`(?<numbers>\d{1,6}(?:\s*(?:,|und|u\.|sowie|&|\+|\/|bis|[-–](?=\s*\d))\s*(?:fragen?\s+|nr\.?\s*)?\d{1,6})*)`;
const NAMED = String.raw`(?:fragen?(?:\s*(?:nr\.?|nummer))?|nr\.?|nummern?|ziffern?|punkte?)`;
const TO = String.raw`(?:antwort(?:en)?\s+)?(?<to>zu[rm]?|auf|ad)\s+(?:ihre[rn]?\s+|der\s+|den\s+|die\s+)?`;
/** „zu Frage 4:“, „Antwort auf die Fragen 2 und 3“, „Frage 4“, „Nr. 4“, „Zu 4.“. */
const WORDED = new RegExp(
  String.raw`^\W{0,3}(?:(?:${TO})?${NAMED}\s*|zu\s+(?=\d+\s*[.:)]))${NUMBERS}(?<rest>.*)$`,
  'isu',
);
/** „4.“, „4)“, „(4)“. */
const BARE = /^\(?(?<numbers>\d{1,6})[.):]\)?(?:\s+(?<rest>\S.*))?$/su;
const SEPARATED = /^\s*[:.)\]–—-]+(?!\d)\s*/u;
const DATED = /^(?:\d|jan|feb|märz|apr|mai|juni|juli|aug|sept|okt|nov|dez)/iu;

/** The lines of a file in their order, its headings with their numbers among them; what a mail quotes is left out. */
export function linesOf(sections: readonly ReadSection[]): readonly Line[] {
  return sections
    .filter(({ heading }) => !QUOTED.test(heading))
    .flatMap((section): Line[] => [
      { text: headingOf(section), isHeading: true },
      ...section.text.split('\n').map((text) => ({ text: text.trim(), isHeading: false })),
    ])
    .filter(({ text }) => text !== '');
}

function headingOf({ heading, number }: ReadSection): string {
  const counted = number !== undefined && /^\d{1,6}\.?$/u.test(number);
  return counted && !heading.startsWith(number) ? `${number.replace('.', '')}. ${heading}` : heading;
}

/** The numbers that a line names in words („zu Frage 4:“); undefined where it only speaks of one. */
export function wordedMark({ text, isHeading }: Line): Mark | undefined {
  const found = WORDED.exec(text)?.groups;
  if (!found) return undefined;
  const { numbers = '', rest = '', to } = found;
  if (/^[.,]\d/u.test(rest) || /^\w/u.test(rest)) return undefined;
  const separated = SEPARATED.test(rest);
  const isMark = separated || rest.trim() === '' || to !== undefined || isHeading;
  if (!isMark) return undefined;
  return {
    numbers: numbersIn(numbers),
    rest: separated || rest.trim() === '' || isHeading ? rest.replace(SEPARATED, '').trim() : text,
  };
}

/** The number with which a line begins („4.“), where nothing in the file names one in words. */
export function bareMark({ text }: Line): Mark | undefined {
  const found = BARE.exec(text)?.groups;
  const { numbers = '', rest = '' } = found ?? {};
  return found && !DATED.test(rest) ? { numbers: [Number(numbers)], rest } : undefined;
}

/** *2 und 3*, *2 bis 4*: at most so many. */
const MOST = 50;

function numbersIn(text: string): readonly number[] {
  const found = [...text.matchAll(/(?<joint>bis|[-–])?\s{0,3}(?<number>\d{1,6})/gu)];
  const all = found.flatMap(({ groups }, at): number[] => {
    const number = Number(groups?.['number']);
    const from = Number(found[at - 1]?.groups?.['number']);
    if (groups?.['joint'] === undefined || !(from < number && number - from < MOST)) return [number];
    return Array.from({ length: number - from }, (_, step) => from + 1 + step);
  });
  return [...new Set(all)];
}
