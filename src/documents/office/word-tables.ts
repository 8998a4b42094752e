import type { Block } from '../block.ts';
import { oneLine } from '../plain-text.ts';
import { type Cell, isVast, linesOfBlock, MOST_COLUMNS, tableOf, withinColumns } from '../table.ts';
import { childOf, childrenOf, type Element, settingOf, toggleOf } from './xml.ts';

/** Reads what stands in an element of the body, block by block. */
export type ReadBlocks = (element: Element) => Block[];

interface Laid extends Omit<Cell, 'text' | 'row'> {
  readonly element: Element;
  /** Goes on with the cell above. */
  readonly continues: boolean;
}

const THROUGH = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

/** Reads a table: what is merged counts in each row and column; one of a single column, or too large, only places its text. */
export function tableBlocks(table: Element, read: ReadBlocks): Block[] {
  const rows = within(table, 'w:tr').filter((row) => !toggleDeleted(row));
  const laid = rows.map(laidOut);
  const columns = laid.flat().reduce((most, { column, across }) => Math.max(most, column + across), 0);
  if (laid.every((row) => row.length < 2) || isVast({ rows: rows.length, columns }))
    return laid.flat().flatMap(({ element }) => read(element));
  const notes: Block['notes'][] = [];
  const texts = (element: Element) => {
    const blocks = read(element);
    notes.push(...blocks.map((block) => block.notes));
    return cellText(blocks);
  };
  const cells = merged(laid, texts);
  const heads = rows.findIndex((row) => !toggleOf(childOf(row, 'w:trPr'), 'w:tblHeader'));
  const block = tableOf({ rows: rows.length, columns, cells, heads: heads > 0 ? heads : undefined });
  const all = notes.flatMap((some) => some ?? []);
  return block ? [all.length > 0 ? { ...block, notes: all } : block] : [];
}

/** The elements of a name, also below those that only hold them. */
function within(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return THROUGH.has(child.name) ? within(child, name) : [];
  });
}

function toggleDeleted(row: Element): boolean {
  return childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined;
}

/** The cells of a row in their columns. */
function laidOut(row: Element): Laid[] {
  let column = Number(settingOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0) || 0;
  const laid: Laid[] = [];
  for (const element of within(row, 'w:tc')) {
    const properties = childOf(element, 'w:tcPr');
    const across = Math.min(Math.max(1, Number(settingOf(properties, 'w:gridSpan') ?? 1) || 1), MOST_COLUMNS);
    const last = laid.at(-1);
    if (continuesIn(properties, 'w:hMerge') && last)
      laid[laid.length - 1] = { ...last, across: withinColumns(last.column, last.across + across) };
    else {
      const continues = continuesIn(properties, 'w:vMerge');
      laid.push({ element, column, across: withinColumns(column, across), down: 1, continues });
    }
    column += across;
  }
  return laid;
}

/** `<w:vMerge/>` goes on, `<w:vMerge w:val="restart"/>` begins. */
function continuesIn(properties: Element | undefined, name: string): boolean {
  const merge = childOf(properties, name);
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
}

/** A cell that goes on with the one above makes that one longer. */
function merged(rows: readonly (readonly Laid[])[], texts: (element: Element) => string): Cell[] {
  const cells: Cell[] = [];
  let above = new Map<number, number>();
  rows.forEach((laid, row) => {
    const here = new Map<number, number>();
    for (const { column, across, element, continues } of laid) {
      const place = continues ? above.get(column) : undefined;
      const upper = place === undefined ? undefined : cells[place];
      if (place !== undefined && upper) {
        cells[place] = { ...upper, down: row - upper.row + 1 };
        here.set(column, place);
      } else {
        here.set(column, cells.length);
        cells.push({ row, column, across, down: 1, text: texts(element) });
      }
    }
    above = here;
  });
  return cells;
}

/** The blocks of a cell on one line; a table in it row by row. */
function cellText(blocks: readonly Block[]): string {
  return oneLine(blocks.map((block) => linesOfBlock(block).join('; ')).join(' '));
}
