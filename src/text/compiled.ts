/** Makes patterns of other patterns: each is compiled when it is first asked for, and kept as long as the other one. */
export function variant(
  written: (source: string) => string,
  flags: (own: string) => string,
): (pattern: RegExp) => RegExp {
  const known = new WeakMap<RegExp, RegExp>();
  return (pattern) => {
    const made = known.get(pattern) ?? new RegExp(written(pattern.source), flags(pattern.flags));
    known.set(pattern, made);
    return made;
  };
}

/** One pattern that holds for a whole text where one of these does; their groups have no names. To be kept, not made at each text. */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  const sources = patterns.map(({ source }) => source.replace(/\(\?<\w+>/gu, '(?:'));
  return new RegExp(sources.length === 0 ? '(?!)' : `^(?:${sources.join('|')})$`, 'u');
}
