import type { Finder, Found, Sought } from '../../conversation/feature.ts';
import { dayOf } from '../../german/time.ts';
import { dotted } from '../../german/write.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { type Chunk, STATUSES } from '../document.ts';
import type { Shelf } from '../shelf.ts';
import { wishes } from '../wishes.ts';
import { answerOf, rulesOf } from './answer.ts';
import { answerCard } from './answer-card.ts';

/** Finds statements that hold today; each is inserted as the card that answers with it. Decisions are found in their register. */
export function findKnowledge(shelf: Shelf): Finder {
  return async (db, sought) => {
    const words = sought.words.replace(/\s+/gu, ' ').trim();
    if (words === '') return [];
    const whole = await shelf.of(db, sought.roundId);
    const knowledge = sought.elsewhere === true ? rulesOf(whole) : whole;
    const { programme } = await findRoundOrThrow(db, sought.roundId);
    const today = dayOf(sought.now);
    const asked = { question: words, today, programmeEnd: programme.to, near: [] };
    const { hits } = knowledge.index.search(words, { limit: 2 * sought.limit, ...wishes(knowledge, today) });
    return distinct(
      hits.flatMap(({ id }) => knowledge.chunks.get(id) ?? []).filter(({ document }) => document.kind !== 'decision'),
      sought,
    ).map((chunk) => found(chunk, answerCard(asked, answerOf(knowledge, chunk, today), knowledge.index)));
  };
}

function found(chunk: Chunk, reply: Found['reply']): Found {
  return {
    title: chunk.heading,
    subtitle: dotted(chunk.sources[0]?.label ?? chunk.document.title, STATUSES[chunk.status]),
    reply,
  };
}

/** The best piece of each section. */
function distinct(chunks: readonly Chunk[], { limit }: Sought): Chunk[] {
  const bySection = Map.groupBy(chunks, ({ document, anchor }) => `${document.name}#${anchor}`);
  return [...bySection.values()].flatMap(([best]) => best ?? []).slice(0, limit);
}
