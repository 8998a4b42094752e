import { randomUUID } from 'node:crypto';
import type { Db, Owing } from '../conversation/database.ts';
import { schedule } from '../delivery/work.ts';
import type { Instant } from '../german/berlin.ts';
import { later } from '../german/time.ts';
import { noteDeleted } from '../municipalities/deleted.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { formerName, type Identity } from './identity.ts';
import { identityOf, isBack } from './identity-store.ts';
import { personalTables } from './rows.ts';
import { deletedPerson, dropQueues, forgetIn, nobodysKey, noteDeletion, noteSwept, renameIn, rowsOf } from './store.ts';

/** When what the last message of a person leaves behind is swept away. */
const SWEPT = { hours: 1 };

/** The work that sweeps it away. */
export const SWEEP = 'privacy.sweep';

/** Who is to be forgotten, and when. */
export interface Leaving {
  readonly roundId: string;
  readonly personId: string;
  readonly at: Instant;
}

/** What deleting needs of other rooms. */
export interface DeletingNeeds {
  /** What all tables owe. */
  readonly owing: () => Pick<Owing, 'tables'>;
  /** Ends what somebody is in the round and asks of it, and takes them out of the file that it was made of. */
  readonly leave: (db: Db, leaving: Leaving) => Promise<void>;
}

/** How many rows of a table tell of a person. */
export interface Told {
  readonly table: string;
  readonly rows: number;
}

/** In which tables how many rows tell of a person. */
export async function countRows(db: Db, { owing }: Pick<DeletingNeeds, 'owing'>, who: Identity): Promise<Told[]> {
  const told: Told[] = [];
  for (const kept of personalTables(owing()))
    told.push({ table: kept.table, rows: (await rowsOf(db, kept, who)).length });
  return told.filter(({ rows }) => rows > 0);
}

/** Forgets a person: what the round has done stays, and says no more who did it. Gives under which names it stands now. */
export async function deletePerson(db: Db, needs: DeletingNeeds, leaving: Leaving): Promise<readonly string[]> {
  const { roundId, at } = leaving;
  const who = await remove(db, needs, leaving);
  const id = randomUUID();
  await noteDeleted(db, leaving);
  await noteDeletion(db, who, { id, at });
  await schedule(db, { roundId, kind: SWEEP, subject: id }, later(at, SWEPT));
  return [...new Set(who.offices.map(formerName))];
}

/** Forgets a person again whom a backup has brought back, in the same way: nobody answers them, so nothing is left to sweep. */
export async function deleteAgain(db: Db, needs: DeletingNeeds, leaving: Leaving): Promise<void> {
  const { roundId, at } = leaving;
  const id = randomUUID();
  await noteDeletion(db, await remove(db, needs, leaving), { id, at });
  await noteSwept(db, { roundId, id, at });
}

async function remove(db: Db, needs: DeletingNeeds, leaving: Leaving): Promise<Identity> {
  const who = await identityOf(db, leaving.roundId, leaving.personId);
  await needs.leave(db, leaving);
  await forget(db, needs, who);
  return who;
}

async function forget(db: Db, { owing }: DeletingNeeds, who: Identity): Promise<void> {
  const { channel } = await findRoundOrThrow(db, who.roundId);
  const inPlace = { channel, nobody: nobodysKey() };
  for (const kept of personalTables(owing())) {
    await forgetIn(db, kept, { who, inPlace });
    await renameIn(db, kept, who);
  }
  await dropQueues(db, who);
}

/** Forgets what a person's last message and its answer have left behind; who has come back since is left alone. */
export async function sweep(
  db: Db,
  needs: DeletingNeeds,
  { roundId, id, at }: { roundId: string; id: string; at: Instant },
): Promise<void> {
  const deleted = await deletedPerson(db, roundId, id);
  if (!deleted) return;
  const who = await identityOf(db, roundId, deleted.personId);
  const addresses = [...new Set([...deleted.addresses, ...who.addresses])];
  if (!(await isBack(db, who))) await forget(db, needs, { ...who, addresses });
  await noteSwept(db, { roundId, id, at });
}
