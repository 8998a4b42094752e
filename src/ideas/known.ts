import type { Named } from '../conversation/asked.ts';
import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { euro } from '../german/write-number.ts';
import { type Idea, ideaName, KINDS, STATES } from './idea.ts';
import { allIdeas } from './store.ts';

/** The entries that a message may name, the newest first; what has been withdrawn last. */
export async function knownIdeas(db: Db, turn: MemberTurn): Promise<readonly Named[]> {
  const all = (await allIdeas(db, turn.roundId)).map(named);
  return [...all.filter(({ open }) => open), ...all.filter(({ open }) => !open)];
}

function named(idea: Idea): Named {
  return {
    number: idea.number,
    title: idea.title,
    open: idea.state !== 'withdrawn',
    facts: [
      { label: KINDS[idea.kind], value: `${ideaName(idea)}: ${idea.title}` },
      { label: 'Von', value: idea.municipality.name },
      { label: 'Stand', value: STATES[idea.state] },
      ...(idea.cost === undefined ? [] : [{ label: 'Kosten', value: euro(idea.cost) }]),
    ],
  };
}
