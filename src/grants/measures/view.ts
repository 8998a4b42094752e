import type { Db } from '../../conversation/database.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { dayOf } from '../../german/time.ts';
import type { Knowledge } from '../basis.ts';
import { basisOf } from '../basis-proposals.ts';
import { doubles } from '../funds.ts';
import { measureFor } from '../measure-access.ts';
import { measuresOf } from '../measure-store.ts';
import { providerLines, providerSums } from '../provider.ts';
import { providersOf } from '../provider-store.ts';

import { measureCard } from './measure-cards.ts';

/** Shows a measure with what stands around it: its legal basis, and others that may pay for the same. */
export async function shownMeasure(
  knowledge: Knowledge,
  turn: MemberTurn,
  { number, status, db }: { number: number; status?: string; db: Db },
): Promise<Reply> {
  const measure = await measureFor(db, turn, number);
  const own = await measuresOf(db, turn.roundId, turn.member.municipality.id);
  const group = doubles(own).find((measures) => measures.some((one) => one.number === number)) ?? [];
  const doubled = group.filter((one) => one.number !== number);
  const basis = await basisOf(knowledge, turn, { number, db });
  const entered = await providersOf(db, turn.roundId, turn.member.municipality.id);
  const lines = providerLines([measure], entered);
  const providers = { names: lines.map(({ name }) => name), sums: providerSums(lines, dayOf(turn.at)) };
  return measureCard(measure, { doubled, basis, providers, ...(status === undefined ? {} : { status }) });
}
