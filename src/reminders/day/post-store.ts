import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { holdNumbers } from '../../municipalities/store.ts';
import type { PostKind, Stood } from '../standing.ts';
import type { RemindersTables } from '../tables.ts';

const open = (db: Db) => db.withTables<RemindersTables>();

/** Names a post: the day, and which of that day's. */
export interface PostKey {
  readonly roundId: string;
  readonly day: Day;
  readonly number: number;
}

/** A post with when it was due and whether it goes out late. */
export interface Post extends PostKey {
  readonly kind: PostKind;
  readonly dueAt: Instant;
  readonly late: boolean;
}

/** How a matter stands in a post: its heading and the lines below it, how many are asked, and the buttons. */
export interface Shown {
  readonly name?: string | undefined;
  readonly title: string;
  readonly lines: readonly string[];
  readonly asked?: number | undefined;
  readonly ways: readonly { title: string; verb: string; data?: Readonly<Record<string, unknown>> | undefined }[];
}

/** A matter in a post: until when, and the municipalities that it names. */
export interface Placed {
  readonly key: string;
  readonly until?: Instant | undefined;
  readonly wholeDay?: boolean | undefined;
  readonly named: readonly string[];
  readonly shown: Shown;
}

/**
 * Holds the posts of a round until the transaction ends: who then looks at what stands in them, and makes one of the rest,
 * is alone with it.
 */
export async function holdPosts(db: Db, roundId: string): Promise<void> {
  await holdNumbers(db, roundId, 'day-posts');
}

/** Keeps a new post, the next of its day; the posts are to be held. */
export async function savePost(db: Db, post: Omit<Post, 'number' | 'late'>): Promise<Post> {
  const { roundId, day, kind, dueAt } = post;
  const last = await open(db)
    .selectFrom('day_posts')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('round_id', '=', roundId)
    .where('day', '=', day)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await open(db)
    .insertInto('day_posts')
    .values({ round_id: roundId, day, number, kind, due_at: dueAt, late: 0 })
    .execute();
  return { ...post, number, late: false };
}

/** Puts these matters in a post, in place of those before. */
export async function place(db: Db, post: PostKey, matters: readonly Placed[]): Promise<void> {
  await ofPost(open(db).deleteFrom('day_post_matters'), post).execute();
  if (matters.length === 0) return;
  const { roundId, day, number } = post;
  await open(db)
    .insertInto('day_post_matters')
    .values(
      matters.map(({ key, until, named, wholeDay, shown }, index) => ({
        ...{ round_id: roundId, day, number, key, place: index },
        until: until ?? null,
        named: JSON.stringify(named),
        shown: JSON.stringify({ ...shown, wholeDay }),
      })),
    )
    .execute();
}

/** Notes that a post goes out late. */
export async function markLate(db: Db, post: PostKey): Promise<void> {
  await ofPost(open(db).updateTable('day_posts').set({ late: 1 }), post).execute();
}

/** Takes a post back that never went out. */
export async function dropPost(db: Db, post: PostKey): Promise<void> {
  await ofPost(open(db).deleteFrom('day_post_matters'), post).execute();
  await ofPost(open(db).deleteFrom('day_posts'), post).execute();
}

/** A post by its name; undefined when there is none. */
export async function findPost(db: Db, key: PostKey): Promise<Post | undefined> {
  const row = await ofPost(open(db).selectFrom('day_posts').selectAll(), key).executeTakeFirst();
  return row && { ...key, kind: row.kind, dueAt: row.due_at, late: row.late === 1 };
}

/** The posts of a day, in their order. */
export async function postsOn(db: Db, roundId: string, day: Day): Promise<Post[]> {
  const rows = await open(db)
    .selectFrom('day_posts')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('day', '=', day)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    roundId,
    day,
    number: row.number,
    kind: row.kind,
    dueAt: row.due_at,
    late: row.late === 1,
  }));
}

/** The last post that went out; undefined before the first. */
export async function lastPost(db: Db, roundId: string): Promise<PostKey | undefined> {
  const row = await open(db)
    .selectFrom('day_posts')
    .select(['day', 'number'])
    .where('round_id', '=', roundId)
    .orderBy('day', 'desc')
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row && { roundId, ...row };
}

/** What stands in a post. */
export async function placedIn(db: Db, key: PostKey): Promise<Placed[]> {
  const rows = await ofPost(open(db).selectFrom('day_post_matters').selectAll(), key).orderBy('place').execute();
  return rows.map((row) => {
    const { wholeDay, ...shown } = JSON.parse(row.shown) as Shown & { wholeDay?: boolean };
    return {
      ...{ key: row.key, until: row.until ?? undefined, wholeDay, shown },
      named: JSON.parse(row.named) as string[],
    };
  });
}

/** The posts of today and those in which these matters have stood, without the one that is being made. */
export async function stoodOf(
  db: Db,
  roundId: string,
  of: { readonly today: Day; readonly keys: readonly string[]; readonly without?: PostKey | undefined },
): Promise<Stood[]> {
  const { today, keys, without } = of;
  const rows = await open(db)
    .selectFrom('day_posts as post')
    .leftJoin('day_post_matters as matter', (join) =>
      join
        .onRef('matter.round_id', '=', 'post.round_id')
        .onRef('matter.day', '=', 'post.day')
        .onRef('matter.number', '=', 'post.number'),
    )
    .select(['post.day', 'post.number', 'post.kind', 'matter.key', 'matter.until', 'matter.named'])
    .where('post.round_id', '=', roundId)
    .where((eb) => eb.or([eb('post.day', '=', today), eb('matter.key', 'in', [...keys, ''])]))
    .execute();
  const others = rows.filter(({ day, number }) => day !== without?.day || number !== without.number);
  return [...Map.groupBy(others, ({ day, number }) => `${day}/${number}`).values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const matters = [first, ...more].flatMap(({ key, until, named }) =>
      key === null || named === null ? [] : [{ key, until: until ?? undefined, named: JSON.parse(named) as string[] }],
    );
    return [{ day: first.day, kind: first.kind, matters }];
  });
}

function ofPost<Q extends { where(column: 'round_id' | 'day' | 'number', operator: '=', value: string | number): Q }>(
  query: Q,
  { roundId, day, number }: PostKey,
): Q {
  return query.where('round_id', '=', roundId).where('day', '=', day).where('number', '=', number);
}
