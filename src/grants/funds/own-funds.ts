import type { Decimal } from 'decimal.js';
import type { Db } from '../../conversation/database.ts';
import { fundsOf } from '../funds.ts';
import { grantOf } from '../grant-store.ts';
import type { Amounts, Measure } from '../measure.ts';
import { measuresOf } from '../measure-store.ts';

/** What a municipality may hand on of a measure: neither its note nor where its evidence lies. */
type ToldMeasure = Pick<Measure, 'title' | 'topicArea' | 'provider' | 'planned' | 'committed' | 'spent' | 'goesOn'>;

/** The grant of one municipality, where its notice is kept, and what its measures come to. */
export interface OwnFunds extends Amounts {
  readonly grant?: Decimal | undefined;
  readonly measures: readonly ToldMeasure[];
}

/** The funds of one municipality, and of no other, for a paper of its own. */
export async function ownFunds(db: Db, roundId: string, municipalityId: string): Promise<OwnFunds> {
  const grant = (await grantOf(db, roundId, municipalityId))?.amount;
  const { sums, measures } = fundsOf(grant, await measuresOf(db, roundId, municipalityId), []);
  return { grant, ...sums, measures: measures.map(told) };
}

function told({ title, topicArea, provider, planned, committed, spent, goesOn }: Measure): ToldMeasure {
  return { title, topicArea, provider, planned, committed, spent, goesOn };
}
