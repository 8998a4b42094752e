import { randomUUID } from 'node:crypto';
import { type Filled, formData } from '../cards/form.ts';
import {
  type Button,
  bold,
  button,
  buttons,
  fact,
  header,
  type Paragraph,
  paragraph,
  paragraphs,
  quote,
  words,
} from '../cards/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import { enumerate } from '../german/list.ts';
import { dotted, longDay, NBSP, numericDay } from '../german/write.ts';
import { closingOf, courseWords, isWaiting, type QuestionState, stateOf } from './course.ts';
import {
  asks,
  type Change,
  mayJoin,
  mayReword,
  mayWithdraw,
  type Question,
  type QuestionDraft,
  type Reader,
} from './question.ts';
import { replyQuotes } from './reply-quotes.ts';

/** How to ask without a form. */
export const TWIN = 'frage ans mags: …; Themenfeld: …';
/** A longer question stands below the title. */
const LONGEST_TITLE = 90;
/** How far a question has come, in a word or two. */
export const STATUS: Readonly<Record<QuestionState, string>> = {
  collected: 'gesammelt',
  submitted: 'beim MAGS offen',
  inquired: 'nachgefragt',
  interim: 'Zwischennachricht',
  partly: 'teilweise beantwortet',
  answered: 'beantwortet',
  closed: 'abgeschlossen',
  withdrawn: 'zurückgezogen',
};
/** So many changes stand on the card. */
const CHANGES = 3;

/** *Frage 3*. */
export function questionName({ number }: { readonly number: number }): string {
  return `Frage${NBSP}${number}`;
}

/** The form, empty, prefilled or with errors. */
export function formCard(topicAreas: readonly string[], filled: Filled): Reply {
  const operation = typeof filled.values['operation'] === 'string' ? filled.values['operation'] : randomUUID();
  const form = {
    kind: 'Fragen ans MAGS',
    title: 'Frage aufnehmen',
    hint: 'Mit * gekennzeichnete Felder sind Pflichtfelder. Bitte keine Angaben zu Leistungsbeziehenden.',
    fields: [
      { kind: 'text', name: 'question', label: 'Frage', required: true, multiline: true, maxLength: 1500 },
      {
        kind: 'choice',
        name: 'topicArea',
        label: 'Themenfeld',
        choices: topicAreas.map((area) => ({ title: area, value: area })),
      },
    ],
    submit: { title: 'Frage aufnehmen', verb: 'questions.add', data: { operation } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: 'Frage ans MAGS aufnehmen',
    personal: { twin: TWIN },
  };
}

/**
 * A question as it stands: those who do not ask it yet can join, in a channel (no one reader) everyone; who may change or
 * withdraw it can do so.
 */
export function questionCard(question: Question, reader: Reader | undefined, status?: string): Reply {
  const state = STATUS[stateOf(question)];
  const joins = mayJoin(question) && (reader === undefined || !asks(question, reader.id));
  return {
    card: 'questions/question',
    data: {
      ...frame(question, status ?? state),
      lines: [...courseLines(question), ...noteLines(question), ...changeLines(question)],
      quotes: replyQuotes(question),
      facts: facts(question),
      buttons: buttons(
        ...(joins ? [joinButton(question)] : []),
        ...(reader ? changeButtons(question, reader) : []),
        ...(question.replies?.length
          ? [button('Antworten ansehen', 'replies.show', { number: String(question.number) })]
          : []),
        listButton(),
      ),
    },
    summary: notification(`${questionName(question)} ${status ?? state}: ${question.text}`),
  };
}

/** What happened since it went out; without that, the facts say all. */
function courseLines(question: Question): Paragraph[] {
  return question.events.some(({ kind }) => kind !== 'answered')
    ? [paragraph(bold('Verlauf: '), words(courseWords(question)))]
    : [];
}

function changeLines({ changes = [] }: Question): Paragraph[] {
  return changes.slice(0, CHANGES).map(changeLine);
}

function noteLines({ circumstances, view }: Question): Paragraph[] {
  return [
    ...(circumstances === undefined ? [] : [paragraph(bold('Sachverhalt: '), words(circumstances))]),
    ...(view === undefined ? [] : [paragraph(bold('Auffassung der Runde: '), words(view))]),
  ];
}

/** *Am 12.10.2023 hat Haan den Wortlaut geändert. Vorher: …* */
function changeLine({ what, municipality, at, before }: Change): Paragraph {
  const who = `Am ${numericDay(at)} hat ${municipality}`;
  if (what === 'reopened')
    return paragraph(words(`${who} die Frage wieder geöffnet. Vorher beantwortet: ${before ?? ''}`));
  if (what === 'withdrawn') return paragraph(words(`${who} die Frage zurückgezogen.`));
  return paragraph(words(`${who} den Wortlaut geändert. Vorher: „${before ?? ''}“`));
}

function changeButtons(question: Question, reader: Reader): Button[] {
  const number = String(question.number);
  return [
    ...(mayReword(question, reader) ? [button('Wortlaut ändern …', 'questions.change-form', { number })] : []),
    ...(reader.coordinates && stateOf(question) === 'collected'
      ? [button('Sachverhalt und Auffassung …', 'questions.notes-form', { number })]
      : []),
    ...(reader.coordinates && isWaiting(question)
      ? [
          button('Stand vermerken …', 'questions.course-form', { number }),
          button('Ohne Antwort abschließen …', 'questions.close-form', { number }),
        ]
      : []),
    ...(reader.coordinates && (isWaiting(question) || isOver(question))
      ? [button('Antwort erfassen …', 'replies.form', { number })]
      : []),
    ...(reader.coordinates && isOver(question) ? [button('Wieder öffnen', 'questions.reopen', { number })] : []),
    ...(mayWithdraw(question, reader) ? [button('Frage zurückziehen', 'questions.withdraw', { number })] : []),
  ];
}

function isOver(question: Question): boolean {
  return ['answered', 'closed'].includes(stateOf(question));
}

function frame(question: Question, status: string) {
  const isLong = question.text.length > LONGEST_TITLE;
  const kind = dotted('Fragen ans MAGS', questionName(question), question.topicArea ?? '');
  return {
    header: header(kind, isLong ? questionName(question) : question.text, status),
    asked: isLong ? paragraphs(question.text) : [],
  };
}

function facts(question: Question) {
  return [
    ...(question.askers.length === 0 ? [] : [fact('Gefragt von', askedBy(question))]),
    fact('Aufgenommen', `am ${longDay(question.createdAt)}`),
    fact('Themenfeld', question.topicArea ?? 'nicht zugeordnet'),
    ...(question.submittedAt === undefined ? [] : [fact('Gestellt', `am ${longDay(question.submittedAt)}`)]),
    fact('Antwort', answerWords(question)),
  ];
}

function answerWords(question: Question): string {
  const { answer } = question;
  if (answer) return `am ${longDay(answer.at)}, ${answer.reference}`;
  const closing = closingOf(question);
  if (closing) return `keine, abgeschlossen am ${longDay(closing.on)}: ${closing.text ?? ''}`;
  return stateOf(question) === 'partly' ? 'steht zum Teil aus' : 'steht aus';
}

/** *Hilden und Velbert*. */
export function askedBy({ askers }: Question): string {
  return enumerate(askers.map(({ municipality }) => municipality.name));
}

function joinButton(question: Question): Button {
  const title = stateOf(question) === 'withdrawn' ? 'Wieder aufnehmen' : 'Betrifft uns auch';
  return button(title, 'questions.join', { number: String(question.number) });
}

function listButton(): Button {
  return button('Fragen ans MAGS ansehen', 'questions.list');
}

/** Confirms a new question; a form that was sent becomes this card. */
export function savedCard(question: Question, to: { reader: Reader | undefined; isForm: boolean }): Reply {
  const reply = questionCard(question, to.reader, 'aufgenommen');
  return { ...reply, ...(to.isForm ? { replaces: true } : { follows: true }) };
}

/** Shows what was asked beside the similar question that stands on the list, and asks whether it is the same. */
export function similarCard(draft: QuestionDraft, similar: Question, own: { id: string; name: string }): Reply {
  const already = asks(similar, own.id);
  const says = already
    ? `Diese Frage steht für ${own.name} schon auf der Liste. Ist etwas anderes gemeint, lässt sie sich eigens aufnehmen.`
    : 'Auf der Liste steht eine ähnliche Frage. Ist dasselbe gemeint, fragt Ihre Kommune mit.';
  const data = {
    question: draft.question,
    own: 'yes',
    operation: draft.operation ?? randomUUID(),
    ...(draft.topicArea === undefined ? {} : { topicArea: draft.topicArea }),
  };
  return {
    card: 'questions/question',
    data: {
      ...frame(similar, STATUS[stateOf(similar)]),
      lines: [paragraph(words(says))],
      quotes: [quote([paragraph(bold('Ihre Frage'))], paragraphs(draft.question), [])],
      facts: facts(similar),
      buttons: buttons(
        ...(already ? [] : [joinButton(similar)]),
        button('Als eigene Frage aufnehmen', 'questions.add', data),
        listButton(),
      ),
    },
    summary: notification(`Ähnliche Frage: ${similar.text}`),
    follows: true,
  };
}

/** Confirms that a municipality asks too; on a click beside the card, which others may still need. */
export function joinedCard(
  question: Question,
  { reader, name }: { reader: Reader; name: string },
  isNew: boolean,
): Reply {
  const says = isNew
    ? `${name} fragt jetzt auch: ${questionName(question)}.`
    : `${name} fragt schon: ${questionName(question)}.`;
  return { ...questionCard(question, reader), summary: says, beside: true };
}
