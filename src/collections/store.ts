import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import type { Asking, AskingState } from '../responses/asking.ts';
import { askings, holdingDrafts } from '../responses/askings.ts';
import { isKept } from '../responses/drafts/discarded.ts';
import type { ResponsesTables } from '../responses/tables.ts';
import type { Brought, Collection, Outset } from './collection.ts';
import type { CollectionsTable, CollectionsTables } from './tables.ts';

const open = (db: Db) => db.withTables<CollectionsTables & ResponsesTables>();

/** A draft stands in its own row alone: whoever publishes it holds that. */
const holdDraft = keptQuery((db, of: { roundId: string; number: number }) =>
  open(db)
    .updateTable('collections')
    .set((eb) => ({ number: eb.ref('number') }))
    .where('round_id', '=', of.roundId)
    .where('number', '=', of.number),
);

/** What the municipalities are asked to bring. */
export const broughtAskings = askings<Brought>(
  'collections',
  z.object({ questions: z.array(z.number()) }),
  holdingDrafts('collections', (db, roundId, number) => holdDraft(db, { roundId, number })),
);

type Row = CollectionsTable & { asked_state: Exclude<AskingState, 'draft'> | null; ends_at: string | null };

const query = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('collections')
    .leftJoin('askings', (join) =>
      join
        .onRef('askings.round_id', '=', 'collections.round_id')
        .onRef('askings.number', '=', 'collections.number')
        .on('askings.kind', '=', broughtAskings.name),
    )
    .selectAll('collections')
    .select(['askings.state as asked_state', 'askings.closes_at as ends_at'])
    .where('collections.round_id', '=', roundId)
    .where(isKept(broughtAskings.name));

/** A collection under its number, with what was brought as it was read before, or is now; undefined when there is none. */
export async function findCollection(
  db: Db,
  roundId: string,
  { number, asking }: { number: number; asking?: Asking<Brought> | undefined },
): Promise<Collection | undefined> {
  const row = await query(db, roundId).where('collections.number', '=', number).executeTakeFirst();
  return row && { ...outline(row), asking: asking ?? (await broughtAskings.find(db, roundId, number)) };
}

/** The same, where it is known to be there. */
export async function findCollectionOrThrow(db: Db, roundId: string, number: number): Promise<Collection> {
  const found = await findCollection(db, roundId, { number });
  if (!found) throw new Error('no such collection');
  return found;
}

/** A collection without what was brought. */
export type Outline = Omit<Collection, 'asking'> & { readonly state: AskingState };

/** All collections, or these alone, the newest first. */
export async function outlines(db: Db, roundId: string, among?: readonly number[]): Promise<readonly Outline[]> {
  const all = query(db, roundId).orderBy('collections.number', 'desc');
  const rows = await (among ? all.where('collections.number', 'in', among) : all).execute();
  return rows.map(outline);
}

function outline(row: Row): Outline {
  return {
    number: row.number,
    title: row.title,
    occasion: row.occasion ?? undefined,
    closesAt: row.ends_at ?? row.closes_at,
    office: row.office,
    state: row.asked_state ?? 'draft',
  };
}

/** A draft that nobody has published. */
export interface Draft {
  readonly number: number;
  readonly title: string;
  readonly office: string;
  readonly createdAt: Instant;
}

/** The drafts that were made since a moment, in their order. */
export async function draftsSince(db: Db, roundId: string, since: Instant): Promise<readonly Draft[]> {
  const rows = await query(db, roundId)
    .where('askings.number', 'is', null)
    .where('collections.created_at', '>=', since)
    .orderBy('collections.number')
    .execute();
  return rows.map(({ number, title, office, created_at: createdAt }) => ({ number, title, office, createdAt }));
}

/** Changes what a draft says. */
export async function changeCollection(
  db: Db,
  { roundId, number }: { roundId: string; number: number },
  { title, occasion, closesAt }: Outset,
): Promise<void> {
  await open(db)
    .updateTable('collections')
    .set({ title, occasion: occasion ?? null, closes_at: closesAt })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}

/** Keeps a new draft under the next number; the same form sent twice gives the one it made first. */
export async function saveCollection(
  db: Db,
  { roundId, member, at }: MemberTurn,
  { operation, outset }: { operation: string; outset: Outset },
): Promise<{ number: number; isNew: boolean }> {
  await holdNumbers(db, roundId, 'collections');
  const before = await query(db, roundId).where('collections.operation_id', '=', operation).executeTakeFirst();
  if (before) return { number: before.number, isNew: false };
  const number = await nextNumber(db, roundId, 'collections');
  const { title, occasion, closesAt } = outset;
  await open(db)
    .insertInto('collections')
    .values({
      ...{ round_id: roundId, number, operation_id: operation, title, occasion: occasion ?? null },
      ...{ closes_at: closesAt, office: member.office, created_at: at },
    })
    .execute();
  return { number, isNew: true };
}
