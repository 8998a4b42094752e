import type { Db } from '../conversation/database.ts';
import { type MailAttachment, type Mailbox, type SentMail, writeSentMail } from '../documents/written/mail-file.ts';
import { plan } from '../errands/store.ts';
import type { Instant } from '../german/berlin.ts';
import { type Recipient, SENDING } from './mail.ts';
import { keepMail, numberOf } from './store.ts';
import { withdrawMail } from './withdrawing.ts';

/** An e-mail that is to leave: to whom, in which words, with what. */
export interface NewMail {
  readonly roundId: string;
  /**
   * What it leaves once for: queued again under the same key, nothing is written and nothing sent (`letters:3@<operation>`,
   * `invitations:4/2/<person>` for the second version of an invitation).
   */
  readonly key: string;
  /** The feature that is told what became of it (`MailFollower`), and what it is about there. */
  readonly kind: string;
  readonly matter: string;
  readonly to: readonly Recipient[];
  readonly cc?: readonly Recipient[];
  /** The person whose address it is: an e-mail to a person goes to them alone, and its copy is forgotten with them. */
  readonly personId?: string | undefined;
  readonly subject: string;
  /** Plain text; lines are broken where it leaves. */
  readonly text: string;
  readonly attachments?: readonly MailAttachment[];
  /** An event for calendars: `METHOD` of the calendar file is the same as `method`. */
  readonly calendar?: SentMail['calendar'];
  /** What the feature wants back when it has left (`MailFollower`), as JSON holds it: what was confirmed. */
  readonly memo?: unknown;
  /** The office that confirmed it: nothing leaves before its confirmation. */
  readonly office: string;
  /** When it was confirmed. */
  readonly at: Instant;
  /** It waits until then, as where quiet hours are; by itself it leaves at once. */
  readonly notBefore?: Instant | undefined;
}

/** What features need of e-mail; where the installation has none, they have none of this. */
export interface Mailing {
  /** The mailbox that is shown as sender, and as organiser of what stands in calendars. */
  readonly from: Mailbox;
  /**
   * Keeps an e-mail with its bytes and plans its sending, in the transaction of the command that confirms it; gives its
   * number (*E-Mail 3*). It leaves when that transaction is done; once, whoever calls this how often under its key.
   */
  readonly queue: (db: Db, mail: NewMail) => Promise<number>;
  /** Takes back an e-mail by its number; false where it has left, or may have. */
  readonly withdraw: typeof withdrawMail;
}

/** Opens e-mail for the features, with the mailbox that sends. */
export function mailing(from: Mailbox): Mailing {
  return { from, queue: (db, mail) => queueMail(db, from, mail), withdraw: withdrawMail };
}

async function queueMail(db: Db, from: Mailbox, mail: NewMail): Promise<number> {
  const { roundId, key, to, cc = [], personId, attachments = [], at } = mail;
  const known = await numberOf(db, roundId, key);
  if (known !== undefined) return known;
  if (personId !== undefined && to.length + cc.length !== 1)
    throw new Error('an e-mail to a person goes to them alone');
  const content = await writeSentMail({
    ...{ from, to, cc, attachments, subject: mail.subject, text: mail.text, calendar: mail.calendar },
    ...{ at: Date.parse(at), key: `${roundId}/${key}` },
  });
  const { kind, matter, subject, memo, office } = mail;
  const kept = { key, kind, matter, subject, memo, office, confirmedAt: at, recipients: { to, cc }, personId, content };
  const { number, isNew } = await keepMail(db, roundId, kept);
  if (isNew) await planSending(db, { roundId, number, tries: 1 }, mail.notBefore ?? at);
  return number;
}

/** Plans that an e-mail is handed over: once for each time that this was confirmed. */
export function planSending(
  db: Db,
  { roundId, number, tries }: { readonly roundId: string; readonly number: number; readonly tries: number },
  at: Instant,
): Promise<void> {
  return plan(db, { roundId, kind: SENDING, subject: `${number}/${tries}` }, at);
}
