/** What stands in the file where nothing is written to a TOP. */
export const EMPTY_TEXT = '(ohne Text)';

/** The bookmark around the text of a TOP; Word knows no hyphens in it: `top_2`. */
export function itemMark(place: number): string {
  return `top-${place}`;
}

/** The bookmark that says which version of which minutes a file is. */
export function versionMark({ minutes, version }: { minutes: number; version: number }): string {
  return `niederschrift-${minutes}-${version}`;
}

/** The place of the TOP that a bookmark surrounds; undefined of another one. */
export function placeOf(bookmark: string): number | undefined {
  const found = /^top[-_](?<place>\d{1,3})$/iu.exec(bookmark)?.groups?.['place'];
  return found === undefined ? undefined : Number(found);
}

/** Of which version of which minutes a bookmark says that the file is. */
export function versionOf(bookmark: string): { readonly minutes: number; readonly version: number } | undefined {
  const found = /^niederschrift[-_](?<minutes>\d{1,6})[-_](?<version>\d{1,6})$/iu.exec(bookmark)?.groups;
  return found && { minutes: Number(found['minutes']), version: Number(found['version']) };
}
