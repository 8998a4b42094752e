import { attachmentsOf } from '../attachments/store.ts';
import type { Db } from '../conversation/database.ts';
import { municipalityOf } from '../municipalities/join.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import { queriesOf } from '../responses/queries/query-store.ts';
import type { Statement } from './ballot.ts';
import type { VotesTables } from './tables.ts';
import type { Around, Item, Vote } from './vote.ts';
import type { Wording } from './wordings.ts';

const open = (db: Db) => db.withTables<VotesTables & MunicipalitiesTables>();

/** What is read of a vote beside what was asked and answered: its Fassungen and items, which votes came after it, and what hangs on it. */
export async function aroundOf(db: Db, roundId: string, vote: Vote): Promise<Around> {
  const wordings = await wordingsOf(db, roundId, vote);
  const hasEnded = vote.state === 'closed' || vote.state === 'cancelled';
  return {
    wordings,
    ...(hasEnded ? { followed: await followingOf(db, roundId, vote.number) } : {}),
    ...(vote.items === undefined ? {} : { items: await itemsOf(db, roundId, vote) }),
    ...(vote.beside ? await besideOf(db, roundId, vote.number) : {}),
  };
}

/** The items of a vote in their order; undefined where it has none. */
export async function itemsOf(db: Db, roundId: string, vote: Vote): Promise<readonly Item[] | undefined> {
  if (vote.items === undefined) return undefined;
  const query = open(db).selectFrom('vote_items').select(['position', 'number', 'heading', 'text', 'outcome']);
  const rows = await query
    .where('round_id', '=', roundId)
    .where('vote', '=', vote.number)
    .orderBy('position')
    .execute();
  return rows.map(({ text, outcome, ...row }) => ({ ...row, text: text ?? undefined, outcome: outcome ?? undefined }));
}

/** What hangs on a vote, which is looked for only where there is something. */
async function besideOf(db: Db, roundId: string, number: number): Promise<Around> {
  return {
    attachments: await attachmentsOf(db, roundId, { kind: 'votes', number }),
    queries: await queriesOf(db, { round_id: roundId, kind: 'votes', number }),
    statements: await statementsOf(db, roundId, number),
  };
}

/** What stands of what municipalities declare. */
async function statementsOf(db: Db, roundId: string, number: number): Promise<readonly Statement[]> {
  const rows = await open(db)
    .selectFrom('vote_statements as one')
    .innerJoin('municipalities', municipalityOf('one'))
    .where('one.round_id', '=', roundId)
    .where('one.vote', '=', number)
    .select(['one.municipality_id', 'municipalities.name', 'one.text', 'one.office', 'one.stated_at'])
    .orderBy('municipalities.position')
    .orderBy('one.version')
    .execute();
  const latest = [...new Map(rows.map((row) => [row.municipality_id, row])).values()];
  return latest.flatMap(({ municipality_id: id, name, text, office, stated_at: at }) =>
    text === null ? [] : [{ municipality: { id, name }, text, office, at }],
  );
}

/** Notes that something hangs on a vote. */
export async function saveBeside(db: Db, roundId: string, number: number): Promise<void> {
  await open(db)
    .updateTable('votes')
    .set({ beside: 1 })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}

/** The published votes that correct one or put it anew. */
async function followingOf(db: Db, roundId: string, number: number): Promise<readonly number[]> {
  const rows = await open(db)
    .selectFrom('votes')
    .select('number')
    .where('round_id', '=', roundId)
    .where('state', '<>', 'draft')
    .where((eb) => eb.or([eb('follows', '=', number), eb('corrects', '=', number)]))
    .orderBy('number')
    .execute();
  return rows.map((row) => row.number);
}

/** All Fassungen of a vote from the first on, where there is more than one. */
async function wordingsOf(db: Db, roundId: string, vote: Vote): Promise<readonly Wording[]> {
  if (vote.wording === undefined) return [];
  const { number, office, openedAt: publishedAt = vote.closesAt } = vote;
  const later = await open(db)
    .selectFrom('vote_wordings')
    .select(['wording', 'question', 'text', 'office', 'published_at'])
    .where('round_id', '=', roundId)
    .where('vote', '=', number)
    .where('wording', 'is not', null)
    .orderBy('wording')
    .execute();
  const first = await open(db)
    .selectFrom('votes')
    .select(['question', 'decision_text'])
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return [
    { number: 1, question: first.question, text: first.decision_text ?? undefined, office, publishedAt },
    ...later.map((row) => ({
      ...{ number: (row.wording ?? 0) + 1, question: row.question, text: row.text, office: row.office },
      publishedAt: row.published_at ?? publishedAt,
    })),
  ];
}
