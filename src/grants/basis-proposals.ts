import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { dayOf } from '../german/time.ts';
import { changesOf, type Knowledge, type Section, sectionKey } from './basis.ts';
import { basesOf, markSeen, ownKey } from './basis-store.ts';
import type { BasisView } from './basis-view.ts';
import { measureFor } from './measure-access.ts';

/** The legal basis of a measure that is asked for. */
export interface Asked {
  readonly number: number;
  /** The words that sections are looked for by; the name of the measure where none are typed. */
  readonly words?: string | undefined;
  readonly db: Db;
}

/** The basis as it stands; sections are proposed where there is none yet, or where words are asked for. */
export async function basisOf(knowledge: Knowledge, turn: MemberTurn, asked: Asked): Promise<BasisView> {
  const { number, words, db } = asked;
  const bases = await basesOf(db, ownKey(turn, number));
  const changes = changesOf(bases, await knowledge.holding(db, turn.roundId, dayOf(turn.at)));
  const proposed = words === undefined && bases.length > 0 ? [] : await proposals(knowledge, turn, asked);
  const taken = new Set(bases.map(sectionKey));
  return { bases, changes, proposed: proposed.filter((section) => !taken.has(sectionKey(section))) };
}

/** The sections that come nearest to the words, or to the name of the measure. */
export async function proposals(knowledge: Knowledge, turn: MemberTurn, asked: Asked): Promise<readonly Section[]> {
  const { number, words, db } = asked;
  const { title } = await measureFor(db, turn, number);
  const { sections } = await knowledge.found(db, turn.roundId, words ?? title, dayOf(turn.at));
  return sections;
}

/** What is found for a measure that rests on something already is no news when the knowledge changes. */
export async function noteFound(knowledge: Knowledge, turn: MemberTurn, asked: Asked): Promise<void> {
  const key = ownKey(turn, asked.number);
  if ((await basesOf(asked.db, key)).length === 0) return;
  await markSeen(asked.db, key, await proposals(knowledge, turn, asked));
}
