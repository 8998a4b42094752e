import PostalMime, { type Email } from 'postal-mime';
import { cutText } from '../../text/clean.ts';
import type { Message } from '../message.ts';
import { checked, checkText } from '../outline.ts';
import { oneLine, tidy } from '../plain-text.ts';
import { BROKEN, type Limits, type Reading, Unreadable } from '../reading.ts';
import { type UnreadNotes, unreadNotes } from '../unread.ts';
import { blocksOf, textOfBlocks } from './html.ts';
import { checkParts } from './mail-size.ts';
import { dividedMail } from './quoted.ts';

/** Where HTML has less of the letters than the text beside it, it is only a notice. */
const SHARE_OF_LETTERS = 0.6;
const ONLY_ATTACHED =
  'Die E-Mail enthält keinen eigenen Text, nur Anlagen. Bitte speichern Sie die Anlagen als Dateien, und senden Sie diese einzeln.';

/** Reads an e-mail of the kind that all programs write. */
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
  const { subject = '', text = '', html = '' } = email;
  return readMessage({ subject, text, html, attachments: attachedTo(email) }, name, limits);
}

/** Reads a mail: its newest words, and what they quote as a section of its own; files attached to it are named. */
export function readMessage(message: Message, name: string, limits: Limits): Reading {
  const unread = unreadNotes();
  const title = cutText(oneLine(message.subject) || `E-Mail ${name}`, 200);
  const { newest, history } = dividedMail(bodyOf(message, limits, unread));
  for (const attachment of message.attachments) unread.note('attachment', attachment);
  const sections = [
    { heading: title, text: newest },
    { heading: cutText(`Zitierter Verlauf: ${title}`, 200), text: history },
  ];
  const filled = sections.filter(({ text }) => text !== '');
  if (filled.length === 0 && message.attachments.length > 0) throw new Unreadable(ONLY_ATTACHED);
  return checked({ kind: 'document', title, sections: filled, unread: unread.all() }, limits);
}

/** The HTML is what the sender saw, with its tables; the text beside it often says only that there is one. */
function bodyOf({ text, html }: Message, limits: Limits, unread: UnreadNotes): string {
  checkText(Math.max(text.length, html.length), limits);
  const plain = tidy(text);
  if (html === '') return plain;
  const shown = textOfBlocks(blocksOf(html, unread, true));
  return lettersIn(shown) >= SHARE_OF_LETTERS * lettersIn(plain) && shown !== '' ? shown : plain;
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** Pictures that stand in the text are no files of their own. */
function attachedTo({ attachments }: Email): string[] {
  return attachments.flatMap(({ filename, mimeType, disposition, related }) => {
    const isPicture = mimeType.startsWith('image/') && (related === true || disposition === 'inline');
    return isPicture || mimeType === 'application/pkcs7-signature' ? [] : [filename ?? mimeType];
  });
}

function isEncrypted({ headers, attachments }: Email): boolean {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  const sealed = attachments.some(({ mimeType }) => /pkcs7-mime|pgp-encrypted/u.test(mimeType));
  return /multipart\/encrypted|smime-type="?enveloped/iu.test(type) || (sealed && !/signed-data/iu.test(type));
}
