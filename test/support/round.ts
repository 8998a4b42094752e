import { type Bot, createBot } from '../../src/bot.ts';
import type { Clock } from '../../src/conversation/clock.ts';
import type { Db } from '../../src/conversation/database.ts';
import type { Log } from '../../src/conversation/log.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Place, Turn } from '../../src/conversation/turn.ts';
import { learn } from '../../src/delivery/conversations.ts';
import type { Outcome } from '../../src/delivery/retry.ts';
import { type DeliveryNeeds, type Parcel, readyQueues, serve } from '../../src/delivery/serving/deliver.ts';
import { doDueWork } from '../../src/delivery/work.ts';
import type { FetchFile } from '../../src/documents/fetching.ts';
import type { Instant } from '../../src/german/berlin.ts';
import { fromBerlin, instant } from '../../src/german/time.ts';
import type { Read } from '../../src/intake/receiving.ts';
import type { Mailing } from '../../src/mail/index.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import { findMember } from '../../src/municipalities/members.ts';
import type { RoundPlan } from '../../src/municipalities/round.ts';
import { allRounds } from '../../src/municipalities/store.ts';
import type { Running } from '../../src/operation/index.ts';
import type { Storage } from '../../src/storage/index.ts';
import { createRenderer, type Rendered } from '../../src/teams/render.ts';
import type { Beginning, OpenedDatabase, TestDatabase } from './databases.ts';
import { roundRobin } from './instances.ts';
import { readHere } from './read-here.ts';
import { PUBLIC_URL, samplePlan } from './sample.ts';

/** Renders as the edge does. */
export const render = createRenderer('cards');

/** A clock that a test moves. */
export interface TestClock extends Clock {
  set(local: string): void;
  advance(milliseconds: number): void;
}

/** A message that arrived in a conversation, as Teams would show it now. */
export interface Arrived {
  readonly id: string;
  readonly conversationId: string;
  readonly kind: Parcel['kind'];
  /** Whom alone it was shown to, by the platform's id. */
  readonly recipient?: string | undefined;
  readonly reply: Reply;
  readonly shown: Rendered;
}

/** A running round on a fresh database: offices speak and click through the front door, deliveries go to memory. */
export interface TestRound {
  readonly bot: Bot;
  readonly db: Db;
  readonly storage: Storage;
  readonly clock: TestClock;
  readonly plan: RoundPlan;
  /** All that was delivered, in order; updates included. */
  readonly arrived: Arrived[];
  /** What comes of the next deliveries; accepted when empty. */
  readonly outcomes: Outcome[];
  /** Says something in the personal chat (or where `where` says) and gives the answer with its text. */
  say(office: string, text: string, where?: Where): Promise<Answer>;
  /** Edits a message that was said as this activity. */
  edit(office: string, text: string, where: Where): Promise<void>;
  /** Sends files in the personal chat, which `fetchFile` fetches. */
  send(office: string, ...names: readonly string[]): Promise<Answer>;
  /** Clicks a button: by verb with data, as the card carries it. */
  click(office: string, verb: string, data?: Record<string, unknown>, where?: Where): Promise<Answer>;
  /** Makes known the personal chat of an office. */
  openChat(office: string): Promise<void>;
  /** Does what is due and delivers until nothing is left to do now. */
  settle(): Promise<void>;
  /** What stands in the channel: the last state of each post there. */
  channel(): Arrived[];
  close(): Promise<void>;
}

/** Options of one utterance. */
export interface Where {
  readonly place?: Place['kind'];
  readonly activity?: string;
  readonly messageId?: string;
  readonly answer?: Turn['answer'];
  readonly dialog?: boolean;
  /** Said in a channel so that nobody else saw it. */
  readonly unseen?: boolean;
  /** Files that come with the words. */
  readonly files?: readonly string[];
}

/** An answer: the reply, and how it renders. */
export interface Answer {
  readonly reply: Reply;
  readonly card: Readonly<Record<string, unknown>>;
  readonly text: string;
}

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
let spoken = 0;

/** Opens a round on a fresh database. The clock stands at 05.10.2023, 09:00 unless told otherwise. */
export async function openRound(
  database: TestDatabase,
  options: {
    now?: string;
    /** The round that is applied; `stored` takes the one that the database holds, as it is. */
    plan?: RoundPlan | 'stored';
    log?: Log;
    dialogs?: boolean;
    fetchFile?: FetchFile;
    /** By itself a file is read in this process, and its answer waited for as long as it takes. */
    readFile?: Read;
    patienceMilliseconds?: number;
    /** Whether what is reached there shows a message to one person alone. */
    showsAlone?: DeliveryNeeds['showsAlone'];
    /** The mailbox that e-mails come from; without it none leave. */
    mailbox?: Mailing['from'];
    /** What is known of the process; without it, nothing. */
    running?: Running;
  } = {},
): Promise<TestRound> {
  const clock = testClock(options.now ?? '2023-10-05T09:00');
  const log = options.log ?? silent;
  const wanted = options.plan ?? samplePlan;
  const storage: OpenedDatabase = await (wanted === 'stored'
    ? database.open()
    : database.open(beginningOf(wanted, clock)));
  const plan = wanted === 'stored' ? await storedPlan(storage.db) : wanted;
  if (wanted !== 'stored' && !storage.begun) await applyRound(storage.db, wanted, clock.now());
  const alone = options.showsAlone ? { showsAlone: options.showsAlone } : {};
  const needs = {
    clock,
    log,
    publicUrl: PUBLIC_URL,
    dialogs: options.dialogs ?? false,
    ...(options.fetchFile ? { fetchFile: options.fetchFile } : {}),
    ...alone,
    running: options.running,
    mailbox: options.mailbox,
    readFile: options.readFile ?? readHere,
    patienceMilliseconds: options.patienceMilliseconds ?? Number.POSITIVE_INFINITY,
  };
  const first = createBot({ db: storage.db, ...needs });
  const bot = roundRobin([first, ...(storage.others ?? []).map((db) => createBot({ db, ...needs }))]);
  await bot.load();
  const arrived: Arrived[] = [];
  const outcomes: Outcome[] = [];
  const turn = turnMaker(storage.db, plan, clock);
  const hear = async (office: string, input: Turn['input'], where: Where = {}) => {
    const reply = await bot.answer(await turn(office, input, where));
    return { reply, ...render(reply) };
  };
  return {
    bot,
    db: storage.db,
    storage,
    clock,
    plan,
    arrived,
    outcomes,
    edit: async (office, text, where) => bot.edited(await turn(office, { kind: 'text', text }, where)),
    send: (office, ...names) => hear(office, { kind: 'text', text: '', attachments: names.map(attached) }),
    say: (office, text, where) => hear(office, { kind: 'text', text, attachments: where?.files?.map(attached) }, where),
    click: (office, verb, data = {}, where) =>
      hear(office, { kind: 'click', verb, data, messageId: where?.messageId }, where),
    openChat: (office) => openChat(storage.db, plan, { office, at: clock.now() }),
    settle: () => settle({ ...deliveryNeeds({ storage, clock, log, bot, arrived, outcomes }), ...alone }, bot),
    channel: () => latestByMessage(arrived.filter((one) => one.conversationId.startsWith(plan.channel))),
    close: async () => {
      await bot.intake.close();
      await storage.close();
    },
  };
}

/** A round that has been applied, with all that a bot makes ready in it as it starts. */
function beginningOf(plan: RoundPlan, clock: Clock): Beginning {
  return {
    key: `${clock.now()} ${JSON.stringify(plan)}`,
    write: async (db) => {
      await applyRound(db, plan, clock.now());
      await createBot({ db, clock, log: silent, publicUrl: PUBLIC_URL, dialogs: false, readFile: readHere }).load();
    },
  };
}

async function storedPlan(db: Db): Promise<RoundPlan> {
  const [stored] = await allRounds(db);
  if (!stored) throw new Error('no round is stored');
  return stored;
}

function attached(name: string) {
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  return { name, contentType, downloadUrl: `https://test.sharepoint.com/${name}` };
}

/** A clock that stands at this local time until it is moved. */
export function testClock(local: string): TestClock {
  let now = moment(local);
  return {
    now: () => now,
    inside: async () => now,
    set: (time) => {
      now = moment(time);
    },
    advance: (milliseconds) => {
      now = instant(Date.parse(now) + milliseconds);
    },
  };
}

function moment(local: string): Instant {
  const found = fromBerlin(local);
  if (found === undefined) throw new Error(`no such time: ${local}`);
  return found;
}

function personIdOf(plan: RoundPlan, office: string): string {
  return plan.people.find((person) => person.office === office)?.objectId ?? `unknown-${office}`;
}

function turnMaker(db: Db, plan: RoundPlan, clock: Clock) {
  return async (office: string, input: Turn['input'], where: Where): Promise<Turn> => {
    spoken += 1;
    const activity = where.activity ?? `activity-${spoken}`;
    const personId = personIdOf(plan, office);
    const kind = where.place ?? 'personal';
    const conversations = {
      personal: `chat-${personId}`,
      channel: `${plan.channel};messageid=1`,
      elsewhere: '19:another@thread.tacv2;messageid=1',
    };
    const place: Place = { kind, conversationId: conversations[kind] };
    const member = await findMember(db, plan.id, personId);
    return {
      roundId: plan.id,
      activity,
      at: clock.now(),
      member,
      stranger: member ? undefined : { personId, name: office },
      place,
      input,
      answer: where.answer ?? 'returned',
      dialog: where.dialog,
      unseen: where.unseen,
    };
  };
}

async function openChat(db: Db, plan: RoundPlan, who: { office: string; at: Instant }): Promise<void> {
  const personId = personIdOf(plan, who.office);
  await learn(db, {
    roundId: plan.id,
    conversationId: `chat-${personId}`,
    kind: 'personal',
    personId,
    serviceUrl: 'http://127.0.0.1:1',
    at: who.at,
  });
}

function deliveryNeeds(world: {
  storage: Storage;
  clock: Clock;
  log: Log;
  bot: Bot;
  arrived: Arrived[];
  outcomes: Outcome[];
}): DeliveryNeeds {
  const { storage, clock, log, bot, arrived, outcomes } = world;
  return {
    db: storage.db,
    clock,
    log,
    serviceUrl: 'http://127.0.0.1:1',
    live: bot.live,
    transport: async (address, parcel) => {
      const outcome = outcomes.shift();
      if (outcome && outcome.kind !== 'accepted') return outcome;
      const id = parcel.activityId ?? `message-${arrived.length + 1}`;
      const conversationId =
        parcel.kind === 'post' ? `${address.conversationId};messageid=${id}` : address.conversationId;
      arrived.push({
        id,
        conversationId,
        kind: parcel.kind,
        recipient: parcel.recipient,
        reply: parcel.reply,
        shown: render(parcel.reply),
      });
      return outcome ?? { kind: 'accepted', activityId: id, conversationId };
    },
  };
}

async function settle(needs: DeliveryNeeds, bot: Bot): Promise<void> {
  for (let step = 0; step < 50; step += 1) {
    const done = await doDueWork({ ...needs, work: bot.work });
    let sent = 0;
    for (const queue of await readyQueues(needs)) sent += await serve(needs, queue);
    if (done + sent === 0) return;
  }
}

function latestByMessage(all: readonly Arrived[]): Arrived[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
