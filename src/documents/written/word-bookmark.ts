import { Bookmark, type FileChild, Paragraph, type Run } from 'docx';

/** Longest name of a bookmark that Word takes. */
const LONGEST = 40;

/** Puts a bookmark around pieces, from the first paragraph to the last; Word knows no hyphens in its name: `top-3` is `top_3`. */
export function bookmarked<Piece extends FileChild>(bookmark: string, pieces: Piece[]): Piece[] {
  const id = bookmark.replaceAll('-', '_');
  if (!/^[a-z][a-z0-9_]*$/iu.test(id) || id.length > LONGEST) throw new Error(`no name of a bookmark: ${bookmark}`);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!(first instanceof Paragraph && last instanceof Paragraph)) throw new Error('a bookmark begins and ends in text');
  const { start, end } = new Bookmark({ id, children: [] });
  last.addChildElement(end);
  // It stands before the words, wherever runs do.
  first.addRunToFront(start as unknown as Run);
  return pieces;
}
