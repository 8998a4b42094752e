import type { Message } from '../message.ts';
import { decode } from '../plain-text.ts';
import { BROKEN, type Limits, Unreadable } from '../reading.ts';
import { tooManyParts } from '../too-much.ts';
import { compoundFile, type Folder } from './compound-file.ts';
import { shownIn, unpacked } from './rich-text.ts';

/** What Outlook calls the parts of a message. */
const PARTS = { kind: '001A', subject: '0037', text: '1000', html: '1013', rich: '1009' };
const ATTACHED = { name: '3707', shortName: '3704', shown: '3001', type: '370E', contentId: '3712' };
const FOLDERS = '__attach_version1.0_';
const MAIL = /^IPM\.Note(?:\.|$)/iu;
const SEALED = /^IPM\.Note\.SMIME$/iu;
/** What is longer is no name. */
const LONGEST_NAME = 4000;

const NO_MAIL =
  'Die Datei ist keine E-Mail, sondern etwas anderes aus Outlook, zum Beispiel ein Termin oder ein Kontakt. Bitte speichern Sie den Text als Datei, und senden Sie diese.';
const ENCRYPTED =
  'Die E-Mail ist verschlüsselt. Bitte öffnen Sie sie in Ihrem Mailprogramm, speichern Sie ihren Text als Datei und senden Sie diese.';

/** Reads a mail that was dragged out of Outlook; other things from there are refused. */
export function outlookMessage(bytes: Uint8Array, limits: Limits): Message {
  const message = compoundFile(bytes);
  const kind = textIn(message, PARTS.kind);
  if (kind === undefined) throw new Unreadable(BROKEN);
  if (SEALED.test(kind)) throw new Unreadable(ENCRYPTED);
  if (!MAIL.test(kind)) throw new Unreadable(NO_MAIL, 'kind');
  const rich = shownIn(unpacked(bytesIn(message, PARTS.rich) ?? new Uint8Array(), 2 * limits.characters));
  const own = bytesIn(message, PARTS.html);
  const attached = message.folders(FOLDERS);
  if (attached.length > limits.parts) throw new Unreadable(tooManyParts(limits, 'mail'), 'limit');
  return {
    subject: textIn(message, PARTS.subject) ?? '',
    text: textIn(message, PARTS.text) ?? (rich.kind === 'text' ? rich.text : ''),
    html: textIn(message, PARTS.html) ?? (own ? decode(own) : rich.kind === 'html' ? rich.text : ''),
    attachments: attached.flatMap(attachmentIn),
  };
}

/** Pictures that stand in the text are no files of their own. */
function attachmentIn(folder: Folder): string[] {
  const named = (part: string) => textIn(folder, part, LONGEST_NAME);
  const names = [ATTACHED.name, ATTACHED.shortName, ATTACHED.shown].map(named);
  const name = names.find((one) => one !== undefined && one !== '') ?? 'Anlage';
  const isPicture = /^image\//iu.test(named(ATTACHED.type) ?? '') || /\.(?:png|jpe?g|gif|bmp)$/iu.test(name);
  return isPicture && named(ATTACHED.contentId) !== undefined ? [] : [name];
}

/** A part as text: in two bytes a sign, or in one as the sender's computer writes it. */
function textIn(folder: Folder, part: string, most?: number): string | undefined {
  const wide = folder.stream(`__substg1.0_${part}001F`, most);
  if (wide) return withoutEnd(new TextDecoder('utf-16le').decode(wide));
  const narrow = folder.stream(`__substg1.0_${part}001E`, most);
  return narrow && withoutEnd(decode(narrow));
}

function withoutEnd(text: string): string {
  return text.replace(/\0+$/u, '');
}

function bytesIn(folder: Folder, part: string): Uint8Array | undefined {
  return folder.stream(`__substg1.0_${part}0102`);
}
