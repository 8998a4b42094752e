import type { Db } from '../conversation/database.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { coordinates, may } from '../municipalities/rights.ts';
import { municipalitiesOf } from '../municipalities/store.ts';
import type { Owner } from './committee.ts';

/** What is written, and for whom: by which office, in which operation, when. */
export interface Kept {
  readonly roundId: string;
  readonly municipality: Owner;
  readonly operation: string;
  readonly office: string;
  readonly at: Instant;
}

/**
 * For which municipality somebody keeps committees and papers: who speaks for one, for that one; who only coordinates, for
 * the Kreis.
 */
export async function keeperFor(db: Db, { roundId, member }: MemberTurn): Promise<Owner> {
  const first = { ...member, also: [] };
  if (may(first, 'speak') === undefined) return member.municipality;
  const district = (await municipalitiesOf(db, roundId)).find(({ kind }) => kind === 'district');
  if (coordinates(member) && district) return district;
  throw new Refusal({
    code: 'papers.not-yours',
    title: 'Das ist Ihnen hier nicht möglich',
    text: 'Ausschüsse und Vorlagen führen Leitung, Vertretung und Mitarbeitende eines Sozialamts für ihre Kommune. Bitte wenden Sie sich an die Koordination der Runde.',
  });
}

/** What a turn writes for its author's municipality. */
export async function keptBy(db: Db, turn: MemberTurn, operation: string): Promise<Kept> {
  const { roundId, member, at } = turn;
  return { roundId, municipality: await keeperFor(db, turn), operation, office: member.office, at };
}
