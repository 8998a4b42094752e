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

/**
 * What was changed from one text to another, word by word, in the order in which both are read: what stayed and came is
 * the new text, what stayed and went the old one. What stands alike at both ends is set aside first.
 */
export function changesBetween(before: string, after: string): readonly Stretch[] {
  const [one, other] = [piecesOf(before), piecesOf(after)];
  const head = alike(one, other);
  const tail = alike(one.slice(head).toReversed(), other.slice(head).toReversed());
  const middle = stretches(one.slice(head, one.length - tail), other.slice(head, other.length - tail));
  const same = (pieces: readonly string[]): Stretch[] => pieces.map((text) => ({ kind: 'same', text }));
  return gathered([...same(one.slice(0, head)), ...middle, ...same(one.slice(one.length - tail))]);
}

/** How many changes there are: what went and what came in its place are one. */
export function countChanges(all: readonly Stretch[]): number {
  return all.filter(({ kind }, at) => kind !== 'same' && (at === 0 || all[at - 1]?.kind === 'same')).length;
}

function piecesOf(text: string): string[] {
  return text.match(PIECE) ?? [];
}

function alike(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((piece, at) => piece !== other[at]);
  return differs < 0 ? Math.min(one.length, other.length) : Math.min(differs, other.length);
}

/** The longest common order of pieces; both are at most some thousand characters. */
function stretches(one: readonly string[], other: readonly string[]): Stretch[] {
  const longest = lengths(one, other);
  const found: Stretch[] = [];
  let [at, to] = [0, 0];
  while (at < one.length || to < other.length) {
    const [gone, come] = [one[at], other[to]];
    if (gone !== undefined && gone === come) {
      found.push({ kind: 'same', text: gone });
      at += 1;
      to += 1;
    } else if (
      come === undefined ||
      (gone !== undefined && length(longest, at + 1, to) >= length(longest, at, to + 1))
    ) {
      found.push({ kind: 'gone', text: gone ?? '' });
      at += 1;
    } else {
      found.push({ kind: 'new', text: come });
      to += 1;
    }
  }
  return found;
}

type Lengths = readonly Uint16Array[];

function length(longest: Lengths, at: number, to: number): number {
  return longest[at]?.[to] ?? 0;
}

function lengths(one: readonly string[], other: readonly string[]): Lengths {
  const rows = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (const [at, row] of [...rows.entries()].toReversed())
    for (let to = at < one.length ? other.length - 1 : -1; to >= 0; to -= 1)
      row[to] =
        one[at] === other[to]
          ? length(rows, at + 1, to + 1) + 1
          : Math.max(length(rows, at + 1, to), length(rows, at, to + 1));
  return rows;
}

/** Neighbours of a kind as one; a few same words within a change go and come with it. */
function gathered(pieces: readonly Stretch[]): readonly Stretch[] {
  const runs = joined(pieces);
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

function joined(pieces: readonly Stretch[]): Stretch[] {
  const runs: Stretch[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.kind === piece.kind) runs[runs.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    else runs.push(piece);
  }
  return runs;
}

function toStretches({ gone, came, same }: { gone: string; came: string; same: string }): Stretch[] {
  const all: Stretch[] = [
    { kind: 'same', text: same },
    { kind: 'gone', text: gone },
    { kind: 'new', text: came },
  ];
  return all.filter(({ text }) => text !== '');
}
