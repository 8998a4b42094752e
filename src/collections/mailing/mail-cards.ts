import { type Filled, formData } from '../../cards/form.ts';
import { bold, button, buttons, fact, header, paragraph, paragraphs, quote, strip, words } from '../../cards/parts.ts';
import { notice } from '../../conversation/cards.ts';
import type { Reply } from '../../conversation/reply.ts';
import { cutText } from '../../text/clean.ts';
import { collectionName } from '../collection.ts';
import { letterText } from '../letter.ts';
import type { Mailable, MailableKind, WhichLetter } from '../mailable.ts';
import { type Addressed, sealOf } from './recipients.ts';

/** So much of the text stands on the card that is confirmed; the letter itself is shown beside it. */
const BEGINNING = 700;

/** The form for whom a letter goes to by e-mail. */
export function mailForm(of: MailableKind, which: WhichLetter, filled: Filled): Reply {
  const form = {
    kind: `${of.called}: ${collectionName(which)}`,
    title: 'Per E-Mail senden',
    hint: 'Gesendet wird noch nichts: Sie sehen zuerst Empfänger, Anlage und Text und bestätigen dann. Bitte nur Adressen von Stellen, keine persönlichen.',
    fields: [
      { kind: 'text', name: 'addressee', label: 'Gesendet an (Stelle)', required: true, maxLength: 120 },
      { kind: 'text', name: 'address', label: 'E-Mail-Adresse', required: true, maxLength: 254 },
      { kind: 'text', name: 'copies', label: 'Kopie an (Adressen, durch Komma getrennt)', maxLength: 2000 },
    ],
    submit: { title: 'Prüfen', verb: of.verbs.check, data: { ...which } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: `${of.says.form(which.number)}: MAGS NRW, Referat; Adresse: …; Kopie: …` },
  };
}

/** What leaves and to whom, exactly, before it is confirmed. */
export function checkCard(
  of: MailableKind,
  { which, letter }: Mailable,
  about: Addressed & { from: string; file: string },
): Reply {
  const { addressee, address, copies, from, file } = about;
  const seal = sealOf(letter, about);
  const filled = { ...which, addressee, address, copies: copies.join(', ') };
  const title = 'Jetzt per E-Mail senden?';
  return {
    card: 'collections/mail-check',
    data: {
      header: header(`${of.called}: ${collectionName(which)}`, title, 'noch nicht gesendet'),
      strip: strip(
        'warning',
        paragraph(
          bold('Es ist noch nichts gesendet.'),
          words(` Bitte prüfen Sie Empfänger und Text (Prüfzahl ${seal}).`),
        ),
      ),
      facts: [
        fact('An', `${addressee} (${address})`),
        ...(copies.length > 0 ? [fact('Kopie an', copies.join(', '))] : []),
        fact('Von', from),
        fact('Betreff', letter.subject),
        fact('Anlage', file),
      ],
      quote: quote([paragraph(bold('Der Text beginnt so:'))], paragraphs(cutText(letterText(letter), BEGINNING)), []),
      buttons: buttons(
        button('Jetzt senden', of.verbs.send, { ...filled, seal }),
        button('Empfänger ändern …', of.verbs.form, filled),
        button('Schreiben ansehen', which.inquiry === undefined ? 'collections.letter' : 'collections.inquiry', {
          ...which,
        }),
      ),
    },
    summary: title,
    personal: { twin: `${of.says.form(which.number)}: ${addressee}; Adresse: ${address}`, confidential: true },
  };
}

/** That a confirmed letter is on its way. */
export function leavingCard(of: MailableKind, which: WhichLetter, mail: number): Reply {
  return notice({
    kind: `${of.called}: ${collectionName(which)}`,
    title: `E-Mail\u00a0${mail} wird gesendet`,
    text: 'Sobald der Mailserver sie annimmt, gilt das Schreiben als gesendet und steht im Kanal. Nimmt er sie nicht an, erfahren Sie es hier mit dem Grund.',
    ways: [{ title: 'E-Mail ansehen', verb: 'mail.show', data: { number: mail } }],
  });
}
