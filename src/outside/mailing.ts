import { letterMails } from '../collections/index.ts';
import type { Db } from '../conversation/database.ts';
import type { Links } from '../downloads/index.ts';
import { INVITATIONS } from '../filing.ts';
import type { Instant } from '../german/berlin.ts';
import { meaningOf } from '../mail/codes.ts';
import { type Followed, type Followers, type MailFollower, type Mailing, mail, mailing } from '../mail/index.ts';
import { mailParts } from '../mail/standing.ts';
import { invitationRefused, isInvitationWanted } from '../meetings/index.ts';
import { questionList } from '../questions/index.ts';

/** Who follows which kind of e-mail, of all features that send some. */
export const mailFollowers: Followers = { ...letterMails(questionList), [INVITATIONS]: invitationMails() };

/** What servers say of an address, not of who sends or of what is sent. */
const OF_ADDRESS = new Set(['550', '551', '553']);

/** Invitations that are not wanted any more stay here; an address at which nothing arrives is marked. */
function invitationMails(): MailFollower {
  const of = ({ roundId, mail: { number, recipients }, now }: Followed) => {
    const address = recipients?.to[0]?.address;
    return address === undefined ? undefined : { roundId, mail: number, address, now };
  };
  return {
    wanted: async (db, left) => {
      const invited = of(left);
      return invited !== undefined && (await isInvitationWanted(db, invited));
    },
    refused: async (db, left) => {
      const invited = of(left);
      if (!invited || !OF_ADDRESS.has(left.mail.code ?? '')) return undefined;
      await invitationRefused(db, { ...invited, reason: meaningOf(left.mail.code).says });
      return 'told';
    },
  };
}

/** E-mail for the features; none where no mailbox is set. */
export function mailingOf({ mailbox }: { readonly mailbox?: Mailing['from'] | undefined }): Mailing | undefined {
  return mailbox && mailing(mailbox);
}

/** What has left by e-mail, with what became of it. */
export function mails(links: Links, mailbox: Mailing['from'] | undefined) {
  return mail({ links, followers: mailFollowers, mailbox: mailbox?.address });
}

/** How e-mail stands, where a mailbox is set. */
export function mailPart(mailbox: Mailing['from'] | undefined) {
  return (db: Db, roundId: string, now: Instant) => mailParts(db, roundId, { now, mailbox: mailbox?.address });
}
