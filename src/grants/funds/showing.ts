import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { dayOf } from '../../german/time.ts';
import { coordinates, may } from '../../municipalities/rights.ts';
import { findRoundOrThrow, municipalitiesOf } from '../../municipalities/store.ts';
import { type Funds, fundsOf } from '../funds.ts';
import { grantOf, keptGrants } from '../grant-store.ts';
import { allMeasures, measuresOf } from '../measure-store.ts';
import { providerLines, providerSums } from '../provider.ts';
import { providersOf } from '../provider-store.ts';
import { submittedReports } from '../report-store.ts';
import { fundsCard } from './funds-card.ts';
import { roundCard } from './round-card.ts';
import { FUNDS, ROUND_FUNDS } from './sayings.ts';
import type { Stand } from './stand.ts';

/** Shows a municipality its funds; the Koordination, where it speaks for none, the sums of the round. */
export const showFunds = command({
  verb: 'grants.funds',
  asked: FUNDS,
  may: 'known',
  writes: false,
  speaks: true,
  typed: [{ pattern: /mittel/u, example: 'mittel' }],
  input: z.object({}),
  run: async (turn, _input, db) => (may(turn.member, 'speak') ? roundFunds(turn, db) : ownFunds(turn, db)),
});

async function ownFunds(turn: MemberTurn, db: Db): Promise<Reply> {
  const { roundId, member } = turn;
  const { topicAreas } = await findRoundOrThrow(db, roundId);
  const grant = await grantOf(db, roundId, member.municipality.id);
  const measures = await measuresOf(db, roundId, member.municipality.id);
  const lines = providerLines(measures, await providersOf(db, roundId, member.municipality.id));
  const providers = providerSums(lines, dayOf(turn.at));
  const stand = { ...(await standOf(db, turn, fundsOf(grant?.amount, measures, topicAreas))), providers };
  return fundsCard(member.municipality.name, stand, { coordinates: coordinates(member) });
}

async function standOf(db: Db, { roundId, member, at }: MemberTurn, funds: Funds): Promise<Stand> {
  const { programme } = await findRoundOrThrow(db, roundId);
  const reports = (await submittedReports(db, roundId)).filter(
    ({ municipalityId }) => municipalityId === member.municipality.id,
  );
  const submitted = new Map(reports.map(({ deadline, submittedAt }) => [deadline, submittedAt]));
  return { funds, deadlines: programme.deadlines ?? [], submitted, today: dayOf(at), at };
}

/** Shows the Koordination the sums of the round. */
export const showRoundFunds = command({
  verb: 'grants.round',
  asked: ROUND_FUNDS,
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: /mittel (?:der runde|im kreis)/u, example: 'mittel der runde' }],
  input: z.object({}),
  run: async (turn, _input, db) => roundFunds(turn, db),
});

async function roundFunds({ roundId, member, at }: MemberTurn, db: Db): Promise<Reply> {
  const { topicAreas, programme } = await findRoundOrThrow(db, roundId);
  const reports = Map.groupBy(await submittedReports(db, roundId), ({ deadline }) => deadline);
  return roundCard({
    municipalities: await municipalitiesOf(db, roundId),
    grants: new Map((await keptGrants(db, roundId)).map(({ municipalityId, amount }) => [municipalityId, amount])),
    measures: (await allMeasures(db, roundId)).filter(({ state }) => state === 'active'),
    topicAreas,
    deadlines: programme.deadlines ?? [],
    submitted: new Map([...reports].map(([key, all]) => [key, new Set(all.map((one) => one.municipalityId))])),
    reader: member.municipality.id,
    today: dayOf(at),
    at,
  });
}
