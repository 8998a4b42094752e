import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forgettingIn } from '../../../src/cli/owing.ts';
import { notice } from '../../../src/conversation/cards.ts';
import { send } from '../../../src/delivery/outbox.ts';
import { fromBerlin } from '../../../src/german/time.ts';
import { deletePerson } from '../../../src/personal-data/deleting.ts';
import { openStorage, type Storage } from '../../../src/storage/index.ts';
import { openRound } from '../../support/round.ts';
import { COORDINATION, FORM } from '../../votes/poll.ts';
import { type Click, clickAll } from '../clicks.ts';
import { startConnector } from '../connector.ts';
import { nameOf, onEachDatabase, type SoakDatabase } from '../databases.ts';
import { start } from '../processes.ts';
import { seeded } from '../random.ts';
import { openReport } from '../report.ts';
import { judgeReleased, judgeRestored } from './judging.ts';
import { DELETED, type Drill, plan, type Site, settingOf, until, waitingIn } from './site.ts';
import { toolsOf } from './tools.ts';

const [OPENED, RUNNING] = ['2023-10-05T09:00', '2023-10-05T09:05'];

/** A backup under load, a loss of everything, a restore: what comes back, and what goes out then. */
export function drill(settings: Drill): Promise<boolean> {
  return onEachDatabase((database) => runDrill(settings, { ...database, processes: 1 }));
}

async function runDrill(settings: Drill, database: SoakDatabase): Promise<boolean> {
  const report = openReport(`a restore (${nameOf(database)}, seed ${settings.seed})`);
  const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-drill-'));
  const connector = await startConnector(Date.now);
  try {
    await prepare(database.url);
    const site = { url: database.url, connector, folder, tools: toolsOf(database, folder) };
    const acknowledged = await liveUntilLost(settings, site);
    await site.tools.restore();
    await judgeRestored(report, site, acknowledged);
    await judgeReleased(report, site, settings);
    report.check('the connector takes all that comes', connector.complaints);
  } finally {
    await connector.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return report.print();
}

/** Two votes are open, which end together. */
async function prepare(url: string): Promise<void> {
  const round = await openRound({ name: 'SQLite', open: () => openStorage(url) }, { plan, now: OPENED });
  for (const vote of [1, 2]) {
    const operation = `6f9619ff-8b86-4d01-b42d-00cf4fc9${String(vote).padStart(4, '0')}`;
    const ends = { 'closesOn~1': '2023-10-05', 'closesTime~1': '09:15' };
    await round.click(COORDINATION, 'votes.submit', { ...FORM, operation, ...ends });
    await round.click(COORDINATION, 'votes.open', { vote });
  }
  await round.settle();
  await round.close();
}

/** Ballots, a backup among them, a person who is deleted after it, more ballots, and the end of all; gives whose ballots must be back. */
async function liveUntilLost({ seed, seconds, waiting }: Drill, site: Site): Promise<readonly string[]> {
  const { url, connector } = site;
  const bot = await start(settingOf(site, RUNNING));
  const random = seeded(seed);
  const storming = () => ({ house: { port: () => bot.port }, ending: Date.now() + seconds * 1000, random });
  const before = await clickAll(ballotsOn(1, connector.url), storming());
  connector.fault = () => '503';
  const storage = await openStorage(url);
  await queue(storage, waiting);
  await Promise.all([site.tools.backup(), clickAll(ballotsOn(2, connector.url), storming())]);
  connector.fault = () => undefined;
  await until(connector, () => waitingIn(connector).length === waiting);
  await forgetOne(storage);
  await storage.close();
  await site.tools.list();
  await bot.kill();
  await site.tools.lose();
  return before.map(({ office }) => office);
}

/** Messages that will go out after the backup. */
async function queue(storage: Storage, count: number): Promise<void> {
  const at = fromBerlin(RUNNING) ?? '';
  for (let number = 1; number <= count; number += 1) {
    const reply = notice({ kind: 'Hinweis', title: `Wartet ${number}.`, text: 'Auf das Ende der Sicherung.' });
    await storage.db
      .transaction()
      .execute((db) => send(db, { roundId: plan.id, conversationId: plan.channel, reply, at }));
  }
}

async function forgetOne(storage: Storage): Promise<void> {
  const leaving = { roundId: plan.id, personId: DELETED?.objectId ?? '', at: fromBerlin(RUNNING) ?? '' };
  await storage.db.transaction().execute((db) => deletePerson(db, forgettingIn(storage), leaving));
}

function ballotsOn(vote: number, connector: string): Click[] {
  const heads = plan.people.filter(({ roles }) => roles.includes('head'));
  return heads.map(({ office, objectId }, at) => ({
    ...{ activity: `f:${vote}-${objectId}`, office, connector, thread: vote, after: at / (2 * heads.length) },
    ...{ verb: 'votes.cast', data: { vote, choice: 'yes' }, acknowledged: /hat abgestimmt: /u },
  }));
}
