import type { Db } from '../conversation/database.ts';
import { touch } from '../delivery/outbox.ts';
import { longDay } from '../german/write.ts';
import type { VersionNoted } from './acknowledgement.ts';
import { acknowledgements } from './kind.ts';
import { notedAskings, outlines, saveOvertaken } from './store.ts';

/** Ends what goes round of earlier versions of a document: a newer one holds. */
export async function overtake(db: Db, roundId: string, { document, validFrom }: VersionNoted): Promise<void> {
  const earlier = (await outlines(db, roundId)).filter(
    ({ state, version }) => state === 'open' && version?.document === document && version.validFrom < validFrom,
  );
  for (const { number } of earlier) {
    const held = await notedAskings.hold(db, roundId, number);
    if (held.state !== 'open') continue;
    await acknowledgements.settle(db, held);
    await saveOvertaken(db, { roundId, number }, `Fassung gültig ab ${longDay(validFrom)}`);
    await touch(db, roundId, `acknowledgements.card:${number}`);
  }
}
