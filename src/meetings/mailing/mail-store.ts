import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import type { InvitationMailTables } from './tables.ts';

const open = (db: Db) => db.withTables<InvitationMailTables>();

/** Which invitation went to whom: of which meeting, in which version, as which e-mail. */
export interface Mailed {
  readonly meeting: number;
  readonly personId: string;
  readonly sequence: number;
  readonly mail: number;
}

/** What went to a person, or waits for that: about one meeting, or about all. */
export async function mailedTo(
  db: Db,
  roundId: string,
  { personId, meeting }: { readonly personId: string; readonly meeting?: number },
): Promise<Mailed[]> {
  const query = mailed(db, roundId).where('person_id', '=', personId).orderBy('meeting').orderBy('sequence');
  return (meeting === undefined ? query : query.where('meeting', '=', meeting)).execute();
}

function mailed(db: Db, roundId: string) {
  return open(db)
    .selectFrom('invitation_mails')
    .select(['meeting', 'person_id as personId', 'sequence', 'mail'])
    .where('round_id', '=', roundId);
}

/** Keeps which e-mail an invitation is. */
export async function keepMailed(
  db: Db,
  roundId: string,
  { meeting, personId, sequence, mail, at }: Mailed & { readonly at: Instant },
): Promise<void> {
  await open(db)
    .insertInto('invitation_mails')
    .values({ round_id: roundId, meeting, person_id: personId, sequence, mail, planned_at: at })
    .execute();
}

/** Forgets an invitation that has not left. */
export async function forgetMailed(db: Db, roundId: string, { meeting, personId, sequence }: Mailed): Promise<void> {
  await open(db)
    .deleteFrom('invitation_mails')
    .where('round_id', '=', roundId)
    .where('meeting', '=', meeting)
    .where('person_id', '=', personId)
    .where('sequence', '=', sequence)
    .execute();
}

/** Which invitation an e-mail is; undefined of any other, and where its person has been forgotten. */
export async function mailedAs(db: Db, roundId: string, mail: number): Promise<Mailed | undefined> {
  return mailed(db, roundId).where('mail', '=', mail).executeTakeFirst();
}
