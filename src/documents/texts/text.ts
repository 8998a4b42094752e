import markdownIt from 'markdown-it';
import { checkText, nameAsTitle, outline } from '../outline.ts';
import { decode, tidy } from '../plain-text.ts';
import { BROKEN, type Limits, type Reading, Unreadable } from '../reading.ts';
import { unreadNotes } from '../unread.ts';
import { asTyped } from './as-typed.ts';
import { blocksOf } from './html.ts';

/** Indented lines are text here, and HTML in it stays text. */
const markdown = asTyped(markdownIt({ html: false, linkify: false, breaks: true }).disable('code'));
/** A list keeps the numbers that were typed: „31.“ at the beginning of a line may be a day. */
markdown.renderer.rules['list_item_open'] = (tokens, at) => {
  const { info = '', markup = '' } = tokens[at] ?? {};
  return info === '' ? '<li>' : `<li data-sign="${info}${markup}">`;
};

const HEADING = /^#{1,4} \S/mu;

/** Reads a Markdown file, or a text file; a title in its head goes before its first heading. */
export function readText(bytes: Uint8Array, name: string, limits: Limits): Reading {
  const text = decode(bytes).replace(/^\ufeff/u, '');
  if (text.includes('\0')) throw new Unreadable(BROKEN);
  checkText(text.length, limits);
  return /\.txt$/iu.test(name) && !HEADING.test(text)
    ? readPlain(text, name, limits)
    : readMarkdown(text, name, limits);
}

function readMarkdown(text: string, name: string, limits: Limits): Reading {
  const [head = '', own] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/u.exec(text) ?? [];
  const title = titleIn(own ?? '');
  const unread = unreadNotes();
  const blocks = blocksOf(markdown.render(text.slice(head.length)), unread);
  const shown = title === undefined ? blocks : [{ kind: 'title' as const, text: title }, ...blocks];
  return outline(nameAsTitle(name), { blocks: shown, unread: unread.all() }, limits);
}

/** A text stands as it was typed, paragraph by paragraph. */
function readPlain(text: string, name: string, limits: Limits): Reading {
  const paragraphs = text.replace(/\r\n?/gu, '\n').split(/\n[ \t]*\n\s*/u);
  const blocks = paragraphs.map((one) => ({ kind: 'text' as const, text: tidy(one), emphasis: false }));
  return outline(nameAsTitle(name), { blocks: blocks.filter((block) => block.text !== '') }, limits);
}

/** The title that the head names, with or without quotation marks. */
function titleIn(head: string): string | undefined {
  const said = /^title:([^\n]*)$/mu.exec(head)?.[1]?.trim() ?? '';
  return said.replace(/^["']|["']$/gu, '') || undefined;
}
