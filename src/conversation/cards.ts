import { button, buttons, header, paragraph, paragraphs, quote, words } from '../cards/parts.ts';
import { cutText } from '../text/clean.ts';
import type { Refusal } from './refusal.ts';
import { notification, type Reply } from './reply.ts';

/** A short card: kind, title, one or two sentences, and the way on. */
export interface Notice {
  readonly kind: string;
  readonly status?: string | undefined;
  readonly title: string;
  readonly text: string;
  readonly ways?: readonly {
    readonly title: string;
    readonly verb: string;
    readonly data?: Readonly<Record<string, unknown>>;
  }[];
}

/** Shows a notice. */
export function notice(content: Notice): Reply {
  return {
    card: 'conversation/notice',
    data: {
      header: header(content.kind, content.title, content.status),
      lines: paragraphs(content.text),
      buttons: buttons(...(content.ways ?? []).map((way) => button(way.title, way.verb, way.data))),
    },
    summary: notification(content.title),
  };
}

/** A refusal: what cannot be done, why, and the way on; on a click it is told beside the card. */
export function refusalCard(refusal: Refusal): Reply {
  const { kind = 'Hinweis', status, title, text, ways } = refusal.reasons;
  const told = notice({ kind, status, title, text, ...(ways ? { ways } : {}) });
  return { ...told, summary: cutText(`${title}. ${text}`, 300), beside: true };
}

/** Something has failed on our side; `saved` says whether anything was kept, where that is known. */
export function faultCard(reference: string, status?: string): Reply {
  const title = 'Der Vorgang konnte nicht abgeschlossen werden';
  const text = `Bitte versuchen Sie es in einigen Minuten noch einmal. Kennung für die Koordination: ${reference}`;
  return { ...notice({ kind: 'Störung', status, title, text }), summary: `${title}. ${text}`, beside: true };
}

/** The same again after the stored answer has been emptied: nothing is done twice, and nothing has to be. */
export function answeredCard(): Reply {
  const text = 'Sie wurde schon bearbeitet. Ein zweites Mal geschieht nichts.';
  return { ...notice({ kind: 'Hinweis', title: 'Diese Nachricht ist schon angekommen', text }), beside: true };
}

/** Keeps what was typed in a form that could not be saved, with a button that sends it again. */
export function keptCard(reference: string, sent: { verb: string; data: Readonly<Record<string, unknown>> }): Reply {
  const title = 'Der Vorgang konnte nicht abgeschlossen werden';
  const text = `Ihre Eingaben sind noch nicht gespeichert, aber auch nicht verloren: Die Schaltfläche sendet sie noch einmal. Kennung für die Koordination: ${reference}`;
  return {
    card: 'conversation/kept',
    data: {
      header: header('Störung', title, 'nicht gespeichert'),
      lines: [paragraph(words(text))],
      typed: freeTexts(sent.data).map((typed) => quote([], paragraphs(typed), [])),
      buttons: buttons(button('Noch einmal versuchen', sent.verb, sent.data)),
    },
    summary: title,
  };
}

/** What was typed freely in a form, without what was chosen: keys of choices, dates and times. */
function freeTexts(data: Readonly<Record<string, unknown>>): string[] {
  const typed = Object.entries(data).filter(([id]) => /~\d+$/u.test(id));
  return typed
    .map(([, value]) => String(value).trim())
    .filter((text) => text !== '' && !/^[a-z0-9,:-]{1,20}$/u.test(text));
}

/** Says in a channel that the answer went to the asker's personal chat. */
export function elsewhereCard(): Reply {
  const reply = notice({
    kind: 'Hinweis',
    title: 'Weiter im persönlichen Chat',
    text: 'Die Antwort steht in Ihrem persönlichen Chat mit Kreisrunde.',
  });
  return { ...reply, summary: 'Die Antwort steht in Ihrem persönlichen Chat mit Kreisrunde.', beside: true };
}

/** Names the typed twin where there is no personal chat. */
export function twinCard(twin: string): Reply {
  return {
    card: 'conversation/notice',
    data: {
      header: header('Hinweis', 'Bitte als Nachricht schreiben'),
      lines: [
        paragraph(words('Ein persönlicher Chat mit Kreisrunde besteht noch nicht. Schreiben Sie hier:')),
        paragraph(words(twin)),
      ],
      buttons: [],
    },
    summary: cutText(`Bitte schreiben Sie als Nachricht: ${twin}`, 300),
    beside: true,
  };
}

/** Stands in a channel for what only the asker may read: the button shows it to whoever clicks, each their own. */
export function ownViewCard(way: { verb: string; data: Readonly<Record<string, unknown>> }): Reply {
  const text = 'Die Antwort ist vertraulich. Über die Schaltfläche sehen nur Sie sie, mit den Angaben Ihrer Kommune.';
  return notice({ kind: 'Hinweis', title: 'Nur für Sie', text, ways: [{ title: 'Eigene Ansicht öffnen', ...way }] });
}

/** Stands in a channel for an answer that could not be shown to its asker alone. */
export function unseenCard(): Reply {
  const text =
    'Teams zeigt die Antwort hier nicht Ihnen allein. Bitte schreiben Sie Kreisrunde im persönlichen Chat, oder hier noch einmal für alle sichtbar.';
  return notice({ kind: 'Hinweis', title: 'Die Antwort steht hier nicht', text });
}

/** Stands in a channel for what has not been published: the button shows it to those who may see it. */
export function draftViewCard(way: { verb: string; data: Readonly<Record<string, unknown>> }): Reply {
  const text = 'Was noch nicht veröffentlicht ist, steht nicht im Kanal. Über die Schaltfläche sehen nur Sie es.';
  return notice({
    kind: 'Hinweis',
    status: 'Entwurf',
    title: 'Nur für Sie',
    text,
    ways: [{ title: 'Entwurf ansehen', ...way }],
  });
}

/** Opens a form as a dialog from a channel: the title's ellipsis makes the button one that does. */
export function openerCard(title: string, way: { verb: string; data: Readonly<Record<string, unknown>> }): Reply {
  const text = 'Das Formular öffnet sich in einem Fenster, das nur Sie sehen.';
  return notice({ kind: 'Formular', title, text, ways: [{ title: 'Formular öffnen …', ...way }] });
}
