import { Refusal } from '../conversation/refusal.ts';
import { isWaiting, type QuestionState, stateOf } from './course.ts';
import { asks, type Question, type Reader } from './question.ts';

/** Refuses what only holds while a question is collected. */
export function onlyCollected(question: Question): void {
  if (stateOf(question) !== 'collected') throw tooLate(question);
}

/** Refuses what holds only for what somebody still asks. */
export function onlyOpen(question: Question): void {
  if (stateOf(question) === 'withdrawn') throw tooLate(question);
}

/** Refuses what holds only while an answer of the ministry is waited for. */
export function onlyWaiting(question: Question): void {
  if (isWaiting(question)) return;
  throw stateOf(question) === 'collected' ? refused(question, NOT_SENT) : tooLate(question);
}

/** Says that a question has come further than what was asked for allows, and what can be done. */
export function tooLate(question: Question): Refusal {
  const state = stateOf(question);
  const said: Said = SAID[isWaiting(question) ? 'submitted' : state] ?? NOT_SENT;
  return refused(question, said);
}

interface Said {
  readonly code: string;
  readonly title: string;
  readonly text: string;
}

function refused(question: Question, said: Said): Refusal {
  return new Refusal({ ...said, kind: 'Fragen ans MAGS', ways: [shown(question)] });
}

const NOT_SENT: Said = {
  code: 'questions.not-sent',
  title: 'Diese Frage liegt noch nicht beim MAGS',
  text: 'Sie ist erst gesammelt. Ist das Schreiben schon unterwegs, vermerken Sie es bitte zuerst als gesendet: „mail-entwurf 3 gesendet“.',
};

const SAID: Readonly<Partial<Record<QuestionState, Said>>> = {
  submitted: {
    code: 'questions.submitted',
    title: 'Diese Frage liegt schon beim MAGS',
    text: 'Sie kann nicht mehr geändert oder zurückgezogen werden. Ist etwas anderes gemeint, nehmen Sie bitte eine neue Frage auf: „neue frage ans mags: …“.',
  },
  closed: {
    code: 'questions.closed',
    title: 'Diese Frage ist ohne Antwort abgeschlossen',
    text: 'Der Grund steht bei der Frage. Die Koordination kann sie wieder öffnen; sonst nehmen Sie bitte eine neue Frage auf: „neue frage ans mags: …“.',
  },
  answered: {
    code: 'questions.answered',
    title: 'Diese Frage ist schon beantwortet',
    text: 'Die Antwort steht bei der Frage. Reicht sie nicht aus, nehmen Sie bitte eine neue Frage auf: „neue frage ans mags: …“.',
  },
  withdrawn: {
    code: 'questions.withdrawn',
    title: 'Diese Frage ist zurückgezogen',
    text: 'Bitte nehmen Sie sie zuerst wieder auf; danach lässt sie sich ändern.',
  },
};

function shown({ number }: Question) {
  return { title: `Frage ${number} ansehen`, verb: 'questions.show', data: { number: String(number) } };
}

/** Says who may change the wording of a question, and what the others can do. */
export function othersWording(question: Question, reader: Reader): Refusal {
  const [first] = question.askers;
  const way = asks(question, reader.id)
    ? 'Ihre Kommune fragt mit und kann die Frage für sich zurückziehen.'
    : 'Ihre Kommune kann mitfragen oder eine eigene Frage aufnehmen.';
  return new Refusal({
    code: 'questions.not-yours',
    kind: 'Fragen ans MAGS',
    title: 'Den Wortlaut kann nur ändern, wer die Frage gestellt hat',
    text: `Das sind ${first?.municipality.name ?? 'andere'} und die Koordination. ${way}`,
    ways: [shown(question)],
  });
}

/** Says that a municipality that does not ask a question cannot withdraw it. */
export function notAsked(question: Question, name: string): Refusal {
  return new Refusal({
    code: 'questions.not-yours',
    kind: 'Fragen ans MAGS',
    title: `${name} stellt diese Frage nicht`,
    text: 'Zurückziehen können sie die Kommunen, die sie stellen, und die Koordination. Welche Kommunen das sind, steht bei der Frage.',
    ways: [shown(question)],
  });
}
