import { type Filled, formData } from '../../cards/form.ts';
import {
  bold,
  button,
  buttons,
  fact,
  header,
  link,
  paragraph,
  paragraphs,
  small,
  subtle,
  words,
} from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { dotted, longDay, numericDay } from '../../german/write.ts';
import { collectionName } from '../collection.ts';
import type { Letter } from '../letter.ts';
import { letterSections } from '../letter-reading.ts';
import type { Inquiry } from './inquiry-store.ts';

/** A letter that asks again, as it is shown: of which letter, in which words. */
export interface ShownInquiry extends Inquiry {
  readonly number: number;
  readonly letter: Letter;
  /** It can leave by e-mail. */
  readonly mails?: boolean | undefined;
}

/** Such a letter as it is drafted, with what the Koordination can do next, or as it was sent. */
export function inquiryCard({ number, inquiry, letter, sent, replyBy, mails }: ShownInquiry): Reply {
  const data = { number, inquiry };
  const status = sent ? `gesendet am ${numericDay(sent.on)}` : 'Entwurf';
  const refers = letter.reference === undefined ? [] : [paragraph(bold('Bezug: '), words(letter.reference))];
  const files = button('Als Datei …', 'collections.inquiry-files', data);
  return {
    card: 'collections/collection',
    data: {
      header: header(dotted('Nachfrage ans MAGS', collectionName({ number })), letter.subject, status),
      ...{ strip: [], progress: [], disclosures: [], footnotes: [] },
      lines: [...refers, ...letter.opening.flatMap(paragraphs)],
      sections: [
        ...letterSections(letter),
        { heading: letter.closing.map((line) => paragraph(words(line))), entries: [] },
      ],
      facts: [
        ...(sent ? [fact('Gesendet', `am ${longDay(sent.on)}`), fact('An', sent.addressee)] : []),
        ...(replyBy === undefined ? [] : [fact('Antwort bis', longDay(replyBy))]),
      ],
      buttons: sent
        ? buttons(files, button('Erstes Schreiben ansehen', 'collections.letter', { number }))
        : buttons(
            ...(mails ? [button('Per E-Mail senden …', 'collections.inquiry-mail-form', data)] : []),
            button('Als gesendet vermerken …', 'collections.inquiry-sent-form', data),
            button('Nachfrage ändern …', 'collections.inquiry-form', { number }),
            files,
          ),
    },
    summary: notification(`Nachfrage ans MAGS, ${status}: ${letter.subject}`),
  };
}

/** The form for what the Koordination adds to a letter that asks again. */
export function inquiryForm(number: number, filled: Filled): Reply {
  const form = {
    kind: `Schreiben ans MAGS: ${collectionName({ number })}`,
    title: 'Nachfrage entwerfen',
    hint: 'Die Nachfrage nennt das erste Schreiben und alle Fragen, die noch offen sind. Unterzeichnet wird mit der Stelle, nicht mit Namen.',
    fields: [
      { kind: 'text', name: 'note', label: 'Zusatz', multiline: true, maxLength: 1500 },
      { kind: 'date', name: 'replyBy', label: 'Antwort erbeten bis' },
    ],
    submit: { title: 'Entwurf ansehen', verb: 'collections.inquire', data: { number } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: `mail-entwurf ${number} nachfrage: …; Antwort bis: 30.06.2024` },
  };
}

/** The form for when and to whom it was sent. */
export function inquirySentForm({ number, inquiry }: { number: number; inquiry: number }, filled: Filled): Reply {
  const form = {
    kind: `Nachfrage ans MAGS: ${collectionName({ number })}`,
    title: 'Als gesendet vermerken',
    hint: 'Die Nachfrage steht danach im Kanal, wie sie gesendet wurde, und bei den Fragen steht, dass nachgefragt ist. Bitte keine Namen, nur Stellen.',
    fields: [
      { kind: 'text', name: 'addressee', label: 'Gesendet an', required: true, maxLength: 120 },
      { kind: 'date', name: 'sentOn', label: 'Gesendet am', required: true },
    ],
    submit: { title: 'Als gesendet vermerken', verb: 'collections.inquiry-sent', data: { number, inquiry } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: `mail-entwurf ${number} nachfrage gesendet am 12.10.2023: MAGS NRW` },
  };
}

/** Its two files. */
export function inquiryFilesCard(number: number, { word, mail }: { word: string; mail: string }): Reply {
  const title = 'Nachfrage als Datei';
  return {
    card: 'conversation/notice',
    data: {
      header: header(`Nachfrage ans MAGS: ${collectionName({ number })}`, title),
      lines: [
        paragraph(link('Word-Datei laden', word)),
        paragraph(link('E-Mail-Entwurf laden', mail), words(' (öffnet in Outlook als Entwurf)')),
        paragraph(small(subtle('Die Links gelten sieben Tage und nur für Sie.'))),
      ],
      buttons: [],
    },
    summary: title,
    personal: { twin: `mail-entwurf ${number} nachfrage datei` },
  };
}
