import { existsSync } from 'node:fs';
import { reasonOf } from '../../opening.ts';
import { isAway } from '../../storage/away.ts';
import { type Storage, storageAt } from '../../storage/index.ts';
import { serverTime, stepsOf, tryWriting } from '../../storage/standing.ts';
import { clockFinding } from './clock.ts';
import { broken, type Finding, fine, unchecked, warning } from './finding.ts';

/** What is asked of a database that this version can read. */
type Further = (storage: Storage) => Promise<readonly Finding[]>;

const START = 'starten Sie Kreisrunde; die Tabellen entstehen dabei von selbst.';

/** Looks whether the database is there, takes what is written and has the tables of this version; nothing is made or changed. */
export async function lookAtDatabase(url: string, now: () => number, further: Further): Promise<Finding[]> {
  const path = url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : undefined;
  if (path !== undefined && !existsSync(path))
    return [
      broken(
        'database',
        `Die Datenbankdatei ${path} gibt es nicht`,
        `prüfen Sie DATABASE_URL. Beim ersten Mal: ${START}`,
      ),
    ];
  const storage = storageAt(url);
  try {
    return await lookInside(storage, now, further);
  } catch (error) {
    return [unusable(error)];
  } finally {
    await storage.close();
  }
}

/** What is neither away nor what SQLite says of its file is no finding but a fault. */
function unusable(error: unknown): Finding {
  if (isAway(error)) return broken('database', 'Die Datenbank lässt sich nicht benutzen', reasonOf(error));
  if (!(error instanceof Error && 'errcode' in error)) throw error;
  return broken(
    'database',
    'Die Datei ist keine Datenbank von Kreisrunde, oder sie ist beschädigt',
    'prüfen Sie DATABASE_URL, oder spielen Sie eine Sicherung zurück: cli restore SICHERUNG.db',
  );
}

async function lookInside(storage: Storage, now: () => number, further: Further): Promise<Finding[]> {
  const standing = await ofSteps(storage);
  if (standing.state !== 'ok') return [standing, unchecked('round', 'die Runden, bis die Datenbank bereit ist.')];
  const unwritten = await ofWriting(storage);
  if (unwritten) return [unwritten, ...(await further(storage))];
  const clock = clockFinding({ here: now(), there: await serverTime(storage), whose: 'des Datenbankservers' });
  return [standing, clock, ...(await further(storage))];
}

async function ofWriting({ db }: Storage): Promise<Finding | undefined> {
  try {
    await tryWriting(db);
    return undefined;
  } catch (error) {
    const todo = isAway(error) ? reasonOf(error) : 'prüfen Sie, ob der Nutzer dort schreiben darf.';
    return broken('database', 'Die Datenbank lässt sich lesen, nimmt aber keine Einträge an', todo);
  }
}

async function ofSteps(storage: Storage): Promise<Finding> {
  const { missing, unknown } = await stepsOf(storage);
  if (unknown > 0)
    return broken(
      'database',
      'Die Datenbank stammt von einer neueren Version von Kreisrunde',
      'installieren Sie diese oder eine neuere Version.',
    );
  if (missing > 0) return warning('database', 'Die Datenbank hat noch nicht die Tabellen dieser Version', START);
  return fine('database', 'Die Datenbank ist erreichbar, nimmt Einträge an und hat die Tabellen dieser Version.');
}
