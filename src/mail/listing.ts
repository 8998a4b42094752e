import { z } from 'zod';
import { pageOf } from '../cards/page.ts';
import type { Db } from '../conversation/database.ts';
import { type Command, command } from '../conversation/feature.ts';
import { pageField, wholeNumber } from '../conversation/fields.ts';
import { foundOr } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Links } from '../downloads/index.ts';
import { listCard, mailCard } from './cards.ts';
import type { Followers } from './following.ts';
import type { Mail } from './mail.ts';
import { listing, showing } from './sayings.ts';
import { allMails, contentOf, findMail } from './store.ts';

/** What the feature needs: links to copies, who follows which e-mails, and the mailbox that sends, where one does. */
export interface MailNeeds {
  readonly links: Links;
  readonly followers: Followers;
  readonly mailbox: string | undefined;
}

/** The number of an e-mail, as it is typed or a button carries it. */
export const mailNumber = wholeNumber('Bitte die Nummer der E-Mail angeben, z. B. 3.');

/** Lists what has left by e-mail and what is about to, the newest first. */
export function listMails({ mailbox }: MailNeeds): Command {
  return command({
    verb: 'mail.list',
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: /(?:gesendete )?e-?mails(?: seite (?<page>\d{1,4}))?/u, example: 'e-mails' }],
    asked: listing,
    input: z.object({ page: pageField }),
    run: async ({ roundId }, { page }, db) => listCard(pageOf(await allMails(db, roundId), page), mailbox),
  });
}

/** Shows an e-mail with its copy. */
export function showMail(needs: MailNeeds): Command {
  return command({
    verb: 'mail.show',
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: /e-?mail (?<number>\d{1,6})/u, example: 'e-mail 3' }],
    asked: showing,
    input: z.object({ number: mailNumber }),
    run: async (turn, { number }, db) => shownMail(db, turn, { mail: await mailFor(db, turn.roundId, number), needs }),
  });
}

/** An e-mail as the Koordination sees it, with a link to its copy for the asker alone. */
export async function shownMail(
  db: Db,
  { roundId, at: now, member }: MemberTurn,
  { mail, needs: { links, followers } }: { mail: Mail; needs: Pick<MailNeeds, 'links' | 'followers'> },
) {
  const { number, kind } = mail;
  const of = { roundId, kind: 'mail.copy', subject: String(number), personId: member.personId, now };
  const copy = (await contentOf(db, roundId, number)) ? links.file(of) : undefined;
  return mailCard(mail, { copy, instead: followers[kind]?.instead?.(mail) });
}

/** The e-mail of this number; a refusal that leads to the list, when there is none. */
export async function mailFor(db: Db, roundId: string, number: number): Promise<Mail> {
  return foundOr(await findMail(db, roundId, number), {
    code: 'mail.unknown',
    kind: 'E-Mails',
    what: `Eine E-Mail ${number}`,
    way: { title: 'E-Mails ansehen', verb: 'mail.list' },
  });
}
