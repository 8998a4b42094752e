import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { municipalityOf } from '../municipalities/join.ts';
import { municipalitiesOf } from '../municipalities/store.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import type { Comment, Declaration, DeclarationKind, Entry, Event, Standing, Step } from './entry.ts';
import { allIdeas, findIdea } from './store.ts';
import type { IdeaDeclarationsTable, IdeasTables } from './tables.ts';

const open = (db: Db) => db.withTables<IdeasTables & MunicipalitiesTables>();

/** An entry with all that happened to it; undefined when there is none of this number. */
export async function findEntry(db: Db, roundId: string, number: number): Promise<Entry | undefined> {
  const idea = await findIdea(db, roundId, number);
  if (!idea) return undefined;
  return {
    idea,
    declarations: (await declarationsOf(db, roundId, number)).map(toDeclaration),
    comments: await commentsOf(db, roundId, number),
    steps: await stepsOf(db, roundId, number),
    municipalities: (await municipalitiesOf(db, roundId)).length,
  };
}

/** An entry that is known to be there. */
export async function findEntryOrThrow(db: Db, roundId: string, number: number): Promise<Entry> {
  const entry = await findEntry(db, roundId, number);
  if (!entry) throw new Error('no such entry');
  return entry;
}

/** All entries with what municipalities declared on them, newest first. */
export async function allStandings(db: Db, roundId: string): Promise<Standing[]> {
  const ideas = await allIdeas(db, roundId);
  const declarations = Map.groupBy(await declarationsOf(db, roundId), ({ idea }) => idea);
  return ideas.map((idea) => ({ idea, declarations: (declarations.get(idea.number) ?? []).map(toDeclaration) }));
}

type DeclarationRow = IdeaDeclarationsTable & { name: string };

async function declarationsOf(db: Db, roundId: string, number?: number): Promise<DeclarationRow[]> {
  const all = open(db)
    .selectFrom('idea_declarations')
    .innerJoin('municipalities', municipalityOf('idea_declarations'))
    .selectAll('idea_declarations')
    .select('municipalities.name')
    .where('idea_declarations.round_id', '=', roundId)
    .orderBy('municipalities.position')
    .orderBy('municipalities.id');
  return number === undefined ? all.execute() : all.where('idea_declarations.idea', '=', number).execute();
}

function toDeclaration(row: DeclarationRow): Declaration {
  return {
    kind: row.kind,
    municipality: { id: row.municipality_id, name: row.name },
    office: row.office,
    at: row.declared_at,
    text: row.text ?? undefined,
  };
}

async function commentsOf(db: Db, roundId: string, number: number): Promise<Comment[]> {
  const rows = await open(db)
    .selectFrom('idea_comments')
    .select(['office', 'text', 'written_at'])
    .where('round_id', '=', roundId)
    .where('idea', '=', number)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ office, text, written_at: at }) => ({ office, text, at }));
}

/** All comments on entries with the number of their entry, the oldest first. */
export async function allComments(db: Db, roundId: string): Promise<(Comment & { readonly number: number })[]> {
  const rows = await open(db)
    .selectFrom('idea_comments')
    .select(['idea', 'office', 'text', 'written_at'])
    .where('round_id', '=', roundId)
    .orderBy('idea')
    .orderBy('number')
    .execute();
  return rows.map(({ idea, office, text, written_at: at }) => ({ number: idea, office, text, at }));
}

async function stepsOf(db: Db, roundId: string, number: number): Promise<Step[]> {
  const rows = await open(db)
    .selectFrom('idea_history')
    .select(['event', 'value', 'office', 'happened_at'])
    .where('round_id', '=', roundId)
    .where('idea', '=', number)
    .orderBy('step', 'desc')
    .execute();
  return rows.map(({ event, value, office, happened_at: at }) => ({ event, value: value ?? undefined, office, at }));
}

/** Holds an entry until the transaction ends, so that changes never pass each other; gives the number of the next step. */
export async function holdIdea(db: Db, roundId: string, number: number): Promise<number> {
  const row = await open(db)
    .updateTable('ideas')
    .set((eb) => ({ changes: eb('changes', '+', 1) }))
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .returning('changes')
    .executeTakeFirst();
  return row?.changes ?? 0;
}

/** Keeps what happened to an entry. */
export async function saveStep(
  db: Db,
  turn: MemberTurn,
  happened: { number: number; event: Event; value?: string | undefined },
): Promise<void> {
  await open(db)
    .insertInto('idea_history')
    .values({
      round_id: turn.roundId,
      idea: happened.number,
      step: await holdIdea(db, turn.roundId, happened.number),
      event: happened.event,
      value: happened.value ?? null,
      municipality_id: turn.member.municipality.id,
      office: turn.member.office,
      happened_at: turn.at,
    })
    .execute();
}

/** Keeps what a member's municipality declares; declared again, it takes the place of the one before. */
export async function saveDeclaration(
  db: Db,
  turn: MemberTurn,
  made: { number: number; kind: DeclarationKind; text?: string | undefined },
): Promise<void> {
  const { number, kind, text } = made;
  const values = { office: turn.member.office, declared_at: turn.at, text: text ?? null };
  await open(db)
    .insertInto('idea_declarations')
    .values({ round_id: turn.roundId, idea: number, kind, municipality_id: turn.member.municipality.id, ...values })
    .onConflict((conflict) => conflict.columns(['round_id', 'idea', 'kind', 'municipality_id']).doUpdateSet(values))
    .execute();
  await saveStep(db, turn, { number, event: kind, value: text });
}

/** Takes back what a member's municipality declared; it stays in the history. */
export async function endDeclaration(
  db: Db,
  turn: MemberTurn,
  ended: { number: number; kind: DeclarationKind },
): Promise<void> {
  await open(db)
    .deleteFrom('idea_declarations')
    .where('round_id', '=', turn.roundId)
    .where('idea', '=', ended.number)
    .where('kind', '=', ended.kind)
    .where('municipality_id', '=', turn.member.municipality.id)
    .execute();
  await saveStep(db, turn, { number: ended.number, event: `${ended.kind}-ended` });
}

/** Keeps a comment; false when its operation has been kept before. */
export async function saveComment(
  db: Db,
  turn: MemberTurn,
  said: { number: number; operation: string; text: string },
): Promise<boolean> {
  const result = await open(db)
    .insertInto('idea_comments')
    .values({
      round_id: turn.roundId,
      idea: said.number,
      number: await holdIdea(db, turn.roundId, said.number),
      operation_id: said.operation,
      municipality_id: turn.member.municipality.id,
      office: turn.member.office,
      text: said.text,
      written_at: turn.at,
    })
    .onConflict((conflict) => conflict.columns(['round_id', 'operation_id']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}
