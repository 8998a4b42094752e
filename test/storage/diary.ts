import type { RoundPlan } from '../../src/municipalities/round.ts';
import { datedPlan } from '../support/sample.ts';
import { carryOut, check, forget, passOn, present } from './acting.ts';
import { askAll, comeAndGo } from './asking.ts';
import { collect, draftGuideline, voteOnItems } from './collecting.ts';
import { decide, findDates } from './deciding.ts';
import { lastDay, troubles } from './ending.ts';
import { agree, arrive, ask, collectIdeas } from './gathering.ts';
import { call, hold, share } from './holding.ts';
import { ADDRESSES, leave, SHAREPOINT } from './leaving.ts';
import { until } from './life.ts';
import { adoptGuideline, reply } from './replying.ts';
import type { Witness } from './witness.ts';
import { meet, reckon } from './working.ts';

/** When the life of a dump begins, and when the dump is taken, a Tuesday: local time. */
export const BEGINS = '2023-10-02T09:00';
export const ENDS = '2023-10-10T10:30';

/** The round that is lived: with the dates of the programme, a weekly digest, a site in SharePoint and addresses. */
export const lived: RoundPlan = {
  ...datedPlan,
  digest: { weekday: 1, time: '08:00' },
  sharepoint: SHAREPOINT,
  people: datedPlan.people.map((one) => {
    const mail = ADDRESSES[one.office];
    return mail === undefined ? one : { ...one, mail };
  }),
};

/** Lives a round from its first day to the moment of the dump, so that every table has rows of every kind. */
export async function live(life: Witness): Promise<void> {
  await arrive(life);
  await ask(life);
  await collectIdeas(life);
  await agree(life);
  await meet(life);
  await reckon(life);
  await decide(life);
  await findDates(life);
  await askAll(life);
  await collect(life);
  await voteOnItems(life);
  await draftGuideline(life);
  await reply(life);
  await adoptGuideline(life);
  await comeAndGo(life);
  await until(life, '2023-10-04T12:00');
  await until(life, '2023-10-06T12:05');
  await troubles(life);
  await carryOut(life);
  await present(life);
  await passOn(life);
  await share(life);
  await call(life);
  await until(life, '2023-10-09T08:30');
  await hold(life);
  await check(life);
  await leave(life);
  await forget(life);
  await lastDay(life);
  life.round.clock.set(ENDS);
}
