import { agreedOn, loadStarterAgreements } from './agreements/index.ts';
import { forgetGuidelineFiles, loadStarterGuideline } from './common-guideline/index.ts';
import { sealActs } from './conversation/acts/sealing.ts';
import type { Clock } from './conversation/clock.ts';
import { type Db, RETENTION, type Retention } from './conversation/database.ts';
import { forgetActs } from './conversation/dispatch/audit.ts';
import { forgetSenders } from './conversation/dispatch/forgetting.ts';
import { forgetOld } from './conversation/dispatch/inbox.ts';
import type { Feature } from './conversation/feature.ts';
import type { Log } from './conversation/log.ts';
import { forgetRecipients } from './delivery/forgetting.ts';
import { forgetReminded } from './delivery/owed.ts';
import { forgetThumbs, recall } from './delivery/record.ts';
import { forgetWork, scheduleAgain } from './delivery/work.ts';
import type { Links } from './downloads/index.ts';
import { forgetErrands } from './errands/store.ts';
import type { Instant } from './german/berlin.ts';
import { later } from './german/time.ts';
import { forgetFiles, planDeadlines } from './grants/index.ts';
import { forgetGaps, forgetQuestions, knowledgeStanding, planChecks, type Shelf } from './guidelines/index.ts';
import { planDigest } from './ideas/index.ts';
import { forgetImports } from './imports/index.ts';
import type { Mailing } from './mail/index.ts';
import { forgetMinutesFiles, loadStarterMinutes } from './minutes/index.ts';
import { runningRounds } from './municipalities/closures.ts';
import { leaveRound } from './municipalities/forgetting.ts';
import type { RoundPlan } from './municipalities/round.ts';
import { allRounds } from './municipalities/store.ts';
import { forgetOffers } from './offers/index.ts';
import { forgetRequests, withdrawRequests } from './onboarding/index.ts';
import { operation, planExpiry, type Running } from './operation/index.ts';
import { mailPart, mails } from './outside/mailing.ts';
import { placeables } from './outside/placing.ts';
import { type DeletingNeeds, personalData, planNight } from './personal-data/index.ts';
import { loadStarterQuestions } from './questions/index.ts';
import { planDayPost } from './reminders/index.ts';
import { forgetReplyFiles } from './replies/index.ts';
import { forgetResponsibilityFiles } from './responsibilities/index.ts';
import { placingPart, planLook, sharePoint } from './sharepoint/index.ts';
import { planWatch, watchingPart } from './sharepoint/watching/index.ts';
import { owingOf, settleKnowledge } from './wiring.ts';

interface UpkeepNeeds {
  readonly db: Db;
  readonly clock: Clock;
  readonly running?: Running | undefined;
}

/** Makes ready what all rounds know and what is planned in those that run, when a process starts. */
export async function load(needs: UpkeepNeeds, shelf: Shelf): Promise<void> {
  await shelf.load(needs.db, await allRounds(needs.db), needs.clock.now());
  await planNights(needs);
  await begin(needs, shelf, await runningRounds(needs.db));
}

/** A round that was applied while others run: what it begins with is there before somebody asks for it. */
export async function makeReady(needs: UpkeepNeeds, shelf: Shelf, round: RoundPlan): Promise<void> {
  await shelf.load(needs.db, [round], needs.clock.now());
  await planNight(needs.db, round.id, needs.clock.now());
  await begin(needs, shelf, [round]);
}

/** A closed round forgets as the others do. */
async function planNights({ db, clock }: UpkeepNeeds): Promise<void> {
  for (const { id } of await allRounds(db)) await planNight(db, id, clock.now());
}

async function begin({ db, clock, running }: UpkeepNeeds, shelf: Shelf, rounds: readonly RoundPlan[]): Promise<void> {
  for (const round of rounds) {
    await loadStarterQuestions(db, round, clock.now());
    await loadStarterAgreements(db, round, clock.now());
    await loadStarterGuideline(db, round, clock.now());
    await loadStarterMinutes(db, round, { agreed: agreedOn, now: clock.now() });
    await planDeadlines(db, round, clock.now());
    await settleKnowledge(db, round.id, { shelf, now: clock.now() });
    await planDayPost(db, round, clock.now());
    await planChecks(db, round, clock.now());
    await planExpiry(db, round.id, { credential: running?.credential, now: clock.now() });
    await beginSealing(db, round.id, clock.now());
    await planLook(db, round, clock.now());
    await planWatch(db, round, clock.now());
  }
}

/** Forgets what is kept for a time only, and plans what comes again; done every hour. */
export async function tidy({ db, clock, running }: UpkeepNeeds): Promise<void> {
  await recall(db, clock.now());
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
    forgetErrands,
  ])
    await forget(db, clock.now());
  await planNights({ db, clock });
  for (const round of await runningRounds(db)) {
    await planDeadlines(db, round, clock.now());
    await planDigest(db, round, clock.now());
    await planDayPost(db, round, clock.now());
    await planChecks(db, round, clock.now());
    await planExpiry(db, round.id, { credential: running?.credential, now: clock.now() });
    await planLook(db, round, clock.now());
    await planWatch(db, round, clock.now());
  }
}

/** What deleting a person needs of the features: what their tables owe, and what ends with the person. */
export function forgetting(features: () => readonly Feature[], retention: Retention = RETENTION): DeletingNeeds {
  return {
    owing: () => owingOf(features(), retention),
    leave: async (db, leaving) => {
      await leaveRound(db, leaving);
      await withdrawRequests(db, leaving);
    },
  };
}

/** What forgets at night, of all rooms. */
const AT_NIGHT = [forgetSenders, forgetRecipients, forgetGaps, forgetRequests];

/** What is known of the process, where a real one runs. */
export interface Operating {
  readonly log: Log;
  readonly running?: Running | undefined;
  /** The mailbox that e-mails come from; without it none leave. */
  readonly mailbox?: Mailing['from'] | undefined;
}

interface Kept extends Operating {
  readonly links: Links;
  readonly retention: Retention;
}

/** What runs beside the round: how the assistant stands, what is kept of a person and how they are forgotten, the record of acts. */
export function upkeeping(
  features: () => readonly Feature[],
  { links, retention, mailbox, ...running }: Kept,
): Feature[] {
  return [
    sharePoint({ placeables }),
    operation({ ...running, outside: [placingPart, watchingPart, mailPart(mailbox)], knowledge: knowledgeStanding }),
    personalData({ ...forgetting(features, retention), links, retention, forget: AT_NIGHT }),
    sealing,
    mails(links, mailbox),
  ];
}

/** How many documents all rounds know together. */
export async function documentsKnown(db: Db): Promise<number> {
  let documents = 0;
  for (const { id } of await allRounds(db)) documents += (await knowledgeStanding(db, id)).documents;
  return documents;
}

const SEAL = 'audit.seal';

const EVERY = { minutes: 1 };

/** Seals the record of acts, a minute after the last time: nothing that is answered waits for it. */
const sealing: Feature = {
  name: 'sealing',
  purpose: 'Seals the record of acts.',
  help: [],
  menu: [],
  commands: [],
  work: {
    [SEAL]: async (db, { roundId, now }) => {
      const more = await sealActs(db, roundId);
      await planSealing(db, roundId, more ? now : later(now, EVERY));
    },
  },
};

/** Plans when the acts of a round are sealed next; who does so in a transaction holds their sealing until its end. */
function planSealing(db: Db, roundId: string, at: Instant): Promise<void> {
  return scheduleAgain(db, { roundId, kind: SEAL, subject: '' }, at);
}

/** The acts of a round that is made ready are sealed from a minute later on. */
function beginSealing(db: Db, roundId: string, now: Instant): Promise<void> {
  return planSealing(db, roundId, later(now, EVERY));
}

/** Seals all that is left, at once: nothing that is due is done any more in a round that is closed. */
export async function sealRest(db: Db, roundId: string, now: Instant): Promise<void> {
  const once = () =>
    db.transaction().execute(async (tx) => {
      await planSealing(tx, roundId, now);
      return sealActs(tx, roundId);
    });
  while (await once());
}
