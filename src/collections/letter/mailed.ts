import { dayOf } from '../../german/time.ts';
import type { MailFollower } from '../../mail/index.ts';
import { heldCollection } from '../finding.ts';
import { findLetter } from '../letter-store.ts';
import { confirmedIn, type MailableKind } from '../mailable.ts';
import type { CirculateNeeds } from './circulating.ts';
import { letterSent, sendable } from './sending.ts';

/** The letter of a collection, as it can leave by e-mail. */
export function mailableLetter(list: CirculateNeeds['list']): MailableKind {
  return {
    ...{ kind: 'letters', called: 'Schreiben ans MAGS', file: 'Schreiben-MAGS' },
    verbs: { form: 'collections.mail-form', check: 'collections.mail-check', send: 'collections.mail-send' },
    pattern: {
      form: /mail-?entwurf (?<number>\d{1,6}) (?:per e-?mail )?senden/u,
      send: /mail-?entwurf (?<number>\d{1,6}) jetzt senden/u,
    },
    says: {
      form: (number) => `mail-entwurf ${number} senden`,
      send: (number) => `mail-entwurf ${number} jetzt senden`,
    },
    hold: async (db, turn, number) => void (await heldCollection(db, turn, number)),
    find: async (db, turn, { number }) => {
      const { letter } = await sendable(turn, { number, list }, db);
      return { which: { number }, letter };
    },
  };
}

/** A letter counts as sent on the day on which a mail server took it. */
export function letterMail({ list, kind }: Pick<CirculateNeeds, 'list' | 'kind'>): MailFollower {
  return {
    instead: ({ matter }) => ({
      title: 'Empfänger ändern …',
      verb: 'collections.mail-form',
      data: { number: Number(matter) },
    }),
    sent: async (db, { roundId, mail, now: at }) => {
      const { number, letter, addressee, office } = confirmedIn(mail);
      if ((await findLetter(db, roundId, number)).sent) return;
      const sent = { number, letter, addressee, office, on: dayOf(at) };
      await letterSent(db, { roundId, at }, { sent, list, kind });
    },
  };
}
