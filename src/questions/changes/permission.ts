import { Refusal } from '../../conversation/refusal.ts';
import { asks, type Question, type Reader, stateOf } from '../question.ts';

/** Refuses what only holds while a question is collected. */
export function onlyCollected(question: Question): void {
  const state = stateOf(question);
  if (state === 'collected') return;
  throw new Refusal({ ...SAID[state], kind: 'Fragen ans MAGS', ways: [shown(question)] });
}

/** Refuses what holds only for what somebody still asks. */
export function onlyOpen(question: Question): void {
  if (stateOf(question) === 'withdrawn')
    throw new Refusal({ ...SAID.withdrawn, kind: 'Fragen ans MAGS', ways: [shown(question)] });
}

const SAID = {
  submitted: {
    code: 'questions.submitted',
    title: 'Diese Frage liegt schon beim MAGS',
    text: 'Sie kann nicht mehr geändert oder zurückgezogen werden. Ist etwas anderes gemeint, nehmen Sie bitte eine neue Frage auf: „neue frage ans mags: …“.',
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
} as const;

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
