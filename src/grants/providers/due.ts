import type { Db } from '../../conversation/database.ts';
import type { AheadList, OwedList } from '../../conversation/feature.ts';
import type { Instant } from '../../german/berlin.ts';
import { endOfDay, later } from '../../german/time.ts';
import { measureName } from '../measure.ts';
import { allMeasures } from '../measure-store.ts';
import { isMissing, type Provider, type ProviderLine, proofState, providerLines } from '../provider.ts';
import { allProviders } from '../provider-store.ts';

/** From so many days before it is due a missing proof is an open point. */
const NEAR = { days: 28 };

/** A provider whose proof has not come in, with the day on which it is due. */
interface Awaited {
  readonly line: ProviderLine;
  readonly provider: Provider;
  readonly due: Instant;
}

async function awaitedIn(db: Db, roundId: string): Promise<Awaited[]> {
  const providers = (await allProviders(db, roundId)).filter(({ proofDue }) => proofDue !== undefined);
  if (providers.length === 0) return [];
  return providerLines(await allMeasures(db, roundId), providers).flatMap((line) => {
    const { provider } = line;
    const { proofDue } = provider ?? {};
    if (!provider || proofDue === undefined || !isMissing(proofState(provider, proofDue))) return [];
    return [{ line, provider, due: endOfDay(proofDue) }];
  });
}

/** The proofs that a municipality has to ask its providers for: open points of its own, seen by nobody else. */
export const owedByProviders: OwedList = async (db, roundId, now) => {
  const near = (await awaitedIn(db, roundId)).filter(({ due }) => due < later(now, NEAR));
  return near.map(({ line: { measure, name }, provider: { number, municipalityId, proofDue }, due }) => ({
    key: `grants:provider:${municipalityId}:${number}:${proofDue}`,
    municipalityId,
    sentence: `Nachweis von ${name} einholen (${measureName(measure.number)})`,
    until: due,
    wholeDay: true,
    confidential: true,
    own: true,
    ways: [
      { title: 'Nachweis eingegangen …', verb: 'grants.proof-form', data: { number, step: 'eingegangen' } },
      { title: `Träger ${number} ansehen`, verb: 'grants.provider', data: { number } },
    ],
  }));
};

/** The days on which proofs of providers are due, for the municipality that has to ask for them. */
export const proofsAhead: AheadList = async (db, roundId, now) => {
  const ahead = (await awaitedIn(db, roundId)).filter(({ due }) => due >= now);
  return ahead.map(({ line: { measure, name }, provider: { number, municipalityId }, due }) => ({
    at: due,
    wholeDay: true,
    title: `Nachweis von ${name} fällig (${measureName(measure.number)})`,
    municipalityId,
    confidential: true,
    way: { title: `Träger ${number} ansehen`, verb: 'grants.provider', data: { number } },
  }));
};
