/** A note of a block: the sign in the text that points to it, and its words. */
export interface Note {
  readonly mark: string;
  readonly text: string;
}

/** Where a block stands, and what belongs to it without being in its text. */
interface Placed {
  /** From 1, where the file has pages. */
  readonly page?: number | undefined;
  readonly notes?: readonly Note[] | undefined;
  /** The name that covers it in the file, where it has one. */
  readonly bookmark?: string | undefined;
}

/** A heading; the title of a file is one of its own. */
interface Heading<Kind> {
  readonly kind: Kind;
  readonly text: string;
  /** Smaller is higher; undefined where headings are only told by their look. */
  readonly level?: number | undefined;
  /** As the program counts it and shows it before the words, where it is not typed among them: `2.2`, `§ 3`. */
  readonly number?: string | undefined;
}

/** A paragraph of running text. */
interface Paragraph {
  readonly kind: 'text';
  readonly text: string;
  /** The whole paragraph is set off (bold, or in a font of its own): it may be a heading without a style. */
  readonly emphasis: boolean;
  /** Never a heading: a line of a form or of a table without columns. */
  readonly item?: boolean | undefined;
}

/** A list item, with its own sign (`b)`, `(2)`, `–`, `☒`); `counts` where the sign is a number or a letter. */
interface Item {
  readonly kind: 'item';
  /** From 0, the outermost list. */
  readonly depth: number;
  readonly sign: string;
  readonly counts: boolean;
  readonly text: string;
}

/** A row of a table: a cell for each column, what is merged in each that it covers; `under` is a line across the table above it. */
export interface Row {
  readonly under?: string | undefined;
  readonly cells: readonly string[];
}

/** A table; `columns` are their names, of several head rows joined, and empty where none are certain. */
interface Table {
  readonly kind: 'table';
  readonly caption?: string | undefined;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A piece of a file, in the order in which it is read; every format is read into these. */
export type Block = Placed & (Heading<'title'> | Heading<'heading'> | Paragraph | Item | Table);

/** A table as a block. */
export type TableBlock = Placed & Table;
