import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether LibreOffice is there. */
export const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** Opens a file with LibreOffice, which recalculates it, and gives what it saves in another format (`csv`, `txt:Text`). */
export function convert(file: { name: string; body: Uint8Array }, format: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-office-'));
  try {
    writeFileSync(join(folder, file.name), file.body);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const done = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', format, '--outdir', folder, join(folder, file.name)],
      { encoding: 'utf8', timeout: 60_000 },
    );
    if (done.status !== 0) throw new Error(`LibreOffice: ${done.stderr}`);
    const [extension = ''] = format.split(':');
    return readFileSync(join(folder, file.name.replace(/\.\w+$/u, `.${extension}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The values of a sheet as LibreOffice calculates them (numbers and days as it writes them in English). */
export function shownSheet(file: { name: string; body: Uint8Array }): string[][] {
  const shown = convert(file, 'csv:Text - txt - csv (StarCalc):9,,76,1,,0,false,true,false').toString();
  return shown
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/\t+$/u, '').split('\t'));
}
