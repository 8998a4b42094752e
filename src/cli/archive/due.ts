import { parseArgs } from 'node:util';
import { createBot } from '../../bot.ts';
import { type Environment, readDatabaseUrl, readRetention } from '../../config.ts';
import type { Db, Filed, Retention } from '../../conversation/database.ts';
import type { Log } from '../../conversation/log.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf, later } from '../../german/time.ts';
import { longDay } from '../../german/write.ts';
import type { RoundPlan } from '../../municipalities/round.ts';
import { allRounds } from '../../municipalities/store.ts';
import { openStorage } from '../../storage/index.ts';
import { type ShellCommand, UsageError } from '../command.ts';
import { clockOf } from '../open-round.ts';
import { planOf } from './plan.ts';
import { openRows, type Row } from './rows.ts';

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** What the archive is offered: votes, decisions, minutes, letters, funds. */
const RECORDS: ReadonlySet<string> = new Set([
  ...['votes', 'decisions', 'minutes', 'letters'],
  ...['municipality_grants', 'measures', 'measure_providers', 'submitted_reports'],
]);

/** Something whose time is over, as it lies in the archive of its round. */
interface Due {
  readonly folder: string;
  /** *Abstimmung 3*. */
  readonly name: string;
  readonly title: string;
}

/** A round whose programme is over for so long, with what it holds. */
interface DueRound {
  readonly round: RoundPlan;
  readonly since: Day;
  readonly due: readonly Due[];
}

/** Lists what is to be offered to the archive; it removes nothing. */
export const retentionDue: ShellCommand = {
  name: 'retention due',
  usage: ['retention due [--json]'],
  run: async (args, env) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length > 0) throw new UsageError('retention due nimmt nur die Angabe --json.');
    const retention = readRetention(env);
    const found = await dueIn(env, retention);
    if (values.json) for (const one of found) writeJson(one);
    else writeText(found, retention);
  },
};

async function dueIn(env: Environment, retention: Retention): Promise<readonly DueRound[]> {
  const storage = await openStorage(readDatabaseUrl(env));
  try {
    const { db } = storage;
    const clock = await clockOf(env, storage);
    const { features } = createBot({ db, clock, log: silent, publicUrl: 'http://localhost' });
    const filed = planOf(features).filed.filter(({ matter }) => RECORDS.has(matter));
    const found: DueRound[] = [];
    for (const round of await allRounds(db)) {
      const since = dayOf(later(round.programme.to, retention.records));
      if (since < dayOf(clock.now())) found.push({ round, since, due: await recordsOf(db, round, filed) });
    }
    return found;
  } finally {
    await storage.close();
  }
}

async function recordsOf(db: Db, round: RoundPlan, filed: readonly Filed[]): Promise<Due[]> {
  const rows = await openRows(db, round.id);
  const names = new Map(round.municipalities.map(({ id, name }) => [id, name]));
  const due: Due[] = [];
  for (const one of filed) for (const row of await rows.of(one.matter)) due.push(dueOf(one, row, names));
  return due;
}

function dueOf(filed: Filed, row: Row, names: ReadonlyMap<string, string>): Due {
  const { folder, called = folder.split('/').at(-1) ?? '', key, title = '' } = filed;
  const columns = key ?? (row['number'] === undefined ? ['municipality_id'] : ['number']);
  const spoken = columns.map((column) => names.get(String(row[column])) ?? String(row[column] ?? ''));
  return { folder, name: `${called} ${spoken.join('/')}`.trim(), title: String(row[title] ?? '') };
}

function writeJson({ round, since, due }: DueRound): void {
  for (const { folder, name, title } of due)
    console.log(JSON.stringify({ runde: round.id, seit: since, ordner: folder, vorgang: name, titel: title }));
}

function writeText(found: readonly DueRound[], { records }: Retention): void {
  const years = `${records.years ?? 0} Jahre`;
  const last =
    found.length === 0
      ? `Nichts anzubieten: Kein Programm ist seit ${years}n zu Ende. Entfernt wird nichts.`
      : 'Kreisrunde entfernt davon nichts. Die Dateien dazu: export --all --confidential --out archiv.zip';
  for (const { round, since, due } of found) {
    console.log(
      `Runde „${round.name}“: Das Programm endete am ${longDay(round.programme.to)}, vor mehr als ${years}n.`,
    );
    console.log(`Seit dem ${longDay(since)} dem Archiv anzubieten (${due.length}):`);
    for (const [folder, held] of Map.groupBy(due, (one) => one.folder)) {
      console.log(`  ${folder}: ${held.length}`);
      for (const { name, title } of held)
        console.log(`    ${name}${title === '' ? '' : `: ${title.replace(/\s+/gu, ' ')}`}`);
    }
  }
  console.log(last);
}
