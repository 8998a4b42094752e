/** *Hilden, Langenfeld und Wülfrath*. */
export function enumerate(words: readonly string[]): string {
  const last = words.at(-1);
  return words.length < 2 ? (last ?? '') : `${words.slice(0, -1).join(', ')} und ${last}`;
}

const BETWEEN = /[,;|\n]|\s(?:und|sowie|&)(?=\s)/u;

/** The words of such a list, or of one in lines; names that hold a comma or „und“ themselves cannot be told apart. */
export function readList(typed: string): string[] {
  return typed
    .split(BETWEEN)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
