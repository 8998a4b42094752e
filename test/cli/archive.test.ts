import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { createBot } from '../../src/bot.ts';
import { writeArchive } from '../../src/cli/archive/export-all.ts';
import { listSchema, matterSchema } from '../../src/cli/archive/matter.ts';
import { forgottenTables, planOf } from '../../src/cli/archive/plan.ts';
import { sayColumn } from '../../src/cli/archive/words.ts';
import type { Db } from '../../src/conversation/database.ts';
import { safeName } from '../../src/documents/written/zip-file.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import { openStorage } from '../../src/storage/index.ts';
import { owingOf } from '../../src/wiring.ts';
import { allDumps, loaded } from '../storage/dumps.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { freshShell } from '../support/shell.ts';
import { COORDINATION, cast, publish } from '../votes/poll.ts';

const NOW = '2023-10-10T08:30:00.000Z';
const clock = { now: () => NOW, inside: async () => NOW };
const CONFIDENTIAL =
  'rundfrage anlegen: Wie viel ist noch frei?; Felder: Betrag: Betrag; Frist: 13.10.2023 12:00; Antworten sehen: nur die Koordination';
const APART = /vertraulich - nur Koordination/u;

const featuresOf = (db: Db) => {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  return createBot({ db, clock, log, publicUrl: 'http://localhost' }).features;
};

onEveryDatabase('an archive of everything', (database) => {
  const shell = freshShell();

  const archived = async (db: Db, confidential: boolean) => {
    const out = join(shell.folder, `${confidential}.zip`);
    await writeArchive(db, clock, { out, round: undefined, confidential });
    return unzipSync(readFileSync(out));
  };

  it('holds each row of a long round in a matter, and names its files as they lie', async function () {
    this.timeout(120_000);
    const dump = allDumps().at(-1);
    assert.ok(dump);
    const storage = await loaded(database, (kind) => dump.sql(kind)).open();
    try {
      const features = featuresOf(storage.db);
      assert.deepEqual(await forgottenTables(storage.db, planOf(features), owingOf(features)), [], 'file or unfile it');
      const all = await archived(storage.db, true);
      const names = Object.keys(all);
      assert.deepEqual(
        names.filter((name) => /\/Weiteres\/|\.\.|\\|^\/|:/u.test(name)),
        [],
      );
      for (const [name, body] of Object.entries(all).filter(([one]) => /\/.+\.json$/u.test(one))) {
        if (name.endsWith('Runde.json')) continue;
        const value: unknown = JSON.parse(strFromU8(body));
        const { dateien } = matterSchema.or(listSchema).parse(value);
        assert.deepEqual(
          dateien.filter((file) => all[file] === undefined),
          [],
          name,
        );
      }
      assert.match(strFromU8(all['LIESMICH.txt'] ?? new Uint8Array()), /Stand: 10\. Oktober 2023, 10:30 Uhr/u);
    } finally {
      await storage.close();
    }
  });

  const lived = async (work: (round: TestRound) => Promise<void>, archive: (db: Db) => Promise<void>) => {
    const round = await openRound(database);
    try {
      await work(round);
      await archive(round.db);
    } finally {
      await round.close();
    }
  };

  it('leaves hidden ballots out until the end', () =>
    lived(
      async (round) => {
        await publish(round);
        await cast(round, 'yes', 'Haan');
      },
      async (db) => {
        const files = await archived(db, true);
        const [, body] = Object.entries(files).find(([name]) => /\/Abstimmung 1\.json$/u.test(name)) ?? [];
        const { teile, ausgelassen } = matterSchema.parse(JSON.parse(strFromU8(body ?? new Uint8Array())));
        assert.deepEqual(
          [teile['Antworten'], ausgelassen],
          [undefined, ['Antworten: Sie sind bis zum Ende verdeckt.']],
        );
      },
    ));

  it('holds what the Koordination alone sees only where it is asked for, in a part of its own', () =>
    lived(
      async (round) => {
        await round.say(COORDINATION, CONFIDENTIAL);
        await round.say(COORDINATION, 'rundfrage 1 veröffentlichen');
        await round.say('Sozialamt Haan', 'rundfrage 1: 17.150');
        round.clock.set('2023-10-13T12:00');
        await round.settle();
      },
      async (db) => {
        const holding = async (confidential: boolean) =>
          Object.entries(await archived(db, confidential)).flatMap(([name, body]) =>
            /\.json$/u.test(name) && /17150/u.test(strFromU8(body)) ? [APART.test(name)] : [],
          );
        assert.deepEqual(await holding(false), []);
        assert.deepEqual(await holding(true), [true]);
      },
    ));

  it('names no two columns of a table alike', async () => {
    const storage = await database.open();
    const tables = await storage.db.introspection.getTables();
    await storage.close();
    const alike = tables.flatMap(({ name, columns }) => {
      const said = columns.map((column) => sayColumn(name, column.name));
      return said.filter((one, at) => said.indexOf(one) !== at).map((one) => `${name}: ${one}`);
    });
    assert.deepEqual(alike, []);
  });
});

describe('the command that writes an archive', () => {
  const shell = freshShell();

  it('takes it of a running database and overwrites nothing', async () => {
    const storage = await openStorage(`sqlite:${join(shell.folder, 'k.db')}`);
    await applyRound(storage.db, samplePlan, NOW);
    const out = join(shell.folder, 'archiv.zip');
    const written = await shell.cli(['export', '--all', '--out', out]);
    assert.match(written.out, /^Geschrieben: .*archiv\.zip\. .* Vertrauliches ist nicht enthalten/mu);
    assert.match((await shell.cli(['export', '--all', '--out', out])).said, /gibt es schon/u);
    const none = await shell.cli(['export', '--all', '--round', 'andere', '--out', join(shell.folder, 'b.zip')]);
    assert.match(none.said, /Die Runde „andere“ gibt es nicht/u);
    assert.equal(existsSync(join(shell.folder, 'b.zip.part')), false);
    await storage.close();
  });
});

describe('names in an archive', () => {
  it('lead nowhere else and suit every system', () => {
    assert.deepEqual(
      ['../../etc/passwd', 'C:\\Windows', 'con.txt', ' .. ', 'Bericht „Haan“?.docx', 'x'.repeat(200)].map(safeName),
      ['etc passwd', 'C Windows', '_con.txt', 'ohne Namen', 'Bericht Haan.docx', 'x'.repeat(90)],
    );
  });
});
