import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import type { Mail, Recipients } from './mail.ts';
import type { MailsTable, MailTables } from './tables.ts';

const open = (db: Db) => db.withTables<MailTables>();
const SERIES = 'mails';

const mailbox = z.object({ name: z.string(), address: z.string(), refused: z.string().optional() });
const recipients = z.object({ to: z.array(mailbox), cc: z.array(mailbox) });

/** An e-mail that is to be kept, before it has a number. */
export interface Fresh extends Pick<Mail, 'kind' | 'matter' | 'subject' | 'memo' | 'office' | 'confirmedAt'> {
  readonly key: string;
  readonly recipients: Recipients;
  readonly personId: string | undefined;
  readonly content: Uint8Array;
}

/** The number of the e-mail that was kept under a key; undefined where there is none. */
export async function numberOf(db: Db, roundId: string, key: string): Promise<number | undefined> {
  const row = await open(db)
    .selectFrom('mails')
    .select('number')
    .where('round_id', '=', roundId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.number;
}

/** Keeps an e-mail with its bytes, once under its key; gives its number, and whether it is a new one. */
export async function keepMail(
  db: Db,
  roundId: string,
  { key, content, personId, ...mail }: Fresh,
): Promise<{ readonly number: number; readonly isNew: boolean }> {
  await holdNumbers(db, roundId, SERIES);
  const known = await numberOf(db, roundId, key);
  if (known !== undefined) return { number: known, isNew: false };
  const number = await nextNumber(db, roundId, SERIES);
  const of = { round_id: roundId, number, person_id: personId ?? null };
  const { kind, matter, subject, office, confirmedAt: confirmed_at } = mail;
  await open(db)
    .insertInto('mails')
    .values({
      ...{ ...of, key, kind, matter, subject, office, confirmed_at, recipients: JSON.stringify(mail.recipients) },
      ...{ memo: mail.memo === undefined ? null : JSON.stringify(mail.memo), tries: 1 },
      ...{ state: 'waiting', settled_at: null, code: null },
    })
    .execute();
  await open(db)
    .insertInto('mail_copies')
    .values({ ...of, content })
    .execute();
  return { number, isNew: true };
}

function toMail(row: MailsTable): Mail {
  const { number, kind, matter, subject, office, state, tries } = row;
  return {
    ...{ number, kind, matter, subject, office, state, tries },
    memo: row.memo === null ? undefined : JSON.parse(row.memo),
    recipients: row.recipients === null ? undefined : recipients.parse(JSON.parse(row.recipients)),
    confirmedAt: row.confirmed_at,
    settledAt: row.settled_at ?? undefined,
    code: row.code ?? undefined,
  };
}

/** An e-mail by its number. */
export async function findMail(db: Db, roundId: string, number: number): Promise<Mail | undefined> {
  const row = await open(db)
    .selectFrom('mails')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && toMail(row);
}

/** Its bytes, as they leave; undefined once the person whom it went to has been forgotten. */
export async function contentOf(db: Db, roundId: string, number: number): Promise<Uint8Array | undefined> {
  const row = await open(db)
    .selectFrom('mail_copies')
    .select('content')
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.content;
}

/** All e-mails of a round, the newest first. */
export async function allMails(db: Db, roundId: string): Promise<readonly Mail[]> {
  const rows = await open(db)
    .selectFrom('mails')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(toMail);
}

/** The e-mails about something, the newest first. */
export async function mailsAbout(
  db: Db,
  roundId: string,
  { kind, matter }: Pick<Mail, 'kind' | 'matter'>,
): Promise<readonly Mail[]> {
  const rows = await open(db)
    .selectFrom('mails')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('kind', '=', kind)
    .where('matter', '=', matter)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(toMail);
}

/** The newest e-mail of a kind that was sent: its recipients stand in the next form. */
export async function lastSent(db: Db, roundId: string, kind: string): Promise<Mail | undefined> {
  const row = await open(db)
    .selectFrom('mails')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('kind', '=', kind)
    .where('state', '=', 'sent')
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row && toMail(row);
}

/** Lets an e-mail wait again that was refused, or of which nobody knows whether it has arrived; gives which try that is. */
export async function waitAgain(db: Db, roundId: string, number: number): Promise<number | undefined> {
  const row = await open(db)
    .updateTable('mails')
    .set((eb) => ({ state: 'waiting', settled_at: null, code: null, tries: eb('tries', '+', 1) }))
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .where('state', 'in', ['refused', 'unsure'])
    .returning('tries')
    .executeTakeFirst();
  return row?.tries;
}

/** What has become of an e-mail. */
export interface Settled {
  readonly state: Exclude<Mail['state'], 'waiting'>;
  readonly code?: string | undefined;
  readonly at: Instant;
  /** With those whom the server refused. */
  readonly recipients?: Recipients | undefined;
}

/** Notes what has become of an e-mail that was in this state; gives whether it was. */
export async function settleMail(
  db: Db,
  { roundId, number, was }: { roundId: string; number: number; was: readonly Mail['state'][] },
  { state, code, at, recipients: told }: Settled,
): Promise<boolean> {
  const result = await open(db)
    .updateTable('mails')
    .set({
      ...{ state, code: code ?? null, settled_at: at },
      ...(told ? { recipients: JSON.stringify(told) } : {}),
    })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .where('state', 'in', [...was])
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** The last e-mail that was refused with one of these codes since then: its code, and when. */
export async function lastRefused(
  db: Db,
  roundId: string,
  of: { readonly codes: readonly string[]; readonly since: Instant },
): Promise<{ readonly code: string; readonly at: Instant } | undefined> {
  const row = await open(db)
    .selectFrom('mails')
    .select(['code', 'settled_at'])
    .where('round_id', '=', roundId)
    .where('state', '=', 'refused')
    .where('code', 'in', [...of.codes])
    .where('settled_at', '>=', of.since)
    .orderBy('settled_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.code && row.settled_at ? { code: row.code, at: row.settled_at } : undefined;
}

/** How e-mails of a round stand: how many wait since when, and when one was sent last. */
export async function standingMails(
  db: Db,
  roundId: string,
): Promise<{ readonly waiting: number; readonly since?: Instant | undefined; readonly sentAt?: Instant | undefined }> {
  const { waiting, since } = await open(db)
    .selectFrom('mails')
    .select(({ fn }) => [fn.countAll<number>().as('waiting'), fn.min('confirmed_at').as('since')])
    .where('round_id', '=', roundId)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  const { sentAt } = await open(db)
    .selectFrom('mails')
    .select(({ fn }) => fn.max('settled_at').as('sentAt'))
    .where('round_id', '=', roundId)
    .where('state', '=', 'sent')
    .executeTakeFirstOrThrow();
  return { waiting: Number(waiting), since: since ?? undefined, sentAt: sentAt ?? undefined };
}
