import { notice } from '../../conversation/cards.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MailAddress } from '../../municipalities/addresses.ts';

const KIND = 'Einladungen per E-Mail';
const own = (twin: string) => ({ twin, confidential: true }) as const;

/** Confirms that invitations come by e-mail too, and says what they are good for; `coming` are on their way now. */
export function wishedCard({ address, refused }: MailAddress, coming: number): Reply {
  const now = coming === 0 ? '' : ` ${comingWords(coming)}`;
  const where = refused
    ? `An ${address} kam zuletzt nichts an (${refused.reason}). Dorthin geht nichts mehr, bis die Rundendatei eine andere Adresse nennt. Bitte sagen Sie der Koordination Bescheid.`
    : `Einladungen, Verlegungen und Absagen gehen auch an ${address}, als Termin für Ihren Kalender.${now} Geantwortet wird weiter auf der Karte: Antworten auf die E-Mails liest niemand.`;
  const twice = refused
    ? ''
    : ' Wenn Sie auch den Kalender der Runde abonniert haben, zeigt Outlook eine Sitzung in beiden Kalendern.';
  return {
    ...notice({
      kind: KIND,
      status: refused ? 'Adresse prüfen' : 'an',
      title: 'Einladungen kommen auch per E-Mail',
      text: `${where}${twice}`,
      ways: [{ title: 'Keine Einladungen per E-Mail', verb: 'meetings.end-mail' }],
    }),
    personal: own('einladungen per e-mail'),
  };
}

function comingWords(count: number): string {
  return count === 1
    ? 'Die Einladung zur kommenden Sitzung ist unterwegs.'
    : `Die Einladungen zu ${count} kommenden Sitzungen sind unterwegs.`;
}

/** Confirms that invitations come in Teams alone. */
export function unwishedCard(had: boolean): Reply {
  return {
    ...notice({
      kind: KIND,
      status: 'aus',
      title: 'Einladungen kommen nur in Teams',
      text: `${had ? 'Per E-Mail kommt nichts mehr, auch keine Verlegung oder Absage.' : 'Per E-Mail kam auch bisher nichts.'} Termine in Ihrem Kalender bleiben dort stehen.`,
      ways: [{ title: 'Einladungen per E-Mail', verb: 'meetings.mail' }],
    }),
    personal: own('keine einladungen per e-mail'),
  };
}

const INSTEAD = [{ title: 'Kalenderadresse anzeigen', verb: 'meetings.address' }];

/** Where no e-mail leaves at all. */
export function noMailCard(): Reply {
  return {
    ...notice({
      kind: KIND,
      title: 'Einladungen kommen hier in Teams',
      text: 'E-Mails verschickt diese Installation nicht. In Ihren Kalender kommen die Sitzungen mit „kalender“.',
      ways: INSTEAD,
    }),
    personal: own('einladungen per e-mail'),
  };
}

/** Whose address is not known, and whom they ask. */
export function noAddressCard(contact: string): Reply {
  return {
    ...notice({
      kind: KIND,
      title: 'Für Sie ist keine E-Mail-Adresse eingetragen',
      text: `Die Adresse steht in der Rundendatei. Bitte wenden Sie sich an: ${contact}. Bis dahin kommen Einladungen in Teams, und in Ihren Kalender mit „kalender“.`,
      ways: INSTEAD,
    }),
    personal: own('einladungen per e-mail'),
  };
}
