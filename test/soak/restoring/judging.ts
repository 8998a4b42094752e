import { setTimeout as pause } from 'node:timers/promises';
import { findMember } from '../../../src/municipalities/members.ts';
import type { ResponsesTables } from '../../../src/responses/tables.ts';
import { openStorage } from '../../../src/storage/index.ts';
import { performed } from '../../support/shell.ts';
import { start } from '../processes.ts';
import type { Report } from '../report.ts';
import { DELETED, type Drill, plan, type Site, settingOf, until, waitingIn } from './site.ts';

const CLOSED = '2023-10-05T09:16';
const QUIET_MILLISECONDS = 1500;

/** What was acknowledged before the backup is there, the deleted person is not, and all rules hold. */
export async function judgeRestored(
  report: Report,
  { url, tools }: Site,
  acknowledged: readonly string[],
): Promise<void> {
  const storage = await openStorage(url);
  const rows = await storage.db
    .withTables<ResponsesTables>()
    .selectFrom('responses')
    .select('office')
    .where('round_id', '=', plan.id)
    .where('kind', '=', 'votes')
    .where('number', '=', 1)
    .execute();
  const there = new Set(rows.map(({ office }) => office));
  const isBack = (await findMember(storage.db, plan.id, DELETED?.objectId ?? '')) !== undefined;
  await storage.close();
  report.note('ballots acknowledged before the backup', acknowledged.length);
  report.check('enough was acknowledged to tell', acknowledged.length < 5 ? ['too little'] : []);
  report.check(
    'whatever was acknowledged before the backup is there',
    acknowledged.filter((one) => !there.has(one)),
  );
  report.check('the deleted person is not back', isBack ? [DELETED?.office ?? ''] : []);
  const verified = await performed(['verify'], { DATABASE_URL: url });
  report.check('all rules hold', verified.code === 0 ? [] : verified.out.split('\n'));
  report.check(
    'a restore holds what would go out',
    tools.said().includes('Noch wird nichts gesendet') ? [] : [tools.said()],
  );
}

/** Nothing goes out by itself; once it is let go, what is due from now goes out once. */
export async function judgeReleased(report: Report, site: Site, { waiting }: Drill): Promise<void> {
  const { connector, url } = site;
  const known = connector.accepted.length;
  const bot = await start(settingOf(site, CLOSED));
  await pause(QUIET_MILLISECONDS);
  report.check(
    'nothing goes out by itself',
    connector.accepted.slice(known).map(({ text }) => text),
  );
  const released = await performed(['release', '--new'], { DATABASE_URL: url });
  report.check('it is let go', released.code === 0 ? [] : [released.said]);
  const results = () =>
    connector.accepted.slice(known).filter(({ text, kind }) => kind === 'new' && text.includes('Geschlossen am'));
  await until(connector, () => results().length >= 2);
  await pause(QUIET_MILLISECONDS);
  await bot.kill();
  report.check('both votes close and say so once', results().length === 2 ? [] : results().map(({ text }) => text));
  const fresh = connector.accepted.slice(known).filter(({ kind }) => kind === 'new');
  report.check('nothing else goes out anew', fresh.length === 2 ? [] : fresh.map(({ text }) => text));
  const waited = waitingIn(connector).length;
  const once = waited === waiting ? [] : [`${waited} of ${waiting}`];
  report.check('what waited when the backup was taken has gone out once', once);
}
