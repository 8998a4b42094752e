import assert from 'node:assert/strict';
import { readFileSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { parse, stringify } from 'yaml';
import { zipPackage } from '../../../manifest/package.ts';
import { clockFinding } from '../../../src/cli/doctor/clock.ts';
import { lookAt, type Surroundings } from '../../../src/cli/doctor/index.ts';
import { openStorage } from '../../../src/storage/index.ts';
import { serverTime, stepsOf, tryWriting } from '../../../src/storage/standing.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { performed } from '../../support/shell.ts';
import { type Installed, openHouse, wellKnown } from './installed.ts';

type House = Awaited<ReturnType<typeof openHouse>>;

/** A place that is broken, and what is said of it: all that is not well, sentence by sentence. */
interface Fault {
  readonly what: string;
  readonly plant: (here: Installed, house: House) => unknown;
  readonly around?: Partial<Surroundings>;
  readonly says: readonly RegExp[];
  readonly exit: 1 | 2;
}

const today: Surroundings = { now: Date.now, free: () => 5e10 };
const inDatabase = (statement: string) => async (here: Installed) => {
  const storage = await openStorage(`sqlite:${here.database}`);
  await sql.raw(statement).execute(storage.db);
  await storage.close();
};
const inRound = (change: (plan: { people: Record<string, unknown>[] }) => object) => (here: Installed) => {
  const plan = parse(readFileSync(here.round, 'utf8'));
  writeFileSync(here.round, stringify({ ...plan, ...change(plan) }));
};
const setting = (name: string, value: string) => (here: Installed) => Object.assign(here.env, { [name]: value });
const packed = (appId: string, publicUrl: string) => (here: Installed) =>
  writeFileSync(here.package, zipPackage({ appId, publicUrl: new URL(publicUrl) }));
const entra = (body: object) => (_here: Installed, house: House) =>
  house.answering((asked) => (asked.host === 'login.microsoftonline.com' ? body : wellKnown(asked)));
const APP = '5b0c9d3e-7a41-4f6e-8d22-3c1f0a9b8e75';

const FAULTS: readonly Fault[] = [
  {
    what: 'a setting that does not hold, while the database is looked at all the same',
    plant: setting('MicrosoftAppPassword', ''),
    says: [/^Bitte prüfen: MicrosoftAppPassword: Fehlt\. .* – berichtigen Sie die Einstellung/u],
    exit: 2,
  },
  {
    what: 'a secret that ends soon',
    plant: setting('SECRET_EXPIRES', new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)),
    says: [
      /^Bitte prüfen: Das Geheimnis der App gilt nur noch bis \d\d\.\d\d\.\d{4} – legen Sie im Azure-Portal ein neues an/u,
    ],
    exit: 1,
  },
  {
    what: 'a secret whose last day is over',
    plant: setting('SECRET_EXPIRES', '2024-01-31'),
    says: [/^Bitte prüfen: Das Geheimnis der App ist am 31\.01\.2024 abgelaufen – legen Sie/u],
    exit: 2,
  },
  {
    what: 'no address for files',
    plant: setting('PUBLIC_URL', ''),
    says: [/^Bitte prüfen: PUBLIC_URL fehlt, und Links zu Dateien führen nirgendwohin – setzen Sie/u],
    exit: 1,
  },
  {
    what: 'a database that is not there, and makes none',
    plant: ({ database }) => unlinkSync(database),
    says: [/^Bitte prüfen: Die Datenbankdatei .*k\.db gibt es nicht – prüfen Sie DATABASE_URL/u],
    exit: 2,
  },
  {
    what: 'a file that is no database',
    plant: ({ database }) => writeFileSync(database, 'no database at all '.repeat(100)),
    says: [/^Bitte prüfen: Die Datei ist keine Datenbank von Kreisrunde, oder sie ist beschädigt – .*cli restore/u],
    exit: 2,
  },
  {
    what: 'a server that does not answer, without the password in its address',
    plant: setting('DATABASE_URL', 'postgres://bot:geheim-im-test@127.0.0.1:1/kreisrunde'),
    says: [/^Bitte prüfen: Die Datenbank lässt sich nicht benutzen – Sie ist nicht zu erreichen \(ECONNREFUSED\)\.$/u],
    exit: 2,
  },
  {
    what: 'a database that takes nothing that is written',
    plant: inDatabase("create trigger held before update on write_probe begin select raise(abort, 'no'); end"),
    says: [/^Bitte prüfen: Die Datenbank lässt sich lesen, nimmt aber keine Einträge an – /u],
    exit: 2,
  },
  {
    what: 'a database of an older version',
    plant: inDatabase("delete from kysely_migration where name = '0097-renamed-voters'"),
    says: [/^Bitte prüfen: Die Datenbank hat noch nicht die Tabellen dieser Version – starten Sie Kreisrunde/u],
    exit: 1,
  },
  {
    what: 'a database of a newer version',
    plant: inDatabase("insert into kysely_migration (name, timestamp) values ('9999-later', '')"),
    says: [/^Bitte prüfen: Die Datenbank stammt von einer neueren Version von Kreisrunde – installieren Sie/u],
    exit: 2,
  },
  {
    what: 'a secret that has ended',
    plant: entra({ error: 'invalid_client', error_codes: [7000222] }),
    says: [
      /^Bitte prüfen: Microsoft nimmt die Anmeldung nicht an \(.*AADSTS7000222\) – Der geheime Clientschlüssel ist abgelaufen/u,
    ],
    exit: 2,
  },
  {
    what: 'a page in place of the keys',
    plant: (_here, house) =>
      house.answering((asked) => (asked.host === 'login.botframework.com' ? 'Bitte anmelden' : wellKnown(asked))),
    says: [/^Bitte prüfen: login\.botframework\.com antwortet anders als erwartet \(.*\) – prüfen Sie, ob ein Proxy/u],
    exit: 2,
  },
  {
    what: 'a proxy that lets nobody out without its password',
    plant: (here, house) => setting('HTTPS_PROXY', `http://bot:geheim-im-test@127.0.0.1:${house.proxy.port}`)(here),
    says: [
      /^Bitte prüfen: login\.microsoftonline\.com ist über den Proxy nicht zu erreichen \(\w+\) – prüfen Sie HTTPS_PROXY/u,
      /^Bitte prüfen: login\.botframework\.com ist über den Proxy nicht zu erreichen/u,
      /^Bitte prüfen: smba\.trafficmanager\.net ist über den Proxy nicht zu erreichen/u,
    ],
    exit: 2,
  },
  {
    what: 'hosts that do not answer in time',
    plant: () => undefined,
    around: { leave: () => Promise.reject(new DOMException('late', 'TimeoutError')) },
    says: [
      /^Bitte prüfen: login\.microsoftonline\.com antwortet nicht binnen 10 Sekunden – /u,
      /^Bitte prüfen: login\.botframework\.com antwortet nicht binnen/u,
      /^Bitte prüfen: smba\.trafficmanager\.net antwortet nicht binnen/u,
    ],
    exit: 2,
  },
  {
    what: 'a proxy that looks into what is encrypted',
    plant: () => undefined,
    around: {
      leave: (input) =>
        String(input).includes('smba')
          ? Promise.reject(Object.assign(new Error('no'), { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }))
          : fetchStandIn(input),
    },
    says: [
      /^Bitte prüfen: smba\.trafficmanager\.net zeigt ein Zertifikat, das niemand kennt .* – nennen Sie in NODE_EXTRA/u,
    ],
    exit: 2,
  },
  {
    what: 'a clock that is ahead',
    plant: () => undefined,
    around: { now: () => Date.now() + 90_000 },
    says: [
      /^Bitte prüfen: Die Uhr dieses Rechners geht gegenüber der von Microsoft (?:89|90|91) Sekunden vor – gleichen Sie/u,
    ],
    exit: 1,
  },
  {
    what: 'a round file that was not taken over',
    plant: inRound(() => ({ name: 'Umbenannte Runde' })),
    says: [/^Bitte prüfen: Rundendatei und Datenbank weichen in einem Punkt voneinander ab .* – .*cli round apply/u],
    exit: 1,
  },
  {
    what: 'a channel that nobody has heard of',
    plant: inDatabase('delete from conversations'),
    says: [
      /^Bitte prüfen: Im Kanal der Runde „.*“ hat Kreisrunde noch nichts gehört – fügen Sie die App dem Team hinzu/u,
    ],
    exit: 1,
  },
  {
    what: 'a single coordinator, and municipalities without a head or a deputy',
    plant: inDatabase(
      "update memberships set ended_at = began_at where office in ('Amt erkrath deputy', 'Amt haan head', 'Amt velbert deputy')",
    ),
    says: [
      /^Bitte prüfen: Rundendatei und Datenbank weichen in/u,
      /^Bitte prüfen: Die Runde „.*“ hat nur eine Person in der Koordination – ergänzen Sie die Rundendatei/u,
      /^Bitte prüfen: In der Runde „.*“ fehlt eine Leitung für Haan – /u,
      /^Bitte prüfen: In der Runde „.*“ fehlt eine Vertretung für Erkrath und Velbert – /u,
    ],
    exit: 1,
  },
  {
    what: 'a package for another app',
    plant: packed('1b9f3c5e-7a20-4d64-9e0b-5f2c8d7a6e41', 'https://kreisrunde.example.de'),
    says: [/^Bitte prüfen: Das Paket trägt eine andere App-ID als MicrosoftAppId – bauen Sie es .*npm run package/u],
    exit: 2,
  },
  {
    what: 'a package for another address',
    plant: packed(APP, 'https://frueher.example.de'),
    says: [/^Bitte prüfen: Die Adressen im Paket sind nicht die aus PUBLIC_URL – /u],
    exit: 1,
  },
  {
    what: 'a package that Teams would not take',
    plant: packed(APP, 'https://*.azurewebsites.net'),
    says: [
      /^Bitte prüfen: Teams nimmt das Paket nicht an: validDomains darf nur eigene Rechnernamen nennen, .* – bauen/u,
      /^Bitte prüfen: Die Adressen im Paket sind nicht/u,
    ],
    exit: 2,
  },
  {
    what: 'a file that is no package',
    plant: (here) => writeFileSync(here.package, 'no zip'),
    says: [/^Bitte prüfen: .*kreisrunde\.zip ist kein Paket für Teams – /u],
    exit: 2,
  },
  {
    what: 'a disk that is nearly full',
    plant: () => undefined,
    around: { free: () => 4.2e8 },
    says: [/^Bitte prüfen: Auf dem Datenträger von .* sind nur noch 0,4 GB frei – schaffen Sie Platz/u],
    exit: 1,
  },
  {
    what: 'a full disk',
    plant: () => undefined,
    around: { free: () => 0 },
    says: [/^Bitte prüfen: Auf dem Datenträger von .* sind nur noch 0 GB frei – schaffen Sie Platz/u],
    exit: 2,
  },
  {
    what: 'an old backup',
    plant: ({ folder }) => utimesSync(join(folder, 'backups', 'sicherung.db'), aged(50), aged(50)),
    says: [/^Bitte prüfen: Die neueste Sicherung in .*backups ist 2 Tage alt – prüfen Sie den Auftrag, der sichert/u],
    exit: 1,
  },
  {
    what: 'no backup at all',
    plant: ({ folder }) => rmSync(join(folder, 'backups'), { recursive: true }),
    says: [/^Bitte prüfen: In .*backups liegt keine lesbare Sicherung – prüfen Sie den Auftrag/u],
    exit: 2,
  },
];

/** Seconds of the epoch so many hours ago. */
const aged = (hours: number) => Date.now() / 1000 - hours * 3600;
const fetchStandIn = async (input: Parameters<typeof fetch>[0]) => {
  const url = new URL(String(input));
  return Response.json(wellKnown({ host: url.host, path: url.pathname, authorization: undefined, body: '' }));
};

describe('cli doctor', () => {
  let house: House;
  before(async () => {
    house = await openHouse();
  });
  after(() => house.close());

  it('finds all in order where nothing is wrong, one sentence each, and changes nothing', async () => {
    const here = house.copy();
    const before = readFileSync(here.database);
    const { code, out, said } = await performed(['doctor', '--package', here.package], here.env);
    assert.deepEqual([code, said], [0, '']);
    const lines = out.trim().split('\n');
    assert.ok(lines.length >= 11, out);
    for (const line of lines) assert.match(line, /^In Ordnung: .*\.$/u);
    assert.ok(before.equals(readFileSync(here.database)));
    assert.deepEqual(new Set(house.proxy.connected.map((one) => one.split(':')[0])).size, 3);
  });

  for (const { what, plant, around, says, exit } of FAULTS)
    it(`names ${what}`, async () => {
      const here = house.copy();
      await plant(here, house);
      const findings = await lookAt(here.env, here.package, { ...today, ...around });
      const wrong = findings.filter(({ state }) => state === 'warning' || state === 'broken');
      const lines = wrong.map((one) => one.says);
      assert.equal(lines.length, says.length, lines.join('\n'));
      for (const [place, pattern] of says.entries()) assert.match(lines[place] ?? '', pattern);
      assert.equal(wrong.some(({ state }) => state === 'broken') ? 2 : 1, exit);
      assert.doesNotMatch(JSON.stringify(findings), /geheim-im-test|käse|k%C3%A4se|"secret"/u);
    });

  it('tells machines the same, with an exit code for each kind', async () => {
    const here = house.copy();
    const { code, out, said } = await performed(['doctor', '--json', '--package', here.package], {
      ...here.env,
      BACKUP_FOLDER: here.folder.concat('/none'),
      PUBLIC_URL: '',
    });
    const { exit, findings } = JSON.parse(out) as { exit: number; findings: { check: string; state: string }[] };
    assert.deepEqual([code, exit], [2, 2]);
    assert.deepEqual(
      findings.filter(({ state }) => state !== 'ok').map(({ check, state }) => `${check} ${state}`),
      ['settings warning', 'backup broken'],
    );
    assert.match(said, /^Zu prüfen: 2 von \d+\.\n$/u);
    assert.equal((await performed(['doctor', 'alles'], here.env)).code, 64);
  });
});

onEveryDatabase('what a database tells of itself', (database) => {
  it('is its steps and its time, and that it takes what is written, of which nothing stays', async () => {
    const storage = await database.open();
    assert.deepEqual(await stepsOf(storage), { missing: 0, unknown: 0 });
    await sql`delete from write_probe`.execute(storage.db);
    await sql`insert into write_probe (id, written_at) values (1, 'before')`.execute(storage.db);
    await tryWriting(storage.db);
    const { rows } = await sql<{ written_at: string }>`select written_at from write_probe`.execute(storage.db);
    assert.deepEqual(
      rows.map((row) => row.written_at),
      ['before'],
    );
    const there = await serverTime(storage);
    assert.equal(there === undefined, storage.kind === 'sqlite');
    const clock = (offset: number) =>
      clockFinding({ here: (there ?? 0) + offset, there, whose: 'des Datenbankservers' });
    const behind = 'Bitte prüfen: Die Uhr dieses Rechners geht gegenüber der des Datenbankservers 300 Sekunden nach';
    const own = 'In Ordnung: Es gilt die Uhr dieses Rechners.';
    assert.ok(clock(-300_000).says.startsWith(there === undefined ? own : behind));
    assert.equal(clock(-300_000).state, there === undefined ? 'ok' : 'broken');
    assert.equal(clock(1_000).state, 'ok');
    await storage.close();
  });
});
