import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import { keepOnce, keptTooLong, numberByOrigin, settleOpen } from '../../intake/unsettled.ts';
import type { CommonGuidelineTables } from '../tables.ts';
import { type Understood, understoodSchema } from './understood.ts';

const open = (db: Db) => db.withTables<CommonGuidelineTables>();

const LISTED = ['number', 'guideline', 'name', 'office', 'state', 'content', 'received_at'] as const;

const query = (db: Db, roundId: string) =>
  open(db).selectFrom('guideline_files').select(LISTED).where('round_id', '=', roundId);

/** A file that is to become the draft; what it says is let go once it is settled. */
export interface GuidelineFile {
  readonly number: number;
  readonly guideline: number;
  readonly name: string;
  readonly office: string;
  readonly state: 'open' | 'adopted' | 'discarded';
  readonly understood?: Understood | undefined;
  readonly since: Instant;
}

/** Keeps what was understood of a file under the next number; the same message again gives the one that it brought first. */
export async function keepGuidelineFile(
  db: Db,
  { roundId, activity, member, at }: MemberTurn,
  { guideline, name, understood }: Pick<GuidelineFile, 'guideline' | 'name'> & { understood: Understood },
): Promise<number> {
  const from = { roundId, origin: activity };
  return keepOnce(db, from, {
    known: await numberByOrigin(open(db).selectFrom('guideline_files').select('number'), from),
    series: 'guideline-files',
    insert: (number) =>
      open(db)
        .insertInto('guideline_files')
        .values({
          ...{ round_id: roundId, number, origin: activity, guideline, name },
          ...{ content: JSON.stringify(understood), office: member.office, received_at: at },
          ...{ state: 'open', settled_at: null, settled_by: null },
        })
        .execute(),
  });
}

/** A file by its number; undefined when there is none. */
export async function findGuidelineFile(db: Db, roundId: string, number: number): Promise<GuidelineFile | undefined> {
  const row = await query(db, roundId).where('number', '=', number).executeTakeFirst();
  return row && toFile(row);
}

/** The files that wait, the oldest first. */
export async function openGuidelineFiles(db: Db, roundId: string): Promise<GuidelineFile[]> {
  return (await query(db, roundId).where('state', '=', 'open').orderBy('number').execute()).map(toFile);
}

/** Settles a file that is still open; false when somebody was first. */
export async function settleGuidelineFile(
  db: Db,
  { roundId, member, at }: MemberTurn,
  { number, state }: { number: number; state: 'adopted' | 'discarded' },
): Promise<boolean> {
  return settleOpen(
    open(db)
      .updateTable('guideline_files')
      .set({ state, content: null, settled_at: at, settled_by: member.office })
      .where('round_id', '=', roundId)
      .where('number', '=', number),
  );
}

/** Lets go of what nobody settled in 30 days. */
export async function forgetGuidelineFiles(db: Db, now: Instant): Promise<void> {
  const lapsed = { state: 'discarded', content: null, settled_at: now, settled_by: 'Frist' } as const;
  await keptTooLong(open(db).updateTable('guideline_files').set(lapsed), 'open', now).execute();
}

type Row = Omit<GuidelineFile, 'understood' | 'since'> & {
  readonly content: string | null;
  readonly received_at: string;
};

function toFile({ content, received_at: since, ...rest }: Row): GuidelineFile {
  return { ...rest, since, understood: content === null ? undefined : understoodSchema.parse(JSON.parse(content)) };
}
