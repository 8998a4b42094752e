import type { Thing } from '../conversation/asked.ts';
import { enumerate } from '../german/list.ts';
import { dayOf } from '../german/time.ts';
import { cutText } from '../text/clean.ts';
import { isOpen, stateWords } from './course.ts';
import { allQuestions } from './store.ts';

/** Longer questions are cut for the card that names one. */
const LONGEST = 120;

/** Questions to the ministry as people name them: those still open first, the newest first. */
export const knownQuestions: Thing = {
  called: 'Frage',
  leads: [{ title: 'Fragen ans MAGS ansehen', verb: 'questions.list' }],
  none: 'Es ist noch keine Frage ans MAGS aufgenommen.',
  noneOpen: 'Zurzeit ist keine Frage ans MAGS offen.',
  known: async (db, turn) => {
    const newest = (await allQuestions(db, turn.roundId)).toReversed();
    const [open, past] = [newest.filter(isOpen), newest.filter((one) => !isOpen(one))];
    return [...open, ...past].map((question) => ({
      number: question.number,
      title: cutText(question.text, LONGEST),
      open: isOpen(question),
      day: dayOf(question.createdAt),
      facts: [
        { label: 'Stand', value: stateWords(question) },
        { label: 'Gefragt von', value: enumerate(question.askers.map(({ municipality }) => municipality.name)) },
      ],
    }));
  },
};
