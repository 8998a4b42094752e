import type { Db, Invariant, Owing, Rows } from '../conversation/database.ts';
import { allRounds } from '../municipalities/store.ts';

/** A row of which something does not hold that always does: by its table and key, without what stands in it. */
export interface Broken {
  readonly says: string;
  readonly table: string;
  /** Its round and the columns that were looked at: `kreis/4`. */
  readonly key: string;
}

/** The rows of one round are held against each other. */
interface Round {
  readonly db: Db;
  readonly id: string;
}

/** A row that is judged: the columns that are looked at, and what they say. */
interface Judged {
  readonly table: string;
  readonly values: readonly string[];
  readonly said: string;
}

type Loose = Readonly<Record<string, Readonly<Record<string, string | number | null>>>>;

/** All rows of a database of which something does not hold that always does. */
export async function brokenIn(db: Db, { invariants }: Pick<Owing, 'invariants'>): Promise<Broken[]> {
  const found: Broken[] = [];
  for (const { id } of await allRounds(db))
    for (const invariant of invariants) {
      const { says } = invariant;
      const wrong = await broken({ db, id }, invariant);
      found.push(...wrong.map(({ table, said }) => ({ says, table, key: `${id}/${said}` })));
    }
  return found;
}

type Wrong = Pick<Judged, 'table' | 'said'>;

async function broken(round: Round, invariant: Invariant): Promise<readonly Wrong[]> {
  if ('none' in invariant) return judged(round, invariant.none);
  if ('counts' in invariant) return miscounted(round, invariant);
  const there = new Set((await judged(round, invariant.leadsTo)).map(({ said }) => said));
  return (await judged(round, invariant.each)).filter(({ said }) => !there.has(said));
}

async function judged({ db, id }: Round, rows: Rows): Promise<Judged[]> {
  const { table, columns, where = {}, filled = [], as = joined } = rows;
  let query = db
    .withTables<Loose>()
    .selectFrom(table)
    .select([...columns])
    .where('round_id', '=', id);
  for (const [column, wanted] of Object.entries(where)) {
    if (wanted === null) query = query.where(column, 'is', null);
    else query = query.where(column, 'in', Array.isArray(wanted) ? wanted : [wanted]);
  }
  for (const column of filled) query = query.where(column, 'is not', null);
  return (await query.execute()).flatMap((row) => {
    const values = columns.map((column) => String(row[column] ?? ''));
    const said = as(...values);
    return said === undefined ? [] : [{ table, values, said }];
  });
}

function joined(...values: readonly string[]): string {
  return values.filter((value) => value !== '').join('/');
}

/** Where a number is missing or stands twice, and where a series does not stand at its last. */
async function miscounted(round: Round, invariant: Extract<Invariant, { counts: unknown }>): Promise<Wrong[]> {
  const { counts, series, forgets } = invariant;
  const rows = (await Promise.all(counts.map((one) => judged(round, one)))).flat();
  const table = counts[0]?.table ?? '';
  const alike = Map.groupBy(rows, ({ values }) => joined(...values.slice(0, -1)));
  const wrong = [...alike].flatMap(([group, held]) => {
    const numbers = held.map(({ values }) => Number(values.at(-1))).sort((one, other) => one - other);
    const gone = forgets ? (numbers[0] ?? 1) - 1 : 0;
    const at = numbers.findIndex((number, place) => number !== gone + place + 1);
    return at < 0 ? [] : [{ table, said: joined(group, String(gone + at + 1)) }];
  });
  if (series === undefined) return wrong;
  const stood = await seriesOf(round, series);
  const lastOf = (group: string) => Math.max(0, ...(alike.get(group) ?? []).map(({ values }) => Number(values.at(-1))));
  const misplaced = stood.filter(({ group, last }) => last !== lastOf(group) && !(forgets && !alike.has(group)));
  return [...wrong, ...misplaced.map(({ group, last }) => ({ table, said: joined(group, String(last)) }))];
}

/** Where a series stands, for each thing that its stars stand for. */
async function seriesOf(round: Round, series: string): Promise<{ group: string; last: number }[]> {
  const as = (name: string) => alikeIn(name.split('/'), series.split('/'));
  const stood = await judged(round, { table: 'round_numbers', columns: ['series', 'last'], as });
  return stood.map(({ said, values }) => ({ group: said, last: Number(values[1]) }));
}

/** What a name has in the places of the stars; undefined where it is none of the series. */
function alikeIn(name: readonly string[], series: readonly string[]): string | undefined {
  const isOne = name.length === series.length && series.every((part, place) => part === '*' || part === name[place]);
  return isOne ? joined(...name.filter((_, place) => series[place] === '*')) : undefined;
}
