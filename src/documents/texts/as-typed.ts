import type { MarkdownIt } from 'markdown-it';

type InlineRule = Parameters<MarkdownIt['inline']['ruler']['push']>[1];
type BlockRule = Parameters<MarkdownIt['block']['ruler']['push']>[1];

/** „Bürger*innen“ sets nothing in italics, and a line to write on sets nothing in bold. */
const MEANT = /(?<=\p{L})[*_](?=\p{L})|_{3,}/uy;
const WRITTEN_ON = /^(?:_[ \t]*){3,}$/u;

/** Takes for text what Markdown would take for its signs, where people mean the signs themselves. */
export function asTyped(markdown: MarkdownIt): MarkdownIt {
  markdown.inline.ruler.before('emphasis', 'meant', signs);
  markdown.block.ruler.before('hr', 'written-on', lineToWriteOn, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  return markdown;
}

const signs: InlineRule = (state, silent) => {
  MEANT.lastIndex = state.pos;
  const [typed] = MEANT.exec(state.src) ?? [];
  if (typed === undefined) return false;
  if (!silent) state.pending += typed;
  state.pos += typed.length;
  return true;
};

const lineToWriteOn: BlockRule = (state, line, _, silent) => {
  const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const typed = state.src.slice(from, state.eMarks[line]);
  if (!WRITTEN_ON.test(typed)) return false;
  if (silent) return true;
  state.line = line + 1;
  state.push('paragraph_open', 'p', 1).map = [line, state.line];
  Object.assign(state.push('inline', '', 0), { content: typed.trim(), map: [line, state.line], children: [] });
  state.push('paragraph_close', 'p', -1);
  return true;
};
