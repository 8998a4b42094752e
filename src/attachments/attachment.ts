import type { Instant } from '../german/berlin.ts';
import { withoutEnd } from '../text/ends.ts';

/** What something is attached to: the third meeting is `meetings`, 3. */
export interface Matter {
  readonly kind: string;
  readonly number: number;
}

/** A link as somebody attaches it. */
export interface NewAttachment {
  readonly title: string;
  readonly url: string;
}

/** What a file held when it was taken: its name, how many bytes, their SHA-256, by which office and when. */
export interface Copy {
  readonly name: string;
  readonly size: number;
  readonly checksum: string;
  readonly office: string;
  readonly at: Instant;
}

/** What is attached, with its number there: a link or a file; of a link, what it led to may be kept as well. */
export interface Attachment {
  readonly number: number;
  readonly title: string;
  /** A file has no address of its own. */
  readonly url?: string | undefined;
  /** Nobody knows what a link without one led to: its content can change, or be gone. */
  readonly copy?: Copy | undefined;
  readonly office: string;
  readonly addedAt: Instant;
  /** From then on nobody removes it: something was decided on it. */
  readonly frozenAt?: Instant | undefined;
}

/** Whether what an attachment held is kept, and can be handed out. */
export function isKept({ copy }: Attachment): boolean {
  return copy !== undefined;
}

/** At most so many are attached to one matter. */
export const MOST_ATTACHMENTS = 10;
const LONGEST_TITLE = 120;
const LONGEST_URL = 1000;

/** Reads a link with or without a title before it: *Entwurf https://…*; undefined when it is none that may be attached. */
export function parseAttachment(typed: string): NewAttachment | undefined {
  const line = typed.trim();
  const last = line.split(/\s/u).at(-1) ?? '';
  const begins = /https:\/\//iu.exec(last)?.index;
  if (begins === undefined || !mayBeAttached(last.slice(begins))) return undefined;
  const url = last.slice(begins);
  const title = withoutEnd(line.slice(0, -url.length), /[\s:–-]/u) || titleOf(new URL(url));
  return title.length <= LONGEST_TITLE ? { title, url } : undefined;
}

/** Reads links, one a line or held apart by „|“; undefined when one is none, or there are too many. */
export function parseAttachments(typed: string): readonly NewAttachment[] | undefined {
  const lines = typed.split(/[\n\r|]+/u).filter((line) => line.trim() !== '');
  const links = lines.map(parseAttachment).filter((one) => one !== undefined);
  return links.length === lines.length && links.length <= MOST_ATTACHMENTS ? links : undefined;
}

/** An address that carries a name before its host looks like another one. */
function mayBeAttached(url: string): boolean {
  if (!URL.canParse(url) || url.length > LONGEST_URL) return false;
  const { protocol, username, password } = new URL(url);
  return protocol === 'https:' && username === '' && password === '';
}

/** A file is called by its name, a page by its host. */
function titleOf({ hostname, pathname }: URL): string {
  const name = pathname.split('/').at(-1) ?? '';
  return /^[\w%.~-]{1,100}\.\w{2,5}$/u.test(name) ? decoded(name) : hostname.slice(0, LONGEST_TITLE);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
