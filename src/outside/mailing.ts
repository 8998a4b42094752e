import { letterMails } from '../collections/index.ts';
import type { Links } from '../downloads/index.ts';
import { type Followers, type Mailing, mail, mailing } from '../mail/index.ts';
import { questionList } from '../questions/index.ts';

/** Who follows which kind of e-mail, of all features that send some. */
export const mailFollowers: Followers = { ...letterMails(questionList) };

/** E-mail for the features; none where no mailbox is set. */
export function mailingOf({ mailbox }: { readonly mailbox?: Mailing['from'] | undefined }): Mailing | undefined {
  return mailbox && mailing(mailbox);
}

/** What has left by e-mail, with what became of it. */
export function mails(links: Links, mailbox: Mailing['from'] | undefined) {
  return mail({ links, followers: mailFollowers, mailbox: mailbox?.address });
}
