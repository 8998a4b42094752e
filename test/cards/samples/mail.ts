import { pageOf } from '../../../src/cards/page.ts';
import { listCard, mailCard, partlyCard, refusedCard, unsureCard } from '../../../src/mail/cards.ts';
import type { Mail } from '../../../src/mail/mail.ts';
import { type Sample, samplesOf } from '../sample.ts';

const SUBJECT = 'Stärkungspakt NRW: Fragen der Kommunen';
const REFERAT = { name: 'MAGS NRW, Referat', address: 'referat@mags.example.de' };
const sent: Mail = {
  ...{ number: 3, kind: 'letters', matter: '1', subject: SUBJECT, memo: undefined, office: 'Koordination' },
  recipients: { to: [REFERAT], cc: [{ name: '', address: 'sozialamt@haan.example.de' }] },
  ...{ confirmedAt: '2023-10-13T07:00:00.000Z', state: 'sent', tries: 1, settledAt: '2023-10-13T07:01:00.000Z' },
  code: undefined,
};
const refused: Mail = { ...sent, number: 2, state: 'refused', code: '550' };
const unsure: Mail = { ...sent, state: 'unsure', code: 'econnection' };
const partly: Mail = { ...sent, recipients: { to: [REFERAT], cc: [{ ...REFERAT, refused: '550' }] } };
const INSTEAD = { title: 'Empfänger ändern …', verb: 'collections.mail-form', data: { number: 1 } };
const copy = 'https://kreisrunde.example.de/files/abc';
const typed = [SUBJECT, REFERAT.name, REFERAT.address];
const mail = samplesOf('E-Mail');

/** E-mails that leave, in all states. */
export const mailSamples: readonly Sample[] = [
  mail('gesendet', mailCard(sent, { copy }), typed),
  mail('wartet', mailCard({ ...sent, state: 'waiting', settledAt: undefined }, { copy }), typed),
  mail('abgelehnt', mailCard(refused, { copy, instead: INSTEAD }), typed),
  mail('ungewiss', mailCard(unsure, { copy }), typed),
  mail('nicht für alle', mailCard(partly, { copy }), typed),
  mail('Person gelöscht', mailCard({ ...sent, recipients: undefined }, {}), typed),
  mail('Nachricht: abgelehnt', refusedCard(refused, INSTEAD), typed),
  mail('Nachricht: ungewiss', unsureCard(unsure), typed),
  mail('Nachricht: nicht an alle', partlyCard(partly), typed),
  mail('Liste', listCard(pageOf([unsure, refused, sent, sent, sent, sent], 1), undefined), typed),
  mail('noch keine', listCard(pageOf<Mail>([], 1), 'runde@kreis.example.de')),
  mail('nicht eingerichtet', listCard(pageOf<Mail>([], 1), undefined)),
];
