import type { Duty, Owing } from '../conversation/database.ts';

/** A value of a row; a file's content is bytes. */
export type Value = string | number | null | Uint8Array;

/** A row of a table that is known by its name alone. */
export type Row = Readonly<Record<string, Value>>;

/** Tables that are known by their names alone: what a table owes says which of their columns tell of a person. */
export type Loose = Readonly<Record<string, Record<string, Value>>>;

/** A table of a round with what it owes. */
export interface Kept {
  readonly table: string;
  readonly duty: Duty;
}

/** Tables without a round hold nothing of a person; but a chat's queue, by its address. */
const WITHOUT_ROUND = new Set(['rounds', 'queues', 'tenants', 'signing_keys', 'restores']);

/** The table that earlier versions keep beside the memberships: others lead to its rows, which go last. */
const LAST = 'people';

/** The tables of a round that hold something of people, in the order in which it may go. */
export function personalTables({ tables }: Pick<Owing, 'tables'>): readonly Kept[] {
  const all = roundTables({ tables }).filter(({ duty }) => Object.keys(duty.personal).length > 0);
  return all.toSorted((one, other) => Number(one.table === LAST) - Number(other.table === LAST));
}

/** All tables of a round. */
export function roundTables({ tables }: Pick<Owing, 'tables'>): readonly Kept[] {
  return Object.entries(tables)
    .filter(([table]) => !WITHOUT_ROUND.has(table))
    .map(([table, duty]) => ({ table, duty }));
}

type How = NonNullable<Duty['personal'][string]>;

/** The columns of a table that their deletion treats so. */
export function columnsThat({ duty }: Kept, ...how: readonly How[]): readonly string[] {
  return Object.entries(duty.personal).flatMap(([column, does]) => (does && how.includes(does) ? [column] : []));
}
