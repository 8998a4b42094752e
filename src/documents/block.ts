/** A heading or a paragraph in the order of the file; the formats are read into these. */
export type Block =
  | {
      readonly kind: 'title' | 'heading';
      readonly text: string;
      /** Smaller is higher; undefined where headings are only told by their look. */
      readonly level?: number | undefined;
      readonly page?: number | undefined;
    }
  | {
      readonly kind: 'text';
      readonly text: string;
      /** The whole paragraph is set off (bold, or in a font of its own): it may be a heading without a style. */
      readonly emphasis: boolean;
      /** A list item or a row of a table, which is never a heading. */
      readonly item?: boolean | undefined;
      readonly page?: number | undefined;
    };
