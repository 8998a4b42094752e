/** From the so-many-th time on a statement is worth being prepared. */
const WORTH_IT = 5;
/** A server keeps this many for each connection; with the lists of all lengths there would be ever more. */
const MOST_NAMED = 200;
const MOST_COUNTED = 2000;
/**
 * What gives whatever columns a table has. A newer version that adds one while this one runs would make the server refuse
 * the prepared statement, so that these are read anew each time.
 */
const ALL_COLUMNS = /[\s.]\*(?! ?\/)/u;
/** The server knows no such statement, or has another of that name: between us and it somebody hands out connections. */
const STRANGE = /^(?:26000|42P05)$/u;

/** The names under which a server keeps the statements that come again and again, read and planned. */
export interface PreparedNames {
  /** The name of a statement, or none where it is to be read anew. */
  of(text: string): string | undefined;
  /** Looks at the code of what went wrong: where connections are handed from one to another, nothing is prepared any more. */
  failed(code: string | undefined): void;
}

/** Names for the statements of one pool of connections. */
export function preparedNames(): PreparedNames {
  const state = { off: false };
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  const count = (text: string) => {
    if (seen.size >= MOST_COUNTED) seen.clear();
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return times;
  };
  const named = (text: string) => {
    if (names.size >= MOST_NAMED || ALL_COLUMNS.test(text) || count(text) < WORTH_IT) return;
    const name = `k${names.size}`;
    names.set(text, name);
    seen.delete(text);
    return name;
  };
  return {
    of: (text) => (state.off ? undefined : (names.get(text) ?? named(text))),
    failed: (code) => {
      if (STRANGE.test(code ?? '')) state.off = true;
    },
  };
}
