import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Environment, type Mode, readDatabaseUrl, readRound, readSettings, SettingsError } from '../src/config.ts';
import { RETENTION } from '../src/conversation/database.ts';
import type { RoundPlan } from '../src/municipalities/round.ts';
import { SAMPLE_ROUND_FILE } from '../src/round-file.ts';
import { certificateOf } from './support/certificate.ts';
import { ROOT } from './support/cloud.ts';

const TENANT = '11111111-2222-4333-8444-555555555555';
const ACCOUNT = {
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: '6f9a2c1e-0b7d-4e58-9c3a-5d2f8b1e7a04',
  MicrosoftAppPassword: 'geheim',
  MicrosoftAppTenantId: TENANT,
};
const sample = parse(readFileSync(SAMPLE_ROUND_FILE, 'utf8'));

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'kreisrunde-config-'));
});
after(() => rmSync(folder, { recursive: true }));

function file(content: unknown): string {
  const path = join(folder, 'round.yaml');
  writeFileSync(path, typeof content === 'string' ? content : stringify(content));
  return path;
}

function own(): Environment {
  return { ...ACCOUNT, ROUND_FILE: file({ ...sample, tenants: [TENANT] }) };
}

function problems(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof SettingsError) return error.problems.join('\n');
    throw error;
  }
  return '';
}

const wrong = (env: Environment, mode: Mode) => problems(() => readSettings(env, mode));
const wrongRound = (changes: object | string) =>
  problems(() => readRound(file(typeof changes === 'string' ? changes : { ...sample, ...changes })));

describe('settings', () => {
  it('log all that is told, look for no backups, and say what is possible where something else is set', () => {
    const { logLevel, backups } = readSettings({}, 'local').operating;
    assert.deepEqual([logLevel, backups], ['info', undefined]);
    const set = readSettings({ LOG_LEVEL: 'warn', BACKUP_FOLDER: '/var/backups', BACKUP_DAYS: '7' }, 'local').operating;
    assert.deepEqual(set, { logLevel: 'warn', backups: { folder: '/var/backups', days: 7 }, scanner: undefined });
    assert.match(
      wrong({ LOG_LEVEL: 'debug' }, 'local'),
      /^LOG_LEVEL: „debug“ ist nicht gültig\. Möglich ist error, warn/u,
    );
    const scan = { SCAN_COMMAND: '["/usr/bin/clamdscan","--fdpass"]', SCAN_SECONDS: '5' };
    const { scanner } = readSettings(scan, 'local').operating;
    assert.deepEqual(scanner, { command: ['/usr/bin/clamdscan', '--fdpass'], seconds: 5 });
    for (const SCAN_COMMAND of ['clamdscan --fdpass', '["clamdscan"]', '[]', '{}'])
      assert.match(
        wrong({ SCAN_COMMAND }, 'local'),
        /^SCAN_COMMAND: Der Wert ist nicht gültig\. Erwartet wird eine Liste/u,
      );
    assert.match(wrong({ BACKUP_DAYS: '7' }, 'local'), /^BACKUP_DAYS: Gilt nur zusammen mit BACKUP_FOLDER/u);
  });

  it('keep things as long as the house does where nothing is set, and within bounds where something is', () => {
    assert.deepEqual(readSettings({}, 'local').retention, RETENTION);
    const env = { KEEP_MESSAGES_DAYS: '14', KEEP_RECORDS_YEARS: '12' };
    const { messages, records } = readSettings(env, 'local').retention;
    assert.deepEqual([messages, records], [{ days: 14 }, { years: 12 }]);
    assert.match(
      wrong({ KEEP_MESSAGES_DAYS: '0', KEEP_GAPS_MONTHS: 'immer' }, 'local'),
      /KEEP_MESSAGES_DAYS: „0“ ist nicht gültig. Erwartet wird eine ganze Zahl von 7 bis 90; .*30\.\nKEEP_GAPS_MONTHS: „immer“/u,
    );
  });

  it('needs none to run locally', () => {
    const settings = readSettings({}, 'local');
    assert.equal(settings.host, '127.0.0.1');
    assert.equal(settings.port, 3978);
    assert.equal(settings.playgroundPort, 56_150);
    assert.equal(settings.databaseUrl, 'sqlite:.data/kreisrunde.db');
    assert.equal(settings.dataFolder, '.data');
    assert.equal(settings.identity, undefined);
    assert.equal(settings.sample, true);
  });

  it('starts the sample round on 05.10.2023 at nine in Germany', () => {
    assert.deepEqual(readSettings({}, 'local').now, { setting: undefined, start: Date.parse('2023-10-05T07:00:00Z') });
  });

  it('reads NOW in German time unless it says otherwise', () => {
    const start = (NOW: string) => readSettings({ NOW }, 'local').now?.start;
    assert.equal(start('2023-10-11T13:59'), Date.parse('2023-10-11T11:59:00Z'));
    assert.equal(start('2023-11-11T13:59:30'), Date.parse('2023-11-11T12:59:30Z'));
    assert.equal(start('2023-10-11T13:59Z'), Date.parse('2023-10-11T13:59:00Z'));
    assert.equal(start('2023-10-11T13:59+05:00'), Date.parse('2023-10-11T08:59:00Z'));
  });

  it('gives a round of one’s own real time', () => {
    assert.equal(readSettings({ ROUND_FILE: file(sample) }, 'local').now, undefined);
  });

  it('takes the ids of Entra in any case of letters', () => {
    const ids = { MicrosoftAppId: ACCOUNT.MicrosoftAppId.toUpperCase(), MicrosoftAppTenantId: TENANT.toUpperCase() };
    const { identity } = readSettings({ ...own(), ...ids }, 'serve');
    assert.deepEqual([identity?.appId, identity?.tenantId], [ACCOUNT.MicrosoftAppId, TENANT]);
  });

  it('reads in which header the reverse proxies write who called', () => {
    const proxy = (env: Environment) => readSettings({ ...own(), ...env }, 'serve').network.trustedProxy;
    assert.equal(proxy({}), undefined);
    assert.deepEqual(proxy({ TRUSTED_PROXY_HEADER: 'X-Forwarded-For' }), { header: 'x-forwarded-for', hops: 1 });
    const both = { TRUSTED_PROXY_HEADER: 'Forwarded', TRUSTED_PROXY_HOPS: '2' };
    assert.deepEqual(proxy(both), { header: 'forwarded', hops: 2 });
  });

  it('names a header that cannot be one, a number of proxies that cannot be, and a number without a header', () => {
    const said = wrong({ ...own(), TRUSTED_PROXY_HEADER: 'X Forwarded', TRUSTED_PROXY_HOPS: '0' }, 'serve');
    assert.match(said, /^TRUSTED_PROXY_HEADER: „X Forwarded“ ist nicht gültig\./mu);
    assert.match(said, /^TRUSTED_PROXY_HOPS: „0“ ist nicht gültig\..* von 1 bis 9\.$/mu);
    assert.match(wrong({ ...own(), TRUSTED_PROXY_HOPS: '2' }, 'serve'), /^TRUSTED_PROXY_HOPS: Gilt nur zusammen/u);
  });

  it('tells numbers at an address of their own, never at the public one, and nowhere without it', () => {
    const metrics = (METRICS_ADDRESS: string) => readSettings({ ...own(), METRICS_ADDRESS }, 'serve').network.metrics;
    assert.equal(metrics(''), undefined);
    assert.deepEqual(metrics('127.0.0.1:9464'), { host: '127.0.0.1', port: 9464 });
    assert.deepEqual(metrics('[::1]:9464'), { host: '::1', port: 9464 });
    for (const [address, PORT] of [['0.0.0.0:3978'], ['127.0.0.1:80', '80'], ['9464'], ['a:99999']])
      assert.match(
        wrong({ ...own(), METRICS_ADDRESS: address, PORT }, 'serve'),
        /^METRICS_ADDRESS: .*127\.0\.0\.1:9464/u,
      );
  });

  it('reads by which proxy calls leave the house, in both spellings, and in small letters first', () => {
    const outgoing = (env: Environment) => readSettings({ ...own(), ...env }, 'serve').network.outgoing;
    assert.equal(outgoing({ NO_PROXY: 'kreis.example' }), undefined);
    assert.deepEqual(outgoing({ HTTPS_PROXY: 'http://proxy:8080' }), { proxy: 'http://proxy:8080', except: undefined });
    assert.deepEqual(
      outgoing({ https_proxy: 'http://a:1', HTTPS_PROXY: 'http://b:2', no_proxy: '.kreis.example', NO_PROXY: '*' }),
      { proxy: 'http://a:1', except: '.kreis.example' },
    );
    assert.equal(readSettings({ HTTPS_PROXY: 'http://proxy:8080' }, 'local').network.outgoing, undefined);
  });

  it('names an outgoing proxy that is no address, and does not repeat its password', () => {
    for (const [name, value] of [
      ['HTTPS_PROXY', 'nutzer:streng@proxy:8080'],
      ['https_proxy', 'socks5://nutzer:streng@proxy:1080'],
    ] as const) {
      const said = wrong({ ...own(), [name]: value }, 'serve');
      assert.match(said, new RegExp(`^${name}: Der Wert ist nicht gültig\\. .*http://proxy\\.example\\.de:8080`, 'u'));
      assert.doesNotMatch(said, /streng/u);
    }
  });

  it('names a file of root certificates that Node would pass over', () => {
    const roots = (path: string) => wrong({ ...own(), NODE_EXTRA_CA_CERTS: path }, 'serve');
    const pem = readFileSync(ROOT, 'utf8');
    const holding = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    assert.equal(roots(ROOT), '');
    assert.equal(roots(holding('two.pem', `# Kreis\n${pem}\n${pem}`)), '');
    for (const path of [
      join(folder, 'none.pem'),
      holding('empty.pem', ''),
      holding('half.pem', `${pem}\n-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n`),
    ])
      assert.match(roots(path), /^NODE_EXTRA_CA_CERTS: „.*\.pem“ ist keine lesbare Datei mit Zertifikaten\./u);
  });

  it('counts an empty variable as none', () => {
    assert.equal(readSettings({ PORT: '', HOST: ' ', NOW: '' }, 'local').port, 3978);
  });

  it('is frozen all the way down', () => {
    const settings = readSettings(own(), 'serve');
    assert.ok(Object.isFrozen(settings) && Object.isFrozen(settings.identity));
    assert.ok(Object.isFrozen(settings.round.people[0]?.roles));
  });

  it('names every bad value at once', () => {
    const env = {
      ...{ HOST: 'a b', PORT: '70000', PUBLIC_URL: 'kreis', DATABASE_URL: 'mysql://x', NOW: '2023-02-30T10:00' },
      ...{ PLAYGROUND_PORT: '0', SECRET_EXPIRES: '31.12.2026', ROUND_FILE: join(folder, 'none.yaml') },
      ...{ MicrosoftAppType: 'MultiTenant', MicrosoftAppId: 'x', MicrosoftAppTenantId: 'y' },
    };
    const said = wrong(env, 'serve');
    const names = said.split('\n').map((line) => line.split(/[: ]/u)[0]);
    assert.deepEqual(
      new Set(names),
      new Set([...Object.keys(env), 'MicrosoftAppPassword', 'Rundendatei'].filter((name) => name !== 'ROUND_FILE')),
    );
  });

  it('does not repeat what could be a secret', () => {
    const said = wrong(
      { DATABASE_URL: 'mysql://u:streng@x', MicrosoftAppId: 'streng', SECRET_EXPIRES: 'streng' },
      'serve',
    );
    assert.doesNotMatch(said, /streng/u);
  });

  it('takes SQLite and PostgreSQL', () => {
    for (const url of ['sqlite:x.db', 'postgres://u:p@h/d', 'postgresql://h/d'])
      assert.equal(readDatabaseUrl({ DATABASE_URL: url }), url);
    assert.match(
      problems(() => readDatabaseUrl({ DATABASE_URL: 'sqlite:' })),
      /DATABASE_URL/u,
    );
  });
});

describe('settings of npm start', () => {
  it('listens on this machine alone', () => {
    assert.match(wrong({ HOST: '0.0.0.0' }, 'local'), /HOST/u);
    assert.equal(readSettings({ HOST: '127.0.0.1' }, 'local').host, '127.0.0.1');
  });

  it('takes other ports, for itself and for the Playground', () => {
    const { port, playgroundPort } = readSettings({ PORT: '4001', PLAYGROUND_PORT: '4002' }, 'local');
    assert.deepEqual([port, playgroundPort], [4001, 4002]);
  });

  it('takes no account', () => {
    const said = wrong(ACCOUNT, 'local');
    for (const name of Object.keys(ACCOUNT)) assert.match(said, new RegExp(`^${name}: npm start`, 'mu'));
  });

  it('does not run in production', () => {
    assert.match(wrong({ NODE_ENV: 'production' }, 'local'), /NODE_ENV/u);
  });
});

describe('settings of npm run serve', () => {
  it('takes a complete account and a round of its own', () => {
    const settings = readSettings(own(), 'serve');
    assert.deepEqual(settings.identity, {
      appType: 'SingleTenant',
      appId: ACCOUNT.MicrosoftAppId,
      password: 'geheim',
      tenantId: TENANT,
    });
    assert.equal(settings.now, undefined);
    assert.equal(settings.sample, false);
  });

  it('refuses to run anonymously or with the sample round', () => {
    const said = wrong({}, 'serve');
    for (const name of [...Object.keys(ACCOUNT), 'ROUND_FILE']) assert.match(said, new RegExp(`^${name}: Fehlt`, 'mu'));
  });

  it('refuses the tenant of the sample round', () => {
    assert.match(wrong({ ...ACCOUNT, ROUND_FILE: SAMPLE_ROUND_FILE }, 'serve'), /^ROUND_FILE: .*Mandant/mu);
  });

  it('refuses NOW', () => {
    assert.match(wrong({ ...own(), NOW: '2023-10-11T13:59' }, 'serve'), /^NOW: /mu);
  });

  it('knows the account types by their exact names', () => {
    for (const type of ['singletenant', 'MultiTenant', 'SingleTennant'])
      assert.match(wrong({ ...own(), MicrosoftAppType: type }, 'serve'), /^MicrosoftAppType: /mu);
  });

  it('wants no password for a managed identity', () => {
    const managed = { ...own(), MicrosoftAppType: 'UserAssignedMsi' };
    assert.match(wrong(managed, 'serve'), /^MicrosoftAppPassword: /mu);
    assert.equal(readSettings({ ...managed, MicrosoftAppPassword: '' }, 'serve').identity?.password, undefined);
  });

  it('takes a certificate in place of the secret, and reads its last day where it stands beside the key', () => {
    const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const made = certificateOf(keys, '2026-06-30');
    const other = certificateOf(generateKeyPairSync('rsa', { modulusLength: 2048 }), '2026-06-30');
    const pem = (text: string) => {
      writeFileSync(join(folder, 'app.pem'), text);
      return join(folder, 'app.pem');
    };
    const env = (CertificateThumbprint: string, text: string): Environment => ({
      ...{ ...own(), MicrosoftAppPassword: '', CertificateThumbprint, CertificateKeyFile: pem(text) },
    });
    const certificate = (thumbprint: string, text: string) =>
      readSettings(env(thumbprint, text), 'serve').identity?.certificate;
    const colons = made.sha1.replaceAll(/..(?=.)/gu, '$&:').toLowerCase();
    assert.deepEqual(certificate(colons, key), { thumbprint: made.sha1, privateKey: key, ends: undefined });
    assert.equal(certificate(made.sha256, `${key}${made.pem}`)?.ends, '2026-06-30');
    const said = (thumbprint: string, text: string, more: Environment = {}) =>
      wrong({ ...env(thumbprint, text), ...more }, 'serve');
    assert.match(
      said(made.sha1, key, { MicrosoftAppPassword: 'x' }),
      /^MicrosoftAppPassword: Es gilt ein Geheimnis oder/u,
    );
    assert.match(said(made.sha1, key, { CertificateKeyFile: '' }), /^CertificateKeyFile: Fehlt\./u);
    assert.match(said('', key), /^CertificateThumbprint: Fehlt\./u);
    assert.match(
      said('5E8', key),
      /^CertificateThumbprint: Der Wert ist nicht gültig\. Erwartet wird der Fingerabdruck/u,
    );
    assert.match(
      said(made.sha1, 'x'),
      /^CertificateKeyFile: „.*“ ist keine lesbare Datei mit einem privaten RSA-Schlüssel/u,
    );
    assert.match(
      said(made.sha1, `${key}${other.pem}`),
      /^CertificateKeyFile: .* gehören Schlüssel und Zertifikat nicht/u,
    );
    assert.match(said(other.sha1, `${key}${made.pem}`), /^CertificateThumbprint: .* hat einen anderen Fingerabdruck/u);
    const managed = { MicrosoftAppType: 'UserAssignedMsi' };
    assert.match(
      said(made.sha1, key, managed),
      /^CertificateThumbprint: Eine verwaltete Identität hat kein Zertifikat/u,
    );
  });

  it('reads from Azure’s own variables where a managed identity gets its tokens', () => {
    const managed = { ...own(), MicrosoftAppType: 'UserAssignedMsi', MicrosoftAppPassword: '' };
    const tokens = (env: Environment) => readSettings({ ...managed, ...env }, 'serve').identity?.tokens;
    const service = { IDENTITY_ENDPOINT: 'http://127.0.0.1:4100/msi/token', IDENTITY_HEADER: 'x' };
    const cluster = { AZURE_FEDERATED_TOKEN_FILE: '/var/run/secrets/token' };
    assert.deepEqual(tokens({}), { kind: 'machine' });
    assert.deepEqual(tokens({ ...service, ...cluster }), {
      kind: 'service',
      endpoint: 'http://127.0.0.1:4100/msi/token',
      header: 'x',
    });
    assert.deepEqual(tokens(cluster), { kind: 'cluster', tokenFile: '/var/run/secrets/token' });
    assert.equal(readSettings({ ...own(), ...service }, 'serve').identity?.tokens, undefined);
  });

  it('wants an encrypted public address', () => {
    assert.match(wrong({ ...own(), PUBLIC_URL: 'http://kreis.example.org' }, 'serve'), /^PUBLIC_URL: /mu);
    assert.equal(
      readSettings({ ...own(), PUBLIC_URL: 'https://kreis.example.org/' }, 'serve').publicUrl,
      'https://kreis.example.org',
    );
  });
});

describe('a round file', () => {
  it('has the shape of a round', () => {
    const round: RoundPlan = readRound(SAMPLE_ROUND_FILE);
    assert.equal(round.municipalities.length, 11);
    assert.deepEqual(round.reminders, [{ days: 7 }, { days: 1 }, { hours: 2 }]);
  });

  it('seats a head in each municipality of the sample round, as an office', () => {
    const round = readRound(SAMPLE_ROUND_FILE);
    const led = round.people.filter(({ roles }) => roles.includes('head')).map(({ municipality }) => municipality);
    assert.deepEqual(new Set(led), new Set(round.municipalities.map(({ id }) => id)));
    for (const { office } of round.people) assert.match(office, /^(?:Koordination|Sozialamt |Kreissozialamt)/u);
  });

  it('names what is unknown, missing or of the wrong kind, with its place', () => {
    const said = wrongRound({ colour: 'blue', name: undefined, topicAreas: 'Energie', starterKnowledge: 'ja' });
    assert.match(said, /Unbekannt: colour/u);
    assert.match(said, /: name: Fehlt/u);
    assert.match(said, /: topicAreas: Erwartet wird eine Liste/u);
    assert.match(said, /: starterKnowledge: Erwartet wird true oder false/u);
  });

  it('names the entry of a list', () => {
    const [first, second, ...rest] = sample.people;
    const said = wrongRound({ people: [first, { ...second, objectId: 'x', roles: ['chef'] }, ...rest] });
    assert.match(said, /people, Eintrag 2, objectId: Erwartet wird eine GUID/u);
    assert.match(said, /people, Eintrag 2, roles, Eintrag 1: Möglich ist: head, deputy, staff, coordinator/u);
  });

  it('wants dates that exist, in their order', () => {
    const programme = (from: string, to: string) => wrongRound({ programme: { name: 'P', from, to } });
    assert.match(programme('2023-02-30', '2023-12-31'), /programme, from/u);
    assert.match(programme('2023-12-31', '2023-01-01'), /programme, to: Das Ende liegt vor dem Beginn/u);
  });

  it('has the dates of the programme, reminded of 14 and 3 days before unless it says otherwise', () => {
    const { deadlines = [] } = readRound(SAMPLE_ROUND_FILE).programme;
    assert.deepEqual(
      deadlines.map(({ key, on, asks }) => `${key} ${on} ${asks}`),
      [
        'bericht-1 2023-07-31 interim-report',
        'bindung 2023-09-30 commit',
        'bericht-2 2023-10-31 interim-report',
        'auszahlung 2023-12-31 spend',
        'nachweis 2024-03-31 proof-of-use',
      ],
    );
    assert.ok(deadlines.every(({ remind }) => remind.join() === '14,3'));
  });

  it('wants dates of the programme that ask for something, each by its own key', () => {
    const deadline = { key: 'ende', name: 'Ende', on: '2023-12-31', asks: 'pay' };
    const said = wrongRound({ programme: { ...sample.programme, deadlines: [deadline, deadline] } });
    assert.match(said, /deadlines, Eintrag 1, asks: Möglich ist: commit, spend, interim-report, proof-of-use/u);
    assert.match(said, /programme, deadlines, key: „ende“ kommt mehrfach vor/u);
  });

  it('wants ids, names, people and offices once', () => {
    const [municipality, person] = [sample.municipalities[0], sample.people[0]];
    const said = wrongRound({
      municipalities: [...sample.municipalities, municipality],
      people: [
        ...sample.people,
        { ...person, objectId: person.objectId.toUpperCase() },
        { ...person, objectId: '00000000-0000-4000-8000-000000000001' },
      ],
    });
    for (const what of [
      'municipalities, id',
      'municipalities, name',
      'people, objectId und municipality',
      'people, office',
    ])
      assert.match(said, new RegExp(`${what}: „.*“ kommt mehrfach vor`, 'u'));
  });

  it('wants people of its own municipalities, and a coordinator', () => {
    const person = { ...sample.people[1], municipality: 'bonn' };
    const said = wrongRound({ people: [person] });
    assert.match(said, /Die Kommune „bonn“ gibt es nicht/u);
    assert.match(said, /Rolle coordinator/u);
  });

  it('takes one address for each person, where e-mails arrive', () => {
    const [first, second, ...rest] = sample.people;
    const mailed = (mail: string, other: string) =>
      wrongRound({ people: [{ ...first, mail }, { ...second, objectId: first.objectId, mail: other }, ...rest] });
    assert.match(
      mailed('sozialamt(at)haan', 'a@haan.example\nBcc: b@haan.example'),
      /Eintrag 1, mail: Erwartet wird eine E-Mail-Adresse[\s\S]*Eintrag 2, mail: Erwartet wird/u,
    );
    assert.match(
      mailed('a@haan.example', 'b@haan.example'),
      /people, .*: Für dieselbe Person steht unter mail etwas anderes/u,
    );
  });

  it('wants a folder in SharePoint, and what is placed apart from what comes from there', () => {
    const site = 'https://contoso.sharepoint.com/sites/Kreisrunde';
    const wrong = (folders: object) => wrongRound({ sharepoint: { site, ...folders } });
    assert.match(wrong({}), /sharepoint, folder: Fehlt\./u);
    for (const watched of ['Kreisrunde', 'kreisrunde/ablage/', 'Kreisrunde/Ablage/Neu'])
      assert.match(wrong({ folder: 'Kreisrunde/Ablage', watched }), /sharepoint, watched: Dieser Ordner/u, watched);
    const apart = { site, folder: 'Kreisrunde/Ablage', watched: 'Kreisrunde/Ablage alt' };
    assert.deepEqual(readRound(file({ ...sample, sharepoint: apart })).sharepoint, apart);
  });

  it('compares object ids in lower case', () => {
    const person = { ...sample.people[0], objectId: sample.people[0].objectId.toUpperCase() };
    assert.equal(readRound(file({ ...sample, people: [person] })).people[0]?.objectId, sample.people[0].objectId);
  });

  it('wants reminders that say how long before', () => {
    assert.match(wrongRound({ reminders: [{}] }), /reminders, Eintrag 1: Erwartet wird/u);
    assert.match(
      wrongRound({ reminders: [{ days: -1 }] }),
      /reminders, Eintrag 1, days: Erwartet wird eine ganze Zahl/u,
    );
  });

  it('wants a weekly digest on a weekday in working hours', () => {
    assert.deepEqual(readRound(SAMPLE_ROUND_FILE).digest, { weekday: 1, time: '08:00' });
    assert.match(wrongRound({ digest: { weekday: 'sunday', time: '08:00' } }), /digest, weekday: Möglich ist: monday/u);
    assert.match(
      wrongRound({ digest: { weekday: 'monday', time: '06:30' } }),
      /digest, time: Erwartet wird eine Uhrzeit/u,
    );
  });

  it('names the line that is no YAML, and a file that is not there', () => {
    assert.match(wrongRound('id: a\nname: "offen\n'), /Zeile \d+ .*kein gültiges YAML/u);
    assert.match(
      problems(() => readRound(join(folder, 'none.yaml'))),
      /lässt sich nicht lesen/u,
    );
    assert.match(wrongRound('\n'), /Erwartet wird ein Abschnitt/u);
  });
});
