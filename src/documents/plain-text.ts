import { cleanText } from '../text/clean.ts';

/** Decodes a text file: by its byte order mark, as UTF-8, and else as Windows-1252, which old German files are in. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A text on one line, without soft hyphens and signs that cannot be seen. */
export function oneLine(text: string): string {
  return tidy(text).replace(/\s+/gu, ' ').trim();
}

/** A text with single spaces and at most one empty line in a row. */
export function tidy(text: string): string {
  return cleanText(text)
    .replace(/\u00ad|\u200b|\u200c|\u200d/gu, '')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
