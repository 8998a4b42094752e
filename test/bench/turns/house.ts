import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../../../src/config.ts';
import type { Db } from '../../../src/conversation/database.ts';
import { learn } from '../../../src/delivery/conversations.ts';
import type { DeliveryTables } from '../../../src/delivery/tables.ts';
import { keepImported } from '../../../src/guidelines/sharing/imported.ts';
import type { RoundPlan } from '../../../src/municipalities/round.ts';
import { SAMPLE_ROUND_FILE } from '../../../src/round-file.ts';
import { openStorage } from '../../../src/storage/index.ts';
import { openRound } from '../../support/round.ts';
import { COORDINATION, FORM } from '../../votes/poll.ts';
import { documentsOf } from './corpus.ts';
import { CHATS, chatOf, personOf, TENANTS } from './people.ts';

/** What a bot is prepared with: how many passages it knows, and how many votes are open. */
export interface Prepared {
  readonly passages: number;
  readonly votes: number;
}

/** The settings of a bot that has been prepared, and its round. */
export interface House {
  readonly env: Record<string, string>;
  readonly round: RoundPlan;
}

/** When the sample round begins. */
const NOW = '2023-10-05T09:00';
const LATER = { title: 'Nachtrag', passages: 1000, sections: 20, at: '2023-10-05T07:00:00.000Z' };

/** Prepares the database of a bot: its round of many tenants, its knowledge, the chats of its people, open votes. */
export async function prepare(folder: string, databaseUrl: string, given: Prepared, connector: string): Promise<House> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'round.yaml');
  const tenants = TENANTS.map((tenant) => `  - ${tenant}\n`).join('');
  const sample = readFileSync(SAMPLE_ROUND_FILE, 'utf8');
  writeFileSync(file, sample.replace(/^tenants:\n(?: {2}- \S+\n)+/mu, `tenants:\n${tenants}`));
  const env = { DATABASE_URL: databaseUrl, ROUND_FILE: file, NOW };
  const { round } = readSettings(env, 'local');
  const open = () => openStorage(databaseUrl);
  const opened = await openRound({ name: 'SQLite', open }, { plan: round, now: NOW });
  const at = opened.clock.now();
  for (const document of documentsOf(given.passages)) await keepImported(opened.db, round.id, document, at);
  for (let vote = 1; vote <= given.votes; vote += 1) await openVote(opened, vote);
  await opened.db.transaction().execute((db) => speak(db, round, connector, at));
  await posted(opened.db);
  await opened.close();
  return { env, round };
}

/** Adds a document of a few sections to what a running bot knows. */
export async function grow(databaseUrl: string, roundId: string): Promise<void> {
  const storage = await openStorage(databaseUrl);
  const [document] = documentsOf(LATER.passages);
  const sections = document?.sections.slice(0, LATER.sections) ?? [];
  if (document)
    await storage.db
      .transaction()
      .execute((db) =>
        keepImported(db, roundId, { ...document, title: LATER.title, checksum: LATER.title, sections }, LATER.at),
      );
  await storage.close();
}

async function openVote({ click }: Awaited<ReturnType<typeof openRound>>, vote: number): Promise<void> {
  const operation = `6f9619ff-8b86-4d01-b42d-00cf4fc9${String(vote).padStart(4, '0')}`;
  await click(COORDINATION, 'votes.submit', { ...FORM, operation });
  await click(COORDINATION, 'votes.open', { vote });
}

/** Everybody has spoken to the bot before. */
async function speak(db: Db, round: RoundPlan, serviceUrl: string, at: string): Promise<void> {
  for (let chat = 0; chat < CHATS; chat += 1) {
    const personId = personOf(round, chat).objectId;
    const where = {
      conversationId: chatOf(chat),
      serviceUrl,
      tenantId: TENANTS[chat % TENANTS.length],
      botId: '28:bot',
    };
    await learn(db, { roundId: round.id, kind: 'personal', personId, ...where, at });
  }
  await learn(db, {
    roundId: round.id,
    kind: 'channel',
    conversationId: round.channel,
    serviceUrl,
    tenantId: TENANTS[0],
    botId: '28:bot',
    at,
  });
}

/** What was to be sent is in the channel. */
async function posted(db: Db): Promise<void> {
  const open = db.withTables<DeliveryTables>();
  await open.updateTable('outbox').set({ state: 'sent' }).execute();
  await open
    .updateTable('live_cards')
    .set((eb) => ({ activity_id: eb.ref('subject'), shown: eb.ref('wanted') }))
    .execute();
}
