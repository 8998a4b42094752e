import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { holdNumbers } from '../municipalities/store.ts';
import { type Recorded, type Replied, replacedBy } from './reply.ts';
import type { QuestionRepliesTable, RepliesTables } from './tables.ts';

const open = (db: Db) => db.withTables<RepliesTables>();

/** What is recorded of a reply; its operation tells it from the same one sent twice. */
export interface NewReply extends Replied {
  readonly operation: string;
  readonly replaces?: boolean | undefined;
  readonly file?: number | undefined;
}

/** The replies to a question, the first first. */
export async function repliesTo(db: Db, roundId: string, question: number): Promise<Recorded[]> {
  const rows = await open(db)
    .selectFrom('question_replies')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('question', '=', question)
    .orderBy('version')
    .execute();
  return rows.map(toReply);
}

/** Keeps a reply after those before it, and which of them it replaces; undefined when its operation was kept before. */
export async function saveReply(
  db: Db,
  { roundId, member, at }: MemberTurn,
  { question, reply }: { question: number; reply: NewReply },
): Promise<Recorded | undefined> {
  await holdNumbers(db, roundId, 'question-replies');
  const before = await repliesTo(db, roundId, question);
  const known = open(db).selectFrom('question_replies').select('version').where('round_id', '=', roundId);
  const same = await known
    .where('question', '=', question)
    .where('operation_id', '=', reply.operation)
    .executeTakeFirst();
  if (same) return undefined;
  const version = before.length + 1;
  const row = rowOf(reply, { round_id: roundId, question, version, office: member.office, recorded_at: at });
  await open(db).insertInto('question_replies').values(row).execute();
  const replaced = replacedBy(reply, before);
  if (replaced.length > 0)
    await open(db)
      .updateTable('question_replies')
      .set({ replaced_version: version })
      .where('round_id', '=', roundId)
      .where('question', '=', question)
      .where('version', 'in', replaced)
      .execute();
  return toReply(row);
}

type Kept = Pick<QuestionRepliesTable, 'round_id' | 'question' | 'version' | 'office' | 'recorded_at'>;

function rowOf(
  { operation, on, reference, validTo, rest, file, ...reply }: NewReply,
  kept: Kept,
): QuestionRepliesTable {
  return {
    ...kept,
    ...{ operation_id: operation, scope: reply.scope, form: reply.form, text: reply.text, rest: rest ?? null },
    ...{
      replied_on: on,
      reference: reference ?? null,
      valid_to: validTo ?? null,
      replaced_version: null,
      file: file ?? null,
    },
  };
}

function toReply(row: QuestionRepliesTable): Recorded {
  const { question, version, scope, form, text, office } = row;
  return {
    ...{ question, version, scope, form, text, office, on: row.replied_on, recordedAt: row.recorded_at },
    rest: row.rest ?? undefined,
    reference: row.reference ?? undefined,
    validTo: row.valid_to ?? undefined,
    replacedBy: row.replaced_version ?? undefined,
    file: row.file ?? undefined,
  };
}
