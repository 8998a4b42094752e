/** E-mails that leave: confirmed by the Koordination, kept byte for byte, sent once, with what became of them. */

import type { Thing } from '../conversation/asked.ts';
import type { Feature } from '../conversation/feature.ts';
import { coordinates } from '../municipalities/rights.ts';
import { stateOf } from './cards.ts';
import { mailCopy } from './copies.ts';
import { markArrived, sendAgain } from './deciding.ts';
import { listMails, type MailNeeds, showMail } from './listing.ts';
import { mailWords } from './sayings.ts';
import { allMails } from './store.ts';
import { owing } from './tables.ts';

export type { Followed, Followers, MailFollower } from './following.ts';
export { type Mail, type Recipient, SENDING } from './mail.ts';
export { type Mailing, mailing, type NewMail } from './queue.ts';
export { mailErrand } from './sending/errand.ts';

/** Those that have left or are about to, for the Koordination: what is open stands first. */
const knownMails: Thing = {
  called: 'E-Mail',
  leads: [{ title: 'E-Mails ansehen', verb: 'mail.list' }],
  none: 'Es ist noch keine E-Mail gesendet.',
  noneOpen: 'Zurzeit ist keine E-Mail offen.',
  known: async (db, { roundId, member }) => {
    if (!coordinates(member)) return [];
    const all = (await allMails(db, roundId)).map((one) => ({
      number: one.number,
      title: one.subject,
      open: one.state !== 'sent' && one.state !== 'withdrawn',
      facts: [{ label: 'Stand', value: stateOf(one) }],
    }));
    return all.toSorted((one, other) => Number(other.open) - Number(one.open));
  },
};

/** The feature. */
export function mail(needs: MailNeeds): Feature {
  return {
    name: 'mail',
    owing,
    purpose: 'E-mails that leave: to the ministry and to those who are invited, with what became of each.',
    help: [
      {
        label: 'Betrieb',
        words: 'e-mails',
        purpose: 'was per E-Mail hinausging und was daraus wurde',
        coordination: true,
      },
    ],
    menu: [],
    commands: [listMails(needs), showMail(needs), sendAgain(needs), markArrived(needs)],
    words: mailWords,
    things: { outgoingmail: knownMails },
    files: { 'mail.copy': mailCopy },
  };
}
