import type { Db } from '../conversation/database.ts';
import { keptWrite } from '../conversation/kept-query.ts';
import type { Act, Given, Withdrawn } from './asking.ts';
import type { Key } from './store.ts';
import type { ResponsesTables } from './tables.ts';

const open = (db: Db) => db.withTables<ResponsesTables>();

/** Keeps what was done, with the end that held before. */
export async function saveAct(db: Db, key: Key, done: { act: Act; position: number }): Promise<void> {
  const { kind, at, office, reason, endBefore } = done.act;
  await open(db)
    .insertInto('asking_acts')
    .values({
      ...key,
      position: done.position,
      act: kind,
      acted_at: at,
      office,
      reason,
      end_before: endBefore ?? null,
    })
    .execute();
}

/** Keeps an answer in place of the one before, which stays on record. */
export async function saveResponse(
  db: Db,
  key: Key,
  { answer, before }: { answer: Given<unknown>; before: Given<unknown> | undefined },
): Promise<void> {
  const named = { ...key, wording: answer.wording, municipality_id: answer.municipality.id };
  if (before)
    await open(db)
      .insertInto('replaced_responses')
      .values({ ...named, ...valuesOf(before), withdrawn_by: null, withdrawn_at: null })
      .execute();
  await answerQuery(db, { ...named, ...valuesOf(answer) });
}

const COUNTED = ['round_id', 'kind', 'number', 'wording', 'municipality_id'] as const;

const answerQuery = keptWrite((db, of: Answered) => {
  const { round_id, kind, number, wording, municipality_id } = of;
  const { version, content, office, given, told_on, given_at } = of;
  const values = { version, content, office, given, told_on, given_at };
  return open(db)
    .insertInto('responses')
    .values({ round_id, kind, number, wording, municipality_id, ...values })
    .onConflict((conflict) => conflict.columns(COUNTED).doUpdateSet(values));
});

/** An answer as it is stored. */
type Answered = Key & { wording: number; municipality_id: string } & ReturnType<typeof valuesOf>;

/** Takes an answer from those that count: it stays on record, with who took it back and when. */
export async function saveWithdrawn(
  db: Db,
  key: Key,
  { answer, withdrawn }: { answer: Given<unknown>; withdrawn: Withdrawn },
): Promise<void> {
  const named = { ...key, wording: answer.wording, municipality_id: answer.municipality.id };
  await open(db)
    .insertInto('replaced_responses')
    .values({ ...named, ...valuesOf(answer), withdrawn_by: withdrawn.office, withdrawn_at: withdrawn.at })
    .execute();
  await open(db)
    .deleteFrom('responses')
    .where((eb) => eb.and(named))
    .execute();
}

function valuesOf({ version, content, office, given, toldOn, at }: Given<unknown>) {
  const told = { given: given ?? null, told_on: toldOn ?? null };
  return { version, content: JSON.stringify(content), office, ...told, given_at: at };
}
