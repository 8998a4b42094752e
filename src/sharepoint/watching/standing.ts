import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import { ago } from '../../german/time.ts';
import { NBSP, weekdayTime } from '../../german/write.ts';
import { findRound } from '../../municipalities/store.ts';
import type { PlacingPart } from '../standing.ts';
import { todoFrom } from './cards.ts';
import { findFolder, watchedFiles } from './store.ts';

const LATE = { hours: 3 };

/** How watching stands in a round; nothing where no folder is named. */
export async function watchingPart(db: Db, roundId: string, now: Instant): Promise<PlacingPart[]> {
  if ((await findRound(db, roundId))?.sharepoint?.watched === undefined) return [];
  const folder = await findFolder(db, roundId);
  const part = { name: 'Wissensordner' };
  if (!folder) return [{ ...part, says: 'noch nicht angesehen' }];
  const count = (await watchedFiles(db, roundId)).length;
  const counted = `${count}${NBSP}${count === 1 ? 'Dokument' : 'Dokumente'}`;
  const says = `zuletzt angesehen am ${weekdayTime(folder.looked_at)}, ${counted}`;
  const title = 'Der Wissensordner in SharePoint lässt sich nicht ansehen.';
  if (folder.trouble !== null)
    return [{ ...part, says, wrong: { title, next: `Für die IT: ${todoFrom(folder.trouble)}` } }];
  const late = folder.looked_at < ago(now, LATE);
  return [late ? { ...part, says, wrong: { title, next: `Für die IT: ${todoFrom('')}` } } : { ...part, says }];
}
