import type { Chunk } from './document.ts';

/** A row of a table: values with the names of their columns, or set apart by lines. */
const ROW = /^[^:;|]{1,80}: [^;|]+; [^:;|]{1,80}: | \| /u;
const ITEM = /^(?:[•▪–☐☒☑◦*-]|\(?(?:\d{1,3}|[a-z]{1,2})[.)]{1,2})\s/u;
/** A caption is short and no sentence; what leads into a list ends with a colon. */
const LONGEST_LEAD = 200;
const ENDS_SENTENCE = /[.!?;,]["“”]?$/u;

/** What leads into the lines that come now. */
interface Leading {
  readonly caption?: string | undefined;
  /** The line across a table below which its rows stand. */
  readonly under?: string | undefined;
  /** The lines right before, at most two, that may lead into what follows. */
  readonly labels: readonly string[];
  /** The line before is a row or an item. */
  readonly within: boolean;
}

const NOTHING: Leading = { labels: [], within: false };

function step(leading: Leading, line: string): Leading {
  const isRow = ROW.test(line);
  if (!isRow && !ITEM.test(line)) return beside(leading, line);
  if (leading.within) return leading;
  const [first, last = first] = leading.labels;
  if (last?.endsWith(':')) return { ...NOTHING, within: true, caption: last };
  const [caption, under] = first === last ? [leading.caption ?? first, leading.caption && last] : [first, last];
  return isRow ? { ...NOTHING, within: true, caption, under } : { ...NOTHING, within: true };
}

/** A single short line between rows stands across the table; two begin another. */
function beside({ caption, labels, within }: Leading, line: string): Leading {
  const isLabel = line.length <= LONGEST_LEAD && !ENDS_SENTENCE.test(line);
  if (!isLabel) return NOTHING;
  return { within: false, labels: [...labels.slice(-1), line], caption: within ? caption : undefined };
}

function linesOf({ caption, under, within }: Leading): string[] {
  return within ? [caption ?? [], under ?? []].flat() : [];
}

/** A piece may also begin with the line across a table, below the caption of which it stands. */
function leadBefore(leading: Leading, line: string): string[] {
  const next = step(leading, line);
  return linesOf(leading.within && next.labels.length > 0 ? { ...leading, under: undefined } : next);
}

function through(text: string, leading: Leading): Leading {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce(step, leading);
}

/** Pieces of sections in their order, where each that begins among the lines of a table or a list knows what leads into them. */
export function withLeads(chunks: readonly Chunk[]): Chunk[] {
  let leading = NOTHING;
  return chunks.map((chunk, at) => {
    if (!isOneSection(chunks[at - 1], chunk)) leading = NOTHING;
    const [first = ''] = chunk.text.split('\n', 1);
    const lead = leadBefore(leading, first.trim());
    const own = lead.length === 0 ? chunk : { ...chunk, lead };
    leading = through(chunk.text, leading);
    return own;
  });
}

function isOneSection(one: Chunk | undefined, { document, anchor, heading, validFrom }: Chunk): boolean {
  return (
    one?.document.name === document.name &&
    one.anchor === anchor &&
    one.heading === heading &&
    one.validFrom === validFrom
  );
}

/** The lines that lead into the one of a piece that stands at a place in its text. */
export function leadAt({ text, lead = [] }: Pick<Chunk, 'text' | 'lead'>, place: number): string[] {
  const [caption, under] = lead;
  const begin = text.lastIndexOf('\n', place) + 1;
  const before = through(
    text.slice(0, begin),
    lead.length === 0 ? NOTHING : { labels: [], within: true, caption, under },
  );
  const [line = ''] = text.slice(begin).split('\n', 1);
  return linesOf(step(before, line.trim()));
}
