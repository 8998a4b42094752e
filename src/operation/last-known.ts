/** So long who is let in is not asked for again: a change is seen within this time. */
const KNOWN_MILLISECONDS = 1000;

/** Who is let in is known also while the database is away: else nobody could be told that it is. */
export function lastKnown<T>(read: () => Promise<T>): () => Promise<T> {
  let last: { readonly value: T; readonly at: number } | undefined;
  return async () => {
    if (last && performance.now() - last.at < KNOWN_MILLISECONDS) return last.value;
    try {
      last = { value: await read(), at: performance.now() };
    } catch (error) {
      if (!last) throw error;
    }
    return last.value;
  };
}
