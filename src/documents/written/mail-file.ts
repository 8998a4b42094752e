import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { cleanData } from '../../text/data.ts';

/** An e-mail that is still to be sent: its subject, its plain text, the day of which it is, and the files that go with it. */
export interface MailFile {
  readonly subject: string;
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly attachments: readonly MailAttachment[];
}

/** A file that goes with an e-mail. */
export interface MailAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** A mailbox: who reads or writes there (*MAGS NRW, Referat*), and its address. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** An e-mail that is sent as it is written. */
export interface SentMail extends Omit<MailFile, 'day'> {
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  /** Unix milliseconds. */
  readonly at: number;
  /** What its name is made of: the same e-mail written again has the same. */
  readonly key: string;
  /** An event that calendars take from it: what is done with it, and the calendar file in UTF-8. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly body: Uint8Array } | undefined;
}

export const MAIL = 'message/rfc822';

/** Whose name no mail server answers to: an e-mail that is not sent yet has no other. */
const NOWHERE = 'kreisrunde.invalid';

/**
 * Writes an e-mail as a file (.eml) that Outlook opens as a draft (`X-Unsent`), for its sender to address: no sender and no
 * recipient. The same e-mail gives the same file, and nothing in it names the machine.
 */
export function writeMail({ attachments, day, subject, text }: MailFile): Promise<Uint8Array> {
  const name = nameOf(subject, text, ...attachments.map(({ body }) => body));
  return composed(
    { subject, text, attachments },
    {
      ...{ date: new Date(day), headers: { 'X-Unsent': '1' } },
      ...{ messageId: `<${name}@${NOWHERE}>`, baseBoundary: name },
    },
  );
}

/** Writes an e-mail as it leaves, byte for byte: with sender, recipients and a name of its own. */
export function writeSentMail(mail: SentMail): Promise<Uint8Array> {
  const { from, to, cc, at, key, calendar } = mail;
  return composed(mail, {
    ...{ from: mailbox(from), to: to.map(mailbox), cc: cc.map(mailbox), date: new Date(at) },
    ...{ messageId: messageIdOf({ from, key }), baseBoundary: nameOf(key) },
    ...(calendar ? { icalEvent: { method: calendar.method, content: Buffer.from(calendar.body) } } : {}),
  });
}

/** The name by which mail servers know an e-mail: the same whenever it is written again. */
function messageIdOf({ from, key }: Pick<SentMail, 'from' | 'key'>): string {
  return `<${nameOf(key)}@${from.address.split('@').at(-1) ?? NOWHERE}>`;
}

type Composed = ConstructorParameters<typeof MailComposer>[0];

function composed(
  { attachments, ...words }: Pick<MailFile, 'subject' | 'text' | 'attachments'>,
  headed: Composed,
): Promise<Uint8Array> {
  const { subject, text } = cleanData({ subject: words.subject, text: words.text }) as typeof words;
  const composer = new MailComposer({
    ...headed,
    ...{ subject: inOneLine(subject), text },
    ...{ newline: '\r\n', disableFileAccess: true, disableUrlAccess: true },
    attachments: attachments.map(({ name: filename, contentType, body }) => ({
      ...{ filename, contentType, content: Buffer.from(body) },
    })),
  });
  return composer.compile().build();
}

/** No name brings a header of its own, and no address another one. */
function mailbox({ name, address }: Mailbox): Mailbox {
  return { name: inOneLine(cleanData(name) as string), address: address.replace(/[\s<>,;"]/gu, '') };
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A name that another e-mail does not have. */
function nameOf(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const one of contents) hash.update(one);
  return hash.digest('hex').slice(0, 32);
}
