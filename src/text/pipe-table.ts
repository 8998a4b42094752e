/** A table that stands in a text between pipes: the names of its columns, then its rows. */
interface PipeTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A text in its order: lines that are no table, and tables. */
type Piece = { readonly kind: 'lines'; readonly text: string } | ({ readonly kind: 'table' } & PipeTable);

const RULE = /^[\s:|-]+$/u;

/** The line below the names of the columns: `| --- | --- |`. */
function isRule(line: string | undefined): boolean {
  return line?.includes('|') === true && line.includes('-') && RULE.test(line);
}

/** Takes a text apart into tables and what stands around them. */
export function piecesOf(text: string): readonly Piece[] {
  const lines = text.split('\n');
  const pieces: Piece[] = [];
  let plain: string[] = [];
  const close = () => {
    const joined = plain.join('\n').trim();
    if (joined !== '') pieces.push({ kind: 'lines', text: joined });
    plain = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (!(line.includes('|') && isRule(lines[at + 1]))) {
      plain.push(line);
      continue;
    }
    close();
    const ends = lines.findIndex((one, place) => place > at + 1 && !one.includes('|'));
    const last = ends < 0 ? lines.length : ends;
    pieces.push({ kind: 'table', columns: cellsOf(line), rows: lines.slice(at + 2, last).map(cellsOf) });
    at = last - 1;
  }
  close();
  return pieces;
}

/** The cells of a line; a pipe that belongs to the words stands behind a backslash. */
function cellsOf(line: string): string[] {
  const cells = line
    .trim()
    .replaceAll('\\|', '\u0000')
    .split('|')
    .map((cell) => cell.trim().replaceAll('\u0000', '|'));
  const from = cells[0] === '' ? 1 : 0;
  return cells.slice(from, cells.length > 1 && cells.at(-1) === '' ? -1 : undefined);
}

/** Writes a table between pipes, each row with as many cells as there are columns. */
export function pipeTable({ columns, rows }: PipeTable): string {
  const width = Math.max(columns.length, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cell(cells[at])).join(' | ')} |`;
  return [line(columns), line(Array.from({ length: width }, () => '---')), ...rows.map(line)].join('\n');
}

function cell(text = ''): string {
  return text.replace(/\s+/gu, ' ').trim().replaceAll('|', '\\|');
}

/** A text as it compares: tables written alike, lines trimmed, none empty. */
export function tidyTables(text: string): string {
  return piecesOf(text)
    .map((piece) => (piece.kind === 'table' ? pipeTable(piece) : tidyLines(piece.text)))
    .join('\n');
}

function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A text for people who see no table: each row with the names of its columns, *Kommune: Haan; Betrag: 1.200 €*. */
export function spokenTables(text: string): string {
  const pieces = piecesOf(text);
  if (pieces.every(({ kind }) => kind === 'lines')) return text;
  return pieces.map((piece) => (piece.kind === 'lines' ? piece.text : spoken(piece).join('\n'))).join('\n');
}

function spoken({ columns, rows }: PipeTable): string[] {
  if (rows.length === 0) return [columns.join('; ')];
  return rows.map((row) =>
    row
      .map((value, at) => [columns[at] ?? '', value])
      .filter(([, value]) => value !== '')
      .map(([name, value]) => (name === '' ? value : `${name}: ${value}`))
      .join('; '),
  );
}
