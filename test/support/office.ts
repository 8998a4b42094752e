import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCsvRows } from '../../src/documents/csv-rows.ts';

/** Whether LibreOffice is there. */
export const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** Opens a file with LibreOffice, which recalculates it, and gives what it saves in another format (`csv`, `txt:Text`); `reading` says how it reads the file. */
export function convert(
  file: { name: string; body: Uint8Array },
  format: string,
  reading: readonly string[] = [],
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-office-'));
  try {
    writeFileSync(join(folder, file.name), file.body);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const done = spawnSync(
      'soffice',
      [
        profile,
        '--headless',
        ...reading,
        '--convert-to',
        format,
        '--outdir',
        join(folder, 'made'),
        join(folder, file.name),
      ],
      { encoding: 'utf8', timeout: 240_000 },
    );
    if (done.status !== 0) throw new Error(`LibreOffice: ${done.stderr}`);
    const [made = ''] = readdirSync(join(folder, 'made'));
    return readFileSync(join(folder, 'made', made));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The values of a sheet (the first is 1) as LibreOffice calculates them, numbers and days as it writes them in English. */
export function shownSheet(file: { name: string; body: Uint8Array }, sheet = 1): string[][] {
  const shown = convert(
    file,
    `csv:Text - txt - csv (StarCalc):9,,76,1,,0,false,true,false,false,false,${sheet}`,
  ).toString();
  return shown
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/\t+$/u, '').split('\t'));
}

/** The cells of a spreadsheet or CSV file as LibreOffice opens them (numbers and days of a spreadsheet as it writes them in English); cells may hold line breaks. */
export function openedCells(file: { name: string; body: Uint8Array }): string[][] {
  const reading = file.name.endsWith('.csv')
    ? ['--infilter=Text - txt - csv (StarCalc):59,34,76,1,,0,false,false']
    : [];
  const shown = convert(file, 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,false', reading).toString();
  return readCsvRows(shown).map(({ cells }) => [...cells]);
}
