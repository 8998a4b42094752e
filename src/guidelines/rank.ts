import { type Chunk, STATUSES, STRENGTHS, sameStatement } from './document.ts';

const RANKS = Object.keys(STATUSES);

/** How high a piece stands by its status: 0 is the highest. */
export function statusRank({ status }: Pick<Chunk, 'status'>): number {
  return RANKS.indexOf(status);
}

/** Whether a piece stands higher than what contradicts it: by status, or by the strength of the sources of its own. */
export function outranks(one: Chunk, other: Chunk): boolean {
  if (statusRank(one) !== statusRank(other)) return statusRank(one) < statusRank(other);
  const own = one.sources.map(({ label }) => label);
  const opposing = other.sources.filter(({ label }) => !own.includes(label));
  return strengthRank(one) < strengthRank({ sources: opposing });
}

/** Whether two pieces are about different statements of different documents. */
export function areApart(one: Chunk, other: Chunk): boolean {
  return one.document.name !== other.document.name && !sameStatement(one, other);
}

function strengthRank({ sources }: Pick<Chunk, 'sources'>): number {
  const ranks = sources.map(({ strength }) => STRENGTHS.indexOf(strength));
  return ranks.length === 0 ? STRENGTHS.length : Math.min(...ranks);
}
