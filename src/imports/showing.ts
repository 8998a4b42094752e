import type { Db } from '../conversation/database.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Knowing } from './adopting.ts';
import { adoptedCard, discardedCard, previewCard, refusedCard } from './cards.ts';
import type { FileImport } from './import.ts';

/** Shows an import as it stands: what it would become, or what has become of it. */
export async function shown(knowing: Knowing, db: Db, of: { roundId: string; found: FileImport }): Promise<Reply> {
  const { roundId, found } = of;
  if (found.state === 'refused') return refusedCard(found);
  if (found.state === 'adopted') return { ...adoptedCard(found.number, found.details), replaces: undefined };
  if (found.state === 'discarded') return discardedCard(found.number, found.details);
  return previewCard(found, await knowing.versionsOf(db, roundId, found.details.title));
}
