import { agreedOn, loadStarterAgreements } from './agreements/index.ts';
import { forgetGuidelineFiles, loadStarterGuideline } from './common-guideline/index.ts';
import type { Clock } from './conversation/clock.ts';
import type { Db } from './conversation/database.ts';
import { forgetActs } from './conversation/dispatch/audit.ts';
import { forgetOld } from './conversation/dispatch/inbox.ts';
import type { Feature } from './conversation/feature.ts';
import { forgetReminded } from './delivery/owed.ts';
import { forgetThumbs } from './delivery/record.ts';
import { forgetWork } from './delivery/work.ts';
import type { Links } from './downloads/index.ts';
import { forgetFiles, planDeadlines } from './grants/index.ts';
import { forgetQuestions, type Shelf } from './guidelines/index.ts';
import { planDigest } from './ideas/index.ts';
import { forgetImports } from './imports/index.ts';
import { forgetMinutesFiles, loadStarterMinutes } from './minutes/index.ts';
import { runningRounds } from './municipalities/closures.ts';
import { leaveRound } from './municipalities/forgetting.ts';
import type { RoundPlan } from './municipalities/round.ts';
import { allRounds } from './municipalities/store.ts';
import { forgetOffers } from './offers/index.ts';
import { withdrawRequests } from './onboarding/index.ts';
import { type DeletingNeeds, personalData } from './personal-data/index.ts';
import { loadStarterQuestions } from './questions/index.ts';
import { planDayPost } from './reminders/index.ts';
import { forgetReplyFiles } from './replies/index.ts';
import { forgetResponsibilityFiles } from './responsibilities/index.ts';
import { owingOf, settleKnowledge } from './wiring.ts';

interface UpkeepNeeds {
  readonly db: Db;
  readonly clock: Clock;
}

/** Makes ready what all rounds know and what is planned in those that run, when a process starts. */
export async function load(needs: UpkeepNeeds, shelf: Shelf): Promise<void> {
  await shelf.load(needs.db, await allRounds(needs.db), needs.clock.now());
  await begin(needs, shelf, await runningRounds(needs.db));
}

/** A round that was applied while others run: what it begins with is there before somebody asks for it. */
export async function makeReady(needs: UpkeepNeeds, shelf: Shelf, round: RoundPlan): Promise<void> {
  await shelf.load(needs.db, [round], needs.clock.now());
  await begin(needs, shelf, [round]);
}

async function begin({ db, clock }: UpkeepNeeds, shelf: Shelf, rounds: readonly RoundPlan[]): Promise<void> {
  for (const round of rounds) {
    await loadStarterQuestions(db, round, clock.now());
    await loadStarterAgreements(db, round, clock.now());
    await loadStarterGuideline(db, round, clock.now());
    await loadStarterMinutes(db, round, { agreed: agreedOn, now: clock.now() });
    await planDeadlines(db, round, clock.now());
    await settleKnowledge(db, round.id, { shelf, now: clock.now() });
    await planDayPost(db, round, clock.now());
  }
}

/** Forgets what is kept for a time only, and plans what comes again; done every hour. */
export async function tidy({ db, clock }: UpkeepNeeds): Promise<void> {
  for (const forget of [forgetOld, forgetActs, forgetThumbs, forgetQuestions]) await forget(db, clock.now());
  for (const forget of [
    forgetImports,
    forgetReplyFiles,
    forgetMinutesFiles,
    forgetGuidelineFiles,
    forgetFiles,
    forgetResponsibilityFiles,
    forgetOffers,
    forgetReminded,
    forgetWork,
  ])
    await forget(db, clock.now());
  for (const round of await runningRounds(db)) {
    await planDeadlines(db, round, clock.now());
    await planDigest(db, round, clock.now());
    await planDayPost(db, round, clock.now());
  }
}

/** What deleting a person needs of the features: what their tables owe, and what ends with the person. */
export function forgetting(features: () => readonly Feature[]): DeletingNeeds {
  return {
    owing: () => owingOf(features()),
    leave: async (db, leaving) => {
      await leaveRound(db, leaving);
      await withdrawRequests(db, leaving);
    },
  };
}

/** What is kept of a person, and how they are forgotten. */
export function forgettingPeople(features: () => readonly Feature[], links: Links): Feature {
  return personalData({ ...forgetting(features), links });
}
