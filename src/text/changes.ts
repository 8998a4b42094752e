import { diffArrays } from 'diff';

/** A stretch of words that stayed, went or came. */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/**
 * Words with the space before them, an amount with its unit as one; line ends stand by themselves, so that lines stay
 * lines.
 */
const PIECE = /\n+|[^\S\n]*(?:\d[\d.,]{0,15}[^\S\n](?:€|%|Euro|Prozent)(?!\p{L})|\S+)|[^\S\n]+/gu;
/** So few same words between two changes belong to the change: what is torn apart reads badly. */
const BETWEEN = 2;

/** A whole line with its end. */
const LINE = /[^\n]+\n*|\n+/gu;
/** More words that went or came are set off by whole lines, and more lines than that as the whole text: nobody reads them singly. */
const MOST_EDITS = 800;

/**
 * What was changed from one text to another, word by word, in the order in which both are read: what stayed and came is
 * the new text, what stayed and went the old one.
 */
export function changesBetween(before: string, after: string): readonly Stretch[] {
  const found = differing(before, after, PIECE) ?? differing(before, after, LINE);
  return found ? gathered(found) : toStretches({ gone: before, came: after, same: '' });
}

function differing(before: string, after: string, piece: RegExp): readonly Stretch[] | undefined {
  const [one, other] = [before.match(piece) ?? [], after.match(piece) ?? []];
  return diffArrays<string>(one, other, { maxEditLength: MOST_EDITS })?.map(({ value, added, removed }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value.join(''),
  }));
}

/** How many changes there are: what went and what came in its place are one. */
export function countChanges(all: readonly Stretch[]): number {
  return all.filter(({ kind }, at) => kind !== 'same' && (at === 0 || all[at - 1]?.kind === 'same')).length;
}

/** Neighbours of a kind as one; a few same words within a change go and come with it. */
function gathered(runs: readonly Stretch[]): readonly Stretch[] {
  const found: { gone: string; came: string; same: string }[] = [];
  for (const [at, { kind, text }] of runs.entries()) {
    const within = kind === 'same' && at > 0 && at < runs.length - 1 && isShort(text);
    const last = found.at(-1);
    const change = last && last.same === '' ? last : undefined;
    const open = change ?? { gone: '', came: '', same: '' };
    if (kind === 'same' && !within) found.push({ gone: '', came: '', same: text });
    else {
      if (!change) found.push(open);
      if (kind !== 'new') open.gone += text;
      if (kind !== 'gone') open.came += text;
    }
  }
  return found.flatMap(toStretches);
}

function isShort(text: string): boolean {
  return !text.includes('\n') && (text.match(/\S+/gu) ?? []).length <= BETWEEN;
}

function toStretches({ gone, came, same }: { gone: string; came: string; same: string }): Stretch[] {
  const all: Stretch[] = [
    { kind: 'same', text: same },
    { kind: 'gone', text: gone },
    { kind: 'new', text: came },
  ];
  return all.filter(({ text }) => text !== '');
}
