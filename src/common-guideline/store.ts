import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { municipalityOf } from '../municipalities/join.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import { amendments } from './amendment-store.ts';
import { lastCirculation, touchGuideline } from './comment-store.ts';
import type { Guideline, Holder, Section, Wording } from './guideline.ts';
import { byNumber } from './section-number.ts';
import type { CommonGuidelineTables, GuidelineWordingsTable } from './tables.ts';
import { versions } from './version-store.ts';

const open = (db: Db) => db.withTables<CommonGuidelineTables & MunicipalitiesTables>();

/** By which office something was written, and when. */
export interface Written {
  readonly office: string;
  readonly at: Instant;
}

/** What a guideline is called, and who holds it. */
export interface Head {
  readonly title: string;
  readonly holder?: Holder | undefined;
}

/** A guideline without its sections. */
export type Outline = Pick<Guideline, 'number' | 'title' | 'holder'>;

/** All guidelines without their sections, the latest first. */
export async function outlines(db: Db, roundId: string): Promise<readonly Outline[]> {
  const rows = await open(db)
    .selectFrom('guideline_heads')
    .leftJoin('municipalities', municipalityOf('guideline_heads'))
    .select(['guideline', 'title', 'municipality_id', 'municipalities.name as name'])
    .where('guideline_heads.round_id', '=', roundId)
    .orderBy('guideline', 'desc')
    .orderBy('version', 'desc')
    .execute();
  const latest = [...Map.groupBy(rows, ({ guideline }) => guideline).values()].flatMap(([last]) => last ?? []);
  return latest.map(({ guideline: number, title, municipality_id: id, name }) => ({
    number,
    title,
    holder: id === null || name === null ? undefined : { id, name },
  }));
}

/** A guideline with its sections as they are drafted now; undefined when there is none of this number. */
export async function findGuideline(db: Db, roundId: string, number: number): Promise<Guideline | undefined> {
  const outline = (await outlines(db, roundId)).find((one) => one.number === number);
  if (!outline) return undefined;
  return {
    ...outline,
    sections: current(await wordings(db, roundId, { guideline: number })),
    circulation: await lastCirculation(db, roundId, number),
    amendments: await amendments(db, roundId, number),
    version: (await versions(db, roundId, number))[0],
  };
}

/** The same, where it is known to be there. */
export async function findGuidelineOrThrow(db: Db, roundId: string, number: number): Promise<Guideline> {
  const found = await findGuideline(db, roundId, number);
  if (!found) throw new Error('no such guideline');
  return found;
}

/** Holds a guideline until the transaction ends: who changes it sees what those before have made. */
export async function holdGuideline(db: Db, roundId: string, number: number): Promise<void> {
  await open(db)
    .updateTable('common_guidelines')
    .set((eb) => ({ number: eb.ref('number') }))
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}

/** All wordings of a guideline, or of one of its sections, the latest of each first. */
export async function wordings(
  db: Db,
  roundId: string,
  { guideline, section }: { guideline: number; section?: string },
): Promise<readonly Wording[]> {
  const all = open(db)
    .selectFrom('guideline_wordings')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('guideline', '=', guideline)
    .orderBy('section')
    .orderBy('version', 'desc');
  const rows = await (section === undefined ? all : all.where('section', '=', section)).execute();
  return rows.map(toWording);
}

function toWording({ section, version, heading, text, office, written_at: at }: GuidelineWordingsTable): Wording {
  return { number: section, version, heading, text: text ?? undefined, office, at };
}

/** The last wording of each section that was not struck. */
function current(all: readonly Wording[]): readonly Section[] {
  const last = [...Map.groupBy(all, ({ number }) => number).values()].flatMap(([first]) => first ?? []);
  return last.flatMap(({ text, ...one }) => (text === undefined ? [] : [{ ...one, text }])).sort(byNumber);
}

/** Keeps a new guideline under the next number; the same operation gives the one that it made first. */
export async function saveGuideline(
  db: Db,
  roundId: string,
  { operation, head, written }: { operation: string; head: Head; written: Written },
): Promise<number> {
  await holdNumbers(db, roundId, 'common-guidelines');
  const before = await open(db)
    .selectFrom('common_guidelines')
    .select('number')
    .where('round_id', '=', roundId)
    .where('operation_id', '=', operation)
    .executeTakeFirst();
  if (before) return before.number;
  const number = await nextNumber(db, roundId, 'common-guidelines');
  const { office, at } = written;
  await open(db)
    .insertInto('common_guidelines')
    .values({ round_id: roundId, number, operation_id: operation, office, created_at: at })
    .execute();
  await insertHead(db, roundId, { number, version: 1, head, written });
  return number;
}

/** Changes title and holder of a guideline that is held; the earlier ones stay on record. */
export async function changeHead(
  db: Db,
  roundId: string,
  { number, head, written }: { number: number; head: Head; written: Written },
): Promise<void> {
  const rows = await open(db)
    .selectFrom('guideline_heads')
    .select('version')
    .where('round_id', '=', roundId)
    .where('guideline', '=', number)
    .execute();
  await insertHead(db, roundId, { number, version: rows.length + 1, head, written });
}

async function insertHead(
  db: Db,
  roundId: string,
  { number, version, head, written }: { number: number; version: number; head: Head; written: Written },
): Promise<void> {
  await open(db)
    .insertInto('guideline_heads')
    .values({
      ...{ round_id: roundId, guideline: number, version, title: head.title },
      ...{ municipality_id: head.holder?.id ?? null, office: written.office, changed_at: written.at },
    })
    .execute();
}

/** Keeps the next wording of a section of a guideline that is held; its posted card shows it. */
export async function saveWording(
  db: Db,
  roundId: string,
  {
    guideline,
    words,
    written,
  }: { guideline: number; words: Pick<Wording, 'number' | 'heading' | 'text'>; written: Written },
): Promise<void> {
  const { number: section, heading, text = null } = words;
  const [last] = await wordings(db, roundId, { guideline, section });
  await open(db)
    .insertInto('guideline_wordings')
    .values({
      ...{ round_id: roundId, guideline, section, version: (last?.version ?? 0) + 1 },
      ...{ heading, text, office: written.office, written_at: written.at },
    })
    .execute();
  await touchGuideline(db, roundId, guideline);
}
