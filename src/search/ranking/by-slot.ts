import type { Document } from '../documents.ts';

type Said<Value> = WeakMap<(id: string) => Value, (slot: number) => Value>;

/** By the documents of one state, which never changes; what is asked for none any more is forgotten. */
const kept = new WeakMap<readonly Document[], Said<unknown>>();

/** What a function says of documents by id, by their slots: it is asked once for each. */
export function bySlot<Value>(of: (id: string) => Value, documents: readonly Document[]): (slot: number) => Value {
  const said = (kept.get(documents) ?? new WeakMap()) as Said<Value>;
  kept.set(documents, said as Said<unknown>);
  const known = said.get(of) ?? asking(of, documents);
  said.set(of, known);
  return known;
}

function asking<Value>(of: (id: string) => Value, documents: readonly Document[]): (slot: number) => Value {
  const answers: (Value | undefined)[] = new Array(documents.length).fill(undefined);
  return (slot) => {
    const known = answers[slot];
    if (known !== undefined) return known;
    const value = of(documents[slot]?.id ?? '');
    answers[slot] = value;
    return value;
  };
}
