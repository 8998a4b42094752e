import { beginsItem } from '../../text/list-sign.ts';
import type { Chunk } from '../document.ts';
import type { Knowledge } from '../shelf.ts';

/** A section as it was before it was stored in pieces: the first piece with the words of all. */
export interface Whole {
  readonly chunk: Chunk;
  readonly pieces: readonly Chunk[];
}

const kept = new WeakMap<Knowledge['chunks'], readonly Whole[]>();

/** The sections of a state, in their order; made when they are first asked for, since that state never changes. */
export function wholesOf({ chunks }: Knowledge): readonly Whole[] {
  const known = kept.get(chunks) ?? make([...chunks.values()]);
  kept.set(chunks, known);
  return known;
}

function make(chunks: readonly Chunk[]): Whole[] {
  const sections: Chunk[][] = [];
  for (const chunk of chunks) {
    const open = sections.at(-1);
    if (open?.[0] && areOfOneSection(open[0], chunk)) open.push(chunk);
    else sections.push([chunk]);
  }
  return sections.flatMap((pieces) => (pieces[0] ? [{ chunk: { ...pieces[0], text: textOf(pieces) }, pieces }] : []));
}

function areOfOneSection(one: Chunk, other: Chunk): boolean {
  return (
    one.document.name === other.document.name &&
    one.anchor === other.anchor &&
    one.heading === other.heading &&
    one.number === other.number &&
    one.validFrom === other.validFrom
  );
}

/** The text of consecutive pieces of a section; between them stood nothing but white space. */
export function textOf(pieces: readonly Chunk[]): string {
  return pieces
    .map(({ text }, at) => {
      if (at === 0) return text;
      const leadsIn = pieces[at - 1]?.text.endsWith(':');
      return `${leadsIn || beginsItem(text) ? '\n' : ' '}${text}`;
    })
    .join('');
}
