import { sql } from 'kysely';
import type { Db } from '../../conversation/database.ts';
import type { WayOn } from '../../conversation/refusal.ts';
import type { Waiting, WaitingList } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import { later } from '../../german/time.ts';
import { NBSP } from '../../german/write.ts';
import type { ResponsesTables } from '../tables.ts';
import { isKept, tableOf } from './discarded.ts';

/** What stands in the table of each kind that is drafted before it is asked. */
interface DraftsTable {
  readonly round_id: string;
  readonly number: number;
  readonly municipality_id: string;
  readonly office: string;
  readonly created_at: string;
}

/** How drafts of a kind are found and called. */
interface Drafted {
  /** The name of the kind, with which its verbs begin and as which it is asked: `date-polls`. */
  readonly name: string;
  /** *Terminfindung*. */
  readonly called: string;
  /** The column with its title, and the field with which its buttons name it. */
  readonly title: string;
  readonly field: string;
  /** What its municipality can do with it. */
  readonly author: Pick<WayOn, 'title' | 'verb'>;
}

/** What nobody has published in so long stands in its own list alone. */
const WAITING = { months: 3 };

/** The drafts of a kind that nobody has published yet: they wait for the Koordination from when they were made. */
export function waitingDrafts(of: Drafted): WaitingList {
  return async (db, roundId, now) => {
    const since = later(now, { months: -WAITING.months });
    return (await draftsOf(db, of, { roundId, since })).map((row) => waitingDraft(of, row));
  };
}

function waitingDraft({ name, called, field, author }: Drafted, row: DraftsTable & { title: string }): Waiting {
  const { number, title, municipality_id: municipalityId, office, created_at: since } = row;
  const data = { [field]: number };
  return {
    ...{ key: `${name}:${number}`, since, office, isDraft: true, name: `${called}${NBSP}${number}` },
    sentence: `Entwurf der ${called}${NBSP}${number}: ${title}`,
    ways: [{ title: 'Entwurf prüfen', verb: `${name}.show`, data }],
    author: { municipalityId, ways: [{ ...author, data }] },
  };
}

async function draftsOf(
  db: Db,
  { name, title }: Drafted,
  { roundId, since }: { roundId: string; since: Instant },
): Promise<(DraftsTable & { title: string })[]> {
  return db
    .withTables<ResponsesTables>()
    .selectFrom(sql<DraftsTable>`${sql.table(tableOf(name))}`.as('drafts'))
    .leftJoin('askings', (join) =>
      join
        .onRef('askings.round_id', '=', 'drafts.round_id')
        .onRef('askings.number', '=', 'drafts.number')
        .on('askings.kind', '=', name),
    )
    .select(['drafts.round_id', 'drafts.number', 'drafts.municipality_id', 'drafts.office', 'drafts.created_at'])
    .select(sql<string>`${sql.ref(`drafts.${title}`)}`.as('title'))
    .where('drafts.round_id', '=', roundId)
    .where('drafts.created_at', '>=', since)
    .where('askings.number', 'is', null)
    .where(isKept(name, 'drafts'))
    .orderBy('drafts.number')
    .execute();
}
