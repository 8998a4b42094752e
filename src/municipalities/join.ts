import { type JoinBuilder, type SqlBool, sql } from 'kysely';

/**
 * How rows that name their municipality (`round_id`, `municipality_id`) are joined with it:
 * `innerJoin('municipalities', municipalityOf('ballots'))`.
 */
export function municipalityOf(table: string) {
  const round = sql.ref(`${table}.round_id`);
  const municipality = sql.ref(`${table}.municipality_id`);
  return <DB, TB extends keyof DB>(join: JoinBuilder<DB, TB>): JoinBuilder<DB, TB> =>
    join.on(sql<SqlBool>`municipalities.round_id = ${round} and municipalities.id = ${municipality}`);
}
