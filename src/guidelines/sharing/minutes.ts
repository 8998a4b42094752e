import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { numericDay } from '../../german/write.ts';
import type { KnowledgeDocument, Section } from '../document.ts';
import { checksumOf } from '../knowledge-file.ts';
import { keepNext } from '../store.ts';

/** Minutes that the round has agreed to: what was consulted in each TOP. */
interface AgreedMinutes {
  readonly minutes: number;
  readonly heldOn: Day;
  readonly items: readonly { readonly place: number; readonly title: string; readonly text: string }[];
}

/**
 * What was consulted in a meeting becomes knowledge as a report, each TOP by itself: what was decided and agreed are
 * entries of their own, and are not repeated. What is corrected takes the place of what stood there.
 */
export async function keepMinutes(db: Db, roundId: string, agreed: AgreedMinutes, now: Instant): Promise<void> {
  const { minutes, heldOn: validFrom, items } = agreed;
  const title = `Niederschrift vom ${numericDay(validFrom)}`;
  const sections = items.map(
    ({ place, title: heading, text }): Section => ({
      ...{ anchor: `top-${place}`, heading, text, synonyms: '', status: 'report', validFrom },
      sources: [{ label: `${title}, TOP ${place}, Beratung`, strength: 'Kommune' }],
    }),
  );
  if (sections.length === 0) return;
  const document: KnowledgeDocument = {
    ...{ name: `niederschrift-${minutes}`, title, kind: 'minutes', publisher: 'Runde', validFrom, sections },
    checksum: checksumOf(items.map(({ place, title: of, text }) => `${place} ${of}\n${text}`).join('\n')),
  };
  await keepNext(db, roundId, { document, origin: 'round', now });
}
