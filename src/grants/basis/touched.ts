import type { Db } from '../../conversation/database.ts';
import type { WorkHandler } from '../../conversation/feature.ts';
import { allowedFrom } from '../../delivery/hours/allowed.ts';
import { northRhineWestphalia } from '../../delivery/hours/holidays.ts';
import { tellMunicipality } from '../../delivery/recipients.ts';
import { schedule } from '../../delivery/work.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf, fromBerlin } from '../../german/time.ts';
import { municipalitiesOf } from '../../municipalities/store.ts';
import { type Change, changesOf, type Knowledge, mayNarrow, type Section, sectionKey } from '../basis.ts';
import { allBases, markSeen, markTold } from '../basis-store.ts';
import type { Measure } from '../measure.ts';
import { allMeasures } from '../measure-store.ts';
import { type Touched, touchedCard, touchedLine } from './basis-cards.ts';

const WORK = 'grants.knowledge';

/**
 * Tells municipalities, once, which of their measures are touched by what has changed in the knowledge: a section reads
 * differently or holds no more, or a rule, an answer of the ministry or a decision is new to what a measure is about.
 * What is known to change later is told when it does, in the next allowed hour.
 */
export function knowledgeChanged(knowledge: Knowledge) {
  return async (db: Db, roundId: string, now: Instant): Promise<void> => {
    const today = dayOf(now);
    for (const day of await knowledge.changing(db, roundId, today)) {
      const begins = fromBerlin(day);
      if (begins !== undefined)
        await schedule(db, { roundId, kind: WORK, subject: day }, allowedFrom(begins, northRhineWestphalia));
    }
    const touched = await touchedMeasures(knowledge, db, { roundId, today });
    for (const { id, name } of await municipalitiesOf(db, roundId)) {
      const own = touched.filter(({ measure }) => measure.municipality.id === id);
      if (own.length === 0) continue;
      const personal = () => touchedCard(name, own);
      await tellMunicipality(db, id, { roundId, at: now, personal, line: touchedLine(name) });
    }
  };
}

/** The work that looks again when a section begins to hold or has ended. */
export function knowledgeWork(knowledge: Knowledge): Record<string, WorkHandler> {
  const look = knowledgeChanged(knowledge);
  return { [WORK]: (db, { roundId, now }) => look(db, roundId, now) };
}

async function touchedMeasures(
  knowledge: Knowledge,
  db: Db,
  { roundId, today }: { roundId: string; today: Day },
): Promise<Touched[]> {
  const bases = await allBases(db, roundId);
  if (bases.length === 0) return [];
  const holding = await knowledge.holding(db, roundId, today);
  const touched: Touched[] = [];
  for (const measure of (await allMeasures(db, roundId)).filter(({ state }) => state === 'active')) {
    const own = bases.filter((one) => one.municipalityId === measure.municipality.id && one.measure === measure.number);
    if (own.length === 0) continue;
    const changes = await untold(db, roundId, changesOf(own, holding));
    const news = await newsFor(knowledge, db, { roundId, measure, today });
    const added = news.filter((section) => changes.every(({ now }) => !now || sectionKey(now) !== sectionKey(section)));
    if (changes.length + added.length > 0) touched.push({ measure, changes, added });
  }
  return touched;
}

/** The changes that nobody has been told of; they count as told from now on. */
async function untold(db: Db, roundId: string, changes: readonly Change[]): Promise<Change[]> {
  const news: Change[] = [];
  for (const change of changes) if (await markTold(db, roundId, change)) news.push(change);
  return news;
}

/** What is found for a measure, may narrow its rules, and was not found for it before. */
async function newsFor(
  knowledge: Knowledge,
  db: Db,
  { roundId, measure, today }: { roundId: string; measure: Measure; today: Day },
): Promise<Section[]> {
  const { sections, sure } = await knowledge.found(db, roundId, measure.title, today);
  const key = { roundId, municipalityId: measure.municipality.id, number: measure.number };
  return sure ? markSeen(db, key, sections.filter(mayNarrow)) : [];
}
