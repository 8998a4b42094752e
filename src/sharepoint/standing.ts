import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { ago } from '../german/time.ts';
import { NBSP, weekdayTime } from '../german/write.ts';
import { findRound } from '../municipalities/store.ts';
import { type Placed, placedFiles, troublesIn } from './placed-store.ts';
import { todoFor } from './trouble-card.ts';

const LATE = { days: 1 };

/** How placing stands in a few words, and what is to be done where it does not stand well. */
export interface PlacingPart {
  readonly name: string;
  readonly says: string;
  readonly wrong?: { readonly title: string; readonly next: string };
}

/** How placing stands in a round; nothing where no folder is named for it. */
export async function placingPart(db: Db, roundId: string, now: Instant): Promise<PlacingPart[]> {
  if ((await findRound(db, roundId))?.sharepoint?.folder === undefined) return [];
  const files = await placedFiles(db, roundId);
  const waiting = files.filter(isWaiting);
  const [latest] = files
    .flatMap(({ there }) => there?.at ?? [])
    .toSorted()
    .reverse();
  const counted =
    waiting.length === 0
      ? 'nichts wartet'
      : `${waiting.length}${NBSP}${waiting.length === 1 ? 'Datei wartet' : 'Dateien warten'}`;
  const says = `${latest === undefined ? 'noch nichts abgelegt' : `zuletzt abgelegt am ${weekdayTime(latest)}`}, ${counted}`;
  const [trouble] = await troublesIn(db, roundId);
  const part = { name: 'SharePoint', says };
  const title = 'Dateien lassen sich nicht in SharePoint ablegen.';
  if (trouble) return [{ ...part, wrong: { title, next: `Für die IT: ${todoFor(trouble.code)}` } }];
  const late = waiting.some(({ wantedAt }) => wantedAt < ago(now, LATE));
  return [
    late
      ? { ...part, wrong: { title: 'Dateien warten seit über einem Tag auf SharePoint.', next: todoFor('') } }
      : part,
  ];
}

/** Whether a file is not there as it is to be. */
export function isWaiting({ wanted, there }: Placed): boolean {
  return there?.version !== wanted;
}
