/** What all of the round may read lies where they keep their files: placed in the SharePoint of the channel, where one is named. */
import { z } from 'zod';
import { pageOf } from '../cards/page.ts';
import { command, type Feature } from '../conversation/feature.ts';
import { pageField } from '../conversation/fields.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { filesCard, nowhereCard } from './cards.ts';
import type { Placeables } from './placeable.ts';
import { placedFiles } from './placed-store.ts';
import { LOOK, look, PLACE, planLook } from './placing/looking.ts';
import { placing } from './placing/running.ts';
import { filesSaid, sharePointWords } from './sayings.ts';
import { isWaiting } from './standing.ts';
import { owing } from './tables.ts';

export { placingPart } from './standing.ts';
export { PLACE, placing, planLook };

/** What the feature needs of the others: what is to lie there. */
export interface SharePointNeeds {
  readonly placeables: Placeables;
}

/** The feature. */
export function sharePoint({ placeables }: SharePointNeeds): Feature {
  return {
    name: 'sharepoint',
    owing,
    purpose: 'Files in the SharePoint of the channel: what all may read, placed once in each version.',
    help: [{ label: 'Dateien', words: 'ablage', purpose: 'was in SharePoint liegt, mit Link' }],
    menu: [],
    words: sharePointWords,
    commands: [files],
    work: { [LOOK]: (db, work) => look(db, work, placeables) },
  };
}

const files = command({
  verb: 'sharepoint.files',
  may: 'known',
  writes: false,
  typed: [{ pattern: /(?:ablage|sharepoint)(?: seite (?<page>\d{1,4}))?/u, example: 'ablage' }],
  asked: filesSaid,
  input: z.object({ page: pageField }),
  run: async ({ roundId }, { page }, db) => {
    if ((await findRoundOrThrow(db, roundId)).sharepoint?.folder === undefined) return nowhereCard();
    const all = await placedFiles(db, roundId);
    const there = all.filter((one) => one.there !== undefined);
    const latest = there.toSorted((one, other) => ((one.there?.at ?? '') > (other.there?.at ?? '') ? -1 : 1));
    return filesCard(pageOf(latest, page), all.filter(isWaiting).length);
  },
});
