import type { Db } from '../../conversation/database.ts';
import type { Finder } from '../../conversation/feature.ts';
import { dotted } from '../../german/write.ts';
import { municipalitiesOf } from '../../municipalities/store.ts';
import type { Collection } from '../collection.ts';
import { declared, type Standing } from '../entry.ts';
import { allStandings } from '../entry-store.ts';
import { type Idea, ideaName, KINDS, STATES } from '../idea.ts';
import { ideaCard } from '../idea-card.ts';
import { standingLine } from '../standing-parts.ts';
import { allIdeas } from '../store.ts';
import { findIdeas } from './matching.ts';

/** Finds entries for the compose box, the newest where nothing is searched for; each is inserted as everyone sees it. */
export function finder(collection: Collection): Finder {
  return async (db, { roundId, words, limit }) => {
    const standings = await allStandings(db, roundId);
    const filter = words.trim() === '' ? {} : { words };
    const found = findIdeas(collection.of(roundId, standings), standings, filter).slice(0, limit);
    const municipalities = (await municipalitiesOf(db, roundId)).length;
    return found.map((standing) => ({
      title: standing.idea.title,
      subtitle: standingLine(standing),
      reply: ideaCard({ ...standing, comments: [], steps: [], municipalities }),
    }));
  };
}

/** Something that municipalities want to coordinate: an entry, who wants it, and what about it. */
export interface OpenNeed {
  readonly number: number;
  /** *Idee 3*. */
  readonly name: string;
  readonly title: string;
  readonly municipalities: readonly string[];
  readonly about: readonly string[];
}

/** The coordination needs that are open: entries of this kind, and what was registered on others, the oldest first. */
export async function openNeeds(db: Db, roundId: string): Promise<OpenNeed[]> {
  const open = (await allStandings(db, roundId)).filter(
    (standing) =>
      !['done', 'withdrawn'].includes(standing.idea.state) &&
      (standing.idea.kind === 'need' || declared(standing, 'need').length > 0),
  );
  return open.toReversed().map(needIn);
}

function needIn(standing: Standing): OpenNeed {
  const { idea } = standing;
  const needs = declared(standing, 'need');
  const names = needs.map(({ municipality }) => municipality.name);
  return {
    number: idea.number,
    name: ideaName(idea),
    title: idea.title,
    municipalities: idea.kind === 'need' ? [...new Set([idea.municipality.name, ...names])] : names,
    about: needs.flatMap(({ text }) => text ?? []),
  };
}

/** What has been gathered under each topic area, the newest first; what was withdrawn is not told. */
export async function ideasInAreas(db: Db, roundId: string) {
  const all = (await allIdeas(db, roundId)).filter(({ state }) => state !== 'withdrawn');
  return all.map((idea) => ({
    topicArea: idea.topicArea,
    kind: KINDS[idea.kind],
    name: ideaName(idea),
    title: idea.title,
    line: dotted(idea.municipality.name, STATES[idea.state]),
    way: { title: `${ideaName(idea)} ansehen`, verb: 'ideas.show', data: { number: String(idea.number) } },
  }));
}

/** The entries of one municipality that still stand, the oldest first. */
export async function ideasOf(db: Db, roundId: string, municipalityId: string) {
  const own = (await allIdeas(db, roundId)).filter(
    ({ municipality, state }) => municipality.id === municipalityId && state !== 'withdrawn',
  );
  return own.toSorted((one, other) => one.number - other.number).map(told);
}

function told(idea: Idea) {
  const { title, topicArea, cost, costsGoOn: goesOn } = idea;
  return { name: ideaName(idea), title, topicArea, cost, goesOn };
}
