import type { Db, Filed, Owing } from '../../conversation/database.ts';
import type { Feature, FileMaker } from '../../conversation/feature.ts';
import { merged, ROOMS } from '../../wiring.ts';

/** What goes into the archive of a round, of all rooms: no list of its own that could forget one. */
export interface ArchivePlan {
  readonly filed: readonly Filed[];
  /** The tables with what all kinds have in common, by the columns of kind and number. */
  readonly filedWith: ReadonlyMap<string, string>;
  /** Why a table lies nowhere. */
  readonly unfiled: ReadonlyMap<string, string>;
  /** Columns that tell of a person: they lie nowhere. */
  readonly personal: ReadonlySet<string>;
  readonly makers: Readonly<Record<string, FileMaker>>;
}

/** Reads the plan off what the features owe. */
export function planOf(features: readonly Feature[]): ArchivePlan {
  const all: readonly Owing[] = [...ROOMS, ...features.flatMap(({ owing }) => owing ?? [])];
  return {
    filed: all.flatMap(({ filed = [] }) => filed),
    filedWith: byTable(all.map(({ filedWith = {} }) => filedWith)),
    unfiled: byTable(all.map(({ unfiled = {} }) => unfiled)),
    personal: new Set(all.flatMap(personalIn)),
    makers: merged(features.map(({ files }) => files)),
  };
}

/** Tables of a database with rows of a round, kept for long, of which the plan says nothing. */
export async function forgottenTables(db: Db, plan: ArchivePlan, { tables }: Pick<Owing, 'tables'>): Promise<string[]> {
  const there = await db.introspection.getTables();
  const said = new Set([
    ...[...plan.unfiled.keys(), ...plan.filedWith.keys()],
    ...plan.filed.flatMap(({ matter, rows = {} }) => [matter, ...Object.values(rows).flat()]),
  ]);
  return there.map(({ name }) => name).filter((name) => isKept(tables[name]?.kept) && !said.has(name));
}

/** For as long as the round, or at least for months. */
function isKept(kept: Owing['tables'][string]['kept'] | undefined): boolean {
  return kept === 'round' || (typeof kept === 'object' && ('years' in kept || 'months' in kept));
}

function byTable(all: readonly Readonly<Record<string, readonly string[]>>[]): ReadonlyMap<string, string> {
  const said = all.flatMap((one) => Object.entries(one));
  return new Map(said.flatMap(([what, tables]) => tables.map((table) => [table, what] as const)));
}

/** What is to be forgotten with a person; the name of an office stays. */
function personalIn({ tables }: Owing): string[] {
  return Object.entries(tables).flatMap(([table, { personal }]) =>
    Object.entries(personal).flatMap(([column, deletion]) =>
      deletion === 'stays' || deletion === 'listed' || column === 'office' ? [] : [`${table}.${column}`],
    ),
  );
}
