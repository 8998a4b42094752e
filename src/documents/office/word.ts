import mammoth from 'mammoth';
import { blocksOf } from '../html.ts';
import { outline } from '../outline.ts';
import { BROKEN, type Limits, type Reading, Unreadable } from '../reading.ts';
import { type Parts, repack } from './archive.ts';

/** Word keeps the English names of its styles; other programs write the German ones. */
const LEVELS = [1, 2, 3, 4, 5, 6];
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Titel'] => h1.title:fresh",
  ...LEVELS.map((level) => `p[style-name='Überschrift ${level}'] => h${level}:fresh`),
  ...LEVELS.map((level) => `p[style-name='berschrift${level}'] => h${level}:fresh`),
];

/** Reads a Word file: headings by style or by look, tables by row, footnotes where they belong. */
export async function readWord(parts: Parts, name: string, limits: Limits): Promise<Reading> {
  const options = {
    styleMap: STYLES,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    externalFileAccess: false,
  };
  const html = await mammoth.convertToHtml({ buffer: repack(parts) }, options).catch(() => {
    throw new Unreadable(BROKEN);
  });
  return outline(name, blocksOf(html.value), limits);
}
