/** What stands under a key that somebody typed or sent; nothing for `constructor` and what else every object inherits. */
export function entryOf<T>(entries: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}
