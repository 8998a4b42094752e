import type { Db } from '../conversation/database.ts';
import type { WayOn } from '../conversation/refusal.ts';
import { tellCoordination } from '../delivery/recipients.ts';
import type { Instant } from '../german/berlin.ts';
import { partlyCard, refusedCard, unsureCard } from './cards.ts';
import type { Mail, Recipient } from './mail.ts';
import { findMail, type Settled, settleMail } from './store.ts';

/** An e-mail of which something has become, and when. */
export interface Followed {
  readonly roundId: string;
  readonly mail: Mail;
  readonly now: Instant;
}

/** What a feature does with what becomes of its e-mails, in the transaction that notes it; found by their kind. */
export interface MailFollower {
  /** Whether it is still to leave, looked at right before; without it, it is. */
  readonly wanted?: (db: Db, left: Followed) => Promise<boolean>;
  /** The server has taken it, or the Koordination says that it has arrived. */
  readonly sent?: (db: Db, left: Followed) => Promise<void>;
  /** It was refused, or given up after days; `told` where the feature has told whom it concerns by itself. */
  readonly refused?: (db: Db, left: Followed) => Promise<'told' | undefined>;
  /** What the Koordination can do instead of sending the same again: the form, filled in as it was. */
  readonly instead?: (mail: Mail) => WayOn;
}

/** Who follows which kind of e-mail. */
export type Followers = Readonly<Record<string, MailFollower>>;

/** Which e-mail, and what has become of it. */
export interface Became extends Settled {
  readonly roundId: string;
  readonly number: number;
  /** The states out of which it may have come. */
  readonly was: readonly Mail['state'][];
  /** Those whom the server did not take, where it took the others. */
  readonly refused?: readonly { readonly address: string; readonly code: string }[];
}

/** Notes what has become of an e-mail, lets its feature follow, and tells the Koordination what it has to do. */
export async function become(db: Db, followers: Followers, became: Became): Promise<boolean> {
  const { roundId, number, was, state, code, at, refused = [] } = became;
  const before = await findMail(db, roundId, number);
  if (!before) return false;
  const codes = new Map(refused.map((one) => [one.address, one.code]));
  const recipients = before.recipients && codes.size > 0 ? marked(before.recipients, codes) : undefined;
  if (!(await settleMail(db, { roundId, number, was }, { state, code, at, recipients }))) return false;
  const mail = (await findMail(db, roundId, number)) ?? before;
  await follow(db, followers[mail.kind] ?? {}, { roundId, mail, now: at });
  return true;
}

function marked({ to, cc }: NonNullable<Mail['recipients']>, codes: ReadonlyMap<string, string>) {
  const mark = (all: readonly Recipient[]) => all.map((one) => ({ ...one, refused: codes.get(one.address) }));
  return { to: mark(to), cc: mark(cc) };
}

async function follow(db: Db, follower: MailFollower, left: Followed): Promise<void> {
  const { roundId, mail, now: at } = left;
  const tell = (reply: ReturnType<typeof unsureCard>) =>
    tellCoordination(db, { roundId, at, personal: () => reply, line: undefined });
  if (mail.state === 'unsure') await tell(unsureCard(mail));
  if (mail.state === 'refused' && (await follower.refused?.(db, left)) !== 'told')
    await tell(refusedCard(mail, follower.instead?.(mail)));
  if (mail.state !== 'sent') return;
  await follower.sent?.(db, left);
  if (refusedIn(mail).length > 0) await tell(partlyCard(mail));
}

function refusedIn({ recipients }: Mail): readonly Recipient[] {
  return [...(recipients?.to ?? []), ...(recipients?.cc ?? [])].filter((one) => one.refused !== undefined);
}
