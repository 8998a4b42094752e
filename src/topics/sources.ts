import type { Db } from '../conversation/database.ts';
import { type Member, memberships } from '../conversation/turn.ts';
import type { Links } from '../downloads/index.ts';
import type { Instant } from '../german/berlin.ts';
import { may } from '../municipalities/rights.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import type { Area, AreaEntry, AreaKnown } from './area.ts';
import { matrixOf } from './matrix.ts';
import { allPossibilities } from './store.ts';

type Entries = (db: Db, roundId: string, now: Instant) => Promise<readonly AreaEntry[]>;

/** What others hold of topic areas, asked for once for all of them: what the sources say, and the entries of each register. */
export interface Sources {
  readonly known: (
    db: Db,
    roundId: string,
    asked: { readonly areas: readonly string[]; readonly now: Instant },
  ) => Promise<ReadonlyMap<string, AreaKnown>>;
  readonly responsible: Entries;
  readonly ideas: Entries;
  readonly questions: Entries;
  /** Those that these municipalities keep. */
  readonly measures: (db: Db, roundId: string, municipalities: readonly string[]) => Promise<readonly AreaEntry[]>;
}

/** What the feature needs. */
export interface TopicsNeeds extends Sources {
  readonly links: Links;
}

/** Of which round, when, and for whose eyes: with a member, the measures of the municipalities that they speak for. */
export interface Reading {
  readonly roundId: string;
  readonly now: Instant;
  readonly own?: Member | undefined;
}

/** The matrix of a round as it stands. */
export async function loadMatrix(db: Db, sources: Sources, { roundId, now, own }: Reading): Promise<Area[]> {
  const { topicAreas } = await findRoundOrThrow(db, roundId);
  return matrixOf({
    topicAreas,
    possibilities: await allPossibilities(db, roundId),
    known: await sources.known(db, roundId, { areas: topicAreas, now }),
    responsible: await sources.responsible(db, roundId, now),
    ideas: await sources.ideas(db, roundId, now),
    questions: await sources.questions(db, roundId, now),
    measures: own && (await sources.measures(db, roundId, spokenFor(own))),
  });
}

/** The municipalities that a member keeps measures for. */
function spokenFor(member: Member): string[] {
  const all = memberships(member).filter((one) => may(one, 'speak') === undefined);
  return [...new Set(all.map(({ municipality }) => municipality.id))];
}
