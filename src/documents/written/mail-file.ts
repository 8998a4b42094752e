import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { cleanData } from '../../text/data.ts';

/** An e-mail that is still to be sent: its subject, its plain text, the day of which it is, and the files that go with it. */
export interface MailFile {
  readonly subject: string;
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly body: Uint8Array }[];
}

export const MAIL = 'message/rfc822';

/** Whose name no mail server answers to: an e-mail that is not sent yet has no other. */
const NOWHERE = 'kreisrunde.invalid';

/**
 * Writes an e-mail as a file (.eml) that Outlook opens as a draft (`X-Unsent`), for its sender to address: no sender and no
 * recipient. The same e-mail gives the same file, and nothing in it names the machine.
 */
export async function writeMail({ attachments, day, ...words }: MailFile): Promise<Uint8Array> {
  const { subject, text } = cleanData(words) as typeof words;
  const name = nameOf(subject, text, ...attachments.map(({ body }) => body));
  const composer = new MailComposer({
    subject: subject.replace(/\s+/gu, ' '),
    text,
    date: new Date(day),
    headers: { 'X-Unsent': '1' },
    messageId: `<${name}@${NOWHERE}>`,
    baseBoundary: name,
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
    attachments: attachments.map(({ name: filename, contentType, body }) => ({
      ...{ filename, contentType, content: Buffer.from(body) },
    })),
  });
  return composer.compile().build();
}

/** A name that another e-mail does not have. */
function nameOf(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const one of contents) hash.update(one);
  return hash.digest('hex').slice(0, 32);
}
