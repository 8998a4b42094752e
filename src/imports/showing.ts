import type { Db } from '../conversation/database.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Instant } from '../german/berlin.ts';
import { answeredBy, type Knowing } from './adopting.ts';
import { adoptedCard, discardedCard, previewCard, refusedCard } from './cards.ts';
import type { FileImport } from './import.ts';

/** Shows an import as it stands: what it would become, or what has become of it. */
export async function shown(
  knowing: Knowing,
  db: Db,
  of: { roundId: string; found: FileImport; now: Instant },
): Promise<Reply> {
  const { roundId, found, now } = of;
  if (found.state === 'refused') return refusedCard(found);
  if (found.state === 'adopted') {
    const answers = await answeredBy(knowing, db, { roundId, details: found.details, now });
    return { ...adoptedCard(found.number, found.details, { answers }), replaces: undefined };
  }
  if (found.state === 'discarded') return discardedCard(found.number, found.details);
  return previewCard(found, await knowing.versionsOf(db, roundId, found.details.title));
}
