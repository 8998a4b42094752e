import type { Db, Filed, FiledFile } from '../../conversation/database.ts';
import type { Member } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import type { ArchivedMatter, PartRows, Saying } from './matter.ts';
import { listSchema, matterSchema, sayParts, sayRow } from './matter.ts';
import type { ArchivePlan } from './plan.ts';
import type { Row, Rows } from './rows.ts';
import { isAnswer, type Privacy, privacyOf } from './secrecy.ts';

const LONGEST = 80;

/** Where a file goes: a path below the round, open or for the Koordination alone. */
export type Put = (path: readonly string[], body: Uint8Array | string, apart: boolean) => Promise<string | undefined>;

/** All that filing needs of a round. */
export interface Filing {
  readonly db: Db;
  readonly roundId: string;
  readonly now: Instant;
  readonly plan: ArchivePlan;
  readonly rows: Rows;
  readonly saying: Saying;
  readonly put: Put;
  /** Who reads: the Koordination, or who speaks for a municipality. */
  readonly reader: (municipality?: { id: string; name: string }) => Member;
  readonly note: (line: IndexLine) => void;
}

/** A line of the index. */
export interface IndexLine {
  readonly folder: string;
  readonly called: string;
  readonly number: string;
  readonly title: string;
  readonly file: string;
}

/** A matter with what belongs to it. */
interface Gathered {
  readonly filed: Filed;
  readonly head: Row;
  readonly parts: PartRows;
  /** The columns by which they lead to it. */
  readonly leading: ReadonlyMap<string, readonly string[]>;
  readonly title: string | undefined;
  readonly privacy: Privacy;
  /** *Abstimmung 3*. */
  readonly name: string;
  readonly path: readonly string[];
}

/** Files all matters of a kind; gives how many there are. */
export async function fileAll(of: Filing, filed: Filed): Promise<number> {
  const heads = await of.rows.of(filed.matter);
  of.rows.file(filed.matter, heads);
  const path = filed.folder.split('/');
  for (const file of filed.files ?? []) if (isOnce(file)) await makeOnce(of, filed, { file, path });
  if (filed.called === undefined) return fileList(of, filed, { heads, path });
  const parts = await partsOf(of, filed);
  for (const head of heads) await fileMatter(of, gathered(of, { filed, head, parts, path }));
  return heads.length;
}

function isOnce({ subject, of }: FiledFile): boolean {
  return of === 'municipality' || (of === undefined && !subject.includes('{'));
}

type Grouped = ReadonlyMap<string, { readonly columns: readonly string[]; readonly rows: ReadonlyMap<string, Row[]> }>;

/** The rows of all parts, by the key of the matter that they lead to. */
async function partsOf({ rows, plan }: Filing, { rows: own = {}, asks }: Filed): Promise<Grouped> {
  const shared =
    asks === undefined
      ? []
      : [...plan.filedWith].map(([table, by]) => ({ table, by: by.split('/').slice(1), kind: asks }));
  const named = Object.entries(own).flatMap(([by, tables]) =>
    tables.map((table) => ({ table, by: by.split('/'), kind: undefined })),
  );
  const all = [...named, ...shared];
  const read = all.map(async ({ table, by, kind }) => {
    const found = await rows.of(table, kind);
    const columns = kind === undefined ? by : ['kind', ...by];
    return [table, { columns, rows: Map.groupBy(found, (row) => keyOf(row, by)) }] as const;
  });
  return new Map(await Promise.all(read));
}

function keyOf(row: Row, columns: readonly string[]): string {
  return columns.map((column) => String(row[column] ?? '')).join('/');
}

function gathered(
  { rows, saying }: Filing,
  { filed, head, parts: all, path }: { filed: Filed; head: Row; parts: Grouped; path: readonly string[] },
): Gathered {
  const { key = ['number'], called = '' } = filed;
  const parts = new Map<string, readonly Row[]>();
  const leading = new Map([...all].map(([table, { columns }]) => [table, columns] as const));
  for (const [table, group] of all) {
    const own = group.rows.get(keyOf(head, key)) ?? [];
    rows.file(table, own);
    parts.set(table, own);
  }
  const spoken = key.map((column) => saying.municipalities.get(String(head[column])) ?? String(head[column] ?? ''));
  const name = `${called} ${spoken.join('-')}`;
  const title = titleOf(filed, head, parts);
  const about = title === undefined ? name : cut(`${name} ${title}`);
  return { filed, head, parts, leading, title, privacy: privacyOf(filed, head, parts), name, path: [...path, about] };
}

/** Of its own row, or of the last of a part (`measure_versions.title`). */
function titleOf({ title = '' }: Filed, head: Row, parts: PartRows): string | undefined {
  const [table = '', column] = title.split('.');
  const value = column === undefined ? head[table] : parts.get(table)?.at(-1)?.[column];
  return value === null || value === undefined || value === '' ? undefined : String(value);
}

/** Cut between words. */
function cut(name: string): string {
  return name.length <= LONGEST ? name : name.slice(0, name.lastIndexOf(' ', LONGEST));
}

async function fileMatter(of: Filing, one: Gathered): Promise<void> {
  const { filed, parts, privacy } = one;
  const files = [...(await bytesOf(of, one)), ...(await madeOf(of, one))];
  const open = new Map([...parts].filter(([table]) => !(isAnswer(table) && (privacy.sealed || privacy.answersApart))));
  const left = [
    ...(privacy.sealed ? ['Antworten: Sie sind bis zum Ende verdeckt.'] : []),
    ...(privacy.answersApart && !privacy.sealed
      ? ['Antworten: Sie sieht die Koordination allein; sie liegen im vertraulichen Teil.']
      : []),
  ];
  const file = await putMatter(of, one, { parts: open, files, left, apart: privacy.apart });
  if (privacy.answersApart && !privacy.sealed && !privacy.apart)
    await putMatter(of, one, { parts, files, left: [], apart: true });
  const { folder, called = '' } = filed;
  if (file === undefined) return;
  of.note({ folder, called, number: one.name.slice(called.length + 1), title: one.title ?? '', file });
}

interface Said {
  readonly parts: PartRows;
  readonly files: readonly string[];
  readonly left: readonly string[];
  readonly apart: boolean;
}

/** Without files it needs no folder of its own. */
function putMatter(
  of: Filing,
  { filed, head, name, path, title, leading }: Gathered,
  { parts, files, left, apart }: Said,
) {
  const { called = '', matter } = filed;
  const said: ArchivedMatter = {
    art: called,
    nummer: name.slice(called.length + 1),
    titel: title ?? null,
    stand: of.now,
    angaben: sayRow(matter, head, of.saying),
    teile: sayParts(parts, leading, of.saying),
    dateien: [...files],
    ausgelassen: [...left],
  };
  const place = files.length === 0 ? [...path.slice(0, -1), `${path.at(-1)}.json`] : [...path, `${name}.json`];
  return of.put(place, json(matterSchema.parse(said)), apart);
}

/** The files that were sent, as they came in. */
async function bytesOf(of: Filing, { filed, head, parts, path, privacy }: Gathered): Promise<string[]> {
  const stored = [[filed.matter, [head]] as const, ...parts];
  const files: string[] = [];
  for (const [table, rows] of stored)
    if (of.rows.columns(table).bytes.length > 0)
      for (const row of rows) {
        const body = await of.rows.bytes(table, row);
        const name = String(row['name'] ?? row['file'] ?? row['title'] ?? 'Datei');
        const file = body && (await of.put([...path, 'Anlagen', name], body, privacy.apart));
        if (file !== undefined) files.push(file);
      }
  return files;
}

/** The Word and Excel files that its feature makes of it. */
async function madeOf(of: Filing, one: Gathered): Promise<string[]> {
  const { filed, head, parts, path, privacy } = one;
  const files: string[] = [];
  for (const file of (filed.files ?? []).filter((each) => !isOnce(each)))
    for (const row of file.of === undefined ? [head] : (parts.get(file.of) ?? [])) {
      const apart = privacy.apart || privacy.answersApart || file.kind.endsWith('.confidential');
      const made = await oneFile(of, file, { row, path, apart });
      if (made !== undefined) files.push(made);
    }
  return files;
}

async function makeOnce(of: Filing, { apart }: Filed, { file, path }: { file: FiledFile; path: readonly string[] }) {
  if (file.of === undefined) return oneFile(of, file, { row: {}, path, apart: apart === true });
  for (const [id, name] of of.saying.municipalities)
    await oneFile(of, file, { row: { id }, path: [...path, name], apart: true, municipality: { id, name } });
}

interface Making {
  readonly row: Row;
  readonly path: readonly string[];
  readonly apart: boolean;
  readonly municipality?: { readonly id: string; readonly name: string };
}

/** What its feature does not hand out to such a reader is not made. */
async function oneFile(of: Filing, { kind, subject }: FiledFile, { row, path, apart, municipality }: Making) {
  const about = subject.replace(/\{(?<column>\w+)\}/gu, (_, column: string) => String(row[column] ?? ''));
  const asked = { roundId: of.roundId, subject: about, member: of.reader(municipality), now: of.now };
  const made = await of.plan.makers[kind]?.(of.db, asked);
  return made && of.put([...path, made.name], made.body, apart);
}

async function fileList(of: Filing, filed: Filed, { heads, path }: { heads: readonly Row[]; path: readonly string[] }) {
  const { matter, rows: own = {}, folder } = filed;
  const said = new Map<string, readonly Row[]>([[matter, heads]]);
  for (const table of Object.values(own).flat()) {
    const rows = await of.rows.of(table);
    of.rows.file(table, rows);
    said.set(table, rows);
  }
  if (heads.length === 0) return 0;
  const all = [...said].flatMap(([table, rows]) => rows.map((row) => sayRow(table, row, of.saying)));
  const name = path.at(-1) ?? folder;
  const list = listSchema.parse({ inhalt: name, stand: of.now, einträge: all, dateien: [] });
  const file = await of.put([...path, `${name}.json`], json(list), filed.apart === true);
  if (file !== undefined) of.note({ folder, called: 'Liste', number: String(heads.length), title: name, file });
  return heads.length;
}

/** As people read it. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
