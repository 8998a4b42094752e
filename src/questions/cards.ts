import { randomUUID } from 'node:crypto';
import { type Filled, formData } from '../cards/form.ts';
import { turning } from '../cards/page.ts';
import {
  type Button,
  bold,
  button,
  buttons,
  entry,
  fact,
  header,
  type Paragraph,
  paragraph,
  paragraphs,
  quote,
  words,
} from '../cards/parts.ts';
import { type Narrowing, narrowedData, narrowedTitle } from '../conversation/fields.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import { enumerate } from '../german/list.ts';
import { dotted, longDay, NBSP, numericDay } from '../german/write.ts';
import { type Asked, NARROWED } from './narrowing.ts';
import {
  asks,
  type Change,
  type Listing,
  mayReword,
  mayWithdraw,
  type Question,
  type QuestionDraft,
  type Reader,
  stateOf,
  stateWords,
} from './question.ts';

/** How to ask without a form. */
export const TWIN = 'frage ans mags: …; Themenfeld: …';
/** A longer question stands below the title. */
const LONGEST_TITLE = 90;
const STATUS = {
  collected: 'gesammelt',
  submitted: 'beim MAGS offen',
  answered: 'beantwortet',
  withdrawn: 'zurückgezogen',
} as const;
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
  const joins = stateOf(question) !== 'answered' && (reader === undefined || !asks(question, reader.id));
  return {
    card: 'questions/question',
    data: {
      ...frame(question, status ?? state),
      lines: [...noteLines(question), ...(question.changes ?? []).slice(0, CHANGES).map(changeLine)],
      quotes: [],
      facts: facts(question),
      buttons: buttons(
        ...(joins ? [joinButton(question)] : []),
        ...(reader ? changeButtons(question, reader) : []),
        listButton(),
      ),
    },
    summary: notification(`${questionName(question)} ${status ?? state}: ${question.text}`),
  };
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
    ...(reader.coordinates && question.answer ? [button('Wieder öffnen', 'questions.reopen', { number })] : []),
    ...(mayWithdraw(question, reader) ? [button('Frage zurückziehen', 'questions.withdraw', { number })] : []),
  ];
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
    ...(question.askers.length === 0 ? [] : [fact('Gefragt von', names(question))]),
    fact('Aufgenommen', `am ${longDay(question.createdAt)}`),
    fact('Themenfeld', question.topicArea ?? 'nicht zugeordnet'),
    ...(question.submittedAt === undefined ? [] : [fact('Gestellt', `am ${longDay(question.submittedAt)}`)]),
    fact('Antwort', question.answer ? `am ${longDay(question.answer.at)}, ${question.answer.reference}` : 'steht aus'),
  ];
}

/** *Hilden und Velbert*. */
function names({ askers }: Question): string {
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

/** A page of the list. */
export function listCard(listing: Listing, narrowing: Narrowing<Asked> = {}): Reply {
  const { total } = listing;
  const narrowed = narrowedTitle(NARROWED, narrowing);
  const title = narrowed ?? 'Fragen der Runde ans MAGS';
  const more = turning(listing, 'questions.list', narrowedData(NARROWED.states, narrowing));
  const all = narrowed === undefined ? [] : [button('Alle ansehen', 'questions.list')];
  const empty = narrowed === undefined ? 'Noch ist keine Frage aufgenommen.' : 'Dazu gibt es keine Frage.';
  const status = total === 0 ? undefined : `${total}${NBSP}${total === 1 ? 'Frage' : 'Fragen'}`;
  return {
    card: 'questions/list',
    data: {
      header: header('Fragen ans MAGS', title, status),
      empty: total === 0 ? [paragraph(words(empty))] : [],
      sections: listing.groups.map(({ topicArea, questions }) => ({
        heading: heading(topicArea),
        entries: questions.map(listEntry),
      })),
      buttons: buttons(...more, ...all, button('Frage aufnehmen …', 'questions.form')),
    },
    summary: notification(title),
  };
}

function heading(topicArea: string | undefined): Paragraph[] {
  return [paragraph(bold(topicArea ?? 'Ohne Themenfeld'))];
}

function listEntry(question: Question) {
  const line = dotted(questionName(question), stateWords(question), names(question));
  return entry(
    question.text,
    [paragraph(words(line))],
    button(`Frage ${question.number} ansehen`, 'questions.show', { number: String(question.number) }),
  );
}
