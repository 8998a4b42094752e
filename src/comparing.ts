import { guidelineVersions } from './common-guideline/index.ts';
import type { Db } from './conversation/database.ts';
import type { Feature } from './conversation/feature.ts';
import type { WayOn } from './conversation/refusal.ts';
import type { Links } from './downloads/index.ts';
import { measuresInAreas } from './grants/index.ts';
import { areaKnowledge, type Shelf } from './guidelines/index.ts';
import { importedVersions } from './guidelines/sharing/compared.ts';
import { nameOf, versionsOf } from './guidelines/sharing/imported.ts';
import { ideasInAreas } from './ideas/index.ts';
import { questionsInAreas } from './questions/index.ts';
import { responsibilitiesInAreas } from './responsibilities/index.ts';
import { topics } from './topics/index.ts';

/** Where documents with versions are kept: the guidelines of the round, and what was brought in. */
export function versionsKept(shelf: Shelf) {
  return [guidelineVersions, importedVersions(shelf)];
}

/** What was brought in over an earlier version can be held against that. */
export async function comparing(
  db: Db,
  roundId: string,
  { title, validFrom }: { title: string; validFrom: string },
): Promise<WayOn | undefined> {
  const former = (await versionsOf(db, roundId, title)).filter((one) => one.validFrom < validFrom).at(-1);
  const data = { document: nameOf(title), before: former?.validFrom, after: validFrom };
  return former && { title: 'Änderungen ansehen', verb: 'comparisons.show', data };
}

/** The matrix of the topic areas, with what the sources say and each register holds under them. */
export function charting(shelf: Shelf, links: Links): Feature {
  return topics({
    known: areaKnowledge(shelf),
    responsible: responsibilitiesInAreas,
    ideas: ideasInAreas,
    questions: questionsInAreas,
    measures: measuresInAreas,
    links,
  });
}
