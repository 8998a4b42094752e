import type { Db } from '../conversation/database.ts';
import type { Owed } from '../conversation/feature.ts';
import type { Reminded } from '../conversation/reply.ts';
import type { Instant } from '../german/berlin.ts';
import { later } from '../german/time.ts';
import { longDay, weekday, weekdayTime } from '../german/write.ts';
import type { DeliveryTables, RemindedTable } from './tables.ts';
import { cancel, cancelAll, type Due, schedule } from './work.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();

/** The work that reminds those who owe. */
export const OWED_WORK = 'delivery.owed';

/** A look at what is due that is about nothing in particular. */
const LOOK = 'post';

/** What is owed, by the key under which its feature lists it (`votes:4`). */
export interface OwedKey {
  readonly roundId: string;
  readonly key: string;
}

/** A planned reminder: what of, and when it was meant to go out. */
export interface PlannedOwed {
  readonly key: string;
  readonly at: Instant;
}

function due({ roundId, key }: OwedKey, at: Instant): Due {
  return { roundId, kind: OWED_WORK, subject: `${key}@${at}` };
}

/** *bis Freitag, 21. April 2023, 12:00 Uhr*, of a whole day without a time, *überfällig seit 9. März 2023*; empty without an end. */
export function untilWords({ until, wholeDay = false }: Pick<Owed, 'until' | 'wholeDay'>, now: Instant): string {
  if (until === undefined) return '';
  if (until < now) return `überfällig seit ${longDay(until)}`;
  return `bis ${wholeDay ? weekday(until) : weekdayTime(until)}`;
}

/** Plans that whoever owes this then is reminded of it at that moment, which is an allowed hour. */
export async function planOwed(db: Db, owed: OwedKey, at: Instant): Promise<void> {
  await schedule(db, due(owed, at), at);
}

/** Plans that it is looked then whether there is something to be posted, whatever it is. */
export async function planLook(db: Db, roundId: string, at: Instant): Promise<void> {
  await planOwed(db, { roundId, key: LOOK }, at);
}

/** Takes a planned reminder back, when its date has moved or nothing is owed any more. */
export async function cancelOwed(db: Db, owed: OwedKey, at: Instant): Promise<void> {
  await cancel(db, due(owed, at));
}

/** Takes all reminders of something back, also those that wait for an allowed hour. */
export async function dropOwed(db: Db, { roundId, key }: OwedKey): Promise<void> {
  await cancelAll(db, { roundId, kind: OWED_WORK, subjects: `${key}@` });
}

/** Lets a reminder that is due wait: it keeps the moment for which it was meant. */
export async function deferOwed(db: Db, owed: OwedKey & PlannedOwed, until: Instant): Promise<void> {
  const { roundId, kind, subject } = due(owed, owed.at);
  await schedule(db, { roundId, kind, subject: `${subject}@${until}` }, until);
}

/** Reads the subject of the work. */
export function plannedOwed(subject: string): PlannedOwed {
  const [key = '', at = ''] = subject.split('@');
  return { key, at };
}

/** What became of a message that reminds: its number in the outbox, when, and whether the platform took it. */
export interface RemindedBy {
  readonly roundId: string;
  readonly message: number;
  readonly at: Instant;
  readonly outcome: RemindedTable['outcome'];
}

/** Records what a message reminded of, each matter once; what was refused first and then taken was taken. */
export async function recordReminded(db: Db, by: RemindedBy, reminds: readonly Reminded[]): Promise<void> {
  if (reminds.length === 0) return;
  const { roundId, message, at, outcome } = by;
  const rows = reminds.map(({ key, municipalityId, personId = null }) => ({
    round_id: roundId,
    message,
    municipality_id: municipalityId,
    key,
    person_id: personId,
    reminded_at: at,
    outcome,
  }));
  await open(db)
    .insertInto('reminded')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['round_id', 'message', 'municipality_id', 'key'])
        .doUpdateSet({ reminded_at: at, outcome })
        .where('reminded.outcome', '=', 'refused'),
    )
    .execute();
}

/** A round can look back on the same weeks of the year before. */
const REMEMBERED = { months: 13 };

/** Forgets reminders that went out long ago. */
export async function forgetReminded(db: Db, now: Instant): Promise<void> {
  await open(db)
    .deleteFrom('reminded')
    .where('reminded_at', '<', later(now, { months: -REMEMBERED.months }))
    .execute();
}

/** A message that reminded a municipality: of what, when, in whose chat or the channel, and whether it was accepted. */
export interface Reminding {
  readonly message: number;
  readonly municipalityId: string;
  readonly personId?: string | undefined;
  readonly at: Instant;
  readonly accepted: boolean;
  readonly keys: readonly string[];
}

/** A reminder of one matter, as it is recorded: whom, when, in whose chat or the channel, and whether it was accepted. */
export type RemindedOf = Omit<Reminding, 'message' | 'keys'>;

/** All reminders of a matter, by the keys under which it is owed, the earliest first. */
export async function remindedOf(db: Db, roundId: string, keys: readonly string[]): Promise<readonly RemindedOf[]> {
  const query = open(db).selectFrom('reminded').where('round_id', '=', roundId).where('key', 'in', keys);
  const rows = await query
    .select(['municipality_id', 'person_id', 'reminded_at', 'outcome'])
    .orderBy('reminded_at')
    .orderBy('message')
    .orderBy('municipality_id')
    .execute();
  return rows.map((row) => ({
    municipalityId: row.municipality_id,
    personId: row.person_id ?? undefined,
    at: row.reminded_at,
    accepted: row.outcome === 'accepted',
  }));
}

/** Which reminders are asked for: of a municipality or of all, a page of so many from 1, beyond the end the last. */
export interface RemindingsAsked {
  readonly municipalityId?: string | undefined;
  readonly page: number;
  readonly size: number;
}

/** A page of the reminders that went out, the latest first. */
export async function remindings(
  db: Db,
  roundId: string,
  { municipalityId, page: wanted, size }: RemindingsAsked,
): Promise<{
  readonly items: readonly Reminding[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}> {
  const all = open(db).selectFrom('reminded').where('round_id', '=', roundId);
  const asked = municipalityId === undefined ? all : all.where('municipality_id', '=', municipalityId);
  const messages = asked
    .select(['message', 'municipality_id', 'person_id', 'reminded_at', 'outcome'])
    .groupBy(['message', 'municipality_id', 'person_id', 'reminded_at', 'outcome']);
  const counted = await open(db)
    .selectFrom(messages.as('messages'))
    .select(({ fn }) => fn.countAll().as('total'))
    .executeTakeFirst();
  const total = Number(counted?.total ?? 0);
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(wanted, pages);
  const rows = await messages
    .orderBy('reminded_at', 'desc')
    .orderBy('message', 'desc')
    .orderBy('municipality_id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const keys = await keysOf(db, roundId, rows);
  const items = rows.map((row) => ({
    message: row.message,
    municipalityId: row.municipality_id,
    personId: row.person_id ?? undefined,
    at: row.reminded_at,
    accepted: row.outcome === 'accepted',
    keys: keys.get(`${row.message} ${row.municipality_id}`) ?? [],
  }));
  return { items, total, page, pages };
}

async function keysOf(db: Db, roundId: string, shown: readonly { readonly message: number }[]) {
  if (shown.length === 0) return new Map<string, string[]>();
  const rows = await open(db)
    .selectFrom('reminded')
    .select(['message', 'municipality_id', 'key'])
    .where('round_id', '=', roundId)
    .where('message', 'in', [...new Set(shown.map(({ message }) => message))])
    .orderBy('key')
    .execute();
  const groups = Map.groupBy(rows, ({ message, municipality_id: id }) => `${message} ${id}`);
  return new Map([...groups].map(([group, all]) => [group, all.map(({ key }) => key)]));
}
