import { DomHandler, Parser, type parseDocument } from 'htmlparser2';

/** Letters nest some twenty elements; whoever walks the tree calls itself for each. */
const DEEPEST = 100;

/** The tree of an HTML text; the words of what is nested too deeply for any letter stand in a paragraph at its end. */
export function treeOf(html: string): ReturnType<typeof parseDocument> {
  const handler = new DomHandler();
  const deep: string[] = [];
  let depth = 0;
  const within = (apply: () => void) => (depth <= DEEPEST ? apply() : deep.push(' '));
  const parser = new Parser({
    onopentag: (name, attribs) => {
      depth += 1;
      within(() => handler.onopentag(name, attribs));
    },
    onclosetag: () => {
      within(() => handler.onclosetag());
      depth -= 1;
    },
    ontext: (text) => (depth <= DEEPEST ? handler.ontext(text) : deep.push(text)),
  });
  parser.end(html);
  handler.onopentag('p', {});
  handler.ontext(deep.join(''));
  handler.onclosetag();
  return handler.root;
}
