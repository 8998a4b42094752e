import type { Settings } from '../config.ts';
import type { Db } from '../conversation/database.ts';
import type { Errand } from '../errands/errand.ts';
import { mailErrand, SENDING } from '../mail/index.ts';
import type { Post, Token } from '../mail/posting.ts';
import { GRAPH, graphPost } from '../mail/sending/graph.ts';
import { smtpPost } from '../mail/sending/smtp.ts';
import { mailFollowers } from './mailing.ts';

/** For whom Microsoft 365 wants a token where one signs in at its mail server. */
export const OUTLOOK = 'https://outlook.office365.com';

interface Needs {
  readonly settings: Settings;
  readonly db: Db;
  readonly leave: typeof fetch;
  readonly authorize: (resource: string) => () => Promise<string | undefined>;
}

/** Hands over e-mails, where a way is set. */
export function mailHandlers({ settings, db, leave, authorize }: Needs): Readonly<Record<string, Errand>> {
  const { mail } = settings;
  if (!mail) return {};
  const token = (resource: string): Token => {
    const header = authorize(resource);
    return async () => bare(await header());
  };
  const { from, way } = mail;
  const post: Post =
    way.kind === 'graph' ? graphPost(from.address, token(GRAPH), leave) : smtpPost(way, token(OUTLOOK));
  return { [SENDING]: mailErrand({ db, from: from.address, post, followers: mailFollowers }) };
}

function bare(header: string | undefined): string {
  if (header === undefined) throw new Error('no token');
  return header.replace(/^Bearer /u, '');
}
