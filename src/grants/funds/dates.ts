import type { Db } from '../../conversation/database.ts';
import type { AheadList, Owed, OwedList } from '../../conversation/feature.ts';
import type { WayOn } from '../../conversation/refusal.ts';
import { northRhineWestphalia } from '../../delivery/hours/holidays.ts';
import { planOwed } from '../../delivery/owed.ts';
import type { Instant } from '../../german/berlin.ts';
import { endOfDay, minutesSince } from '../../german/time.ts';
import type { Deadline, RoundPlan } from '../../municipalities/round.ts';
import { appliedAt, findRoundOrThrow, municipalitiesOf } from '../../municipalities/store.ts';
import { isNear, isReport, owedKey, reminderTimes } from '../deadline.ts';
import { type Funds, fundsOf } from '../funds.ts';
import { keptGrants } from '../grant-store.ts';
import { allMeasures } from '../measure-store.ts';
import { submittedReports } from '../report-store.ts';

/** Plans the reminders of a round's dates that are still to come; planned again, nothing changes. */
export async function planDeadlines(db: Db, { id: roundId, programme }: RoundPlan, now: Instant): Promise<void> {
  for (const deadline of programme.deadlines ?? []) {
    for (const at of reminderTimes(deadline, northRhineWestphalia))
      if (at > now) await planOwed(db, { roundId, key: owedKey(deadline) }, at);
  }
}

/** What municipalities owe to the programme's dates: reports, and money to be committed or spent, without an amount. */
export const owedToDates: OwedList = async (db, roundId, now) => {
  const { programme } = await findRoundOrThrow(db, roundId);
  const near = (programme.deadlines ?? []).filter((deadline) => isNear(deadline, now, northRhineWestphalia));
  if (near.length === 0) return [];
  const municipalities = await municipalitiesOf(db, roundId);
  const reports = await submittedReports(db, roundId);
  const funds = await fundsByMunicipality(db, roundId);
  return near.flatMap((deadline) => {
    const done = new Set(reports.filter((one) => one.deadline === deadline.key).map((one) => one.municipalityId));
    const owing = municipalities.filter(({ id }) =>
      isReport(deadline) ? !done.has(id) : hasOpen(deadline, funds.get(id)),
    );
    return owing.map(({ id }) => owed(deadline, id));
  });
};

/** A date of the programme moves with the round's file: what was applied later counts more. */
const BEGINNING: Instant = '2023-01-01T00:00:00.000Z';

/** The dates of the programme that are still to come, for all. */
export const datesAhead: AheadList = async (db, roundId, now) => {
  const { programme } = await findRoundOrThrow(db, roundId);
  const ahead = (programme.deadlines ?? []).filter(({ on }) => endOfDay(on) >= now);
  const sequence = ahead.length === 0 ? 0 : minutesSince(BEGINNING, await appliedAt(db, roundId));
  return ahead.map(({ key, name, on }) => ({
    at: endOfDay(on),
    wholeDay: true,
    title: name,
    dated: { kind: 'report', key: `grants:${key}`, sequence, typed: 'mittel' },
  }));
};

async function fundsByMunicipality(db: Db, roundId: string): Promise<ReadonlyMap<string, Funds>> {
  const measures = Map.groupBy(await allMeasures(db, roundId), ({ municipality }) => municipality.id);
  const grants = await keptGrants(db, roundId);
  return new Map(
    grants.map(({ municipalityId, amount }) => [
      municipalityId,
      fundsOf(amount, measures.get(municipalityId) ?? [], []),
    ]),
  );
}

function hasOpen({ asks }: Deadline, funds: Funds | undefined): boolean {
  const open = asks === 'commit' ? funds?.left?.uncommitted : funds?.left?.unspent;
  return open?.greaterThan(0) ?? false;
}

function owed(deadline: Deadline, municipalityId: string): Owed {
  const report = isReport(deadline);
  return {
    key: owedKey(deadline),
    municipalityId,
    sentence: report ? `${deadline.name} abgeben` : deadline.name,
    until: endOfDay(deadline.on),
    wholeDay: true,
    confidential: true,
    ways: report ? reportWays(deadline) : [{ title: 'Mittel ansehen', verb: 'grants.funds' }],
  };
}

function reportWays({ key, asks }: Deadline): WayOn[] {
  const file = asks === 'interim-report' ? 'monitoringbericht' : 'verwendungsnachweis';
  return [
    { title: 'Als abgegeben melden', verb: 'grants.submitted', data: { deadline: key } },
    { title: 'Bericht laden', verb: 'grants.file', data: { file } },
  ];
}
