import { readdirSync, statfsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { OperatingSettings } from '../../operating-settings.ts';
import { broken, type Finding, fine, unchecked, warning } from './finding.ts';

const GIGABYTE = 1_000_000_000;
const WARN_BYTES = GIGABYTE;
const BROKEN_BYTES = GIGABYTE / 10;
const HOUR = 3_600_000;
/** A backup begins and ends a little later on one day than on the other. */
const LATE_HOURS = 3;
/** After so many times of what was agreed it is no delay any more. */
const LONG = 4;

/** Bytes that are free where a folder is, or where it would be made. */
export function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch (error) {
    const above = dirname(resolve(folder));
    if (above === resolve(folder)) throw error;
    return freeBytes(above);
  }
}

/** Looks whether there is room where files are written. */
export function lookAtDisk(folder: string, free: (folder: string) => number): Finding {
  const bytes = free(folder);
  const room = `${(bytes / GIGABYTE).toLocaleString('de-DE', { maximumFractionDigits: 1 })} GB`;
  const where = resolve(folder);
  if (bytes >= WARN_BYTES) return fine('disk', `Auf dem Datenträger von ${where} sind ${room} frei.`);
  const what = `Auf dem Datenträger von ${where} sind nur noch ${room} frei`;
  const todo = 'schaffen Sie Platz, bevor er voll ist; dann nimmt Kreisrunde nichts mehr an.';
  return bytes < BROKEN_BYTES ? broken('disk', what, todo) : warning('disk', what, todo);
}

/** Looks how old the newest backup is. */
export function lookAtBackups(backups: OperatingSettings['backups'], now: number): Finding {
  if (!backups) return unchecked('backup', 'das Alter der Sicherungen; nennen Sie ihren Ordner in BACKUP_FOLDER.');
  const { folder, days } = backups;
  const newest = newestIn(folder);
  const todo = 'prüfen Sie den Auftrag, der sichert (cli backup oder pg_dump).';
  if (newest === undefined) return broken('backup', `In ${folder} liegt keine lesbare Sicherung`, todo);
  const hours = Math.floor((now - newest) / HOUR);
  const age = hours < 48 ? `${hours} Stunden` : `${Math.floor(hours / 24)} Tage`;
  if (hours <= days * 24 + LATE_HOURS) return fine('backup', `Die neueste Sicherung ist ${age} alt.`);
  const what = `Die neueste Sicherung in ${folder} ist ${age} alt`;
  return hours > LONG * days * 24 ? broken('backup', what, todo) : warning('backup', what, todo);
}

/** When the newest was written, lists of deleted people and what is still being copied left out; undefined where there is none. */
function newestIn(folder: string): number | undefined {
  try {
    const times = readdirSync(folder)
      .filter((name) => !name.endsWith('.json') && !name.endsWith('.part'))
      .map((name) => statSync(join(folder, name)))
      .filter((file) => file.isFile() && file.size > 0)
      .map(({ mtimeMs }) => mtimeMs);
    return times.length === 0 ? undefined : Math.max(...times);
  } catch {
    return undefined;
  }
}
