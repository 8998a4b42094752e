import { type Bot, createBot } from '../../src/bot.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import type { Fetched } from '../../src/documents/fetching.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import { findMember } from '../../src/municipalities/members.ts';
import type { Storage } from '../../src/storage/index.ts';
import type { TestDatabase } from '../support/databases.ts';
import { readHere } from '../support/read-here.ts';
import { type Answer, render, type TestClock, testClock } from '../support/round.ts';
import { PUBLIC_URL, samplePlan } from '../support/sample.ts';

const FILE = 'application/vnd.microsoft.teams.file.download.info';

/** A running round to which offices send files; `files` is what lies at which address. */
export interface Room {
  readonly bot: Bot;
  readonly storage: Storage;
  readonly clock: TestClock;
  readonly files: Map<string, Uint8Array>;
  /** The addresses that were fetched, in order. */
  readonly fetched: string[];
  send(office: string, names: readonly string[], where?: Where): Promise<Answer>;
  say(office: string, text: string, where?: Where): Promise<Answer>;
  click(office: string, verb: string, data: Record<string, unknown>): Promise<Answer>;
  close(): Promise<void>;
}

interface Where {
  readonly place?: 'personal' | 'channel';
  readonly activity?: string;
}

let spoken = 0;

/** Opens a round without starter knowledge, on 05.10.2023. */
export async function openRoom(database: TestDatabase): Promise<Room> {
  const storage = await database.open();
  const clock = testClock('2023-10-05T09:00');
  const plan = { ...samplePlan, starterKnowledge: false };
  await applyRound(storage.db, plan, clock.now());
  const files = new Map<string, Uint8Array>();
  const fetched: string[] = [];
  const fetchFile = async (url: string): Promise<Fetched> => {
    fetched.push(url);
    if (url.endsWith('/faellt-um.pdf')) throw new Error('broken pipe');
    const bytes = files.get(url.replace('https://test.sharepoint.com/', ''));
    return bytes ? { kind: 'file', bytes } : { kind: 'refused', why: 'host' };
  };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const patienceMilliseconds = Number.POSITIVE_INFINITY;
  const reading = { fetchFile, readFile: readHere, patienceMilliseconds };
  const bot = createBot({ db: storage.db, clock, log, publicUrl: PUBLIC_URL, ...reading });
  await bot.load();
  const hear = async (office: string, input: Turn['input'], where: Where = {}) => {
    spoken += 1;
    const member = await findMember(storage.db, plan.id, `person-${office}`);
    const turn: Turn = {
      roundId: plan.id,
      activity: where.activity ?? `import-${spoken}`,
      at: clock.now(),
      member,
      place: { kind: where.place ?? 'personal', conversationId: `chat-${office}` },
      input,
      answer: 'returned',
    };
    const reply = await bot.answer(turn);
    return { reply, ...render(reply) };
  };
  const attached = (name: string) => ({ name, contentType: FILE, downloadUrl: `https://test.sharepoint.com/${name}` });
  return {
    bot,
    storage,
    clock,
    files,
    fetched,
    send: (office, names, where) => hear(office, { kind: 'text', text: '', attachments: names.map(attached) }, where),
    say: (office, text, where) => hear(office, { kind: 'text', text }, where),
    click: (office, verb, data) => hear(office, { kind: 'click', verb, data }),
    close: storage.close,
  };
}
