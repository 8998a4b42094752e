import markdownIt from 'markdown-it';
import { blocksOf } from './html.ts';
import { checkText, nameAsTitle, outline } from './outline.ts';
import { decode } from './plain-text.ts';
import { BROKEN, type Limits, type Reading, Unreadable } from './reading.ts';

/** Indented lines are text here, and HTML in it stays text. */
const markdown = markdownIt({ html: false, linkify: false, breaks: true }).disable('code');

/** A line that begins with a number keeps that number, whether or not it counts: *31. Dezember 2023 endet …*. */
markdown.renderer.rules['list_item_open'] = (tokens, at) => {
  const { info = '' } = tokens[at] ?? {};
  return info === '' ? '<li>' : `<li value="${info}">`;
};

/** Reads a Markdown or text file; a title in its head goes before its first heading. */
export function readMarkdown(bytes: Uint8Array, name: string, limits: Limits): Reading {
  const text = decode(bytes).replace(/^\ufeff/u, '');
  if (text.includes('\0')) throw new Unreadable(BROKEN);
  checkText(text.length, limits);
  const [head = '', own] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/u.exec(text) ?? [];
  const title = titleIn(own ?? '');
  const blocks = blocksOf(markdown.render(text.slice(head.length)));
  const shown = title === undefined ? blocks : [{ kind: 'title' as const, text: title }, ...blocks];
  return outline(nameAsTitle(name), shown, limits);
}

/** The title that the head names, with or without quotation marks. */
function titleIn(head: string): string | undefined {
  const said = /^title:([^\n]*)$/mu.exec(head)?.[1]?.trim() ?? '';
  return said.replace(/^["']|["']$/gu, '') || undefined;
}
