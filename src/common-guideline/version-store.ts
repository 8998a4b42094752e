import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import type { CommonGuidelineTables } from './tables.ts';
import type { AgreedSection, Ballot, PutSection, Version } from './version.ts';

const open = (db: Db) => db.withTables<CommonGuidelineTables>();

const put: z.ZodType<PutSection> = z.object({
  ...{ item: z.string(), section: z.string(), heading: z.string(), text: z.string() },
  ...{ amendment: z.number().optional(), struck: z.boolean().optional() },
});
const agreed: z.ZodType<AgreedSection> = z.object({
  ...{ number: z.string(), heading: z.string(), text: z.string().optional(), note: z.string().optional() },
});

/** How often a guideline was put to the vote, the latest first. */
export async function ballots(db: Db, roundId: string, guideline: number): Promise<readonly Ballot[]> {
  const rows = await open(db)
    .selectFrom('guideline_ballots')
    .select(['number', 'vote', 'whole', 'content'])
    .where('round_id', '=', roundId)
    .where('guideline', '=', guideline)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ number, vote, whole, content }) => ({
    ...{ number, vote, whole: whole === 1 },
    sections: z.array(put).parse(JSON.parse(content)),
  }));
}

/** The guideline that a vote is about, and what was put to it; undefined where it is about none. */
export async function ballotOf(
  db: Db,
  roundId: string,
  vote: number,
): Promise<{ guideline: number; ballot: Ballot } | undefined> {
  const row = await open(db)
    .selectFrom('guideline_ballots')
    .select('guideline')
    .where('round_id', '=', roundId)
    .where('vote', '=', vote)
    .executeTakeFirst();
  if (!row) return undefined;
  const ballot = (await ballots(db, roundId, row.guideline)).find((one) => one.vote === vote);
  return ballot && { guideline: row.guideline, ballot };
}

/** Keeps what of a guideline that is held was put to the vote. */
export async function saveBallot(
  db: Db,
  roundId: string,
  { guideline, ballot, office, at }: { guideline: number; ballot: Ballot; office: string; at: string },
): Promise<void> {
  const { number, vote, whole, sections } = ballot;
  await open(db)
    .insertInto('guideline_ballots')
    .values({
      ...{ round_id: roundId, guideline, number, vote, whole: whole ? 1 : 0 },
      ...{ content: JSON.stringify(sections), office, drawn_at: at },
    })
    .execute();
}

/** The versions of a guideline, the latest first. */
export async function versions(db: Db, roundId: string, guideline: number): Promise<readonly Version[]> {
  const rows = await open(db)
    .selectFrom('guideline_versions')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('guideline', '=', guideline)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ version: number, decision_year: year, decision_number: decided, decided_on: on, content }) => ({
    ...{ number, on, decision: { year, number: decided } },
    sections: z.array(agreed).parse(JSON.parse(content)),
  }));
}

/** Keeps the next version of a guideline that is held. */
export async function saveVersion(
  db: Db,
  roundId: string,
  { guideline, version }: { guideline: number; version: Version },
): Promise<void> {
  const { number, decision, on, sections } = version;
  await open(db)
    .insertInto('guideline_versions')
    .values({
      ...{ round_id: roundId, guideline, version: number, decision_year: decision.year },
      ...{ decision_number: decision.number, decided_on: on, content: JSON.stringify(sections) },
    })
    .execute();
}

/** The vote that came from something, unless it was cancelled. */
export type VoteOf = (
  db: Db,
  roundId: string,
  origin: string,
) => Promise<{ number: number; state: string } | undefined>;

/** The vote on a guideline that is drafted or runs. */
export async function votingOn(
  db: Db,
  roundId: string,
  { guideline, voteOf }: { guideline: number; voteOf: VoteOf },
): Promise<number | undefined> {
  const [last] = await ballots(db, roundId, guideline);
  const vote = last && (await voteOf(db, roundId, originOf(guideline, last.number)));
  return vote?.number === last?.vote && (vote?.state === 'draft' || vote?.state === 'open') ? vote.number : undefined;
}

/** The vote on a section that is drafted or runs, and the words that it is about; undefined where there is none. */
export async function votedWords(
  db: Db,
  roundId: string,
  { voteOf, guideline, section }: { voteOf: VoteOf; guideline: number; section: string },
): Promise<{ readonly vote: number; readonly text: string } | undefined> {
  const vote = await votingOn(db, roundId, { guideline, voteOf });
  const ballot = vote === undefined ? undefined : (await ballotOf(db, roundId, vote))?.ballot;
  const put = ballot?.sections.find((one) => one.section === section && one.amendment === undefined);
  return vote === undefined || !put ? undefined : { vote, text: put.text };
}

/** *guideline:1/2*: the second time that the guideline 1 is put to the vote. */
export function originOf(guideline: number, ballot: number): string {
  return `guideline:${guideline}/${ballot}`;
}
