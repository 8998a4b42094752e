import { dayOf } from '../../german/time.ts';
import type { MailFollower } from '../../mail/index.ts';
import type { QuestionList } from '../collection.ts';
import { confirmedIn, type MailableKind } from '../mailable.ts';
import { unsentInquiry } from './inquiry-loading.ts';
import { inquirySent } from './inquiry-sending.ts';
import { inquiriesOf } from './inquiry-store.ts';
import { waitingLetter } from './waiting.ts';

/** A letter that asks again, as it can leave by e-mail. */
export function mailableInquiry(list: QuestionList): MailableKind {
  return {
    ...{ kind: 'inquiries', called: 'Nachfrage ans MAGS', file: 'Nachfrage-MAGS' },
    verbs: {
      form: 'collections.inquiry-mail-form',
      check: 'collections.inquiry-mail-check',
      send: 'collections.inquiry-mail-send',
    },
    pattern: {
      form: /mail-?entwurf (?<number>\d{1,6}) nachfrage (?:per e-?mail )?senden/u,
      send: /mail-?entwurf (?<number>\d{1,6}) nachfrage jetzt senden/u,
    },
    says: {
      form: (number) => `mail-entwurf ${number} nachfrage senden`,
      send: (number) => `mail-entwurf ${number} nachfrage jetzt senden`,
    },
    hold: (db, { roundId }) => list.hold(db, roundId),
    find: async (db, turn, which) => {
      const { number, inquiry, letter } = await unsentInquiry(db, turn, { ...which, list });
      const { sent } = await waitingLetter(db, turn, { number, list });
      return { which: { number, inquiry }, letter, addressee: sent.addressee };
    },
  };
}

/** An inquiry counts as sent on the day on which a mail server took it. */
export function inquiryMail(list: QuestionList): MailFollower {
  return {
    instead: ({ matter }) => {
      const [number, inquiry] = matter.split('/').map(Number);
      return { title: 'Empfänger ändern …', verb: 'collections.inquiry-mail-form', data: { number, inquiry } };
    },
    sent: async (db, { roundId, mail, now: at }) => {
      const { number, inquiry = 0, letter, addressee, office, municipality } = confirmedIn(mail);
      await list.hold(db, roundId);
      const one = (await inquiriesOf(db, roundId, number)).find((each) => each.inquiry === inquiry);
      if (!one || one.sent) return;
      const sent = { number, inquiry, letter, addressee, on: dayOf(at) };
      await inquirySent(db, { roundId, at, member: { office, municipality } }, { sent, list });
    },
  };
}
