import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { nextNumber } from '../municipalities/store.ts';
import type { Attachment, Matter, NewAttachment } from './attachment.ts';
import type { AttachmentCopiesTable, AttachmentsTable, AttachmentsTables } from './tables.ts';

const open = (db: Db) => db.withTables<AttachmentsTables>();

/** A file as it is taken; `origin` is the message that brought it, `checksum` the SHA-256 of its bytes. */
export interface NewFile {
  readonly origin: string;
  readonly name: string;
  readonly checksum: string;
  readonly content: Uint8Array;
}

/** An attachment by its number in its matter. */
export interface Which extends Matter {
  readonly attachment: number;
}

const of = (roundId: string, { kind, number }: Matter) => ({ round_id: roundId, kind, matter: number });

/** What is attached to a matter, in the order in which it was. */
export async function attachmentsOf(db: Db, roundId: string, matter: Matter): Promise<Attachment[]> {
  const rows = await open(db)
    .selectFrom('attachments as one')
    .leftJoin('attachment_copies as copy', (join) =>
      join
        .onRef('copy.round_id', '=', 'one.round_id')
        .onRef('copy.kind', '=', 'one.kind')
        .onRef('copy.matter', '=', 'one.matter')
        .onRef('copy.number', '=', 'one.number'),
    )
    .where('one.round_id', '=', roundId)
    .where('one.kind', '=', matter.kind)
    .where('one.matter', '=', matter.number)
    .where('one.removed_at', 'is', null)
    .select(['one.number', 'one.title', 'one.url', 'one.office', 'one.added_at', 'one.frozen_at'])
    .select(['copy.name', 'copy.size', 'copy.checksum', 'copy.office as kept_by', 'copy.kept_at'])
    .orderBy('one.number')
    .execute();
  return rows.map(toAttachment);
}

type Row = Pick<AttachmentsTable, 'number' | 'title' | 'url' | 'office' | 'added_at' | 'frozen_at'> & {
  readonly [Name in 'name' | 'size' | 'checksum' | 'kept_at']: AttachmentCopiesTable[Name] | null;
} & { readonly kept_by: string | null };

function toAttachment(row: Row): Attachment {
  const { number, title, url, office, added_at: addedAt, frozen_at: frozenAt } = row;
  return { number, title, url: url ?? undefined, copy: copyIn(row), office, addedAt, frozenAt: frozenAt ?? undefined };
}

function copyIn({ name, size, checksum, kept_by: office, kept_at: at }: Row): Attachment['copy'] {
  if (name === null || size === null || checksum === null || office === null || at === null) return undefined;
  return { name, size, checksum, office, at };
}

/** Attaches a link under the next number. */
export async function saveLink(db: Db, turn: MemberTurn, matter: Matter, link: NewAttachment): Promise<void> {
  await save(db, turn, matter, link);
}

/** Attaches a file under the next number, which it gives. */
export async function saveFile(
  db: Db,
  turn: MemberTurn,
  { title, file, ...matter }: Matter & { title: string; file: NewFile },
): Promise<number> {
  const attachment = await save(db, turn, matter, { title, url: null });
  await keepCopy(db, turn, { ...matter, attachment }, file);
  return attachment;
}

/** Links and files count together. */
async function save(
  db: Db,
  { roundId, member, at }: MemberTurn,
  matter: Matter,
  attached: { title: string; url: string | null },
): Promise<number> {
  const number = await nextNumber(db, roundId, `${matter.kind}/${matter.number}/attachments`);
  await open(db)
    .insertInto('attachments')
    .values({
      ...{ ...of(roundId, matter), number, title: attached.title, url: attached.url },
      ...{ office: member.office, added_at: at, frozen_at: null, removed_at: null, removed_by: null },
    })
    .execute();
  return number;
}

/** Keeps what an attachment holds. */
export async function keepCopy(
  db: Db,
  { roundId, member, at }: MemberTurn,
  { attachment, ...matter }: Which,
  { origin, name, checksum, content }: NewFile,
): Promise<void> {
  await open(db)
    .insertInto('attachment_copies')
    .values({
      ...{ ...of(roundId, matter), number: attachment, origin, name, size: content.length, checksum, content },
      ...{ office: member.office, kept_at: at },
    })
    .execute();
}

/** Where a message brought something; undefined when it brought nothing. */
export async function broughtBy(db: Db, roundId: string, origin: string): Promise<Which | undefined> {
  return open(db)
    .selectFrom('attachment_copies')
    .select(['kind', 'matter as number', 'number as attachment'])
    .where('round_id', '=', roundId)
    .where('origin', '=', origin)
    .executeTakeFirst();
}

/** What an attachment holds, with the name of its file; undefined when it is not kept (any more). */
export async function findContent(
  db: Db,
  roundId: string,
  { attachment, ...matter }: Which,
): Promise<{ name: string; content: Uint8Array } | undefined> {
  const row = await open(db)
    .selectFrom('attachment_copies')
    .select(['name', 'content'])
    .where((eb) => eb.and({ ...of(roundId, matter), number: attachment }))
    .executeTakeFirst();
  return row?.content ? { name: row.name, content: row.content } : undefined;
}

/** Takes an attachment from its matter; of what it held nothing but its name is kept. What is frozen stays. */
export async function removeAttachment(
  db: Db,
  { roundId, member, at }: MemberTurn,
  { attachment, ...matter }: Which,
): Promise<void> {
  const which = { ...of(roundId, matter), number: attachment };
  const { numUpdatedRows } = await open(db)
    .updateTable('attachments')
    .set({ removed_at: at, removed_by: member.office })
    .where((eb) => eb.and(which))
    .where('removed_at', 'is', null)
    .where('frozen_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await open(db)
    .updateTable('attachment_copies')
    .set({ content: null })
    .where((eb) => eb.and(which))
    .execute();
}

/** From now on what is attached to a matter stays as it is. */
export async function freeze(db: Db, roundId: string, matter: Matter, at: Instant): Promise<void> {
  await open(db)
    .updateTable('attachments')
    .set({ frozen_at: at })
    .where((eb) => eb.and(of(roundId, matter)))
    .where('removed_at', 'is', null)
    .where('frozen_at', 'is', null)
    .execute();
}
