import type { Db } from '../conversation/database.ts';
import { InvalidInput } from '../conversation/inputs.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { topicAreaOf } from '../municipalities/topic-area.ts';

/** The topic area of the round that was chosen or typed; the form comes back where it is none. */
export async function topicAreaFor(db: Db, roundId: string, typed: string): Promise<string> {
  const { topicAreas } = await findRoundOrThrow(db, roundId);
  const topicArea = topicAreaOf(typed, topicAreas);
  if (topicArea !== undefined) return topicArea;
  throw new InvalidInput({ topicArea: `Bitte eines dieser Themenfelder wählen: ${topicAreas.join(', ')}.` });
}
