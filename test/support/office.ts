import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { readCsvRows } from '../../src/documents/csv-rows.ts';

/** Whether LibreOffice is there. */
export const hasOffice = spawnSync('soffice', ['--version']).status === 0;

type File = { readonly name: string; readonly body: Uint8Array };

/** What LibreOffice needs to know of a conversion: the format that it saves (`csv`, `txt:Text`), and how it reads the file. */
interface Asked {
  readonly format: string;
  readonly reading?: readonly string[];
}

/** Starting LibreOffice costs more than what it does: what it made of a file is kept, and its profile. */
const made = new Map<string, readonly Buffer[]>();
let profile: string | undefined;

/** Opens files with one LibreOffice, which recalculates them, and gives for each all that it saves of it, in the order of their names. */
export function convertAll(files: readonly File[], asked: Asked): readonly (readonly Buffer[])[] {
  const wanted = files.filter((file) => !made.has(keyOf(file, asked)));
  if (wanted.length > 0) {
    const saved = saveAll(wanted, asked);
    for (const [at, file] of wanted.entries()) made.set(keyOf(file, asked), saved[at] ?? []);
  }
  return files.map((file) => made.get(keyOf(file, asked)) ?? []);
}

/** One file in another format. */
export function convert(file: File, format: string, reading: readonly string[] = []): Buffer {
  const [only] = convertAll([file], { format, reading })[0] ?? [];
  if (!only) throw new Error(`LibreOffice made nothing of ${file.name}`);
  return only;
}

function keyOf({ name, body }: File, asked: Asked): string {
  const hash = createHash('sha256').update(JSON.stringify([name, asked]));
  for (const part of partsOf(body)) hash.update(part);
  return hash.digest('hex');
}

/** What a file holds, without when it was made. */
function partsOf(body: Uint8Array): readonly Uint8Array[] {
  if (strFromU8(body.subarray(0, 2), true) !== 'PK') return [body];
  const parts = Object.entries(unzipSync(body)).filter(([name]) => name !== 'docProps/core.xml');
  return parts.flatMap(([name, part]) => [strToU8(name), part]);
}

/** Without it the names of files lose what is no ASCII: each sheet becomes a file of its name. */
const LETTERS = 'C.UTF-8';

function saveAll(files: readonly File[], { format, reading = [] }: Asked): readonly (readonly Buffer[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-office-'));
  try {
    const paths = files.map(({ name, body }, at) => {
      const path = join(folder, `${String(at).padStart(3, '0')}-${name}`);
      writeFileSync(path, body);
      return path;
    });
    const outdir = join(folder, 'made');
    const own = `-env:UserInstallation=file://${profileFolder()}`;
    const done = spawnSync(
      'soffice',
      [own, '--headless', ...reading, '--convert-to', format, '--outdir', outdir, ...paths],
      { encoding: 'utf8', timeout: 240_000, env: { ...process.env, LC_ALL: LETTERS } },
    );
    if (done.status !== 0) throw new Error(`LibreOffice: ${done.stderr}`);
    const names = readdirSync(outdir).toSorted();
    return paths.map((_, at) =>
      names
        .filter((name) => name.startsWith(String(at).padStart(3, '0')))
        .map((name) => readFileSync(join(outdir, name))),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function profileFolder(): string {
  if (profile === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-office-profile-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    profile = folder;
  }
  return profile;
}

/** The values of a sheet (the first is 1) as LibreOffice calculates them, numbers and days as it writes them in English. */
export function shownSheet(file: File, sheet = 1): string[][] {
  const [shown = []] = shownSheets([file], sheet);
  return shown;
}

/** The same of several files at once; all their sheets are saved, so that the next one asked for is there. */
export function shownSheets(files: readonly File[], sheet = 1): string[][][] {
  const format = 'csv:Text - txt - csv (StarCalc):9,,76,1,,0,false,true,false,false,false,-1';
  return convertAll(files, { format }).map((saved, at) => {
    const shown = saved[placeOf(files[at]?.body ?? new Uint8Array(), sheet)] ?? Buffer.alloc(0);
    const lines = shown.toString().trimEnd().split('\n');
    return lines.map((line) => line.replace(/\t+$/u, '').split('\t'));
  });
}

/** Where the file of a sheet stands among those that were saved, which are ordered by the names of the sheets. */
function placeOf(workbook: Uint8Array, sheet: number): number {
  const { 'xl/workbook.xml': part = new Uint8Array() } = unzipSync(workbook);
  const names = [...strFromU8(part).matchAll(/<sheet [^>]*?name="(?<name>[^"]*)"/gu)].map(
    ({ groups }) => groups?.['name'] ?? '',
  );
  return names.toSorted((one, other) => (one < other ? -1 : Number(one > other))).indexOf(names[sheet - 1] ?? '');
}

/** The cells of a spreadsheet or CSV file as LibreOffice opens them (numbers and days of a spreadsheet as it writes them in English); cells may hold line breaks. */
export function openedCells(file: File): string[][] {
  const reading = file.name.endsWith('.csv')
    ? ['--infilter=Text - txt - csv (StarCalc):59,34,76,1,,0,false,false']
    : [];
  const shown = convert(file, 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,false', reading).toString();
  return readCsvRows(shown).map(({ cells }) => [...cells]);
}
