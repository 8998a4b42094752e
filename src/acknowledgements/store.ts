import { z } from 'zod';
import { attachmentsOf } from '../attachments/store.ts';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import type { Asking, AskingState } from '../responses/asking.ts';
import { askings, holdingDrafts } from '../responses/askings.ts';
import { isKept } from '../responses/drafts/discarded.ts';
import type { ResponsesTables } from '../responses/tables.ts';
import type { Acknowledgement, Noted, Notification } from './acknowledgement.ts';
import { queriesOf } from './query-store.ts';
import type { AcknowledgementsTable, AcknowledgementsTables } from './tables.ts';

const open = (db: Db) => db.withTables<AcknowledgementsTables & ResponsesTables>();

/** A draft stands in its own row alone: whoever publishes it holds that. */
const holdDraft = keptQuery((db, of: { roundId: string; number: number }) =>
  open(db)
    .updateTable('acknowledgements')
    .set((eb) => ({ number: eb.ref('number') }))
    .where('round_id', '=', of.roundId)
    .where('number', '=', of.number),
);

/** What is asked of municipalities that are to take note. */
export const notedAskings = askings<Noted>(
  'acknowledgements',
  z.object({ noted: z.literal(true), told: z.string().optional() }),
  holdingDrafts('acknowledgements', (db, roundId, number) => holdDraft(db, { roundId, number })),
);

type Row = AcknowledgementsTable & { asked_state: Exclude<AskingState, 'draft'> | null; ends_at: string | null };

const query = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('acknowledgements')
    .leftJoin('askings', (join) =>
      join
        .onRef('askings.round_id', '=', 'acknowledgements.round_id')
        .onRef('askings.number', '=', 'acknowledgements.number')
        .on('askings.kind', '=', notedAskings.name),
    )
    .selectAll('acknowledgements')
    .select(['askings.state as asked_state', 'askings.closes_at as ends_at'])
    .where('acknowledgements.round_id', '=', roundId)
    .where(isKept(notedAskings.name));

/** What goes round under a number, with who has taken note as it was read before, or is now; undefined when there is none. */
export async function findAcknowledgement(
  db: Db,
  roundId: string,
  { number, asking }: { number: number; asking?: Asking<Noted> | undefined },
): Promise<Acknowledgement | undefined> {
  const row = await query(db, roundId).where('acknowledgements.number', '=', number).executeTakeFirst();
  return (
    row && {
      ...outline(row),
      asking: asking ?? (await notedAskings.find(db, roundId, number)),
      attachments: await attachmentsOf(db, roundId, { kind: 'acknowledgements', number }),
      queries: await queriesOf(db, roundId, number),
    }
  );
}

/** The same, where it is known to be there. */
export async function findAcknowledgementOrThrow(db: Db, roundId: string, number: number): Promise<Acknowledgement> {
  const found = await findAcknowledgement(db, roundId, { number });
  if (!found) throw new Error('no such acknowledgement');
  return found;
}

/** What goes round, without who has taken note. */
export type Outline = Omit<Acknowledgement, 'asking' | 'attachments' | 'queries'> & { readonly state: AskingState };

/** All that has gone round, or these alone, the newest first. */
export async function outlines(db: Db, roundId: string, among?: readonly number[]): Promise<readonly Outline[]> {
  const all = query(db, roundId).orderBy('acknowledgements.number', 'desc');
  const rows = await (among ? all.where('acknowledgements.number', 'in', among) : all).execute();
  return rows.map(outline);
}

function outline(row: Row): Outline {
  const { document, valid_from: validFrom } = row;
  return {
    number: row.number,
    title: row.title,
    text: row.text ?? undefined,
    link: row.link ?? undefined,
    version: document === null || validFrom === null ? undefined : { document, validFrom },
    staffMay: row.staff_may === 1,
    closesAt: row.ends_at ?? row.closes_at,
    ...(row.end_proposed === 1 && row.asked_state === null ? { endProposed: true } : {}),
    municipalityId: row.municipality_id,
    office: row.office,
    overtakenBy: row.newer_version ?? undefined,
    state: row.asked_state ?? 'draft',
  };
}

function columnsOf({ title, text, link, version, staffMay, closesAt, endProposed }: Notification) {
  return {
    title,
    text: text ?? null,
    link: link ?? null,
    document: version?.document ?? null,
    valid_from: version?.validFrom ?? null,
    staff_may: staffMay ? 1 : 0,
    closes_at: closesAt,
    end_proposed: endProposed === true ? 1 : 0,
  };
}

/** Keeps a new draft under the next number; the same form sent twice gives the one it made first. */
export async function saveAcknowledgement(
  db: Db,
  { roundId, member, at }: MemberTurn,
  { operation, what }: { operation: string; what: Notification },
): Promise<{ number: number; isNew: boolean }> {
  await holdNumbers(db, roundId, 'acknowledgements');
  const before = await query(db, roundId).where('acknowledgements.operation_id', '=', operation).executeTakeFirst();
  if (before) return { number: before.number, isNew: false };
  const number = await nextNumber(db, roundId, 'acknowledgements');
  await open(db)
    .insertInto('acknowledgements')
    .values({
      round_id: roundId,
      number,
      operation_id: operation,
      ...columnsOf(what),
      municipality_id: member.municipality.id,
      office: member.office,
      created_at: at,
      newer_version: null,
    })
    .execute();
  return { number, isNew: true };
}

/** Changes what a draft says. */
export async function changeAcknowledgement(
  db: Db,
  { roundId, number }: { roundId: string; number: number },
  what: Notification,
): Promise<void> {
  await open(db)
    .updateTable('acknowledgements')
    .set(columnsOf(what))
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}

/** Keeps what came after it. */
export async function saveOvertaken(
  db: Db,
  { roundId, number }: { roundId: string; number: number },
  by: string,
): Promise<void> {
  await open(db)
    .updateTable('acknowledgements')
    .set({ newer_version: by })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}
