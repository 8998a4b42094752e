import { allOf, childOf, childrenOf, type Element, settingOf, toggleOf } from './xml.ts';

/** Follows the fields of a paragraph: what Word calculates with is no text, what it shows is. */
export interface Fields {
  /** Takes a mark of a field (its beginning, middle or end); the words that it stands for by itself, such as a tick. */
  mark(element: Element): string;
  /** The field that hides what comes now. */
  hiding(): Field | undefined;
}

/** A field, from its beginning on. */
export interface Field {
  /** Its middle or its end came: what stood before that is really what Word calculates with. */
  readonly settled: boolean;
}

interface Open extends Field {
  settled: boolean;
  showing: boolean;
  /** What an old form's field shows instead of its words. */
  readonly form: string | undefined;
}

/** Fields lie in each other. One that ends in a later paragraph hides nothing there: else one without an end hid all the rest. */
export function fieldsOf(): Fields {
  const open: Open[] = [];
  return {
    mark: (element) => {
      const type = element.attributes['w:fldCharType'];
      const last = open.at(-1);
      if (type === 'begin') {
        const form = formOf(childOf(element, 'w:ffData'));
        open.push({ settled: false, showing: false, form });
      } else if (type === 'separate' && last) {
        last.settled = true;
        last.showing = last.form === undefined;
      } else if (type === 'end' && last) {
        last.settled = true;
        open.pop();
        return last.form ?? '';
      }
      return '';
    },
    hiding: () => open.find(({ showing }) => !showing),
  };
}

/** A box to tick shows whether it is ticked, a list the entry that is chosen. */
function formOf(data: Element | undefined): string | undefined {
  const box = childOf(data, 'w:checkBox');
  if (box) return (toggleOf(box, 'w:checked') ?? toggleOf(box, 'w:default') ?? false) ? '☒' : '☐';
  const list = childOf(data, 'w:ddList');
  if (!list) return undefined;
  const chosen = Number(settingOf(list, 'w:result') ?? settingOf(list, 'w:default') ?? 0);
  return childrenOf(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
}

/** Follows the bookmarks of a file from its first piece to its last. */
export interface Bookmarks {
  /** A piece begins: the name of the bookmark that covers it, the innermost of several. */
  enter(element: Element): string | undefined;
  /** The piece is over. */
  leave(element: Element): void;
}

/** Word and its like keep bookmarks of their own for contents lists and links. */
const OF_PROGRAMS = /^(?:_|$)/u;

/** `top_3` in the file is `top-3`, as it was written. */
export function bookmarksOf(): Bookmarks {
  const open = new Map<string, string>();
  return {
    enter: (element) => {
      for (const { attributes } of marksIn(element, 'w:bookmarkStart')) {
        const name = attributes['w:name'] ?? '';
        if (!OF_PROGRAMS.test(name)) open.set(attributes['w:id'] ?? '', name.replaceAll('_', '-'));
      }
      return [...open.values()].at(-1);
    },
    leave: (element) => {
      for (const { attributes } of marksIn(element, 'w:bookmarkEnd')) open.delete(attributes['w:id'] ?? '');
    },
  };
}

function marksIn(element: Element, name: string): readonly Element[] {
  return element.name === name ? [element] : allOf(element, name);
}
