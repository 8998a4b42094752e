import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from '../../src/conversation/database.ts';
import { fromBerlin, instant } from '../../src/german/time.ts';
import type { ResponsesTables } from '../../src/responses/tables.ts';
import { openStorage } from '../../src/storage/index.ts';
import { openRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { COORDINATION, FORM } from '../votes/poll.ts';
import { answersOf, extensionsOf, prepareAsked } from './asked.ts';
import { judgeAsked } from './asked-findings.ts';
import { type Click, clickAll } from './clicks.ts';
import { FAULTS, startConnector } from './connector.ts';
import { nameOf, onEachDatabase, type SoakDatabase } from './databases.ts';
import { type Running, start } from './processes.ts';
import { type Random, seeded } from './random.ts';
import { openReport } from './report.ts';
import { judgeStorm, type SentBallot } from './votes-findings.ts';
import { whatWaits } from './waiting.ts';

/** How large a storm is. */
export interface Storm {
  readonly seed: number;
  readonly votes: number;
  /** So many Rundfragen, and so many Kenntnisnahmen. */
  readonly asked: number;
  /** Seconds for which it clicks and kills; all that is asked closes in its middle, unless it is extended. */
  readonly seconds: number;
}

const plan = { ...samplePlan, starterKnowledge: false };
const OPENED = '2023-10-05T09:00';
const CLOSES = fromBerlin('2023-10-05T09:15') ?? '';
/** A step of the clock after the storm: leases of killed processes have run out after it. */
const STEP_MILLISECONDS = 61_000;
const STEPS = 120;
const KILL_MILLISECONDS = 3000;

/** Every third vote gets a new Fassung in the storm; its end is three working days later then. */
const AMENDED = 3;

/** Every fourth vote can be referred to a meeting: as many of them as its form says stop it, in the storm. */
const REFERABLE = 4;
const REFERRALS = 2;
const ASKED_FOR: readonly SentBallot['choice'][] = ['yes', 'yes', 'abstain', 'referral'];

function isReferable(vote: number): boolean {
  return vote % REFERABLE === 1;
}

/** Every second vote meets no objection, so that several are decided in the same moment. */
const CHOICES: readonly (readonly SentBallot['choice'][])[] = [
  ['yes', 'yes', 'abstain'],
  ['yes', 'yes', 'yes', 'abstain', 'objection'],
];

/** A click on an answer, as the card shows it whose Fassung it names. */
interface BallotClick extends Click, SentBallot {}

/**
 * Clicks of all municipalities on all votes, Rundfragen and Kenntnisnahmen at once, doubled and out of order, while new Fassungen are published,
 * processes are killed and the connector fails.
 */
export function storm(storm: Storm): Promise<boolean> {
  return onEachDatabase((database) => runStorm(storm, database));
}

async function runStorm(settings: Storm, database: SoakDatabase): Promise<boolean> {
  const report = openReport(`votes in a storm (${nameOf(database)}, seed ${settings.seed})`);
  const random = seeded(settings.seed);
  await prepare(settings, database.url);
  const connector = await startConnector(Date.now);
  connector.fault = () => (random.next() < 0.3 ? random.pick(FAULTS) : undefined);
  const setting = { database: database.url, connector: connector.url, seconds: 2 };
  const closing = Date.now() + (await startingTime(setting)) * database.processes + (settings.seconds * 1000) / 2;
  const offset = Date.parse(CLOSES) - closing;
  const house = await houseOf(database.processes, { ...setting, offset });
  const ending = closing + (settings.seconds * 1000) / 2;
  const storming = { house, ending, random };
  const sent = clicksOf(settings, connector.url, random);
  const [acknowledged, published, answered, extended, kills] = await Promise.all([
    clickAll(sent, storming),
    clickAll(publishingOf(settings, connector.url, random), storming),
    clickAll(answersOf(settings.asked, connector.url, random), storming),
    clickAll(extensionsOf(settings.asked, connector.url, random), storming),
    killUntil(house, ending, random),
  ]);
  await house.stop();
  connector.fault = () => undefined;
  report.check('nothing is left to be sent', await settle(setting, Date.now() + offset));
  report.note('killed processes', kills);
  const left = { votes: settings.votes, url: database.url, connector, kills };
  await judgeAsked(report, { ...left, answered, extended: extended.length });
  await judgeStorm(report, { ...left, sent, acknowledged, published: published.map(({ vote }) => vote) });
  await connector.close();
  return report.print();
}

/** Milliseconds that a process may take to start on this machine: four times what one has taken just now. */
async function startingTime(setting: Parameters<typeof start>[0]): Promise<number> {
  const begun = Date.now();
  await (await start(setting)).kill();
  return 4 * (Date.now() - begun);
}

/** Opens the votes and whatever else is asked; all of it closes at the same moment. */
async function prepare({ votes, asked }: Storm, url: string): Promise<void> {
  const round = await openRound({ name: 'SQLite', open: () => openStorage(url) }, { plan, now: OPENED });
  for (let vote = 1; vote <= votes; vote += 1) {
    const operation = `6f9619ff-8b86-4d01-b42d-00cf4fc9${String(vote).padStart(4, '0')}`;
    await round.click(COORDINATION, 'votes.submit', {
      ...FORM,
      operation,
      'closesOn~1': '2023-10-05',
      'closesTime~1': '09:15',
      ...(isReferable(vote) ? { 'referrals~1': String(REFERRALS) } : {}),
    });
    await round.click(COORDINATION, 'votes.open', { vote });
    if (vote % AMENDED === 0)
      await round.say(COORDINATION, `abstimmung ${vote} fassung vorschlagen: Höchstens 400 € je Haushalt.`);
  }
  await prepareAsked(round, asked);
  await round.close();
}

/** The processes of one installation; one that was killed is started again. */
interface House {
  port(): number;
  killOne(random: Random): Promise<void>;
  stop(): Promise<void>;
}

async function houseOf(processes: number, setting: Parameters<typeof start>[0]): Promise<House> {
  const running: Running[] = [];
  for (let index = 0; index < processes; index += 1) running.push(await start(setting));
  let turn = 0;
  return {
    port: () => {
      turn += 1;
      return running[turn % running.length]?.port ?? 0;
    },
    killOne: async (random) => {
      const index = random.below(running.length);
      await running[index]?.kill();
      running[index] = await start(setting);
    },
    stop: async () => {
      for (const one of running) await one.kill();
    },
  };
}

function clicksOf({ votes }: Storm, connector: string, random: Random): BallotClick[] {
  const clicks: BallotClick[] = [];
  const heads = plan.people.filter(({ roles }) => roles.includes('head'));
  for (let vote = 1; vote <= votes; vote += 1)
    for (const { office, municipality, objectId } of heads)
      for (const time of vote % AMENDED === 0 ? [1, 2, 3] : [1, 2]) {
        const choice = random.pick(isReferable(vote) ? ASKED_FOR : (CHOICES[vote % 2] ?? []));
        const wording = vote % AMENDED === 0 ? random.pick([1, 2, 2]) : 1;
        const ballot = { vote, office, municipality, choice, wording };
        const click = {
          ...ballot,
          ...castOf(ballot),
          activity: `f:${vote}-${objectId}-${time}`,
          connector,
          thread: vote,
        };
        const copies = random.next() < 0.3 ? 2 : 1;
        for (let copy = 0; copy < copies; copy += 1) clicks.push({ ...click, after: random.next() * 0.7 });
      }
  return clicks;
}

function castOf({ vote, choice, wording }: SentBallot): Pick<Click, 'verb' | 'data' | 'acknowledged'> {
  const reason = choice === 'objection' || choice === 'referral' ? { reason: 'Zu teuer.' } : {};
  const named = wording > 1 ? { wording } : {};
  return {
    verb: 'votes.cast',
    data: { vote, choice, ...reason, ...named },
    acknowledged: /hat abgestimmt: |Auf Wunsch von /u,
  };
}

/** The Koordination publishes the new Fassungen while the ballots come in. */
function publishingOf({ votes }: Storm, connector: string, random: Random): (Click & { vote: number })[] {
  const amended = Array.from({ length: votes }, (_, at) => at + 1).filter((vote) => vote % AMENDED === 0);
  return amended.map((vote) => ({
    ...{ activity: `f:publish-${vote}`, office: COORDINATION, connector, after: 0.05 + random.next() * 0.2 },
    ...{ verb: 'votes.publish-wording', data: { vote, proposal: 1 }, vote, thread: vote },
    acknowledged: /^Abstimmung\u00a0\d+\u00a0· Fassung\u00a02/u,
  }));
}

async function killUntil(house: House, ending: number, random: Random): Promise<number> {
  let kills = 0;
  while (Date.now() + KILL_MILLISECONDS < ending) {
    await pause(KILL_MILLISECONDS * (0.5 + random.next()));
    await house.killOne(random);
    kills += 1;
  }
  return kills;
}

/**
 * Moves the clock on in a process that takes orders, until nothing waits any more: from the end of the storm, then from
 * the end of what was extended or amended. Gives what still waits two hours later.
 */
async function settle(setting: Parameters<typeof start>[0], stormEnded: number): Promise<readonly string[]> {
  const calm = await start(setting);
  const storage = await openStorage(setting.database);
  const settleFrom = async (from: number) => {
    for (let step = 1; step <= STEPS; step += 1) {
      const now = instant(from + step * STEP_MILLISECONDS);
      await calm.order({ kind: 'settle', now });
      const waiting = await whatWaits(storage.db, now);
      if (waiting.length === 0 || step === STEPS) return waiting;
    }
    return [];
  };
  const waiting = await settleFrom(stormEnded);
  const end = await lastEnd(storage.db);
  const still = end === undefined ? waiting : await settleFrom(Date.parse(end));
  await storage.close();
  await calm.kill();
  return [...waiting, ...still];
}

/** When the last of what is asked ends that still runs; undefined when nothing does. */
async function lastEnd(db: Db): Promise<string | undefined> {
  const running = db
    .withTables<ResponsesTables>()
    .selectFrom('askings')
    .select('closes_at')
    .where('state', '=', 'open');
  return (await running.orderBy('closes_at', 'desc').executeTakeFirst())?.closes_at ?? undefined;
}
