/** Parts of a compound that the corpus knows as words of their own, as written. */
export interface Parts {
  /** the last part, and the longest known ending */
  readonly heads: readonly string[];
  readonly modifiers: readonly string[];
}

type Knows = (part: string) => boolean;

interface Split {
  /** letters that belong to a known part */
  readonly covered: number;
  readonly parts: readonly { readonly word: string; readonly last: boolean }[];
}

const SHORTEST_PART = 4;
const LINKING = ['', 's', 'n', 'en', 'es', 'er', 'e'];

/** Splits a folded word so that known parts cover most letters, with as few parts as can be. */
export function partsOf(folded: string, knows: Knows): Parts {
  const { parts } = splitOf(folded, knows);
  const heads = parts.filter(({ last }) => last).map(({ word }) => word);
  const modifiers = parts.filter(({ last }) => !last).map(({ word }) => word);
  const ending = longestEnding(folded, knows);
  return { heads: [...new Set([...heads, ...ending])], modifiers: [...new Set(modifiers)] };
}

/** Best split of each ending, from the shortest to the whole word. */
function splitOf(folded: string, knows: Knows): Split {
  const splits: Split[] = [];
  splits[folded.length] = { covered: 0, parts: [] };
  for (let start = folded.length - 1; start >= 0; start--) {
    let best = splits[start + 1] ?? { covered: 0, parts: [] };
    for (const { word, end } of beginnings(folded, start, knows)) {
      const rest = splits[end] ?? { covered: 0, parts: [] };
      const parts = [{ word, last: end === folded.length }, ...rest.parts];
      const covered = rest.covered + end - start;
      if (covered > best.covered || (covered === best.covered && parts.length < best.parts.length))
        best = { covered, parts };
    }
    splits[start] = best;
  }
  return splits[0] ?? { covered: 0, parts: [] };
}

/** Known words that begin at a letter, with the end of the linking letters after them; never the whole word. */
function beginnings(folded: string, start: number, knows: Knows): { word: string; end: number }[] {
  const found: { word: string; end: number }[] = [];
  for (let end = start + SHORTEST_PART; end <= folded.length; end++) {
    const word = folded.slice(start, end);
    if (word === folded || !knows(word)) continue;
    for (const linking of LINKING) {
      const linked = end + linking.length;
      const inside = linked < folded.length && folded.startsWith(linking, end);
      if (inside || (linking === '' && end === folded.length)) found.push({ word, end: linked });
    }
  }
  return found;
}

function longestEnding(folded: string, knows: Knows): string[] {
  for (let at = 3; at <= folded.length - SHORTEST_PART; at++) {
    const ending = folded.slice(at);
    if (knows(ending)) return [ending];
  }
  return [];
}
