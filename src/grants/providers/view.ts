import type { Db } from '../../conversation/database.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf } from '../../german/time.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { measureFor } from '../measure-access.ts';
import { measuresOf } from '../measure-store.ts';
import { type ProviderLine, providerLines } from '../provider.ts';
import { providerFor, providersOf } from '../provider-store.ts';
import { providerCard } from './provider-cards.ts';
import { warnings } from './warnings.ts';

/** Shows a provider of the member's municipality with what one should look at. */
export async function shownProvider(
  turn: MemberTurn,
  { number, status, db }: { number: number; status?: string; db: Db },
): Promise<Reply> {
  const { roundId, member, at } = turn;
  const provider = await providerFor(db, turn, number);
  const measure = await measureFor(db, turn, provider.measure);
  const all = await providersOf(db, roundId, member.municipality.id);
  const today = dayOf(at);
  const beside = { measure, all, ownProof: await ownProofOf(db, roundId), today };
  const said = provider.state === 'active' ? warnings(provider, beside) : [];
  return { ...providerCard(provider, { measure, warnings: said, today, status }), replaces: status !== undefined };
}

/** When the proof of use of the programme itself is due. */
async function ownProofOf(db: Db, roundId: string): Promise<Day | undefined> {
  const { programme } = await findRoundOrThrow(db, roundId);
  return programme.deadlines?.findLast(({ asks }) => asks === 'proof-of-use')?.on;
}

/** The providers of the member's municipality, those that only stand with their measure by name among them. */
export async function ownLines(db: Db, { roundId, member }: MemberTurn): Promise<ProviderLine[]> {
  const { id } = member.municipality;
  return providerLines(await measuresOf(db, roundId, id), await providersOf(db, roundId, id));
}
