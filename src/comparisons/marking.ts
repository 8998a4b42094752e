import { numberedHeading } from '../documents/heading-number.ts';
import { changesBetween, type Stretch } from '../text/changes.ts';
import type { Became, Difference } from './comparison.ts';
import { likeness } from './likeness.ts';
import { flat } from './section.ts';

/** Less alike than this, both texts are read one after the other: marks would tear them into single words. */
const TORN = 0.25;

/** What became of a section, in a word. */
export const BECAME: Readonly<Record<Became, string>> = {
  new: 'neu',
  changed: 'geändert',
  dropped: 'entfallen',
  renumbered: 'nur umnummeriert',
  same: 'unverändert',
};

/** *2.2 Personalausgaben*, as it is called now. */
export function titleOf({ before, after }: Difference): string {
  const section = after ?? before;
  return section ? flat(numberedHeading(section)) : '';
}

/** The words of a section with what went and came; of one that reads wholly otherwise the old text, then the new one. */
export function markedText({ before, after }: Difference): readonly Stretch[] {
  const [old, now] = [before?.text ?? '', after?.text ?? ''];
  if (before && after && flat(old) !== '' && flat(now) !== '' && likeness(before, after) >= TORN)
    return changesBetween(old, now);
  const both: readonly Stretch[] = [
    { kind: 'gone', text: old },
    { kind: 'new', text: old === '' ? now : `\n${now}` },
  ];
  return both.filter(({ text }) => text.trim() !== '');
}
