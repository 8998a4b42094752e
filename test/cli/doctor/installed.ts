import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { parse, stringify } from 'yaml';
import { writePackage } from '../../../manifest/package.ts';
import { readRound } from '../../../src/config.ts';
import { learn } from '../../../src/delivery/conversations.ts';
import { applyRound } from '../../../src/municipalities/apply.ts';
import { openStorage } from '../../../src/storage/index.ts';
import { installation } from '../../service/child.ts';
import { type Asked, openCloud, ROOT } from '../../support/cloud.ts';
import { openProxy } from '../../support/proxy.ts';

const NOW = Date.parse('2026-11-02T08:00:00.000Z');
const PASSWORD = 'käse@8';
const SOME = '00000000-0000-4000-8000-00000000000';

/** What a stand-in for Microsoft's hosts answers where all is well. */
export function wellKnown({ host, path }: Asked): unknown {
  if (host === 'login.microsoftonline.com') return { access_token: 'entra', expires_in: 3600 };
  if (host === 'login.botframework.com')
    return path.endsWith('/keys') ? { keys: [{}] } : { jwks_uri: `https://${host}/v1/.well-known/keys` };
  return {};
}

/** An installation in a folder, in which nothing is wrong. */
export interface Installed {
  readonly folder: string;
  readonly env: Record<string, string>;
  readonly round: string;
  readonly database: string;
  readonly package: string;
}

/** A house in which all is well: copies of it are made, each to be broken in one place. */
export async function openHouse() {
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(ROOT, 'utf8')]);
  let answers = wellKnown;
  const cloud = await openCloud((asked) => answers(asked));
  const proxy = await openProxy(`bot:${PASSWORD}`, () => cloud.port);
  const model = mkdtempSync(join(tmpdir(), 'kreisrunde-doctor-'));
  const copies: string[] = [];
  await furnish(described(model, proxy.port));
  return {
    proxy,
    answering: (other: typeof wellKnown) => {
      answers = other;
    },
    copy: (): Installed => {
      answers = wellKnown;
      const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-doctor-'));
      copies.push(folder);
      cpSync(model, folder, { recursive: true, preserveTimestamps: true });
      return described(folder, proxy.port);
    },
    close: async () => {
      await Promise.all([cloud.close(), proxy.close()]);
      for (const folder of [model, ...copies]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function described(folder: string, proxy: number): Installed {
  const database = join(folder, 'k.db');
  const round = join(folder, 'round.yaml');
  const kept = readIfThere(round);
  const env = {
    ...installation(folder, `sqlite:${database}`),
    SECRET_EXPIRES: '2099-12-31',
    PUBLIC_URL: 'https://kreisrunde.example.de',
    HTTPS_PROXY: `http://bot:${encodeURIComponent(PASSWORD)}@127.0.0.1:${proxy}`,
    BACKUP_FOLDER: join(folder, 'backups'),
  };
  if (kept !== undefined) writeFileSync(round, kept);
  return { folder, env, round, database, package: join(folder, 'kreisrunde.zip') };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

async function furnish({ folder, env, round, database, package: out }: Installed): Promise<void> {
  const plan = parse(readFileSync(round, 'utf8'));
  writeFileSync(round, stringify({ ...plan, people: everybody(plan.municipalities) }));
  const file = readRound(round);
  const storage = await openStorage(`sqlite:${database}`);
  const at = new Date(NOW).toISOString();
  await applyRound(storage.db, file, at);
  const heard = { roundId: file.id, conversationId: file.channel, kind: 'channel', serviceUrl: '', at } as const;
  await learn(storage.db, heard);
  await storage.close();
  writePackage(env, out);
  mkdirSync(join(folder, 'backups'));
  writeFileSync(join(folder, 'backups', 'sicherung.db'), 'a copy');
}

function everybody(municipalities: readonly { readonly id: string }[]) {
  const offices = municipalities.flatMap(({ id }, place) =>
    (['head', 'deputy'] as const).map((role, which) => ({
      objectId: `${SOME.slice(0, -3)}${String(2 * place + which).padStart(4, '0')}`,
      office: `Amt ${id} ${role}`,
      municipality: id,
      roles: place === 0 ? ['coordinator', role] : [role],
    })),
  );
  return offices;
}
