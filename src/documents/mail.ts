import PostalMime, { type Email } from 'postal-mime';
import { cutText } from '../text/clean.ts';
import { textOfHtml } from './html.ts';
import { checkParts } from './mail-size.ts';
import { checked, checkText } from './outline.ts';
import { oneLine, tidy } from './plain-text.ts';
import { BROKEN, type Limits, type Reading, Unreadable } from './reading.ts';

/** The first line of what is only quoted: as Outlook, Thunderbird, Apple and phones write it. */
const HISTORY =
  /^(?:-{2,}\s*(?:Urspr(?:ü|ue)ngliche Nachricht|Weitergeleitete Nachricht|Original Message|Forwarded message).*|_{10,}|(?:\*?Von:\*?|From:) .+|Am .{6,120} schrieb .*:?|On .{6,120} wrote:|>.*)$/imu;
const SIGNATURE = /^--[ \t]*$/mu;

/** Reads an e-mail: its newest words, and what they quote as a section of its own. */
export async function readMail(bytes: Uint8Array, name: string, limits: Limits): Promise<Reading> {
  checkParts(bytes, limits);
  const email = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxRfc822NestingDepth: 3 }).catch(() => {
    throw new Unreadable(BROKEN);
  });
  if (email.subject === undefined && email.from === undefined && email.date === undefined) throw new Unreadable(BROKEN);
  if (isEncrypted(email))
    throw new Unreadable(
      'Die E-Mail ist verschlüsselt. Bitte öffnen Sie sie in Ihrem Mailprogramm, speichern Sie ihren Text als Datei und senden Sie diese.',
    );
  const title = cutText(oneLine(email.subject ?? '') || `E-Mail ${name}`, 200);
  const { newest, history } = parted(bodyOf(email, limits));
  const sections = [
    { heading: title, text: newest },
    { heading: cutText(`Zitierter Verlauf: ${title}`, 200), text: history },
  ];
  return checked({ kind: 'document', title, sections: sections.filter(({ text }) => text !== '') }, limits);
}

function bodyOf({ text = '', html = '' }: Email, limits: Limits): string {
  checkText(Math.max(text.length, html.length), limits);
  const plain = tidy(text);
  return plain === '' ? textOfHtml(html) : plain;
}

function parted(body: string): { newest: string; history: string } {
  const at = HISTORY.exec(body)?.index ?? body.length;
  const own = body.slice(0, at).split(SIGNATURE)[0] ?? '';
  return {
    newest: own.trim(),
    history: body
      .slice(at)
      .replace(/^(?:> ?)+/gmu, '')
      .trim(),
  };
}

function isEncrypted({ headers, attachments }: Email): boolean {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  const sealed = attachments.some(({ mimeType }) => /pkcs7-mime|pgp-encrypted/u.test(mimeType));
  return /multipart\/encrypted|smime-type="?enveloped/iu.test(type) || (sealed && !/signed-data/iu.test(type));
}
