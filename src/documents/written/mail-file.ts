import { randomUUID } from 'node:crypto';
import { cleanData } from '../../text/data.ts';

/** An e-mail that is still to be sent: its subject, its plain text, and the files that go with it. */
export interface MailFile {
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly body: Uint8Array }[];
}

export const MAIL = 'message/rfc822';

/** Letters that one encoded word of a header takes: 75 signs at most, and a letter is never cut. */
const WORD_LETTERS = 14;

/**
 * Writes an e-mail as a file (.eml) that Outlook opens as a draft (`X-Unsent`), for its sender to address: no sender, no
 * recipient, no date. All words are UTF-8, wrapped as RFC 2045 and RFC 2047 ask.
 */
export function writeMail(written: MailFile): Uint8Array {
  const mail = cleanData({ subject: written.subject, text: written.text }) as Pick<MailFile, 'subject' | 'text'>;
  const boundary = `=_${randomUUID()}`;
  const parts = [
    part('text/plain; charset=utf-8', Buffer.from(mail.text.replace(/\r?\n/gu, '\r\n'), 'utf8')),
    ...written.attachments.map(({ name, contentType, body }) => part(contentType, body, name)),
  ];
  const lines = [
    'X-Unsent: 1',
    `Subject: ${encoded(mail.subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    ...parts.flatMap((one) => [`--${boundary}`, one]),
    `--${boundary}--`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'utf8');
}

function part(contentType: string, body: Uint8Array, name?: string): string {
  const named =
    name === undefined ? [] : [`Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}`];
  const lines =
    Buffer.from(body)
      .toString('base64')
      .match(/.{1,76}/gu) ?? [];
  return [`Content-Type: ${contentType}`, 'Content-Transfer-Encoding: base64', ...named, '', ...lines].join('\r\n');
}

/** The words of a header, a line for each of its encoded words. */
function encoded(words: string): string {
  const letters = [...words.replace(/\s+/gu, ' ')];
  const pieces = Array.from({ length: Math.ceil(letters.length / WORD_LETTERS) }, (_, at) =>
    letters.slice(at * WORD_LETTERS, (at + 1) * WORD_LETTERS).join(''),
  );
  return pieces.map((piece) => `=?utf-8?B?${Buffer.from(piece, 'utf8').toString('base64')}?=`).join('\r\n ');
}
