import { type Page, turning } from '../cards/page.ts';
import { bold, button, buttons, entry, fact, header, link, paragraph, strip, words } from '../cards/parts.ts';
import { notice } from '../conversation/cards.ts';
import type { WayOn } from '../conversation/refusal.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Instant } from '../german/berlin.ts';
import { enumerate } from '../german/list.ts';
import { dotted, NBSP, numericDay, weekdayTime } from '../german/write.ts';
import { meaningOf } from './codes.ts';
import { addressed, type Mail, mailName, type Recipient } from './mail.ts';

const KIND = 'E-Mail';
const FORGOTTEN = 'eine gelöschte Person';

/** *gesendet am 12.10.2023*, *wird gesendet*. */
export function stateOf({ state, settledAt, confirmedAt }: Mail): string {
  const on = numericDay(settledAt ?? confirmedAt);
  switch (state) {
    case 'waiting':
      return 'wird gesendet';
    case 'sent':
      return `gesendet am ${on}`;
    case 'refused':
      return 'abgelehnt';
    case 'withdrawn':
      return 'nicht mehr gesendet';
    default:
      return 'ungewiss';
  }
}

function names(all: readonly Recipient[]): string {
  return enumerate(all.map(({ name, address }) => (name === '' ? address : name)));
}

function whom({ recipients }: Mail): string {
  return recipients ? names(recipients.to) : FORGOTTEN;
}

/** A page of the e-mails that have left or are about to, the newest first. */
export function listCard(page: Page<Mail>, mailbox: string | undefined): Reply {
  const { items, total } = page;
  if (total === 0) return noneCard(mailbox);
  const title = `E-Mails der Runde: ${total}`;
  return {
    card: 'mail/list',
    data: {
      header: header('E-Mails', title),
      entries: items.map((one) =>
        entry(
          one.subject,
          [paragraph(words(dotted(mailName(one), stateOf(one), `an ${whom(one)}`)))],
          button(`${mailName(one)} ansehen`, 'mail.show', { number: one.number }),
        ),
      ),
      buttons: buttons(...turning(page, 'mail.list')),
    },
    summary: title,
    personal: { twin: 'e-mails', confidential: true },
  };
}

function noneCard(mailbox: string | undefined): Reply {
  const text =
    mailbox === undefined
      ? 'Das Senden per E-Mail ist nicht eingerichtet. Schreiben laden Sie als Entwurf für Ihr Postfach; einrichten kann es Ihre IT (Hilfe für die IT, „E-Mail“).'
      : `Was Sie zum Senden bestätigen, steht danach hier. Absender ist ${mailbox}.`;
  return notice({
    ...{ kind: 'E-Mails', title: 'Es ist noch keine E-Mail gesendet', text },
    ways: [{ title: 'Schreiben ans MAGS ansehen', verb: 'collections.letter' }],
  });
}

/** An e-mail: to whom, in what state, who confirmed it when, and its copy. */
export function mailCard(
  mail: Mail,
  { copy, instead }: { copy?: string | undefined; instead?: WayOn | undefined },
): Reply {
  const { number, subject, recipients, office, confirmedAt } = mail;
  const cc = recipients?.cc ?? [];
  return {
    card: 'mail/mail',
    data: {
      header: header(mailName(mail), subject, stateOf(mail)),
      strip: stripOf(mail),
      facts: [
        fact('An', recipients ? addresses(recipients.to) : FORGOTTEN),
        ...(cc.length > 0 ? [fact('Kopie an', addresses(cc))] : []),
        fact('Bestätigt', `${office}, ${weekdayTime(confirmedAt)}`),
        ...settledFacts(mail),
      ],
      lines:
        copy === undefined
          ? []
          : [paragraph(link('Kopie laden', copy), words(' (wie gesendet; gilt sieben Tage und nur für Sie)'))],
      buttons: buttons(...waysOf(mail, instead), button('Alle E-Mails ansehen', 'mail.list')),
    },
    summary: notification(`${mailName(mail)}, ${stateOf(mail)}: ${subject}`),
    personal: { twin: `e-mail ${number}`, confidential: true },
  };
}

function addresses(all: readonly Recipient[]): string {
  return enumerate(all.map(({ name, address }) => (name === '' ? address : `${name} (${address})`)));
}

function settledFacts({ state, settledAt }: Mail) {
  if (settledAt === undefined) return [];
  return [fact(state === 'sent' ? 'Angenommen' : 'Gemeldet', weekdayTime(settledAt))];
}

function stripOf(mail: Mail) {
  const missed = addressed(mail).filter(({ refused }) => refused !== undefined);
  if (mail.state === 'unsure')
    return strip('warning', paragraph(bold('Ob die E-Mail angekommen ist, ist ungewiss.')), paragraph(words(UNSURE)));
  if (mail.state === 'refused') {
    const { says, next } = meaningOf(mail.code);
    return strip(
      'attention',
      paragraph(bold('Die E-Mail ist nicht gesendet:'), words(` ${says}.`)),
      paragraph(words(next)),
    );
  }
  if (missed.length > 0)
    return strip('warning', paragraph(bold('Nicht angenommen für:'), words(` ${missedWords(missed)}.`)));
  return [];
}

const UNSURE =
  'Die Verbindung zum Mailserver brach ab, als sie schon ganz übergeben war. Bitte fragen Sie bei der Stelle oder Ihrer IT nach, bevor Sie noch einmal senden.';

function missedWords(missed: readonly Recipient[]): string {
  return enumerate(
    missed.map(({ name, address, refused }) => `${name === '' ? address : name} (${meaningOf(refused).says})`),
  );
}

function waysOf({ number, state }: Mail, instead: WayOn | undefined) {
  const again = button('Noch einmal senden', 'mail.again', { number });
  if (state === 'unsure') return [again, button('Ist angekommen', 'mail.arrived', { number })];
  if (state !== 'refused') return [];
  return [...(instead ? [button(instead.title, instead.verb, instead.data)] : []), again];
}

/** Told where a server did not take an e-mail: why, and what to do. */
export function refusedCard(mail: Mail, instead: WayOn | undefined): Reply {
  const { says, next } = meaningOf(mail.code);
  return told(mail, {
    title: `Die E-Mail an ${whom(mail)} ist nicht gesendet`,
    text: `„${mail.subject}“: ${says}. ${next}`,
    ways: waysOf(mail, instead),
  });
}

/** Told where nobody knows whether an e-mail has arrived; by itself it is never sent again. */
export function unsureCard(mail: Mail): Reply {
  return told(mail, {
    title: 'Ob die E-Mail angekommen ist, ist ungewiss',
    text: `„${mail.subject}“ an ${whom(mail)}: ${UNSURE}`,
    ways: waysOf(mail, undefined),
  });
}

/** Told where a server took an e-mail, but not for all. */
export function partlyCard(mail: Mail): Reply {
  const missed = addressed(mail).filter(({ refused }) => refused !== undefined);
  return told(mail, {
    title: 'Die E-Mail ist gesendet, aber nicht an alle',
    text: `„${mail.subject}“ wurde nicht angenommen für: ${missedWords(missed)}. ${meaningOf(missed[0]?.refused).next}`,
    ways: [],
  });
}

function told(mail: Mail, of: { title: string; text: string; ways: ReturnType<typeof waysOf> }): Reply {
  const see = button(`${mailName(mail)} ansehen`, 'mail.show', { number: mail.number });
  return { ...notice({ kind: KIND, ...of, ways: [...of.ways, see] }), summary: notification(of.title) };
}

/** What waits since when, for a status: *2 E-Mails warten seit dem 12.10.2023, 09:00 Uhr*. */
export function waitingWords(waiting: number, since: Instant): string {
  return `${waiting === 1 ? `1${NBSP}E-Mail wartet` : `${waiting}${NBSP}E-Mails warten`} seit ${weekdayTime(since)}`;
}
