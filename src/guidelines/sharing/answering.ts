import type { Db } from '../../conversation/database.ts';
import type { Day } from '../../german/calendar.ts';
import { placeReader } from '../../municipalities/places.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { unmet } from '../../search/index.ts';
import type { Chunk } from '../document.ts';
import type { Knowledge, Shelf } from '../shelf.ts';
import { wishes } from '../wishes.ts';

/** Which of some questions a document answers best on a day: what comes nearest stands in it, and holds what is asked for. */
export function answeredIn(shelf: Shelf) {
  return async (
    db: Db,
    roundId: string,
    { document, questions, day }: { document: string; questions: readonly string[]; day: Day },
  ): Promise<readonly string[]> => {
    if (questions.length === 0) return [];
    const knowledge = await shelf.of(db, roundId);
    const { municipalities } = await findRoundOrThrow(db, roundId);
    const placesIn = placeReader(municipalities);
    return questions.filter((question) => {
      const nearest = nearestTo(knowledge, question, day);
      return nearest?.document.name === document && holds(nearest, { question, knowledge, placesIn });
    });
  };
}

function nearestTo(knowledge: Knowledge, question: string, day: Day): Chunk | undefined {
  const { hits, band } = knowledge.index.search(question, { limit: 1, ...wishes(knowledge, day) });
  const [first] = hits;
  return first && band === 'answer' ? knowledge.chunks.get(first.id) : undefined;
}

function holds(
  { heading, path = [], text, lead = [] }: Chunk,
  asked: { question: string; knowledge: Knowledge; placesIn: ReturnType<typeof placeReader> },
): boolean {
  const { question, knowledge, placesIn } = asked;
  const constraints = { question, weights: knowledge.index.weigh(question), placesIn, programme: [] };
  return !unmet(constraints, { heading: [...path, heading].join('\n'), text: [...lead, text].join('\n') });
}
