import { DomHandler, Parser, type parseDocument } from 'htmlparser2';

/** Letters nest some twenty elements; whoever walks the tree calls itself for each. */
const DEEPEST = 100;

/** The tree of an HTML text; the words of what is nested too deeply for any letter stand in a paragraph at its end. */
export function treeOf(html: string): ReturnType<typeof parseDocument> {
  const handler = new DomHandler();
  const deep: string[] = [];
  let isDeep = false;
  const parser = new Parser({
    onopentag: (name, attribs) => {
      isDeep = open.length > DEEPEST;
      if (!isDeep) return handler.onopentag(name, attribs);
      // The library puts each at the front of a list, which takes time with the square of their number.
      open.shift();
      deep.push(' ');
    },
    onclosetag: () => {
      isDeep = false;
      handler.onclosetag();
    },
    ontext: (text) => (isDeep ? deep.push(text) : handler.ontext(text)),
  });
  const open: string[] = Reflect.get(parser, 'stack');
  parser.end(html);
  handler.onopentag('p', {});
  handler.ontext(deep.join(''));
  handler.onclosetag();
  return handler.root;
}
